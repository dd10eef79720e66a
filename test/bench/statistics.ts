import { linearRegression, median } from 'simple-statistics';

/**
 * The exponent k of time ∝ size^k: slope of log time on log size by least squares. NaN for fewer than two sizes.
 * 1 is proportional, 2 quadratic; a fixed cost beside the sizes draws it below 1.
 */
export function growthExponent(points: readonly { readonly size: number; readonly time: number }[]): number {
  if (new Set(points.map(({ size }) => size)).size < 2) return NaN;
  return linearRegression(points.map(({ size, time }) => [Math.log(size), Math.log(time)])).m;
}

/** Median of what `runs` calls in turn give, after some to warm up. */
export async function medianOver(
  runs: number,
  warmUps: number,
  measure: (run: number) => Promise<number>,
): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < warmUps + runs; run += 1) values.push(await measure(run));
  return median(values.slice(warmUps));
}

/** Seconds of a size by a straight line through two smaller ones. */
export function extrapolate(
  size: number,
  low: { readonly size: number; readonly seconds: number },
  high: { readonly size: number; readonly seconds: number },
): number {
  const slope = (high.seconds - low.seconds) / (high.size - low.size);
  return high.seconds + slope * (size - high.size);
}
