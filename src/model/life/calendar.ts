/**
 * Time. A month is 365.25/12 days = 487 sixteenths of a day, so every month is as long as the next and the share of a
 * whole-day spell that falls in a month is a whole number: sums over households are exact in any order.
 */
export const SIXTEENTHS_PER_MONTH = 487;
const SIXTEENTHS_PER_DAY = 16;

/** Days of a year of twelve such months. */
export const DAYS_PER_YEAR = 365.25;
export const DAYS_PER_MONTH = 30.4375;

/** Whole days closest to a number of months (24 months are 731 days). */
export function daysOfMonths(months: number): number {
  return Math.round(months * DAYS_PER_MONTH);
}

/** For each day of the horizon: its month, and what is left of that month from the day on, in sixteenths of a day. */
export interface Calendar {
  readonly months: number;
  /** First whole day after the horizon; spells are cut there, and the rest of a day is in month `months`, which is not read. */
  readonly days: number;
  readonly monthOfDay: Int32Array;
  readonly sixteenthsLeft: Int32Array;
}

export function buildCalendar(months: number): Calendar {
  const days = Math.ceil((months * SIXTEENTHS_PER_MONTH) / SIXTEENTHS_PER_DAY);
  const monthOfDay = new Int32Array(days + 1);
  const sixteenthsLeft = new Int32Array(days + 1);
  for (let day = 0; day <= days; day += 1) {
    const month = Math.floor((day * SIXTEENTHS_PER_DAY) / SIXTEENTHS_PER_MONTH);
    monthOfDay[day] = month;
    sixteenthsLeft[day] = (month + 1) * SIXTEENTHS_PER_MONTH - day * SIXTEENTHS_PER_DAY;
  }
  return { months, days, monthOfDay, sixteenthsLeft };
}

/** "2020-01" and 14 → "2021-03". */
export function monthAfter(start: string, offset: number): string {
  const index = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + offset;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
