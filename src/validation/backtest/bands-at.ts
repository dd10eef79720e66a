import type { BacktestMeasure, BacktestMethod } from './backtest';
import type { ErrorHistory } from './error-history';
import { fitScaleMixture, type SizedError, varianceAtHorizon, type WeightedVariance } from './scale-mixture';
import { type LongerError, sizeVarianceAt, walkSharePosterior, type WeightedShare } from './walk-share';

/**
 * Yearly change of bistånd per household that no model explains, standard deviation of its log. Judgement: a round number, not
 * fitted; in the years of the origins too few changes of kronor were known to fit it.
 */
export const ASSUMED_COST_SCALE = 0.06;

/** What a method's misses add to its forecasts, as known at an origin: beyond what the size of the case explains, and how that grows. */
export interface Bands {
  /** Normals of a one-year log change; the weights sum to 1. */
  readonly mixture: readonly WeightedVariance[];
  /** How much of what size explains grows with the horizon; the weights sum to 1. */
  readonly walkShares: readonly WeightedShare[];
  /** They are fitted to the method's own errors of the same measure. */
  readonly own: boolean;
}

/**
 * Fitted to the errors whose outcome was known at the end of the origin year, when those of one year are at least `least`: the mixture to
 * these, and under it the shares of size that walk to the errors two and three years ahead. With fewer: for households the model takes
 * both from last year's value; for bistånd paid the method's bands for households and the assumed scale together; for bistånd per
 * household the assumed scale alone, and shares as for households. Null where not even the errors of households are enough: the
 * case is not scored.
 */
export function bandsAt(
  history: ErrorHistory,
  method: BacktestMethod,
  measure: BacktestMeasure,
  origin: number,
  least: number,
): Bands | null {
  const { oneYear, longer } = history[method][measure];
  const errors = oneYear.filter(({ year }) => year <= origin);
  if (errors.length >= least)
    return {
      ...fitBands(
        errors,
        longer.filter(({ year }) => year <= origin),
      ),
      own: true,
    };
  const assumed = ASSUMED_COST_SCALE * ASSUMED_COST_SCALE;
  switch (measure) {
    case 'N31910':
      return method === 'model' ? borrowed(bandsAt(history, 'lastValue', measure, origin, least), 0) : null;
    case 'N31857':
      return borrowed(bandsAt(history, method, 'N31910', origin, least), assumed);
    case 'N31849': {
      const households = bandsAt(history, method, 'N31910', origin, least);
      const mixture = [{ variance: assumed, weight: 1 }];
      return { mixture, walkShares: households?.walkShares ?? walkSharePosterior([], mixture), own: false };
    }
  }
}

/** Weights of the one-year scales, and under them of the shares of size that walk. */
export function fitBands(oneYear: readonly SizedError[], longer: readonly LongerError[]): Omit<Bands, 'own'> {
  const mixture = fitScaleMixture(oneYear).map(({ scale, weight }) => ({ variance: scale * scale, weight }));
  return { mixture, walkShares: walkSharePosterior(longer, mixture) };
}

function borrowed(bands: Bands | null, added: number): Bands | null {
  if (bands === null) return null;
  const mixture = bands.mixture.map(({ variance, weight }) => ({ variance: variance + added, weight }));
  return { mixture, walkShares: bands.walkShares, own: false };
}

/**
 * The mixture at a horizon for a case of some size: a normal for each scale and each share of size that walks, weighted by both. One for
 * each scale where the share makes no difference: one year ahead.
 */
export function mixtureAtHorizon(
  { mixture, walkShares }: Bands,
  horizonYears: number,
  sizeVariance: number,
): readonly WeightedVariance[] {
  const grown = varianceAtHorizon(horizonYears);
  const shares = horizonYears === 1 ? [{ share: 0, weight: 1 }] : walkShares;
  return mixture.flatMap(({ variance, weight }) =>
    shares.map(({ share, weight: ofShare }) => ({
      variance: sizeVarianceAt(sizeVariance, share, horizonYears) + variance * grown,
      weight: weight * ofShare,
    })),
  );
}
