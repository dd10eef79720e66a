import { summarise } from '../analysis/summarise';
import type { ModelInterval } from './target';

/**
 * Mean and quantiles of a quantity over draws, each printed to the power of ten at or below the Monte Carlo standard
 * error of the mean, so that no digit is shown that another seed would change at once. Draws in which the quantity has no
 * value (NaN: no household to count) are left out; NaN throughout when none has one.
 */
export function intervalOf(draws: readonly number[]): ModelInterval {
  const known = Float64Array.from(draws.filter(Number.isFinite));
  if (known.length === 0) return { mean: NaN, mcse: NaN, p5: NaN, p50: NaN, p95: NaN };
  const { mean, mcse, p5, p50, p95 } = summarise(known);
  const digit = mcse > 0 ? 10 ** Math.floor(Math.log10(mcse)) : 1e-6;
  const rounded = (value: number) => Number((Math.round(value / digit) * digit).toPrecision(12));
  return {
    mean: rounded(mean),
    mcse: Number(mcse.toPrecision(2)),
    p5: rounded(p5),
    p50: rounded(p50),
    p95: rounded(p95),
  };
}
