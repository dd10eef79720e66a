import { dot, nearestInHull, weightedSum } from './nearest-in-hull';

/** A municipality beside a mix of others. Values in the unit of what is compared. */
export interface SyntheticControl {
  /** Per donor, each 0 or above, 1 in all. */
  readonly weights: Float64Array;
  /** The mix in every year: the donors' values, weighted. */
  readonly values: Float64Array;
  /** The municipality less the mix, in every year. */
  readonly gaps: Float64Array;
  /** Root of the mean squared gap of the years before, and of those after. */
  readonly rmspeBefore: number;
  readonly rmspeAfter: number;
  /** Mean gap of the years after. */
  readonly meanGapAfter: number;
  /** The mean squared gap of the years before is above the least that any weights give by no more than this. */
  readonly certificate: number;
}

/**
 * The certificate of a fit is below this times the largest mean squared distance, over the years before, between the municipality
 * and a donor: the root of it is a ten-thousandth or so of that distance.
 */
export const FIT_TOLERANCE = 1e-7;

/**
 * How much likeness weighs against fit, as a share of the largest distance.
 *
 * Judgement: so little that it decides only between weights that fit the years before equally well, to a ten-thousandth.
 */
const LIKENESS = 1e-4;

/**
 * Synthetic control: the weights of donors, none below 0 and 1 in all, that make the mean squared gap of the years before as small
 * as it can be: minimise Σ_t (y_t − Σ_j w_j x_jt)² over those years. No other variables and no weights of years are used.
 * Where many weights fit equally well, as when the municipality lies amid the others, those are taken whose donors are nearest to
 * it themselves, Σ_j w_j Σ_t (y_t − x_jt)² the least; then the weights are as good as always the only ones.
 *
 * @param treated a value per year
 * @param donors at least one, the same years
 * @param yearsBefore how many of the years count for the weights, at least 1
 * Abadie, Diamond and Hainmueller, "Synthetic control methods for comparative case studies", 2010; the choice between weights
 * follows Abadie and L'Hour, "A penalized synthetic control estimator for disaggregated data", 2021, with a vanishing penalty.
 */
export function syntheticControl(
  treated: Float64Array,
  donors: readonly Float64Array[],
  yearsBefore: number,
): SyntheticControl {
  const differences = donors.map((donor) =>
    Float64Array.from({ length: yearsBefore }, (_, t) => (donor[t] as number) - (treated[t] as number)),
  );
  const farthest = Math.max(...differences.map((difference) => dot(difference, difference)));
  const weights = farthest > 0 ? fit(differences, farthest) : onFirst(donors.length);

  const values = weightedSum(donors, weights);
  const gaps = treated.map((value, t) => value - (values[t] as number));
  const before = gaps.subarray(0, yearsBefore);
  const after = gaps.subarray(yearsBefore);
  return {
    weights,
    values,
    gaps,
    rmspeBefore: rootMeanSquare(before),
    rmspeAfter: rootMeanSquare(after),
    meanGapAfter: meanOf(after),
    certificate: certify(before, differences) / yearsBefore,
  };
}

/** Root of the mean of squares; NaN of nothing. */
export function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(dot(values, values) / values.length);
}

/** Mean; NaN of nothing. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] as number;
  return sum / values.length;
}

/** Each donor's difference as a point, with its own distance as one more coordinate that counts for little. */
function fit(differences: readonly Float64Array[], farthest: number): Float64Array {
  const scale = 1 / Math.sqrt(farthest);
  const points = differences.map((difference) => {
    const distance = dot(difference, difference) / farthest;
    return Float64Array.of(...difference.map((value) => value * scale), LIKENESS * distance);
  });
  return nearestInHull(points).weights;
}

/** Every donor is the municipality's equal in the years before: the first is as good as any. */
function onFirst(donors: number): Float64Array {
  return Float64Array.from({ length: donors }, (_, at) => (at === 0 ? 1 : 0));
}

/**
 * Duality gap of Frank and Wolfe: with the sum of squares f(w) = |g|², f is above its minimum by at most
 * max_j ∇f(w)·(w − e_j) = 2 (|g|² + max_j g·d_j), where d_j is donor j less the municipality.
 */
function certify(gaps: Float64Array, differences: readonly Float64Array[]): number {
  const steepest = Math.max(...differences.map((difference) => dot(gaps, difference)));
  return Math.max(0, 2 * (dot(gaps, gaps) + steepest));
}
