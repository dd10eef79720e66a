import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { ForecastDocument } from '../../src/exports/forecast/forecast-document';
import { buildForecastWorkbook } from '../../src/exports/forecast/forecast-workbook';
import { writeWorkbook } from '../../src/exports/write-workbook';
import { LEVERS } from '../../src/scenario/lever-registry';
import { ASSUMPTIONS } from '../../src/scenario/shipped';
import { aDocument, aForecast, withMeasures } from './a-forecast';

type Row = readonly unknown[];

const FORMULA = '=1+1';

async function bytesOf(document: ForecastDocument): Promise<Buffer> {
  return Buffer.from(await (await writeWorkbook(buildForecastWorkbook(document))).arrayBuffer());
}

async function sheetsOf(document: ForecastDocument): Promise<ReadonlyMap<string, readonly Row[]>> {
  const sheets = await readXlsxFile(await bytesOf(document));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as readonly Row[]]));
}

const bare = await sheetsOf(aDocument());
const full = await sheetsOf(
  aDocument({
    withMeasures: withMeasures(),
    measures: { package: ['nacka-bruksvardeshyra'], levers: { glappDays: 40 }, adopted: '2026-09' },
    reformNames: new Map([['nacka-bruksvardeshyra', FORMULA]]),
    sentences: ['I 66 av 100 framtider kostar 2026 mer än budgeten.'],
    bridge: {
      from: 19_000_000,
      to: 19_250_000,
      volume: 100_000,
      level: 200_000,
      norm: -30_000,
      measures: -20_000,
    },
    assumptions: { stockShare: { dist: 'uniform', min: 0.3, max: 0.5 } },
    isSample: true,
  }),
);
const rowsOf = (name: string, sheets = bare) => sheets.get(name) ?? [];
const rowNamed = (name: string, label: string, sheets = bare) =>
  rowsOf(name, sheets).find((row) => row[0] === label);

const [bistand, householdMonths] = aForecast().accounts;
const [year2026] = bistand?.years ?? [];

test('the sheets stand in this order, and that of measures only where there are any', () => {
  const order = ['Sammanfattning', 'Månad', 'År', 'Konto', 'Indata', 'Träffsäkerhet', 'Antaganden'];
  expect([...bare.keys()]).toEqual(order);
  expect([...full.keys()]).toEqual(order.toSpliced(5, 0, 'Åtgärder'));
});

test('in English they are English', async () => {
  const sheets = await sheetsOf(
    aDocument({
      language: 'en',
      withMeasures: withMeasures(),
      measures: { package: [], levers: {}, adopted: '2026-09' },
    }),
  );
  expect([...sheets.keys()]).toEqual([
    'Summary',
    'Month',
    'Year',
    'Account',
    'Inputs',
    'Levers',
    'Accuracy',
    'Assumptions',
  ]);
});

