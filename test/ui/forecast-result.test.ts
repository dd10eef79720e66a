import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Summary } from '../../src/analysis/comparison';
import { bridgeForecasts } from '../../src/analysis/forecast/bridge';
import type { Forecast, LearntInput, YearForecast } from '../../src/analysis/forecast/forecast';
import type { KnownOutturn } from '../../src/analysis/forecast/known-outturn';
import { keepForecast } from '../../src/exports/forecast/saved-forecast';
import { aForecast, around, withMeasures } from '../exports/a-forecast';

const shown = vi.hoisted((): { language: 'sv' | 'en' } => ({ language: 'sv' }));
vi.mock('../../src/state/language.svelte', () => ({ language: () => shown.language }));

const { accountsTable, carriedOn, normWords, yearsTable } =
  await import('../../src/ui/forecast/result/accounts-table');
const { amountAxis } = await import('../../src/ui/forecast/result/amount-axis');
const {
  deviationWords,
  forecastSentences,
  headlineWords,
  missingWords,
  outturnWords,
  overBudgetWords,
  signRuleWords,
} = await import('../../src/ui/forecast/result/answer-words');
const { bridgeBars } = await import('../../src/ui/forecast/result/bridge-bars');
const { BRIDGE_PARTS, bridgeRows, bridgeStep, bridgeTable, bridgeWords, isUnchanged, savedName } =
  await import('../../src/ui/forecast/result/bridge-words');
const { dotsTable, dotsTakeaway } = await import('../../src/ui/forecast/result/dots-words');
const { accountOf, yearOf } = await import('../../src/ui/forecast/result/forecast-words');
const { isoDay, proposedTitle, savedFileName } = await import('../../src/ui/forecast/result/kept-words');
const { departedWords, learntTable, learntWords } = await import('../../src/ui/forecast/result/learnt-words');
const { chanceWords, effectRows, effectStep, effectsTable, effectWords } =
  await import('../../src/ui/forecast/result/measures-words');
const { monthRows, monthsSummary, monthsTable } = await import('../../src/ui/forecast/result/months-table');
const { m } = await import('../../src/messages/messages');
const { overwriteGetLocale } = await import('../../src/messages/runtime');
overwriteGetLocale(() => shown.language);

/** Hard spaces shown as plain ones. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** A quantity that is the same in every draw. */
function known(value: number): Summary {
  return { ...around(value, 0), mean: value, mcse: 0 };
}

function year(changes: Partial<YearForecast> = {}): YearForecast {
  return {
    year: 2026,
    outturn: 13_456_700,
    outturnMonths: 8,
    forecast: { ...around(21_400_000, 650_000), mcse: 25_000 },
    budget: 20_500_000,
    deviation: { ...around(-900_000, 650_000), mcse: 25_000 },
    probabilityOverBudget: 0.83,
    ...changes,
  };
}

const closed = year({
  outturn: 21_432_000,
  outturnMonths: 12,
  forecast: known(21_432_000),
  deviation: known(-932_000),
  probabilityOverBudget: 1,
});

function inEnglish<T>(say: () => T): T {
  shown.language = 'en';
  try {
    return say();
  } finally {
    shown.language = 'sv';
  }
}

