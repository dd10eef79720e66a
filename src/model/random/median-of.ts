import type { Distribution } from './sample-distribution';
import { triangularQuantile } from './triangular-quantile';

/** The value that half of a distribution lies below, without the quantile functions that the page has no other use for. */
export function medianOf(distribution: Distribution): number {
  switch (distribution.dist) {
    case 'fixed':
      return distribution.value;
    case 'uniform':
      return (distribution.min + distribution.max) / 2;
    case 'triangular':
      return triangularQuantile(distribution.min, distribution.mode, distribution.max, 0.5);
    case 'normal': {
      const { p5, p95, min = -Infinity, max = Infinity } = distribution;
      return Math.min(max, Math.max(min, (p5 + p95) / 2));
    }
  }
}
