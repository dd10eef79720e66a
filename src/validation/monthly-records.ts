import { type Calendar, DAYS_PER_MONTH } from '../model/life/calendar';
import { PRICED_STATES, STATE_COUNT } from '../model/life/states';
import type { HouseholdType } from '../model/model-scenario';
import type { RecordedLife } from './life-recorder';

/** A household as a register of monthly payments sees it. Months are counted from the start of the horizon. */
export interface MonthlyRecord {
  readonly adults: number;
  /** 1 in a month with bistånd, else 0. */
  readonly onBistand: Uint8Array;
  /** Months in which need ends because of work. */
  readonly jobMonths: readonly number[];
}

/** What makes a month one with bistånd: an unmet need on one of its days, or on at least half of them. */
export type MonthRule = 'anyDay' | 'halfMonth';

/**
 * Lives as monthly records. `bistandSek` is the claim by row (household type × STATE_COUNT + state) and month, as in
 * `PriceTable.bistand`: a state whose claim is 0 is no bistånd. A job that began before the horizon is none.
 * Judgement: bistånd is granted by the calendar month, while need here begins and ends on any day; `rule` says which months
 * count. It matters: at the shipped values half a month instead of a day gives 9 long spells in a hundred instead of 12, 44
 * leavers back within three months instead of 55, and 30 adults with ten months or more instead of 38.
 */
export function monthlyRecords(
  lives: readonly RecordedLife[],
  bistandSek: ArrayLike<number>,
  householdTypes: readonly Pick<HouseholdType, 'adults'>[],
  { months, monthOfDay }: Calendar,
  rule: MonthRule,
): readonly MonthlyRecord[] {
  const leastDays = rule === 'anyDay' ? 1 : HALF_MONTH_DAYS;
  const days = new Uint8Array(months + 1);
  return lives.map(({ type, spans }) => {
    days.fill(0);
    const jobMonths: number[] = [];
    for (const { state, from, to } of spans) {
      const row = type * STATE_COUNT + state;
      const works = PRICED_STATES[state]?.stock === 'work';
      if (works && from > 0) jobMonths.push(monthOfDay[from] ?? 0);
      if (works) continue;
      for (let month = monthOfDay[from] ?? months; month < months && firstDay(month) < to; month += 1) {
        if ((bistandSek[row * months + month] ?? 0) === 0) continue;
        const within = Math.min(to, firstDay(month + 1)) - Math.max(from, firstDay(month));
        days[month] = (days[month] ?? 0) + within;
      }
    }
    const onBistand = new Uint8Array(months);
    for (let month = 0; month < months; month += 1)
      onBistand[month] = (days[month] ?? 0) >= leastDays ? 1 : 0;
    return { adults: householdTypes[type]?.adults ?? 1, onBistand, jobMonths };
  });
}

const HALF_MONTH_DAYS = 15;

/** First whole day of a month of the calendar. */
function firstDay(month: number): number {
  return Math.ceil(month * DAYS_PER_MONTH);
}