describe('the answer', () => {
  test('is the whole year with eight futures of ten, and no digit below its error', () => {
    expect(plain(headlineWords(year(), 1000))).toBe(
      'Hela 2026: 21,4 miljoner kronor, troligen mellan 20,6 och 22,2 (80 av 100 framtider)',
    );
    expect(plain(inEnglish(() => headlineWords(year(), 1000)))).toBe(
      'All of 2026: 21.4 million kronor, probably between 20.6 and 22.2 (80 of 100 futures)',
    );
  });
  test('is in thousands where the year is below a million', () => {
    const small = year({ forecast: { ...around(640_000, 20_000), mcse: 500 } });
    expect(plain(headlineWords(small, 1000))).toMatch(/: 640 tusen kronor, troligen mellan 614 och 666 \(/);
  });
  test('is the outturn when twelve months are known', () => {
    expect(plain(headlineWords(closed, 1000))).toMatch(/^Hela 2026: 21,43 miljoner kronor\. Det är utfallet/);
    expect(overBudgetWords(closed, 1000)).toBe('Året kostade mer än budgeten.');
    expect(plain(deviationWords(closed))).toBe('−932 tkr, underskott');
    const even = year({ ...closed, forecast: known(20_500_000), probabilityOverBudget: 0 });
    expect(overBudgetWords(even, 1000)).toMatch(/precis/);
  });
  test('has no range of a single future', () => {
    const single = year({ forecast: known(21_400_000), deviation: known(-900_000) });
    expect(headlineWords(single, 1)).not.toMatch(/80 av 100/);
    expect(overBudgetWords(single, 1)).toBe(m.forecastOneDraw());
  });
  test('tells how often the budget is exceeded in natural frequencies', () => {
    expect(plain(overBudgetWords(year(), 1000))).toBe('I 83 av 100 framtider kostar året mer än budgeten.');
    expect(plain(overBudgetWords(year({ probabilityOverBudget: 0 }), 1000))).toMatch(/^I ingen enda av 100/);
    expect(plain(overBudgetWords(year({ probabilityOverBudget: 1 }), 1000))).toMatch(/^I alla 100/);
  });
  test('names the side of a deviation by its sign: minus is a deficit', () => {
    expect(plain(deviationWords(year()))).toBe(
      '−900 tkr i mittfallet, underskott; −1 700 till −100 tkr i 80 av 100 framtider',
    );
    const surplus = year({ deviation: { ...around(300_000, 100_000), mcse: 3000 } });
    expect(plain(deviationWords(surplus))).toMatch(/^300 tkr i mittfallet, överskott;/);
    const none = year({ deviation: { ...around(2_000, 500_000), mcse: 20_000 } });
    expect(plain(deviationWords(none))).toMatch(/^0 tkr i mittfallet, ungefär som budget;/);
    const near = year({ deviation: { ...around(-400, 2_000), mcse: 60 } });
    expect(plain(deviationWords(near))).toBe(
      '0 tkr i mittfallet, ungefär som budget; −3 till 2 tkr i 80 av 100 framtider',
    );
    expect(plain(deviationWords({ ...closed, deviation: known(0) }))).toBe('0 tkr, som budgeterat');
    expect(plain(deviationWords({ ...closed, deviation: known(-400) }))).toBe('0 tkr, ungefär som budget');
  });
  test('says what to do without a budget, and of no probability', () => {
    const without = year({ budget: null, deviation: null, probabilityOverBudget: null });
    expect(deviationWords(without)).toMatch(/Skriv in årets budget/);
    expect(overBudgetWords(without, 1000)).toBe('');
  });
  test('says how much of the year is outturn, and that it is the scenario where none is', () => {
    const forecast = aForecast();
    expect(plain(outturnWords(forecast, year()))).toBe('13 457 tkr till och med augusti 2026 (8 månader)');
    expect(outturnWords({ ...forecast, outturnThrough: null }, year({ outturnMonths: 0 }))).toMatch(
      /scenariot som det står/,
    );
    const before = { ...forecast, outturnThrough: '2025-12' };
    expect(outturnWords(before, year({ outturn: 0, outturnMonths: 0 }))).toMatch(
      /till och med december 2025/,
    );
  });
  test('books of households alone are said to have no amounts, not to lack the year', () => {
    const forecast = aForecast();
    const accounts = forecast.accounts.map((account) =>
      account.id === 'householdMonths'
        ? account
        : { ...account, months: account.months.map((month) => ({ ...month, outturn: null })) },
    );
    const said = outturnWords({ ...forecast, accounts }, year({ outturn: 0, outturnMonths: 0 }));
    expect(said).toMatch(/^Antal hushåll är kända till och med augusti 2026, men inga belopp/);
  });
  test('the sign rule of a closed year is told of its outturn', () => {
    expect(signRuleWords(closed)).not.toMatch(/prognos/);
    expect(signRuleWords(year())).toBe(m.forecastSignRule());
  });
  test('names months within the year that lack outturn', () => {
    const outturn: KnownOutturn = {
      year: 2026,
      through: '2026-04',
      accounts: {
        bistand: { outturn: { '2026-01': 1, '2026-02': 0, '2026-04': 1 }, budget: {}, yearBudget: {} },
        handling: { outturn: {}, budget: {}, yearBudget: { 2026: 1 } },
      },
      households: {},
      blanks: [],
    };
    expect(missingWords(outturn)).toEqual([
      'Ekonomiskt bistånd: utfall saknas för mars 2026. Prognosen räknar det som okänt.',
    ]);
    expect(missingWords({ ...outturn, through: null })).toEqual([]);
    const twice = { '2026-01': 100, '2026-02': 104, '2026-03': 205, '2026-04': 99, '2026-05': 101 };
    const odd = { ...outturn, accounts: { bistand: { outturn: twice, budget: {}, yearBudget: {} } } };
    expect(missingWords({ ...odd, through: '2026-05' }).at(-1)).toMatch(
      /^Ekonomiskt bistånd sticker ut mars/,
    );
    const blanks = ['2026-01', '2026-04'].map((month) => ({ account: '5711 Försörjningsstöd', month }));
    expect(missingWords({ ...outturn, blanks }).at(-1)).toMatch(
      /^Kontot ”5711 Försörjningsstöd” har inget utfall för januari 2026 och april 2026/,
    );
  });
  test('is handed over as sentences with the sign rule', () => {
    const said = forecastSentences(aForecast());
    expect(said.at(-1)).toBe(m.forecastSignRule());
    expect(said[0]).toMatch(/^Hela 2026/);
  });
});

describe('the dots', () => {
  const forecast = aForecast();
  test('are fifty rows, and the takeaway counts those over the budget', () => {
    // 19 000 000 + 10 000 · i over 12 · 1 600 000 = 19 200 000 from i = 21 on: 29 of them; i = 20 equals it.
    expect(dotsTable(forecast).rows).toHaveLength(50);
    expect(dotsTakeaway(forecast)).toMatch(/^29 av 50 /);
  });
  test('have no line where there is no budget', () => {
    expect(dotsTakeaway(withoutBudget(forecast))).toMatch(/utan budget finns ingen gräns/);
  });
});

function withoutBudget(forecast: Forecast): Forecast {
  return {
    ...forecast,
    accounts: forecast.accounts.map((account) => ({
      ...account,
      months: account.months.map((month) => ({ ...month, budget: null })),
      years: account.years.map((one) => ({
        ...one,
        budget: null,
        deviation: null,
        probabilityOverBudget: null,
      })),
    })),
  };
}

describe('month by month', () => {
  const forecast = aForecast();
  const bistand = accountOf(forecast, 'bistand');
  if (bistand === undefined) throw new Error('no bistånd');

  test('a month has outturn or a forecast, never both', () => {
    const rows = monthRows(bistand, 'all');
    expect(rows).toHaveLength(72);
    for (const { outturn, p50 } of rows)
      expect([outturn, p50].filter((value) => value === null)).toHaveLength(1);
    expect(monthRows(bistand, 2026)).toHaveLength(12);
  });
  test('the deviation is budget less outturn, then budget less the middle case', () => {
    const [january, , , , , , , , september] = monthRows(bistand, 2026);
    expect(january?.deviation).toBeCloseTo(1_600_000 - (1_600_000 + 12.25), 6);
    expect(september?.deviation).toBeCloseTo(1_600_000 - (1_600_000 + 20), 6);
  });
  test('a file has whole kronor, told in tkr', () => {
    const table = monthsTable('bistand', monthRows(bistand, 2026));
    const outturn = table.columns.find(({ id }) => id === 'outturn');
    expect(outturn?.value(table.rows[0] as (typeof table.rows)[number])).toBe(1600.012);
  });
  test('has no budget columns without a budget, and no figure stands for none', () => {
    const households = accountOf(forecast, 'householdMonths');
    if (households === undefined) throw new Error('no households');
    const table = monthsTable('householdMonths', monthRows(households, 2026));
    expect(table.columns.map(({ id }) => id)).toEqual(['month', 'outturn', 'p10', 'p50', 'p90']);
    const outturn = table.columns.find(({ id }) => id === 'outturn');
    const last = table.rows.at(-1);
    expect(last && outturn?.text?.(last)).toBe('–');
    expect(last && outturn?.value(last)).toBeNull();
  });
  test('of a year that is known whole nothing is said of a forecast', () => {
    const rows = monthRows(bistand, 2025);
    expect(monthsSummary(forecast, 'bistand', rows)).not.toMatch(/streckad|prognos|väntas/);
    expect(monthsTable('bistand', rows).columns.map(({ id }) => id)).toEqual(['month', 'outturn']);
  });
  test('households are counted and bistånd is in tkr', () => {
    expect(monthsSummary(forecast, 'householdMonths', monthRows(bistand, 2026))).toMatch(/antal i månaden/);
    expect(plain(monthsSummary(forecast, 'bistand', monthRows(bistand, 2026)))).toMatch(
      /tkr per månad\..* 8 månader till och med augusti 2026/,
    );
  });
  test('an income is negative, and less of it than budgeted is a deficit', () => {
    const grants = {
      ...bistand,
      id: 'grants' as const,
      months: [{ month: '2026-01', outturn: -400_000, forecast: null, budget: -500_000 }],
    };
    const table = monthsTable('grants', monthRows(grants, 2026));
    const written = table.rows.map((row) =>
      table.columns.slice(1).map((column) => plain(column.text?.(row) ?? '')),
    );
    expect(written).toEqual([['−400', '−500', '−100']]);
  });
});

describe('accounts and years', () => {
  const forecast = aForecast();
  test('no household-months stand among the amounts', () => {
    const table = accountsTable(forecast);
    expect(table.rows.map(({ id }) => id)).toEqual(['bistand', 'bistandOrdinary', 'handling']);
    expect(carriedOn(forecast)).toEqual(['handling']);
  });
  /** A forecast whose accounts have another year. */
  const withYear = (id: 'handling' | 'grants', changes: Partial<YearForecast>): Forecast => ({
    ...forecast,
    accounts: [{ id, inLedger: true, months: [], years: [year(changes)] }],
  });
  /** What is written of its only row, and what a file has. */
  function cellOf(of: Forecast, column: string) {
    const { columns, rows } = accountsTable(of);
    const [row] = rows;
    const found = columns.find(({ id }) => id === column);
    if (row === undefined || found === undefined) throw new Error(column);
    return { text: plain(found.text?.(row) ?? ''), value: found.value(row) };
  }
  test('the chance of exceeding the budget is per hundred in a file too', () => {
    expect(cellOf(withYear('handling', { probabilityOverBudget: 0.07 }), 'over')).toEqual({
      text: '7',
      value: 7,
    });
  });
  test('a revenue is never told to exceed its budget', () => {
    const income = { forecast: around(-500_000, 20_000), budget: -600_000, probabilityOverBudget: 0.99 };
    expect(cellOf(withYear('grants', income), 'over')).toEqual({ text: '–', value: null });
    expect(cellOf(withYear('handling', income), 'over').value).toBeNull();
  });
  test('an error that a few futures have made large takes no digits from the range', () => {
    const heavy = { ...around(-1_450_000, 100_000), mcse: 80_000 };
    expect(cellOf(withYear('grants', { forecast: heavy }), 'p50').text).toMatch(/^−1 (450|500|400)$/);
    expect(
      cellOf(withYear('grants', { forecast: { ...heavy, p10: -1_500_000, p90: -1_400_000 } }), 'p50').text,
    ).toBe('−1 450');
  });
  test('a year that is known whole has its outturn and nothing of a forecast', () => {
    const of = withYear('handling', { ...closed });
    expect(accountsTable(of).columns.map(({ id }) => id)).toEqual([
      'account',
      'outturn',
      'budget',
      'deviation',
    ]);
    expect(carriedOn(of)).toEqual([]);
    expect(carriedOn(withYear('handling', {}))).toEqual(['handling']);
  });
  test('an account without outturn has no figure rather than 0', () => {
    const table = accountsTable(forecast);
    const outturn = table.columns.find(({ id }) => id === 'outturn');
    expect(table.rows.map((row) => outturn?.value(row) === null)).toEqual([false, true, false]);
  });
  test('without a budget there is no column of budgets', () => {
    const ids = accountsTable(withoutBudget(forecast)).columns.map(({ id }) => id);
    expect(ids).not.toContain('budget');
    expect(ids).not.toContain('over');
  });
  test('five years are told, and those on an assumed riksnorm are marked', () => {
    const table = yearsTable(forecast, 'bistand', [2028, 2029, 2030]);
    const riksnorm = table.columns.find(({ id }) => id === 'riksnorm');
    expect(table.rows.map((row) => riksnorm?.value(row))).toEqual([
      'beslutad',
      'beslutad',
      'antagen',
      'antagen',
      'antagen',
    ]);
    expect(normWords([2028, 2029, 2030])).toMatch(/^2028–2030 vilar på en antagen riksnorm/);
    expect(normWords([])).toBe('');
  });
});

describe('what the outturn taught', () => {
  const input = (learnt: number | null, changes: Partial<LearntInput> = {}): LearntInput => ({
    id: 'inflowFactor',
    before: { ...around(1, 0.1), mcse: 0.003 },
    after: { ...around(1.05, 0.05), mcse: 0.002 },
    learnt,
    ...changes,
  });

  test('is said plainly where it is nothing', () => {
    expect(learntWords(input(0.04, { id: 'arrearsDays' }))).toMatch(/sa i praktiken ingenting/);
    expect(learntWords(input(null, { id: 'exitShare' }))).toMatch(/samma värde i varje framtid/);
  });
  test('tells the share that was taken away and where the middle case went', () => {
    expect(plain(learntWords(input(0.74)))).toBe(
      'Inflödet av hushåll: utfallet sa mycket. Det tog bort omkring 75 % av osäkerheten; mittfallet gick från 1,00 till 1,05 gånger.',
    );
    expect(learntWords(input(0.2))).toMatch(/sa lite/);
    expect(learntWords(input(0.45))).toMatch(/sa en del/);
  });
  test('has its values in the unit of the row', () => {
    const exits = input(0.5, {
      id: 'exitShare',
      before: known(0.234),
      after: { ...around(0.2, 0.01), mcse: 4e-4 },
    });
    const table = learntTable([exits]);
    expect(table.columns.map(({ text, value }) => plain(text?.(exits) ?? String(value(exits))))).toEqual([
      'Avslut per år (%)',
      '23,4',
      '20,0 (18,7 till 21,3)',
      '50 %',
    ]);
  });
  test('books are told to depart only where eight futures of ten are on one side', () => {
    const departed = (households: Summary) =>
      departedWords({ households, cost: around(1, 0.1), monthNoise: around(0.03, 0.005) });
    expect(departed(around(0.7, 0.05))[0]).toMatch(/färre än de publicerade/);
    expect(departed(around(1.3, 0.05))[0]).toMatch(/fler än de publicerade/);
    expect(departed(around(1.1, 0.1))[0]).toMatch(/inte att skilja från modellens nivå/);
    expect(plain(departed(around(1, 0))[2] ?? '')).toMatch(/inom 3 % från sin nivå/);
    expect(departedWords(null)).toEqual([m.forecastDepartedUnknown()]);
  });
});

describe('with a package', () => {
  test('a difference within its error has no amount', () => {
    const even = effectWords('bistand', 2026, { ...around(-500, 9000), mean: -500, mcse: 900 }, 1000, 1000);
    expect(even).toMatch(/ingen skillnad som går att skilja från slumpen/);
    expect(effectWords('bistand', 2026, known(0), 1000, 1000)).toBe('Biståndet 2026: ingen skillnad.');
    expect(plain(effectWords('bistand', 2026, known(-200), 1000, 1000))).toMatch(/under 1 tkr/);
  });
  test('a lower cost and a higher one are told as such', () => {
    expect(plain(effectWords('bistand', 2027, { ...known(-343_000), mcse: 4000 }, 1000, 10_000))).toBe(
      'Biståndet 2027: 340 tkr lägre i genomsnitt.',
    );
    expect(plain(effectWords('netCost', 2026, { ...known(1_240_000), mcse: 40_000 }, 1000, 100_000))).toBe(
      'Alla konton tillsammans 2026: 1,2 mnkr högre i genomsnitt.',
    );
  });
  test('the chance of exceeding the budget stands with and without', () => {
    expect(plain(chanceWords(aForecast(), withMeasures()))).toBe(
      'I 66 av 100 framtider kostar 2026 mer än budgeten, och med paketet lika ofta.',
    );
    const fewer = withMeasures();
    const cheaper = {
      ...fewer.forecast,
      accounts: fewer.forecast.accounts.map((account) => ({
        ...account,
        years: account.years.map((one) => ({ ...one, probabilityOverBudget: 0.51 })),
      })),
    };
    expect(plain(chanceWords(aForecast(), { forecast: cheaper }))).toBe(
      'Utan paketet kostar 2026 mer än budgeten i 66 av 100 framtider. Med paketet är det 15 färre av 100.',
    );
    expect(chanceWords(withoutBudget(aForecast()), withMeasures())).toBe('');
  });
  test('every year stands for bistånd and for all accounts', () => {
    expect(effectsTable(withMeasures().effects, 1000).rows).toHaveLength(10);
  });
  test('every account of money that is changed has its rows, and none that is not', () => {
    const effect = (
      id: 'bistand' | 'handling' | 'housing' | 'netCost' | 'householdMonths',
      last: number,
    ) => ({
      id,
      years: [known(0), known(last)].map((difference, at) => ({ year: 2026 + at, difference })),
    });
    const effects = [
      effect('netCost', -5000),
      effect('handling', 2000),
      effect('housing', 0),
      effect('householdMonths', -3),
      effect('bistand', 0),
    ];
    expect(effectRows(effects).map(({ id, year: of }) => `${id} ${of}`)).toEqual(
      ['bistand', 'handling', 'netCost'].flatMap((id) => [`${id} 2026`, `${id} 2027`]),
    );
  });
  test('the table has one step, and says the means that the sentences say', () => {
    const differences = [
      { ...around(-400_000, 300_000), mean: -600_000, mcse: 90_000 },
      { ...around(-1_200_000, 150_000), mean: -1_220_000, mcse: 20_000 },
      { ...around(500, 60_000), mean: 500, mcse: 2_000 },
    ];
    const effects = [
      {
        id: 'bistand' as const,
        years: differences.map((difference, at) => ({ year: 2026 + at, difference })),
      },
    ];
    const step = effectStep(effectRows(effects));
    const { columns, rows } = effectsTable(effects, 1000);
    const written = (id: string) => {
      const column = columns.find((one) => one.id === id);
      return rows.map((row) => plain(column?.text?.(row) ?? ''));
    };
    expect(written('mean')).toEqual(['−600', '−1 220', 'ungefär 0']);
    expect(written('p50')).toEqual(['−400', '−1 200', '0']);
    const said = rows.map(({ year: of, difference }) =>
      plain(effectWords('bistand', of, difference, 1000, step)),
    );
    expect(said[0]).toContain('600 tkr lägre');
    expect(said[1]).toContain('1,22 mnkr lägre');
    expect(said[2]).toMatch(/ingen skillnad som går att skilja/);
  });
});

describe('what changed since the last forecast', () => {
  const saved = (shift: number, title: string) => keepForecast(aForecast(shift), '2026-09-04', title);

  test('what is written of the parts adds up exactly to what is written of the forecasts', () => {
    const sek = fc.integer({ min: -9_000_000, max: 9_000_000 });
    fc.assert(
      fc.property(sek, sek, sek, sek, fc.constantFrom(1000, 10_000, 100_000), (a, b, c, d, step) => {
        const from = 20_123_456;
        const rows = bridgeRows(
          { from, to: from + a + b + c + d, volume: a, level: b, norm: c, measures: d },
          step,
        );
        const written = (id: string) => rows.find((row) => row.id === id)?.shown ?? NaN;
        const parts = BRIDGE_PARTS.reduce((sum, id) => sum + written(id), 0);
        expect(written('to') - written('from')).toBeCloseTo(parts, 3);
        for (const { sek: exact, shown: rounded } of rows)
          expect(Math.abs(exact - rounded)).toBeLessThanOrEqual(2 * step);
        expect(bridgeBars(rows).at(-2)?.to).toBeCloseTo(written('to'), 3);
      }),
    );
  });
  test('is a sentence with the largest part first', () => {
    const rows = bridgeRows(
      { from: 20e6, to: 20.8e6, volume: 1.2e6, level: -400_000, norm: 0, measures: 0 },
      100_000,
    );
    expect(plain(bridgeWords(rows, 100_000))).toBe(
      'Prognosen är 800 tkr högre än den förra: volym +1,2 mnkr och nivå −400 tkr.',
    );
  });
  test('two forecasts that are alike are said to be so', () => {
    const [from, to] = [saved(0, 'a'), saved(0, 'b')];
    const bridge = bridgeForecasts(from, to);
    if (!bridge.ok) throw new Error('no bridge');
    const step = bridgeStep(from, to);
    expect(bridgeWords(bridgeRows(bridge.value, step), step)).toBe(m.forecastBridgeSame());
  });
  test('a forecast and itself, saved under any name, have nothing between them', () => {
    expect(isUnchanged(saved(0, 'a'), { ...saved(0, 'b'), savedOn: '2026-10-01' })).toBe(true);
    expect(isUnchanged(saved(0, 'a'), saved(1000, 'a'))).toBe(false);
    expect(isUnchanged({ ...saved(0, 'a'), municipality: '0180' }, saved(0, 'a'))).toBe(false);
  });
  test('a name is proposed for each year and occasion', () => {
    expect(proposedTitle(saved(0, ''), false)).toBe('Prognos 2026-08');
    expect(proposedTitle({ ...saved(0, ''), outturnThrough: '2025-12' }, false)).toBe('Prognos 2026');
    expect(proposedTitle({ ...saved(0, ''), outturnThrough: null }, true)).toBe('Påhittat exempel 2026');
  });
  test('a file has the whole kronor of the parts', () => {
    const rows = bridgeRows(
      { from: 1_000_000, to: 1_234_567, volume: 234_567, level: 0, norm: 0, measures: 0 },
      1000,
    );
    const column = bridgeTable(rows, 1000).columns[1];
    expect(rows.map((row) => column?.value(row))).toEqual([1000, 234.567, 0, 0, 0, 1234.567]);
  });
  test('a saved forecast goes by its name, its occasion and its day', () => {
    expect(savedName(saved(0, 'Delår 2'))).toBe(
      'Delår 2 (2026, utfall till augusti 2026), sparad 2026-09-04',
    );
    expect(savedName({ ...saved(0, 'Ny'), outturnThrough: null })).toBe(
      'Ny (2026, utan utfall), sparad 2026-09-04',
    );
    expect(savedFileName(saved(0, 'a'))).toBe('reformlabbet-prognos-1263-2026-2026-08.json');
    expect(isoDay(new Date(2026, 8, 4))).toBe('2026-09-04');
  });
});

describe('an axis of money', () => {
  test('tells its ticks apart', () => {
    const ticks = [13.9e6, 14.2e6, 14.5e6, 14.8e6];
    expect(new Set(ticks.map(amountAxis([13.9e6, 15.6e6]))).size).toBe(4);
    expect(plain(amountAxis([16e6, 26e6])(20e6))).toBe('20 mnkr');
    expect(plain(amountAxis([100_000, 640_000])(300_000))).toBe('300 tkr');
  });
});

test('the forecast year of a fixture is found', () => {
  expect(yearOf(aForecast(), 'bistand')?.year).toBe(2026);
});
