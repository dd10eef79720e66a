import ln from '@stdlib/math-base-special-ln';
import type { ByMonth } from '../../model/ledger';

/** A month that departs more than this from the months around it, either way, is unusual. */
const UNUSUAL_FACTOR = 1.5;
/** Months on each side that a month is held against. */
const AROUND = 3;

/**
 * Months whose amount is more than one and a half times, or less than two thirds of, the median of the known months within three of it:
 * often a payment booked in the wrong month, or a correction. They are used as they are, but whoever forecasts should know.
 * Judgement: the factor; of the months around there must be three.
 */
export function unusualMonths(amounts: ByMonth): readonly string[] {
  const known = Object.keys(amounts).sort();
  return known.filter((month) => {
    const near = known
      .filter((other) => other !== month && Math.abs(indexOf(other) - indexOf(month)) <= AROUND)
      .map((other) => amounts[other] as number)
      .sort((a, b) => a - b);
    const middle = ((near[(near.length - 1) >> 1] ?? 0) + (near[near.length >> 1] ?? 0)) / 2;
    if (near.length < AROUND || middle <= 0) return false;
    const amount = amounts[month] as number;
    return amount <= 0 || Math.abs(ln(amount / middle)) > ln(UNUSUAL_FACTOR);
  });
}

function indexOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}
