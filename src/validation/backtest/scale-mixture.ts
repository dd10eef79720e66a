import exp from '@stdlib/math-base-special-exp';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { WeightedScale } from '../../analysis/forecast/departure';

/** Standard deviations, of a year's log change, that errors are taken to be a mixture of: from none to a halving or doubling. */
export const SCALES = [0, 0.03, 0.06, 0.12, 0.24, 0.48] as const;

/** An error of a log change, and the part of its variance that is known beforehand. */
export interface SizedError {
  readonly error: number;
  readonly variance: number;
}

/** Pseudo-counts per scale: half an error (Jeffreys), so that no scale is ruled out by a short history. */
const PRIOR_COUNT = 0.5;
const MOST_STEPS = 500;
const SETTLED = 1e-8;

/**
 * Weights of normals with mean 0 and variance (known beforehand) + scale², by EM with a Dirichlet prior of half an error per scale. The
 * posterior is concave in the weights, so the start does not matter. `errors` may be empty: the weights are then equal.
 */
export function fitScaleMixture(
  errors: readonly SizedError[],
  scales: readonly number[] = SCALES,
): readonly WeightedScale[] {
  const densities = errors.map(({ error, variance }) =>
    scales.map((scale) => density(error, variance + scale * scale)),
  );
  let weights = scales.map(() => 1 / scales.length);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const counts = scales.map(() => PRIOR_COUNT);
    for (const row of densities) {
      const total = row.reduce((sum, value, at) => sum + value * (weights[at] as number), 0);
      if (!(total > 0)) continue;
      row.forEach((value, at) => {
        counts[at] = (counts[at] as number) + (value * (weights[at] as number)) / total;
      });
    }
    const all = counts.reduce((sum, count) => sum + count, 0);
    const next = counts.map((count) => count / all);
    const moved = next.reduce((most, weight, at) => Math.max(most, Math.abs(weight - (weights[at] ?? 0))), 0);
    weights = next;
    if (moved < SETTLED) break;
  }
  return scales.map((scale, at) => ({ scale, weight: weights[at] as number }));
}

/** Normal density, without the constant factor. */
function density(error: number, variance: number): number {
  return exp((-error * error) / (2 * variance)) / Math.sqrt(variance);
}

/** One of the normals with mean 0 that a mixture has. */
export interface WeightedVariance {
  readonly variance: number;
  readonly weight: number;
}

/** Density of an error under a mixture, without the constant factor. */
export function mixtureDensity(error: number, mixture: readonly WeightedVariance[]): number {
  return mixture.reduce((sum, { variance, weight }) => sum + weight * density(error, variance), 0);
}

/**
 * The variance of an error at a horizon, per variance of a one-year error. Of a walk with variance q per month, two neighbouring
 * yearly means differ by (2·12² + 1)/(3·12)·q = 8.03 q and each further year adds 12 q, which is 1.5 times as much.
 */
export function varianceAtHorizon(horizonYears: number): number {
  return 1 + 1.5 * (horizonYears - 1);
}

/**
 * `count` values that stand for a mixture of normals: each normal has its share of them (whole, by rounding the running sum),
 * at the middle quantiles of equal parts. Weights sum to 1.
 */
export function stratifiedShocks(mixture: readonly WeightedVariance[], count: number): Float64Array {
  const shocks = new Float64Array(count);
  let first = 0;
  let weightSoFar = 0;
  for (const { weight, variance } of mixture) {
    weightSoFar += weight;
    const end = Math.min(count, Math.round(weightSoFar * count));
    const deviation = Math.sqrt(variance);
    for (let at = first; at < end; at += 1) shocks[at] = deviation * middleQuantile(at - first, end - first);
    first = end;
  }
  return shocks;
}

const quantiles = new Map<number, Float64Array>();

function middleQuantile(part: number, parts: number): number {
  let known = quantiles.get(parts);
  if (known === undefined) {
    known = Float64Array.from({ length: parts }, (_, at) => normalQuantile((at + 0.5) / parts, 0, 1));
    quantiles.set(parts, known);
  }
  return known[part] as number;
}
