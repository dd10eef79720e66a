import ln from '@stdlib/math-base-special-ln';
import type { ByMonth } from '../../model/ledger';

/** A month that departs more than this from the months around it, either way, is unusual. */
const UNUSUAL_FACTOR = 1.5;
/** Months on each side that a month is held against. */
const AROUND = 3;

/** Nor is a month unusual that departs by less than so many times what months commonly do. */
const COMMON_TIMES = 4;

/**
 * Months whose amount is more than one and a half times, or less than two thirds of, the median of the known months within three of it,
 * and departs by more than four times the median departure: often a payment booked in the wrong month, or a correction. A
 * month of 0 or less beside others is always one. They are used as they are, but whoever forecasts should know.
 * Judgement: the factors; of the months around there must be three.
 */
export function unusualMonths(amounts: ByMonth): readonly string[] {
  const known = Object.keys(amounts).sort();
  const held = known.map((month) => {
    const near = known
      .filter((other) => other !== month && Math.abs(indexOf(other) - indexOf(month)) <= AROUND)
      .map((other) => amounts[other] as number);
    const amount = amounts[month] as number;
    const middle = medianOf(near.filter((other) => other > 0));
    const departs = amount > 0 && middle > 0 ? Math.abs(ln(amount / middle)) : Infinity;
    return { month, departs: near.length < AROUND || middle === 0 ? 0 : departs };
  });
  const common = medianOf(held.map(({ departs }) => departs).filter(Number.isFinite));
  const least = Math.max(ln(UNUSUAL_FACTOR), COMMON_TIMES * common);
  return held.filter(({ departs }) => departs > least).map(({ month }) => month);
}

/** 0 of nothing. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

function indexOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}
