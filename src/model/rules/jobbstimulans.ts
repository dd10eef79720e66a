import type { KnownAmounts } from './amounts';

/** One calendar month of one person. */
export interface SupportMonth {
  /** Försörjningsstöd was received for the month. */
  readonly forsorjningsstod: boolean;
  /** The person had earnings from employment. */
  readonly earnings: boolean;
}

/** What starts the two years: the first month with earnings, or the month after the waiting months. */
export type JobbstimulansStart = 'earnings' | 'qualified';

/**
 * Net earnings that are not counted against the need, whole SEK per month: of each earner's net wage the share
 * `jobbstimulansShare` (a quarter), rounded per earner to the nearest krona (half up). `netWageSekPerMonth` is the sum of
 * all earners' wages after tax, from 0 up. Source: socialtjanstlagen.
 * Judgement: two earners earn the same, to the krona, which moves the rounding by 1 kr at most.
 */
export function jobbstimulansDisregard(
  { amounts }: KnownAmounts,
  netWageSekPerMonth: number,
  earners: 1 | 2,
): number {
  const first = Math.ceil(netWageSekPerMonth / earners);
  return [first, netWageSekPerMonth - first]
    .map((netWage) => Math.round(netWage * amounts.jobbstimulansShare))
    .reduce((sum, sek) => sum + sek, 0);
}

/**
 * Whether jobbstimulans applies to one person's earnings, month by month (in order, without gaps; as many answers as
 * months; empty gives empty). Waiting: `jobbstimulansWaitMonths` (six) months in a row with försörjningsstöd, of which a month
 * without it breaks the row. Then a clock of `jobbstimulansYears` (two) × 12 months runs without a stop, whatever happens to work
 * and support. It applies in the clock's months with earnings. After the clock as many new months in a row, counted from its end.
 * Source: socialtjanstlagen.
 * Judgement: the clock starts with the first month of earnings (`earnings`), provided that the months just before it
 * are the waiting months or more; it may be a month in which the earnings end the support. Until then a month without
 * support undoes the waiting. Under `qualified` the clock starts with the month after the waiting months, so that it can run
 * out before there is work: municipal practice that reads the two years so exists. Earnings during the waiting months
 * do not disturb them.
 */
export function jobbstimulansMonths(
  { amounts }: KnownAmounts,
  months: readonly SupportMonth[],
  clockStart: JobbstimulansStart = 'earnings',
): boolean[] {
  const clockMonths = amounts.jobbstimulansYears * 12;
  let inRow = 0;
  let left = 0;
  return months.map(({ forsorjningsstod, earnings }) => {
    const qualified = inRow >= amounts.jobbstimulansWaitMonths;
    if (left === 0 && qualified && (earnings || clockStart === 'qualified')) {
      left = clockMonths;
      inRow = 0;
    }
    if (left > 0) {
      left -= 1;
      return earnings;
    }
    inRow = forsorjningsstod ? inRow + 1 : 0;
    return false;
  });
}
