import { type AccountMonths, MONTHLY_IDS, type MonthlyId } from '../model/account-months';
import type { SeriesSummary } from './comparison';
import type { Steps } from './steps';
import { summariseSeriesInSteps } from './summarise';

/** Accounts month by month, and year by year: element m belongs to month m, element y to calendar year y of the horizon. */
export interface AccountSummaries {
  readonly months: Readonly<Record<MonthlyId, SeriesSummary>>;
  readonly years: Readonly<Record<MonthlyId, SeriesSummary>>;
}

/**
 * Distributions of every account over the draws, SEK, by month and by calendar year; householdMonths is a number of
 * household-months. A year's quantiles are those of its sums, draw by draw. `start` is the first month, "2020-01"; the first
 * and the last year may be shorter than twelve months. One month or year of one account in each step.
 */
export function* summariseAccountMonthsInSteps(
  { draws, months, monthly }: AccountMonths,
  start: string,
): Steps<AccountSummaries> {
  const before = Number(start.slice(5, 7)) - 1;
  const byMonth: [string, SeriesSummary][] = [];
  const byYear: [string, SeriesSummary][] = [];
  for (const id of MONTHLY_IDS) {
    byMonth.push([
      id,
      yield* summariseSeriesInSteps(
        sumsOf(monthly[id], draws, months, (m) => m),
        draws,
      ),
    ]);
    const yearOf = (month: number) => Math.floor((before + month) / 12);
    byYear.push([id, yield* summariseSeriesInSteps(sumsOf(monthly[id], draws, months, yearOf), draws)]);
  }
  return {
    months: Object.fromEntries(byMonth) as AccountSummaries['months'],
    years: Object.fromEntries(byYear) as AccountSummaries['years'],
  };
}

/** Amounts [draw × months + month] summed by period, [period × draws + draw]. */
function sumsOf(
  amounts: Float64Array,
  draws: number,
  months: number,
  periodOf: (month: number) => number,
): Float64Array {
  const sums = new Float64Array((periodOf(months - 1) + 1) * draws);
  for (let month = 0; month < months; month += 1) {
    const start = periodOf(month) * draws;
    for (let draw = 0; draw < draws; draw += 1)
      sums[start + draw] = (sums[start + draw] as number) + (amounts[draw * months + month] as number);
  }
  return sums;
}
