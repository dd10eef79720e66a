import { DAYS_PER_YEAR } from './calendar';

/** Uniforms of events are whole numbers below this. */
export const UNIFORM_RANGE = 2147483648;

/**
 * Cumulative shares as whole numbers of the uniforms' range, after a guide: for each 256th of the range, the index that its
 * first uniform falls in.
 */
export function buildPicker(shares: readonly number[]): Float64Array {
  const picker = new Float64Array(GUIDES + shares.length);
  let sum = 0;
  shares.forEach((share, index) => {
    sum += share;
    picker[GUIDES + index] = Math.round(sum * UNIFORM_RANGE);
  });
  let index = 0;
  for (let guide = 0; guide < GUIDES; guide += 1) {
    const first = guide * (UNIFORM_RANGE / GUIDES);
    while (index < shares.length - 1 && first >= (picker[GUIDES + index] as number)) index += 1;
    picker[guide] = index;
  }
  return picker;
}

/** Index of the share that a uniform falls in. */
export function pick(picker: Float64Array, u: number): number {
  const last = picker.length - GUIDES - 1;
  let index = picker[u >>> GUIDE_SHIFT] as number;
  while (index < last && u >= (picker[GUIDES + index] as number)) index += 1;
  return index;
}

const GUIDE_BITS = 8;
const GUIDES = 1 << GUIDE_BITS;
const GUIDE_SHIFT = 31 - GUIDE_BITS;

/** When the households of a stream arrive: by year, its persons and the part of them who arrive in time. */
export interface ArrivalYears {
  readonly firstYear: number;
  readonly persons: Float64Array;
  readonly inTime: Float64Array;
  readonly all: number;
}

/** `months`: length of the time that counts, from the first year on; 0 for all of every year. */
export function buildArrivalYears(
  perYear: readonly number[],
  firstYear: number,
  months: number,
): ArrivalYears {
  const inTime = Float64Array.from(
    perYear,
    (persons, year) => persons * (months === 0 ? 1 : Math.min(1, Math.max(0, months / 12 - year))),
  );
  return {
    firstYear,
    persons: Float64Array.from(perYear),
    inTime,
    all: inTime.reduce((sum, persons) => sum + persons, 0),
  };
}

/** Day of arrival at a quantile in [0, 1): evenly over each year, in proportion to the year's persons. */
export function arrivalDay({ firstYear, persons, inTime, all }: ArrivalYears, quantile: number): number {
  let rest = quantile * all;
  let year = 0;
  while (year < inTime.length - 1 && rest >= (inTime[year] as number)) {
    rest -= inTime[year] as number;
    year += 1;
  }
  return Math.floor((firstYear + year + rest / (persons[year] as number)) * DAYS_PER_YEAR);
}
