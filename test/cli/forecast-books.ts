import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, vi } from 'vitest';
import type { Bridge } from '../../src/analysis/forecast/bridge';
import type { Summary } from '../../src/analysis/comparison';
import { forecast } from '../../src/cli/forecast';
import { formatProblems } from '../../src/cli/format-problem';
import { monthAfter } from '../../src/model/life/calendar';
import { inputs } from '../scenario/shipped-model';

export interface PrintedYear {
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

export interface Printed {
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

export const folder = mkdtempSync(join(tmpdir(), 'forecast-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The path of a new file in the folder. */
export function fileWith(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Outturn of a month, SEK: 1 500 000 in January 2025 and 7 001 more each month. */
export const outturnOf = (index: number) => 1_500_000 + 7_001 * index;
export const MONTHLY_BUDGET = 1_600_000;

/** January 2025 to August 2026, and a budget for all of 2026. */
export const LEDGER = fileWith(
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

/** Outturn of the months from one place to before another, SEK. */
export const sumOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => outturnOf(from + index)).reduce((sum, one) => sum + one, 0);

/** What the command prints, and how it ends. */
export function run(...args: readonly string[]) {
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

export async function printedOf(
  ...args: readonly string[]
): Promise<Printed & { readonly lines: readonly string[] }> {
  const { answer, lines } = await answerOf(...args);
  if (!answer.ok) throw new Error(formatProblems(answer.problems));
  return { ...(JSON.parse(JSON.stringify(answer.value)) as Printed), lines };
}

/** The line of a refusal, beside which nothing is said. */
export async function refusalOf(...args: readonly string[]): Promise<string> {
  const { answer, lines } = await answerOf(...args);
  if (answer.ok) throw new Error('was not refused');
  expect(lines).toEqual([]);
  return formatProblems(answer.problems);
}

export const OF_LEDGER = ['--ledger', LEDGER, '--municipality', '1263', '--draws', '100', '--seed', '3'];

/** The forecast of the ledger with few draws. */
export const forecastOf = (...args: readonly string[]) => printedOf(...OF_LEDGER, ...args);

export const monthNamed = ({ months }: Printed, name: string) =>
  months.find(({ month }) => month === name)?.bistand;
