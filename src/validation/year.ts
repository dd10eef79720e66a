import { FIT_MONTH_RULE } from './duration-targets';
import { monthlyRecords } from './monthly-records';
import { bistandInMonth, type LivedDraw } from './replay';

/** A calendar year as statistics count it: households with bistånd in one of its months, those months, and SEK paid. */
export interface Year {
  readonly households: number;
  readonly months: number;
  readonly cost: number;
}

/** The twelve months from `firstMonth` of one draw; what makes a month one with bistånd is what the durations are fitted by. */
export function yearOf(draw: LivedDraw, firstMonth: number): Year {
  const { lives, bistandSek, calendar, scenario } = draw;
  let households = 0;
  let months = 0;
  for (const { onBistand } of monthlyRecords(
    lives,
    bistandSek,
    scenario.householdTypes,
    calendar,
    FIT_MONTH_RULE,
  )) {
    const own = onBistand.subarray(firstMonth, firstMonth + 12).reduce((sum, on) => sum + on, 0);
    months += own;
    if (own > 0) households += 1;
  }
  const paid = Array.from({ length: 12 }, (_, month) => bistandInMonth(draw, firstMonth + month));
  return { households, months, cost: paid.reduce((sum, month) => sum + month, 0) };
}
