import type { Comparison, Summary } from '../analysis/comparison';
import { summarise } from '../analysis/summarise';
import type { ScenarioColumns, TotalId } from '../model/columns';
import { ENGINE_VERSION } from '../model/engine-version';
import { ACCOUNT_IDS } from '../model/flows';

/** Version of the printed shapes. */
export const SCHEMA = 1;

/** Totals that are printed, in their order: SEK over the horizon, but for the counts `householdMonths`, `needMonths` and `exits`. */
const PRINTED_TOTAL_IDS: readonly TotalId[] = [
  'netCost',
  'bistand',
  ...ACCOUNT_IDS,
  'householdMonths',
  'needMonths',
  'exits',
  'schablon',
  'netCostAfterSchablon',
  'taxDue',
];

export type PrintedTotals = Readonly<Partial<Record<TotalId, Summary>>>;

/** Summaries of the printed totals out of those of all. */
export function pickTotals(totals: Readonly<Record<TotalId, Summary>>): PrintedTotals {
  return Object.fromEntries(PRINTED_TOTAL_IDS.map((id) => [id, totals[id]]));
}

/** The printed totals of a scenario's draws, without summaries of what is not printed. */
export function summariseTotals({ totals }: ScenarioColumns): PrintedTotals {
  return Object.fromEntries(PRINTED_TOTAL_IDS.map((id) => [id, summarise(totals[id])]));
}

/** What every printed run begins with. */
export function printHeader({ seed, draws, digest, dataHash }: Comparison) {
  return { schema: SCHEMA, engine: ENGINE_VERSION, dataHash, seed, draws, digest };
}

/** A run of one scenario with its months. */
export function printRun(comparison: Comparison): unknown {
  const [summary] = comparison.scenarios;
  if (summary === undefined) throw new Error('a run without a scenario');
  const series = Object.entries(summary.series).map(([id, { mean, p10, p50, p90 }]) => [
    id,
    { mean, p10, p50, p90 },
  ]);
  return {
    ...printHeader(comparison),
    scenario: summary.id,
    municipality: summary.municipality,
    months: comparison.months,
    series: Object.fromEntries(series) as unknown,
    stocks: summary.stocks,
    totals: pickTotals(summary.totals),
  };
}
