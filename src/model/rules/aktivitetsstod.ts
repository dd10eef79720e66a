import type { KnownAmounts } from './amounts';
import { BENEFIT_DAYS_PER_YEAR } from './benefit-days';
import type { Household } from './household-types';

/**
 * Share of the lowest aktivitetsstöd that is left after income tax, 0–1: an assumption (`antagande`).
 * Judgement: 223 a day is 57 980 a year in 2017; less a basic allowance of about 21 700 and taxed at about 32 %
 * that leaves 80 %; 365 a day in 2026 leaves 79 %. No tax credit for work is due on it.
 */
export const AKTIVITETSSTOD_NET_SHARE = 0.8;

/**
 * Aktivitetsstöd after tax of all adults, or of as many as `adults` says, SEK per month: daily amount × 260 / 12 × the share left after tax, rounded
 * per adult to the nearest krona (half up). Source: forordning-2017-819, nacka-2017.
 * Judgement: every adult gets the lowest amount, full time; none has an income-based one.
 */
export function aktivitetsstod(
  { amounts }: KnownAmounts,
  household: Household,
  netShare: number = AKTIVITETSSTOD_NET_SHARE,
  adults: number = household.adults,
): number {
  return adults * Math.round((amounts.aktivitetsstodSekPerDay * BENEFIT_DAYS_PER_YEAR * netShare) / 12);
}
