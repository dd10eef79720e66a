import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { sampleCorrelation, sum } from 'simple-statistics';

/**
 * How often a claim about a true random sequence would fail. Keys are fixed, so a claim that holds once holds always:
 * this says how little luck was needed for it.
 */
const SIGNIFICANCE = 1e-4;

/** Two-sided limit of a standard normal score when this many are looked at together, by Bonferroni. */
export function scoreLimit(scores = 1): number {
  return normalQuantile(1 - SIGNIFICANCE / (2 * scores), 0, 1);
}

/** Limit of `kolmogorovSmirnov`: √(−½ ln(α/2)). */
export const KS_LIMIT = Math.sqrt(-Math.log(SIGNIFICANCE / 2) / 2);

/** Kolmogorov–Smirnov distance between values and the uniform distribution on (0, 1), times √n. */
export function kolmogorovSmirnov(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const distance = sorted.reduce(
    (most, value, i) => Math.max(most, value - i / sorted.length, (i + 1) / sorted.length - value),
    0,
  );
  return distance * Math.sqrt(sorted.length);
}

/** Standard normal score of the correlation of independent values: r√n. */
export function correlationScore(a: readonly number[], b: readonly number[]): number {
  return sampleCorrelation(a, b) * Math.sqrt(a.length);
}

/** Standard normal score of χ² over cells that are equally likely, by Wilson and Hilferty's cube root. */
export function cellScore(cells: readonly number[], count: number): number {
  const hits = new Array<number>(count).fill(0);
  for (const cell of cells) hits[cell] = (hits[cell] ?? 0) + 1;
  const expected = cells.length / count;
  const perDegree = sum(hits.map((n) => (n - expected) ** 2 / expected)) / (count - 1);
  const variance = 2 / (9 * (count - 1));
  return (Math.cbrt(perDegree) - (1 - variance)) / Math.sqrt(variance);
}
