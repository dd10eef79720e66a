import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { triangularQuantile } from './triangular-quantile';

/**
 * A distribution over the draws. `normal` is given by its 5th and 95th percentile; min and max clamp it, so it has
 * mass at them.
 */
export type Distribution =
  | { readonly dist: 'fixed'; readonly value: number }
  | { readonly dist: 'uniform'; readonly min: number; readonly max: number }
  | { readonly dist: 'triangular'; readonly min: number; readonly mode: number; readonly max: number }
  | {
      readonly dist: 'normal';
      readonly p5: number;
      readonly p95: number;
      readonly min?: number | undefined;
      readonly max?: number | undefined;
    };

/** Quantile of a distribution at `u` in (0, 1): monotone in `u`, in the distribution's own unit. */
export function sampleDistribution(distribution: Distribution, u: number): number {
  switch (distribution.dist) {
    case 'fixed':
      return distribution.value;
    case 'uniform':
      return distribution.min + (distribution.max - distribution.min) * u;
    case 'triangular':
      return triangularQuantile(distribution.min, distribution.mode, distribution.max, u);
    case 'normal': {
      const mean = (distribution.p5 + distribution.p95) / 2;
      const deviation = (distribution.p95 - distribution.p5) / (2 * STANDARD_NORMAL_P95);
      const value = mean + deviation * normalQuantile(u, 0, 1);
      return Math.min(distribution.max ?? Infinity, Math.max(distribution.min ?? -Infinity, value));
    }
  }
}

const STANDARD_NORMAL_P95 = 1.6448536269514722;
