import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test, vi } from 'vitest';
import type { Bridge } from '../../src/analysis/forecast/bridge';
import type { Summary } from '../../src/analysis/comparison';
import { summarise } from '../../src/analysis/summarise';
import { forecast } from '../../src/cli/forecast';
import { formatProblems } from '../../src/cli/format-problem';
import { createInlineRunner } from '../../src/engine/inline-runner';
import { parseSavedForecast } from '../../src/exports/forecast/saved-forecast';
import { monthAfter } from '../../src/model/life/calendar';
import { extendRiksnorm } from '../../src/scenario/extend-riksnorm';
import { resolveScenario } from '../../src/scenario/resolve-scenario';
import { inputs } from '../scenario/shipped-model';

interface PrintedYear {
  readonly outturn: number;
  readonly outturnMonths: number;
  readonly forecast: Summary;
  readonly budget: number | null;
  readonly deviation: Summary | null;
}

interface PrintedMonth {
  readonly month: string;
  readonly bistand: Readonly<Record<'outturn' | 'p10' | 'p50' | 'p90' | 'budget', number | null>>;
}

interface Printed {
  readonly year: number;
  readonly outturnThrough: string | null;
  readonly accounts: Readonly<Record<string, PrintedYear>>;
  readonly months: readonly PrintedMonth[];
  readonly years: readonly { readonly year: number; readonly bistand: PrintedYear }[];
  readonly probabilityOverBudget: number | null;
  readonly madeUpSample: boolean;
  readonly bridge: Bridge | null;
  readonly measures: {
    readonly adopted: string;
    readonly accounts: Readonly<Record<string, PrintedYear>>;
  } | null;
  readonly backtest: readonly {
    readonly measure: string;
    readonly methods: readonly { readonly method: string }[];
  }[];
}

const folder = mkdtempSync(join(tmpdir(), 'forecast-'));

function fileWith(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Outturn of a month, SEK: 1 500 000 in January 2025 and 7 001 more each month. */
const outturnOf = (index: number) => 1_500_000 + 7_001 * index;
const MONTHLY_BUDGET = 1_600_000;

/** January 2025 to August 2026, and a budget for all of 2026. */
const LEDGER = fileWith(
  'utfall.csv',
  [
    'Månad;Konto;Utfall (kr);Budget (kr)',
    ...Array.from({ length: 24 }, (_, index) => {
      const month = monthAfter('2025-01', index);
      const outturn = index < 20 ? outturnOf(index) : '';
      return `${month};Försörjningsstöd;${outturn};${index < 12 ? '' : MONTHLY_BUDGET}`;
    }),
  ].join('\n'),
);

const sumOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => outturnOf(from + index)).reduce((sum, one) => sum + one, 0);

/** What the command prints, and how it ends. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'forecast', ...args],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  return { status, stdout, lines: stderr.split('\n').filter((line) => line !== '') };
}

/** The same without a process of its own: what it prints, or why not, and what it says beside. */
async function answerOf(...args: readonly string[]) {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const answer = await forecast(args, { inputs, dataHash: 'test' });
    return { answer, lines: told.mock.calls.map(([line]) => String(line).trimEnd()) };
  } finally {
    told.mockRestore();
  }
}

async function printedOf(
  ...args: readonly string[]
): Promise<Printed & { readonly lines: readonly string[] }> {
  const { answer, lines } = await answerOf(...args);
  if (!answer.ok) throw new Error(formatProblems(answer.problems));
  return { ...(JSON.parse(JSON.stringify(answer.value)) as Printed), lines };
}

/** The line of a refusal, beside which nothing is said. */
async function refusalOf(...args: readonly string[]): Promise<string> {
  const { answer, lines } = await answerOf(...args);
  if (answer.ok) throw new Error('was not refused');
  expect(lines).toEqual([]);
  return formatProblems(answer.problems);
}

/** The forecast of the ledger with few draws. */
const forecastOf = (...args: readonly string[]) => printedOf(...OF_LEDGER, ...args);

const OF_LEDGER = ['--ledger', LEDGER, '--municipality', '1263', '--draws', '100', '--seed', '3'];
const asIs = run(...OF_LEDGER);
const printed = JSON.parse(asIs.stdout) as Printed;
const monthNamed = ({ months }: Printed, name: string) => months.find(({ month }) => month === name)?.bistand;