describe('Sammanfattning', () => {
  test('has the year’s forecast, budget, deviation and chance in whole kronor', () => {
    const { forecast, budget, deviation } = year2026 ?? {};
    const whole = (...values: (number | undefined)[]) => values.map((value) => Math.round(value ?? NaN));
    expect(rowNamed('Sammanfattning', 'Prognos')?.slice(1, 5)).toEqual(
      whole(forecast?.p10, forecast?.p50, forecast?.p90, forecast?.mean),
    );
    expect(rowNamed('Sammanfattning', 'Budget')?.[1]).toBe(budget);
    expect(rowNamed('Sammanfattning', 'Avvikelse')?.slice(1, 5)).toEqual(
      whole(deviation?.p10, deviation?.p50, deviation?.p90, deviation?.mean),
    );
    expect(rowNamed('Sammanfattning', 'Andel framtider över budget')?.[1]).toBe(0.66);
    // Eight months of 1 600 000 and 12, 13 … 19 more, each with 25 öre: 12 800 000 + 124 + 2.
    expect(rowNamed('Sammanfattning', 'Utfall hittills')?.[1]).toBe(12_800_126);
  });

  test('says the occasion, the sign of a deviation, how it is made, and what is not decided', () => {
    const cells = rowsOf('Sammanfattning').flat();
    for (const words of ['till och med 2026-08', 'Minus är ett underskott', 'Matherons regel', '2027, 2028'])
      expect(cells.some((cell) => String(cell).includes(words))).toBe(true);
  });

  test('says plainly when the model cannot be said to be better than last year’s value', async () => {
    const said = async (skill: { percent: number; low: number; high: number }) => {
      const { backtest, ...document } = aDocument();
      const parts = backtest.parts.map((part) => ({
        ...part,
        methods: part.methods.map((score) => (score.method === 'model' ? { ...score, skill } : score)),
      }));
      const rows = rowsOf('Sammanfattning', await sheetsOf({ ...document, backtest: { parts } }));
      return rows.map((row) => String(row[0])).filter((words) => words.includes('förra årets värde'));
    };
    expect(await said({ percent: 3.3, low: -1.2, high: 7.4 })).toEqual([
      expect.stringContaining('det går inte att säga att modellen är bättre än förra årets värde'),
    ]);
    expect(await said({ percent: 3.3, low: 1.2, high: 7.4 })).toEqual([
      expect.stringContaining(
        'modellen är 3,3 procent bättre än förra årets värde (1,2 till 7,4 procent, 1234 fall)',
      ),
    ]);
    expect(await said({ percent: -9, low: -12, high: -7 })).toEqual([
      expect.stringContaining('modellen är sämre än förra årets värde (skillnad −9 procent'),
    ]);
  });

  test('marks the made-up sample, and nothing else', () => {
    const marked = (sheets: typeof bare) =>
      rowsOf('Sammanfattning', sheets).some((row) => String(row[0]).startsWith('PÅHITTADE SIFFROR'));
    expect([marked(full), marked(bare)]).toEqual([true, false]);
  });

  test('says that there is no budget where there is none, and no outturn where none is known', async () => {
    const forecast = aForecast();
    const accounts = forecast.accounts.map((account) => ({
      ...account,
      years: account.years.map((year) => ({
        ...year,
        budget: null,
        deviation: null,
        probabilityOverBudget: null,
      })),
    }));
    const sheets = await sheetsOf(aDocument({ forecast: { ...forecast, accounts, outturnThrough: null } }));
    const cells = rowsOf('Sammanfattning', sheets).flat().map(String);
    expect(cells).toContain('Ingen budget är angiven för 2026.');
    expect(cells).not.toContain('Avvikelse');
    expect(cells.some((cell) => cell.includes('inget utfall är känt'))).toBe(true);
  });

  test('has the sentences, the bridge, and the same with the measures', () => {
    const cells = rowsOf('Sammanfattning', full).flat();
    expect(cells).toContain('I 66 av 100 framtider kostar 2026 mer än budgeten.');
    const amounts = rowsOf('Sammanfattning', full).filter((row) =>
      [19_000_000, 100_000, 200_000, -30_000, -20_000, 19_250_000].includes(row[1] as number),
    );
    expect(amounts).toHaveLength(6);
    const measured = withMeasures().forecast.accounts[0]?.years[0]?.forecast.p50;
    expect(rowsOf('Sammanfattning', full).some((row) => row[0] === 'Prognos' && row[2] === measured)).toBe(
      true,
    );
  });
});

describe('Månad', () => {
  const rows = rowsOf('Månad').filter((row) => row[0] === 'Ekonomiskt bistånd');

  test('has a row for every account and month', () => {
    expect(rowsOf('Månad')).toHaveLength(1 + 4 * 72);
    expect(rows.map((row) => row[1])).toEqual(bistand?.months.map(({ month }) => month));
  });

  test('has outturn in whole kronor where it is known, and a forecast only where it is not', () => {
    for (const [index, { outturn, forecast, budget }] of (bistand?.months ?? []).entries()) {
      const expected = [outturn, forecast?.p10, forecast?.p50, forecast?.p90, forecast?.mean, budget];
      expect(rows[index]?.slice(3)).toEqual(
        expected.map((value) => (value === undefined || value === null ? null : Math.round(value))),
      );
    }
  });

  test('counts household-months, and keeps a decimal of them', () => {
    const counted = rowsOf('Månad').filter((row) => row[0] === 'Hushållsmånader med bistånd');
    expect(counted[0]?.slice(2, 4)).toEqual(['antal', 180.3]);
    expect(counted).toHaveLength(householdMonths?.months.length ?? NaN);
  });
});

