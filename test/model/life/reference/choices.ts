import { DAYS_PER_YEAR } from '../../../../src/model/life/calendar';

/** Uniforms of events are whole numbers below this. */
export const UNIFORM_RANGE = 2147483648;

/** Cumulative shares as whole numbers of the uniforms' range. */
export function thresholds(shares: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(shares, (share) => {
    sum += share;
    return Math.round(sum * UNIFORM_RANGE);
  });
}

/** Index of the share that a uniform falls in. */
export function pick(cumulative: Float64Array, u: number): number {
  const last = cumulative.length - 1;
  let index = 0;
  while (index < last && u >= (cumulative[index] as number)) index += 1;
  return index;
}

/** Day of arrival at a quantile in [0, 1): evenly over each year, in proportion to the year's persons. */
export function arrivalDays(
  perYear: readonly number[],
  firstYear: number,
  months: number,
): (quantile: number) => number {
  const parts = perYear.map(
    (persons, year) => persons * (months === 0 ? 1 : Math.min(1, Math.max(0, months / 12 - year))),
  );
  const all = parts.reduce((sum, persons) => sum + persons, 0);
  return (quantile) => {
    let rest = quantile * all;
    let year = 0;
    while (year < parts.length - 1 && rest >= (parts[year] as number)) {
      rest -= parts[year] as number;
      year += 1;
    }
    return Math.floor((firstYear + year + rest / (perYear[year] as number)) * DAYS_PER_YEAR);
  };
}
