/** Benefit days in a year, five a week: the same in every year and, divided by twelve, in every month. */
export const BENEFIT_DAYS_PER_YEAR = 260;

/**
 * A daily benefit of one person as SEK per month: days of a year × amount / 12, rounded to the nearest krona (half up),
 * so 308 a day is 6 673 and 231 is 5 005. Judgement: the mean month in place of the 20–23 days of each.
 */
export function monthOfDays(sekPerDay: number): number {
  return Math.round((sekPerDay * BENEFIT_DAYS_PER_YEAR) / 12);
}
