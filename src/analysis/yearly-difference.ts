import type { Comparison } from './comparison';

/** What one scenario costs over another in a calendar year, and from the start to its end: means over the draws, SEK. */
export interface YearDifference {
  readonly year: string;
  readonly difference: number;
  readonly sinceStart: number;
}

/**
 * Mean net cost of a less that of b, year by year: means of months add to means of years, so the last `sinceStart` is the mean
 * of the whole difference but for rounding of the last bits. Nothing where one of the scenarios is not in the comparison.
 */
export function yearlyDifference(comparison: Comparison, a: string, b: string): readonly YearDifference[] {
  const ofA = comparison.scenarios.find(({ id }) => id === a)?.series.netCost.mean;
  const ofB = comparison.scenarios.find(({ id }) => id === b)?.series.netCost.mean;
  if (ofA === undefined || ofB === undefined) return [];
  const byYear = new Map<string, number>();
  comparison.months.forEach((month, index) => {
    const year = month.slice(0, 4);
    const difference = (ofA[index] as number) - (ofB[index] as number);
    byYear.set(year, (byYear.get(year) ?? 0) + difference);
  });
  let sinceStart = 0;
  return [...byYear].map(([year, difference]) => {
    sinceStart += difference;
    return { year, difference, sinceStart };
  });
}
