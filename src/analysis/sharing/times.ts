import type { SharingTerms } from '../../model/shared-agreement';

/** How things go otherwise than agreed. */
export interface Circumstances {
  /** Enrolled of each party, times what they would be. */
  readonly volumeFactors: readonly number[];
  /** How much of the change in exits that the provider's way of working is expected to make comes: 1 is all, 0 none. */
  readonly exitChangeFactor: number;
  /** Months after which notice is given; null: the agreement stands. */
  readonly noticeAfterMonths: number | null;
}

/** All as agreed. */
export function asAgreed(parties: number): Circumstances {
  return { volumeFactors: Array<number>(parties).fill(1), exitChangeFactor: 1, noticeAfterMonths: null };
}

/** What happens when, by year of the horizon. */
export interface Times {
  readonly months: readonly number[];
  /** Months in which the agreement is in force, and of them those in which a buyer still pays all of its own organisation. */
  readonly active: readonly number[];
  readonly transition: readonly number[];
  /** Months of posts that nobody needs, and of double cost to build up what was given up: all in the year in which the agreement ends. */
  readonly redundancy: readonly number[];
  readonly rebuilding: readonly number[];
}

/** The agreement is in force from the first month until notice has run out; `monthsOfYear` are those of the horizon. */
export function timesOf(
  { noticeMonths, transitionMonths, redundancyMonths, rebuildMonths }: SharingTerms,
  { noticeAfterMonths }: Circumstances,
  monthsOfYear: readonly number[],
): Times {
  const end = noticeAfterMonths === null ? Infinity : noticeAfterMonths + noticeMonths;
  const starts = monthsOfYear.map((_, year) =>
    monthsOfYear.slice(0, year).reduce((sum, months) => sum + months, 0),
  );
  const within = (until: number) =>
    monthsOfYear.map((months, year) => Math.min(months, Math.max(0, until - (starts[year] ?? 0))));
  const atEnd = (amount: number) =>
    monthsOfYear.map((months, year) => {
      const start = starts[year] ?? 0;
      return end > start && end <= start + months ? amount : 0;
    });
  return {
    months: monthsOfYear,
    active: within(end),
    transition: within(Math.min(transitionMonths, end)),
    redundancy: atEnd(redundancyMonths),
    rebuilding: atEnd(end > transitionMonths ? rebuildMonths : 0),
  };
}
