import type { Comparison, Summary } from '../analysis/comparison';
import type { AccountSummaries } from '../analysis/summarise-account-months';
import type { PlainColumn, PlainTable } from '../data/figures/plain-table';
import { startExportSession } from '../engine/export-session';
import type { RunOptions, Runner } from '../engine/runner';
import { MONTHLY_IDS } from '../model/account-months';
import type { TotalId } from '../model/columns';
import { TOTAL_IDS } from '../model/keep-draw';
import type { ModelScenario } from '../model/model-scenario';
import type { Result } from '../model/problem';

/** Draws of each scenario that become rows. */
export const MOST_DRAWS_IN_TABLES = 1_000;
/** Runs that are kept as tables. */
export const MOST_RUNS_IN_TABLES = 5;

/** A run as it goes into the tables of results. */
export interface RunRecord {
  /** 1 for the first since the page was opened. */
  readonly number: number;
  readonly comparison: Comparison;
  /** In the order of the comparison's scenarios. */
  readonly scenarios: readonly {
    readonly totals: Readonly<Record<TotalId, Float64Array>>;
    readonly months: AccountSummaries['months'];
  }[];
}

/** A comparison on screen and what it was run with. */
export interface RunOrder {
  readonly runner: Runner;
  /** Those of the comparison, in its order. */
  readonly models: readonly ModelScenario[];
  readonly comparison: Comparison;
}

/** Runs the first draws of a comparison again for all its accounts, one scenario at a time; they are the same to the last bit. */
export async function recordRun(
  { runner, models, comparison }: RunOrder,
  number: number,
  options: Omit<RunOptions, 'withinMs'>,
): Promise<Result<RunRecord>> {
  const session = startExportSession();
  try {
    const scenarios: RunRecord['scenarios'][number][] = [];
    const draws = Math.min(comparison.draws, MOST_DRAWS_IN_TABLES);
    for (const [index, model] of models.entries()) {
      const answer = await runner.accountMonths(
        { scenarios: [model], seed: comparison.seed, draws },
        { ...options, onProgress: (done, all) => options.onProgress?.(index + done / all, models.length) },
      );
      if (!answer.ok) return answer;
      for (const accounts of answer.value) {
        const { months } = await session.summarise(accounts, model.start);
        scenarios.push({ totals: accounts.totals, months });
      }
    }
    return { ok: true, value: { number, comparison, scenarios } };
  } finally {
    session.close();
  }
}

/**
 * Runs as tables. `draws`: one row a run, scenario, draw and account, over the horizon. `months`: the distribution over those draws of
 * each account in each month. `totals`: the distribution of each account over the horizon and all draws of the comparison. `sek`, `mean`
 * and the quantiles are SEK, but household-months for householdMonths and needMonths, persons for exits, exitsToWork and
 * exitsToStudy, and households for movedOut, rejected and insured.
 */
export function buildRunTables(runs: readonly RunRecord[]): readonly PlainTable[] {
  const draws: Block[] = [];
  const months: Block[] = [];
  const totals: Block[] = [];
  for (const { number, comparison, scenarios } of runs) {
    comparison.scenarios.forEach(({ id: scenario, municipality, totals: summaries }, index) => {
      const place = { run: number, scenario, municipality };
      totals.push({
        ...place,
        account: TOTAL_IDS,
        ...statistics((name) => Float64Array.from(TOTAL_IDS, (account) => summaries[account][name])),
      });
      const recorded = scenarios[index];
      if (recorded === undefined) return;
      for (const account of TOTAL_IDS) {
        const sek = recorded.totals[account];
        draws.push({ ...place, draw: Int32Array.from(sek.keys()), account, sek });
      }
      for (const account of MONTHLY_IDS) {
        const series = recorded.months[account];
        const byMonth = statistics((name) => Float64Array.from(series[name]));
        months.push({ ...place, month: comparison.months, account, ...byMonth });
      }
    });
  }
  return [
    joinBlocks('draws', draws, ['run', 'scenario', 'municipality', 'draw', 'account', 'sek']),
    joinBlocks('months', months, ['run', 'scenario', 'municipality', 'month', 'account', ...STATISTICS]),
    joinBlocks('totals', totals, ['run', 'scenario', 'municipality', 'account', ...STATISTICS]),
  ];
}

const STATISTICS = ['mean', 'mcse', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;
/** These hold whole numbers, and these amounts; every other column holds texts. */
const INTEGERS: readonly string[] = ['run', 'draw'];
const AMOUNTS: readonly string[] = ['sek', ...STATISTICS];

/** Rows that stand together: a column that is one value is the same in all of them. */
type Block = Readonly<
  Record<string, string | number | readonly string[] | Int32Array | Float64Array | undefined>
>;

function statistics(of: (name: keyof Summary) => Float64Array): Readonly<Record<string, Float64Array>> {
  return Object.fromEntries(STATISTICS.map((name) => [name, of(name)]));
}

function joinBlocks(name: string, blocks: readonly Block[], columns: readonly string[]): PlainTable {
  const lengths = blocks.map((block) =>
    Math.max(1, ...Object.values(block).map((cells) => (typeof cells === 'object' ? cells.length : 1))),
  );
  const rows = lengths.reduce((sum, length) => sum + length, 0);
  return {
    name,
    columns: columns.map((column): PlainColumn => {
      if (INTEGERS.includes(column))
        return { name: column, kind: 'integer', values: fill(new Int32Array(rows), blocks, lengths, column) };
      if (AMOUNTS.includes(column))
        return {
          name: column,
          kind: 'number',
          values: fill(new Float64Array(rows), blocks, lengths, column),
        };
      return { name: column, kind: 'text', ...codeTexts(rows, blocks, lengths, column) };
    }),
  };
}

function fill<T extends Int32Array | Float64Array>(
  values: T,
  blocks: readonly Block[],
  lengths: readonly number[],
  column: string,
): T {
  let at = 0;
  blocks.forEach((block, index) => {
    const cells = block[column];
    const length = lengths[index] ?? 0;
    if (cells instanceof Int32Array || cells instanceof Float64Array) values.set(cells, at);
    else values.fill(Number(cells), at, at + length);
    at += length;
  });
  return values;
}

function codeTexts(rows: number, blocks: readonly Block[], lengths: readonly number[], column: string) {
  const places = new Map<string, number>();
  const index = new Int32Array(rows);
  const placeOf = (text: string) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  let at = 0;
  blocks.forEach((block, number) => {
    const cells = block[column];
    const length = lengths[number] ?? 0;
    if (Array.isArray(cells)) index.set((cells as readonly string[]).map(placeOf), at);
    else index.fill(placeOf(String(cells)), at, at + length);
    at += length;
  });
  return { texts: [...places.keys()], index };
}
