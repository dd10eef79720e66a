import { describe, expect, test, vi } from 'vitest';
import type { KnownOutturn } from '../../src/analysis/forecast/known-outturn';
import { m } from '../../src/messages/messages';
import { overwriteGetLocale } from '../../src/messages/runtime';
import {
  deviationWords,
  forecastSentences,
  headlineWords,
  missingWords,
  outturnWords,
  overBudgetWords,
  signRuleWords,
} from '../../src/ui/forecast/result/answer-words';
import { dotsTable, dotsTakeaway } from '../../src/ui/forecast/result/dots-words';
import { aForecast, around } from '../exports/a-forecast';
import { aYear, CLOSED_YEAR, known, withoutBudget } from './forecast-years';
import { plain } from './plain-spaces';

const shown = vi.hoisted((): { language: 'sv' | 'en' } => ({ language: 'sv' }));
vi.mock('../../src/state/language.svelte', () => ({ language: () => shown.language }));
overwriteGetLocale(() => shown.language);

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
    expect(plain(headlineWords(aYear(), 1000))).toBe(
      'Hela 2026: 21,4 miljoner kronor, troligen mellan 20,6 och 22,2 (80 av 100 framtider)',
    );
    expect(plain(inEnglish(() => headlineWords(aYear(), 1000)))).toBe(
      'All of 2026: 21.4 million kronor, probably between 20.6 and 22.2 (80 of 100 futures)',
    );
  });
  test('is in thousands where the year is below a million', () => {
    const small = aYear({ forecast: { ...around(640_000, 20_000), mcse: 500 } });
    expect(plain(headlineWords(small, 1000))).toMatch(/: 640 tusen kronor, troligen mellan 614 och 666 \(/);
  });
  test('is the outturn when twelve months are known', () => {
    expect(plain(headlineWords(CLOSED_YEAR, 1000))).toMatch(
      /^Hela 2026: 21,43 miljoner kronor\. Det är utfallet/,
    );
    expect(overBudgetWords(CLOSED_YEAR, 1000)).toBe('Året kostade mer än budgeten.');
    expect(plain(deviationWords(CLOSED_YEAR))).toBe('−932 tkr, underskott');
    const even = aYear({ ...CLOSED_YEAR, forecast: known(20_500_000), probabilityOverBudget: 0 });
    expect(overBudgetWords(even, 1000)).toMatch(/precis/);
  });
  test('has no range of a single future', () => {
    const single = aYear({ forecast: known(21_400_000), deviation: known(-900_000) });
    expect(headlineWords(single, 1)).not.toMatch(/80 av 100/);
    expect(overBudgetWords(single, 1)).toBe(m.forecastOneDraw());
  });
  test('tells how often the budget is exceeded in natural frequencies', () => {
    expect(plain(overBudgetWords(aYear(), 1000))).toBe('I 83 av 100 framtider kostar året mer än budgeten.');
    expect(plain(overBudgetWords(aYear({ probabilityOverBudget: 0 }), 1000))).toMatch(/^I ingen enda av 100/);
    expect(plain(overBudgetWords(aYear({ probabilityOverBudget: 1 }), 1000))).toMatch(/^I alla 100/);
  });
  test('names the side of a deviation by its sign: minus is a deficit', () => {
    expect(plain(deviationWords(aYear()))).toBe(
      '−900 tkr i mittfallet, underskott; −1 700 till −100 tkr i 80 av 100 framtider',
    );
    const surplus = aYear({ deviation: { ...around(300_000, 100_000), mcse: 3000 } });
    expect(plain(deviationWords(surplus))).toMatch(/^300 tkr i mittfallet, överskott;/);
    const none = aYear({ deviation: { ...around(2_000, 500_000), mcse: 20_000 } });
    expect(plain(deviationWords(none))).toMatch(/^0 tkr i mittfallet, ungefär som budget;/);
    const near = aYear({ deviation: { ...around(-400, 2_000), mcse: 60 } });
    expect(plain(deviationWords(near))).toBe(
      '0 tkr i mittfallet, ungefär som budget; −3 till 2 tkr i 80 av 100 framtider',
    );
    expect(plain(deviationWords({ ...CLOSED_YEAR, deviation: known(0) }))).toBe('0 tkr, som budgeterat');
    expect(plain(deviationWords({ ...CLOSED_YEAR, deviation: known(-400) }))).toBe(
      '0 tkr, ungefär som budget',
    );
  });
  test('says what to do without a budget, and of no probability', () => {
    const without = aYear({ budget: null, deviation: null, probabilityOverBudget: null });
    expect(deviationWords(without)).toMatch(/Skriv in årets budget/);
    expect(overBudgetWords(without, 1000)).toBe('');
  });
  test('says how much of the year is outturn, and that it is the scenario where none is', () => {
    const forecast = aForecast();
    expect(plain(outturnWords(forecast, aYear()))).toBe('13 457 tkr till och med augusti 2026 (8 månader)');
    expect(outturnWords({ ...forecast, outturnThrough: null }, aYear({ outturnMonths: 0 }))).toMatch(
      /scenariot som det står/,
    );
    const before = { ...forecast, outturnThrough: '2025-12' };
    expect(outturnWords(before, aYear({ outturn: 0, outturnMonths: 0 }))).toMatch(
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
    const said = outturnWords({ ...forecast, accounts }, aYear({ outturn: 0, outturnMonths: 0 }));
    expect(said).toMatch(/^Antal hushåll är kända till och med augusti 2026, men inga belopp/);
  });
  test('the sign rule of a closed year is told of its outturn', () => {
    expect(signRuleWords(CLOSED_YEAR)).not.toMatch(/prognos/);
    expect(signRuleWords(aYear())).toBe(m.forecastSignRule());
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
