import type { Coverage } from './backtest';

/** Whether an outcome lay within its interval. */
export interface Hit {
  readonly municipality: string;
  readonly year: number;
  readonly within: boolean;
}

/**
 * The share of outcomes within their intervals, beside the shares that right intervals would give in 95 of 100 such sets of
 * cases: nominal ± t × standard error, cut at 0 and 1. The variance is clustered by municipality and by year (Cameron, Gelbach and
 * Miller 2011: by the one, plus by the other, less each case for itself; each with G/(G − 1)), around the share found, so
 * that a miss of the share widens nothing; and at least the binomial variance of the nominal share. t is the 97.5th percentile
 * with the smaller number of clusters − 1 degrees of freedom. Of a single municipality or the nation the variance is the binomial one of
 * as many cases as do not overlap (cases / horizon). A single year tells nothing: the shares are then 0 to 1.
 */
export function coverageOf(hits: readonly Hit[], nominal: number, horizonYears: number): Coverage {
  const share = hits.filter(({ within }) => within).length / hits.length;
  const half = halfWidth(hits, share, nominal, horizonYears);
  const [low, high] = [Math.max(0, nominal - half), Math.min(1, nominal + half)];
  return { nominal, share, low, high, within: low <= share && share <= high };
}

function halfWidth(hits: readonly Hit[], share: number, nominal: number, horizonYears: number): number {
  const n = hits.length;
  const residuals = hits.map(({ within }) => (within ? 1 : 0) - share);
  const byMunicipality = clusterSquares(
    hits.map(({ municipality }) => municipality),
    residuals,
  );
  const byYear = clusterSquares(
    hits.map(({ year }) => String(year)),
    residuals,
  );
  const binomial = (nominal * (1 - nominal)) / n;
  if (byYear.clusters < 2) return Infinity;
  if (byMunicipality.clusters < 2)
    return studentQuantile975(byYear.clusters - 1) * Math.sqrt(binomial * horizonYears);
  const alone = residuals.reduce((sum, residual) => sum + residual * residual, 0) * corrected(n);
  const clustered = (byMunicipality.squares + byYear.squares - alone) / (n * n);
  const degrees = Math.min(byMunicipality.clusters, byYear.clusters) - 1;
  return studentQuantile975(degrees) * Math.sqrt(Math.max(binomial, clustered));
}

function clusterSquares(keys: readonly string[], residuals: readonly number[]) {
  const sums = new Map<string, number>();
  keys.forEach((key, at) => sums.set(key, (sums.get(key) ?? 0) + (residuals[at] as number)));
  const squares = [...sums.values()].reduce((total, sum) => total + sum * sum, 0);
  return { clusters: sums.size, squares: squares * corrected(sums.size) };
}

function corrected(clusters: number): number {
  return clusters / (clusters - 1);
}

/** 97.5th percentile of Student's t: by table to 12 degrees of freedom, then by Cornish and Fisher's expansion (within 0.001). */
export function studentQuantile975(degrees: number): number {
  const known = T_975[degrees - 1];
  if (known !== undefined) return known;
  const z = 1.959964;
  const first = (z ** 3 + z) / (4 * degrees);
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees * degrees);
  return z + first + second;
}

const T_975 = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179];