describe('forecast', () => {
  test('prints the year with its accounts, months, years, chance and how well it has hit before', () => {
    expect([asIs.status, asIs.lines]).toEqual([0, []]);
    expect(printed).toMatchObject({
      schema: 1,
      municipality: '1263',
      seed: 3,
      draws: 100,
      madeUpSample: false,
      year: 2026,
      outturnThrough: '2026-08',
      measures: null,
      bridge: null,
    });
    expect(Object.keys(printed.accounts)).toEqual(
      expect.arrayContaining(['bistand', 'householdMonths', 'bistandOrdinary']),
    );
    expect(printed.months.map(({ month }) => month)).toEqual(
      Array.from({ length: 72 }, (_, index) => monthAfter('2025-01', index)),
    );
    expect(printed.years.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030]);
    expect(printed.backtest.map(({ measure }) => measure).toSorted()).toEqual(['N31849', 'N31857', 'N31910']);
    for (const { methods } of printed.backtest)
      expect(methods.map(({ method }) => method).toSorted()).toEqual(['lastValue', 'model']);
  });

  test('outturn so far is that of the books, and a deviation is budget less forecast', () => {
    const { outturn, outturnMonths, forecast, budget, deviation } = printed.accounts.bistand as PrintedYear;
    expect([outturn, outturnMonths, budget]).toEqual([sumOf(12, 20), 8, 12 * MONTHLY_BUDGET]);
    expect(deviation?.mean).toBeCloseTo(12 * MONTHLY_BUDGET - forecast.mean, 3);
    expect(deviation?.p10).toBeCloseTo(12 * MONTHLY_BUDGET - forecast.p90, 3);
  });

  test('a month is either outturn or forecast, and has its budget', () => {
    expect(monthNamed(printed, '2026-08')).toEqual({
      outturn: outturnOf(19),
      p10: null,
      p50: null,
      p90: null,
      budget: MONTHLY_BUDGET,
    });
    const ahead = monthNamed(printed, '2026-09');
    expect(ahead?.outturn).toBeNull();
    expect(ahead?.p10).toBeLessThan(ahead?.p90 ?? NaN);
  });

  test('the same seed gives the same bytes twice, and with two workers', () => {
    expect(run(...OF_LEDGER).stdout).toBe(asIs.stdout);
    expect(run(...OF_LEDGER, '--workers', '2').stdout).toBe(asIs.stdout);
  });

  test('a closed year equals its outturn to the krona, in every quantile', async () => {
    const { year, accounts } = await forecastOf('--year', '2025');
    const { forecast } = accounts.bistand as PrintedYear;
    expect(year).toBe(2025);
    for (const quantile of ['mean', 'p5', 'p50', 'p95'] as const)
      expect(forecast[quantile]).toBe(sumOf(0, 12));
    expect(forecast.mcse).toBe(0);
  });

  test('without outturn it is what the model has for the municipality as it is today', async () => {
    const prior = await forecastOf('--year', '2026', '--through', 'none', '--norm-growth', '3');
    expect(prior.outturnThrough).toBeNull();
    const scenario = resolveScenario(
      {
        schema: 2,
        id: 'today',
        title: { sv: 'I dag', en: 'Today' },
        municipality: '1263',
        era: 'decision',
        start: '2026-01',
        months: 60,
        package: [],
        levers: {},
        assumptions: {},
        seed: 3,
        draws: 100,
      },
      extendRiksnorm(inputs, 2030, 3),
    );
    if (!scenario.ok) throw new Error(JSON.stringify(scenario.problems));
    const runner = createInlineRunner();
    const answer = await runner.accountMonths({ scenarios: [scenario.value.model], seed: 3, draws: 100 });
    runner.close();
    const monthly = answer.ok ? answer.value[0]?.monthly : undefined;
    if (monthly === undefined) throw new Error('was not run');
    for (const id of ['bistand', 'householdMonths'] as const) {
      const ofYear = Float64Array.from({ length: 100 }, (_, draw) =>
        monthly[id].subarray(60 * draw, 60 * draw + 12).reduce((sum, one) => sum + one, 0),
      );
      const expected = summarise(ofYear);
      for (const quantile of ['mean', 'p10', 'p50', 'p90'] as const)
        expect(prior.accounts[id]?.forecast[quantile]).toBeCloseTo(expected[quantile], 4);
    }
  });

  test('an occasion knows no later outturn', async () => {
    const then = await forecastOf('--through', '2026-03');
    expect([then.year, then.outturnThrough]).toEqual([2026, '2026-03']);
    expect(then.accounts.bistand?.outturn).toBe(sumOf(12, 15));
    expect(monthNamed(then, '2026-04')?.outturn).toBeNull();
  });
});

