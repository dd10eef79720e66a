import type { ScenarioColumns } from '../model/columns';
import { SERIES_IDS } from '../model/columns';
import type { PairSummary, ScenarioSummary } from './comparison';
import { quantileOfSorted, summarise, summariseSeries } from './summarise';

const DOTS = 50;

/** Totals and months of one scenario's draws. */
export function summariseScenario(
  id: string,
  municipality: string,
  columns: ScenarioColumns,
): ScenarioSummary {
  const totals = Object.entries(columns.totals).map(([name, draws]) => [name, summarise(draws)]);
  const series = SERIES_IDS.map((name) => [name, summariseSeries(columns.monthly[name], columns.draws)]);
  return {
    id,
    municipality,
    totals: Object.fromEntries(totals) as ScenarioSummary['totals'],
    series: Object.fromEntries(series) as ScenarioSummary['series'],
  };
}

/**
 * Net cost of a less that of b, SEK over the horizon, draw by draw: both have the same luck, so only what differs between
 * them is left. `probabilityACheaper` is the share of draws in which a costs less, draws that are equal counted half.
 * A mean difference within 1.96 standard errors of 0 is a tie, and so is any
 * difference of a single draw, whose error is unknown.
 */
export function comparePair(
  a: { readonly id: string; readonly netCost: Float64Array },
  b: { readonly id: string; readonly netCost: Float64Array },
): PairSummary {
  const difference = a.netCost.map((cost, draw) => cost - (b.netCost[draw] as number));
  let cheaper = 0;
  for (const value of difference) cheaper += value < 0 ? 1 : value === 0 ? 0.5 : 0;
  const summary = summarise(difference);
  const sorted = difference.slice().sort();
  return {
    a: a.id,
    b: b.id,
    probabilityACheaper: cheaper / difference.length,
    tie: difference.length < 2 || Math.abs(summary.mean) <= 1.96 * summary.mcse,
    difference: summary,
    dots: Array.from({ length: DOTS }, (_, dot) => quantileOfSorted(sorted, (dot + 0.5) / DOTS)),
  };
}

/** Every pair of scenarios, each once, in the order of the scenarios. */
export function comparePairs(
  scenarios: readonly { readonly id: string; readonly netCost: Float64Array }[],
): readonly PairSummary[] {
  return scenarios.flatMap((a, index) => scenarios.slice(index + 1).map((b) => comparePair(a, b)));
}
