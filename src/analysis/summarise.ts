import type { SeriesSummary, Summary } from './comparison';
import { runSteps, type Steps } from './steps';

/** Probabilities of the quantiles in a `Summary`. */
const PROBABILITIES = { p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 } as const;

/**
 * Quantile of sorted values by straight lines between order statistics, the lowest at 0 and the highest at 1
 * (Hyndman and Fan's type 7). `sorted` ascending and not empty; `p` in [0, 1].
 */
export function quantileOfSorted(sorted: Float64Array, p: number): number {
  const position = (sorted.length - 1) * p;
  const index = Math.floor(position);
  const low = sorted[index] as number;
  const high = sorted[Math.min(index + 1, sorted.length - 1)] as number;
  return low + (high - low) * (position - index);
}

/** Mean, its Monte Carlo standard error (standard deviation / √draws; 0 for a single draw) and quantiles of draws. */
export function summarise(draws: Float64Array): Summary {
  return summariseSorted(Float64Array.from(draws).sort());
}

/** The same month by month; `monthly` is indexed [month × draws + draw]. */
export function summariseSeries(monthly: Float64Array, draws: number): SeriesSummary {
  return runSteps(summariseSeriesInSteps(monthly, draws));
}

/** The same, one month in each step. */
export function* summariseSeriesInSteps(monthly: Float64Array, draws: number): Steps<SeriesSummary> {
  const summaries: Summary[] = [];
  for (let start = 0; start < monthly.length; start += draws) {
    summaries.push(summarise(monthly.subarray(start, start + draws)));
    yield;
  }
  const column = (id: keyof Summary) => summaries.map((summary) => summary[id]);
  return {
    mean: column('mean'),
    mcse: column('mcse'),
    p5: column('p5'),
    p10: column('p10'),
    p25: column('p25'),
    p50: column('p50'),
    p75: column('p75'),
    p90: column('p90'),
    p95: column('p95'),
  };
}

/** Sums run over the sorted values, so that a mean does not depend on the order of the draws. */
function summariseSorted(sorted: Float64Array): Summary {
  let sum = 0;
  for (const value of sorted) sum += value;
  const mean = sum / sorted.length;
  let squares = 0;
  for (const value of sorted) squares += (value - mean) * (value - mean);
  const variance = sorted.length > 1 ? squares / (sorted.length - 1) : 0;
  return {
    mean,
    mcse: Math.sqrt(variance / sorted.length),
    p5: quantileOfSorted(sorted, PROBABILITIES.p5),
    p10: quantileOfSorted(sorted, PROBABILITIES.p10),
    p25: quantileOfSorted(sorted, PROBABILITIES.p25),
    p50: quantileOfSorted(sorted, PROBABILITIES.p50),
    p75: quantileOfSorted(sorted, PROBABILITIES.p75),
    p90: quantileOfSorted(sorted, PROBABILITIES.p90),
    p95: quantileOfSorted(sorted, PROBABILITIES.p95),
  };
}