describe('--budget', () => {
  test('goes before the file, says so in a line, and is not spread over months', () => {
    const { status, stdout, lines } = run(...OF_LEDGER, '--budget', '20000000');
    const { accounts, months } = JSON.parse(stdout) as Printed;
    expect([status, lines.length]).toEqual([0, 1]);
    expect(lines[0]).toMatch(/--budget 20000000 .*19200000/);
    expect(accounts.bistand?.budget).toBe(20_000_000);
    expect(accounts.bistand?.deviation?.p50).toBeCloseTo(
      20_000_000 - (accounts.bistand?.forecast.p50 ?? NaN),
      3,
    );
    expect(months.every(({ bistand }) => bistand.budget === null)).toBe(true);
  });

  test('changes the chance and not the forecast', async () => {
    const high = await forecastOf('--budget', '90000000');
    expect(high.probabilityOverBudget).toBe(0);
    expect((await forecastOf('--budget', '0')).probabilityOverBudget).toBe(1);
    expect(high.accounts.bistand?.forecast).toEqual(printed.accounts.bistand?.forecast);
  });
});

describe('a file that cannot be read whole', () => {
  const broken = fileWith('fel.csv', readFileSync(LEDGER, 'utf8').replace(String(outturnOf(3)), '1.6x'));

  test('is refused with the cell and the value, in one line and exit 2', () => {
    const { status, stdout, lines } = run('--ledger', broken, '--municipality', '1263', '--draws', '100');
    expect([status, stdout, lines.length]).toEqual([2, '', 1]);
    expect(lines[0]).toContain('R5C3');
    expect(lines[0]).toContain('1.6x');
  });

  test('is taken without what could not be read when that is accepted, and each problem is a line', async () => {
    const taken = await printedOf(
      ...['--ledger', broken, '--municipality', '1263', '--draws', '100', '--accept-problems'],
    );
    expect(taken.lines.some((line) => line.includes('1.6x'))).toBe(true);
    expect(monthNamed(taken, '2025-04')?.outturn).toBeNull();
  });
});

test('what an account is counted as can be said, also that it is left out', async () => {
  const two = fileWith(
    'konton.csv',
    readFileSync(LEDGER, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        index === 0 ? [line] : [line, line.replace('Försörjningsstöd', 'Konto X, A=B')],
      )
      .join('\n'),
  );
  const args = ['--ledger', two, '--municipality', '1263', '--draws', '100'];
  const counted = await printedOf(...args, '--count', 'Konto X, A=B=bistand');
  expect(counted.accounts.bistand?.outturn).toBe(2 * sumOf(12, 20));
  const leftOut = await printedOf(...args, '--count', 'Konto X, A=B=leftOut');
  expect(leftOut.accounts.bistand?.outturn).toBe(sumOf(12, 20));
  expect(leftOut.lines.some((line) => line.includes('Konto X, A=B'))).toBe(true);
});

describe('saved, compared and handed over', () => {
  const saved = join(folder, 'saved.json');

  test('a forecast is saved, and a later one is bridged from it', async () => {
    const earlier = await forecastOf('--through', '2026-05', '--save', saved, '--title', 'Maj');
    const kept = parseSavedForecast(readFileSync(saved, 'utf8'), saved);
    if (!kept.ok) throw new Error(JSON.stringify(kept.problems));
    expect(kept.value).toMatchObject({ title: 'Maj', outturnThrough: '2026-05' });
    expect(kept.value.bistand).toEqual(earlier.accounts.bistand?.forecast);
    const { bridge, accounts } = await forecastOf('--previous', saved);
    const { from, to, volume, level, norm, measures } = bridge as Bridge;
    expect(from).toBe(Math.round(kept.value.bistand.mean));
    expect(to).toBe(Math.round(accounts.bistand?.forecast.mean ?? NaN));
    expect(volume + level + norm + measures).toBe(to - from);
    expect([norm, measures]).toEqual([0, 0]);
  });

  test('a forecast of another municipality is no earlier one', async () => {
    const other = fileWith('other.json', readFileSync(saved, 'utf8').replace('"1263"', '"1287"'));
    expect(await refusalOf(...OF_LEDGER, '--previous', other)).toContain('1287');
  });

  test('a package adopted in September changes nothing before it, and stands beside the forecast', async () => {
    const out = join(folder, 'prognos.xlsx');
    const args = ['--package', 'scenarios/nacka.json', '--adopted', '2026-09', '--out', out];
    const { measures, ...rest } = await forecastOf(...args);
    expect({ ...rest, measures: null }).toEqual({ ...printed, dataHash: 'test', lines: [] });
    expect(measures?.adopted).toBe('2026-09');
    expect(measures?.accounts.bistand?.outturn).toBe(sumOf(12, 20));
    const sheets = new Map(
      (await readXlsxFile(readFileSync(out))).map(({ sheet, data }) => [sheet, data as readonly unknown[][]]),
    );
    expect([...sheets.keys()]).toContain('Åtgärder');
    const forecast = sheets.get('Sammanfattning')?.find((row) => row[0] === 'Prognos');
    expect(forecast?.[2]).toBe(Math.round(printed.accounts.bistand?.forecast.p50 ?? NaN));
    const title = sheets.get('Sammanfattning')?.[0]?.[0];
    expect(title).toBe('Prognos 2026: Svedala');
  });

  test('the table has the months of the printed forecast, whole kronor', async () => {
    const out = join(folder, 'prognos.csv');
    await forecastOf('--out', out);
    const rows = readFileSync(out, 'utf8').split('\r\n');
    expect(rows).toContain(`bistand,2026-08,utfall,SEK,${Array(4).fill(outturnOf(19)).join(',')}`);
    const { p10, p50, p90 } = monthNamed(printed, '2026-09') ?? {};
    const start = `bistand,2026-09,prognos,SEK,${[p10, p50, p90].map((sek) => Math.round(sek ?? NaN)).join(',')},`;
    expect(rows.some((row) => row.startsWith(start))).toBe(true);
  });
});