describe('År and Konto', () => {
  test('År has every year of every account', () => {
    const rows = rowsOf('År');
    expect(rows).toHaveLength(1 + 4 * 5);
    const own = rows.filter((row) => row[0] === 'Ekonomiskt bistånd');
    expect(own.map((row) => row[1])).toEqual(['2026', '2027', '2028', '2029', '2030']);
    expect(own.map((row) => row[3])).toEqual([8, 0, 0, 0, 0]);
    expect(own.map((row) => row[4])).toEqual([12_800_126, null, null, null, null]);
  });

  test('Konto has the forecast year of each, and says which the books have', () => {
    expect(rowsOf('Konto').map((row) => [row[0], row[1]])).toEqual([
      ['Konto 2026', 'Finns i bokföringen'],
      ['Ekonomiskt bistånd', 'ja'],
      ['Hushållsmånader med bistånd', 'ja'],
      ['Bistånd till övriga hushåll', 'nej'],
      ['Handläggning', 'ja'],
    ]);
    expect(rowNamed('Konto', 'Ekonomiskt bistånd')?.slice(2)).toEqual(
      rowNamed('År', 'Ekonomiskt bistånd')?.slice(2),
    );
  });
});

test('Indata has each input before and after, and what was learnt; one that is the same in every draw learns nothing', () => {
  const [, inflow, arrears, households] = rowsOf('Indata');
  expect(inflow?.slice(2)).toEqual(
    [0.84, 1, 1.16, 1.02, 0.97, 1.05, 1.13, 1.06, 0.75].map((v): unknown => expect.closeTo(v, 9)),
  );
  expect(arrears?.at(-1)).toBeNull();
  expect(households?.slice(2, 6)).toEqual([null, null, null, null]);
  expect(households?.[7]).toBe(0.98);
});

describe('Åtgärder', () => {
  const rows = rowsOf('Åtgärder', full);

  test('says from when, which reforms, and only the levers that change', () => {
    expect(rows[0]?.slice(0, 2)).toEqual(['Åtgärderna gäller från', '2026-09']);
    expect(rows.flat()).toContain(FORMULA);
    const named = LEVERS.filter((lever) => rows.some((row) => row[0] === lever.name.sv)).map(({ id }) => id);
    expect(named).toContain('glappDays');
    expect(named.length).toBeLessThan(LEVERS.length);
    expect(rowNamed('Åtgärder', 'Glappets längd', full)?.slice(2, 4)).toEqual([90, 40]);
  });

  test('has what each account changes by, year by year', () => {
    const effects = rows.filter((row) => row[0] === 'Nettokostnad, alla konton');
    expect(effects.map((row) => row[1])).toEqual(['2026', '2027', '2028', '2029', '2030']);
    expect(effects[0]?.slice(3)).toEqual([-253_000, -240_000, -227_000, -238_000]);
  });
});

test('Träffsäkerhet has every method on the same cases, and says where it is not within', () => {
  const rows = rowsOf('Träffsäkerhet').slice(1);
  expect(rows.map((row) => [row[3], row[7], row[8], row[11]])).toEqual([
    [1234, 'förra årets värde', 6.1, null],
    [1234, 'modellen', 5.9, 3.3],
  ]);
  expect(rows[0]?.slice(14)).toEqual([null, null, 0.79, 'ja', null, null]);
  expect(rows[1]?.slice(14)).toEqual([null, null, null, null, 0.7, 'nej']);
});

test('Antaganden has what the forecast assumes and every assumption of the model, and what the user changed', () => {
  const ids = rowsOf('Antaganden', full).map((row) => row[2]);
  expect(ids.slice(10)).toEqual(ASSUMPTIONS.map(({ id }) => id));
  expect(
    rowsOf('Antaganden', full)
      .find((row) => row[2] === 'normGrowth')
      ?.slice(4, 9),
  ).toEqual(['2', null, null, null, 'antagande']);
  const changed = rowsOf('Antaganden', full).filter((row) => row[9] === 'ja');
  expect(changed.map((row) => row[2])).toEqual(['stockShare']);
});

test('no cell is a formula, whatever a reform or a municipality is called', async () => {
  const files = unzipSync(
    await bytesOf(
      aDocument({
        municipalityName: '=HYPERLINK("x")',
        withMeasures: withMeasures(),
        measures: { package: [FORMULA], levers: {}, adopted: '2026-09' },
      }),
    ),
  );
  const sheets = Object.entries(files).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  expect(sheets).toHaveLength(8);
  for (const [, content] of sheets) expect(strFromU8(content)).not.toMatch(/<f[ >]/);
});
