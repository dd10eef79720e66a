import { meanOf } from './synthetic-control';

/** A municipality's change beside the mean change of others. Values in the unit of what is compared. */
export interface DifferenceInDifferences {
  /** (mean after − mean before) of the municipality, less the mean over the others of the same. */
  readonly effect: number;
  /** The two terms: the municipality's own change, and the others' mean change. */
  readonly ownChange: number;
  readonly othersChange: number;
  /** Every year: the municipality less its own mean of the years before, less the mean over the others of the same. */
  readonly gaps: Float64Array;
  /** Every year: the mean of the others, moved so that its mean of the years before is the municipality's. */
  readonly others: Float64Array;
  /** Change per year over the years before, by least squares: the municipality's, the others' mean, and the first less the second. */
  readonly trend: { readonly own: number; readonly others: number; readonly difference: number };
}

/**
 * Difference in differences: (ȳ_after − ȳ_before) − mean_j (x̄_j,after − x̄_j,before), every other municipality counting the same.
 * By year with the mean of the years before as zero (an event study), of which the effect is the mean over the years after.
 * Whether the two went alongside each other before is shown as the difference of their slopes, not tested: with so few years
 * a test that finds nothing says little.
 *
 * @param treated a value per year
 * @param donors at least one, the same years
 * @param yearsBefore how many of the years are before, at least 2
 */
export function differenceInDifferences(
  treated: Float64Array,
  donors: readonly Float64Array[],
  yearsBefore: number,
): DifferenceInDifferences {
  const mean = treated.map((_, t) => meanOf(donors.map((donor) => donor[t] as number)));
  const apart = meanOf(treated.subarray(0, yearsBefore)) - meanOf(mean.subarray(0, yearsBefore));
  const others = mean.map((value) => value + apart);
  const gaps = treated.map((value, t) => value - (others[t] as number));
  const ownChange = changeOf(treated, yearsBefore);
  const othersChange = changeOf(mean, yearsBefore);
  const own = slopeOf(treated.subarray(0, yearsBefore));
  const othersSlope = slopeOf(mean.subarray(0, yearsBefore));
  return {
    effect: ownChange - othersChange,
    ownChange,
    othersChange,
    gaps,
    others,
    trend: { own, others: othersSlope, difference: own - othersSlope },
  };
}

function changeOf(values: Float64Array, yearsBefore: number): number {
  return meanOf(values.subarray(yearsBefore)) - meanOf(values.subarray(0, yearsBefore));
}

/** Slope of a line through values a year apart, by least squares: Σ (t − t̄) y_t ÷ Σ (t − t̄)². */
function slopeOf(values: Float64Array): number {
  const middle = (values.length - 1) / 2;
  let products = 0;
  let squares = 0;
  values.forEach((value, t) => {
    products += (t - middle) * value;
    squares += (t - middle) * (t - middle);
  });
  return products / squares;
}
