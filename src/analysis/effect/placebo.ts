import { type DifferenceInDifferences, differenceInDifferences } from './difference-in-differences';
import type { EffectPanel } from './effect-panel';
import { dot, weightedSum } from './nearest-in-hull';
import { meanOf, type SyntheticControl, syntheticControl } from './synthetic-control';

/** A municipality treated as if something had been done in it, by both methods. */
export interface EffectRun {
  readonly municipality: string;
  readonly synthetic: SyntheticControl;
  /** rmspeAfter ÷ rmspeBefore, the latter not below the panel's floor. */
  readonly ratio: number;
  readonly difference: DifferenceInDifferences;
}

/** Where a run stands among placebos. */
export interface PlaceboRank {
  /** Placebos whose value is as large or larger. */
  readonly asLarge: number;
  readonly placebos: number;
  /** (asLarge + 1) ÷ (placebos + 1): how often a municipality drawn by lot among all of them would stand as far out. */
  readonly p: number;
}

/** Both methods for one municipality against others. */
export function runEffect(
  { municipality, values }: EffectPanel['treated'],
  others: EffectPanel['donors'],
  yearsBefore: number,
  floor: number,
): EffectRun {
  const donors = others.map((donor) => donor.values);
  const synthetic = syntheticControl(values, donors, yearsBefore);
  return {
    municipality,
    synthetic,
    ratio: synthetic.rmspeAfter / Math.max(synthetic.rmspeBefore, floor),
    difference: differenceInDifferences(values, donors, yearsBefore),
  };
}

/**
 * The least gap before that a ratio is taken against: a tenth of the spread between municipalities in the years before (root
 * of the mean squared distance to the mean of the year, all municipalities). The same for every run of a panel.
 *
 * Judgement: with more municipalities to mix than years to follow, many are followed exactly, and a ratio against almost nothing
 * says only who they are. Closer than a tenth of what municipalities differ by is as close as the figures mean anything.
 */
export function ratioFloor({ treated, donors, yearsBefore }: EffectPanel): number {
  const units = [treated, ...donors].map(({ values }) => values.subarray(0, yearsBefore));
  const means = weightedSum(
    units,
    units.map(() => 1 / units.length),
  );
  const spread = units.map((values) => {
    const apart = values.map((value, t) => value - (means[t] as number));
    return dot(apart, apart) / yearsBefore;
  });
  return Math.max(Math.sqrt(meanOf(spread)) / 10, Number.EPSILON);
}

/**
 * Rank of a value among those of placebos, by size. If nothing sets the municipality apart from the others, every rank is about as
 * likely, so that p is at most x in about x of all cases; it is no probability that nothing was done.
 */
export function rankAmong(value: number, placebos: readonly number[]): PlaceboRank {
  const asLarge = placebos.filter((other) => Math.abs(other) >= Math.abs(value)).length;
  return { asLarge, placebos: placebos.length, p: (asLarge + 1) / (placebos.length + 1) };
}

/** A false first year after, with the years that are really after left out. */
export interface PlaceboInTime {
  readonly firstYearAfter: number;
  readonly lastYear: number;
  readonly run: EffectRun;
}

/** Share of the years before that are taken for years after, and fewest of them. */
const FALSE_AFTER = { share: 1 / 3, fewest: 2 } as const;

/**
 * The same with a year in which nothing is claimed to have happened: of the years before, the last third (at least two) are taken
 * for years after, and both methods are done on the years before those. What is then found is what they find of nothing.
 */
export function placeboInTime(
  { years, yearsBefore, treated, donors }: EffectPanel,
  floor: number,
): PlaceboInTime {
  const after = Math.max(FALSE_AFTER.fewest, Math.floor(yearsBefore * FALSE_AFTER.share));
  const before = yearsBefore - after;
  const cut = ({ municipality, values }: EffectPanel['treated']) => ({
    municipality,
    values: values.subarray(0, yearsBefore),
  });
  return {
    firstYearAfter: years[before] ?? NaN,
    lastYear: years[yearsBefore - 1] ?? NaN,
    run: runEffect(cut(treated), donors.map(cut), before, floor),
  };
}
