import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import { mixtureDensity, varianceAtHorizon, type WeightedVariance } from './scale-mixture';

/**
 * The share of what size explains (2/N) that walks, and so grows with the horizon as the scales do; the rest is each year's own. None, half
 * or all: a few hundred errors do not tell finer steps apart.
 */
export const WALK_SHARES = [0, 0.5, 1] as const;

export interface WeightedShare {
  readonly share: number;
  readonly weight: number;
}

/** An error of a forecast more than a year ahead: the variance of the forecast's own draws, and what size adds to a year's change. */
export interface LongerError {
  readonly error: number;
  readonly horizonYears: number;
  readonly drawsVariance: number;
  readonly sizeVariance: number;
}

/** The part of an error's variance that size explains, at a horizon; the same for every share one year ahead. */
export function sizeVarianceAt(sizeVariance: number, share: number, horizonYears: number): number {
  return sizeVariance * (1 + share * (varianceAtHorizon(horizonYears) - 1));
}

/**
 * How likely each share is after the errors, all being as likely before them: the weights are proportional to the likelihood of the
 * errors under a mixture of one-year scales, which grow with the horizon, and sum to 1. Of no error they are equal. Errors of overlapping
 * years are counted as if they told of years of their own, so the weights are somewhat more certain than they should be.
 */
export function walkSharePosterior(
  errors: readonly LongerError[],
  mixture: readonly WeightedVariance[],
): readonly WeightedShare[] {
  const logs = WALK_SHARES.map((share) =>
    errors.reduce((sum, { error, horizonYears, drawsVariance, sizeVariance }) => {
      const known = drawsVariance + sizeVarianceAt(sizeVariance, share, horizonYears);
      const grown = varianceAtHorizon(horizonYears);
      const grownMixture = mixture.map(({ variance, weight }) => ({
        variance: known + variance * grown,
        weight,
      }));
      return sum + ln(mixtureDensity(error, grownMixture));
    }, 0),
  );
  const most = Math.max(...logs);
  const likelihoods = logs.map((log) => exp(log - most));
  const all = likelihoods.reduce((sum, likelihood) => sum + likelihood, 0);
  return WALK_SHARES.map((share, at) => ({ share, weight: (likelihoods[at] as number) / all }));
}

/** The mean of the shares by their weights. */
export function meanShare(shares: readonly WeightedShare[]): number {
  return shares.reduce((sum, { share, weight }) => sum + share * weight, 0);
}