test('the sample is marked as made up', async () => {
  const args = ['--ledger', 'scenarios/sample-ledger.csv', '--municipality', '1263', '--draws', '100'];
  expect((await printedOf(...args)).madeUpSample).toBe(true);
});

describe('refuses in one line, and writes no file', () => {
  const out = join(folder, 'none.csv');
  test.each([
    ['no ledger', ['--municipality', '1263'], '--ledger'],
    ['a ledger that is not there', ['--ledger', 'nowhere.csv', '--municipality', '1263'], 'nowhere.csv'],
    ['no municipality', ['--ledger', LEDGER], '--municipality'],
    ['an unknown municipality', ['--ledger', LEDGER, '--municipality', '9999'], '9999'],
    ['a month that is none', [...OF_LEDGER, '--through', '2026-13'], '2026-13'],
    ['an occasion after the outturn', [...OF_LEDGER, '--through', '2026-11'], '2026-11'],
    ['a year of which the books say nothing', [...OF_LEDGER, '--year', '2040'], '2040'],
    ['a budget below 0', [...OF_LEDGER, '--budget', '-1'], '-1'],
    ['a budget that is no number', [...OF_LEDGER, '--budget', '20 mnkr'], '20 mnkr'],
    ['a package without a month', [...OF_LEDGER, '--package', 'scenarios/nacka.json'], '--adopted'],
    ['a month without a package', [...OF_LEDGER, '--adopted', '2026-10'], '--package'],
    [
      'a package adopted before the occasion',
      [...OF_LEDGER, '--package', 'scenarios/nacka.json', '--adopted', '2026-08'],
      '--adopted: 2026-08',
    ],
    ['a unit that is none', [...OF_LEDGER, '--unit', 'euro'], 'euro'],
    ['an account that the file has not', [...OF_LEDGER, '--count', 'Hyror=housing'], 'Hyror'],
    ['an account of the model that is none', [...OF_LEDGER, '--count', 'Försörjningsstöd=hyror'], 'hyror'],
    ['too few draws', [...OF_LEDGER.slice(0, 4), '--draws', '10'], '--draws: 10'],
    ['a file of no known kind', [...OF_LEDGER, '--out', join(folder, 'f.pdf')], 'f.pdf'],
    ['a saved forecast that is none', [...OF_LEDGER, '--previous', LEDGER], 'utfall.csv'],
    ['an option that is none', [...OF_LEDGER, '--horizon', '9'], '--horizon'],
  ])('%s', async (_, args, said) => {
    const line = await refusalOf(...args, ...(args.includes('--out') ? [] : ['--out', out]));
    expect(line).toContain(said);
    expect(existsSync(out)).toBe(false);
  });

  test('from the shell that line is on standard error, with exit 2', () => {
    const { status, stdout, lines } = run(...OF_LEDGER, '--through', '2026-13', '--budget', '-1');
    expect([status, stdout, lines.length]).toEqual([2, '', 1]);
    expect(lines[0]).toMatch(/2026-13.*--budget: -1/);
  });
});
