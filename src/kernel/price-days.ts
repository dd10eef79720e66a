import { changes, touched } from './household-loop';

/*
 * Household-days × prices, the one table product of a draw. All numbers are whole (sixteenths of days, kronor), so sums are exact in
 * any order. Filled and read by `src/model/money/price-states.ts`.
 */

/** For each of the 34 priced states, of a household type's 37 rows: the sums it is counted in, see below. */
export const STATE_STOCK: usize = memory.data(34 * 4, 8);
export const STATE_PAID: usize = memory.data(34 * 4, 8);
/** Adults at work for a wage, and whether the state is in this municipality. */
export const STATE_WAGES: usize = memory.data(34 * 4, 8);
export const STATE_IS_HERE: usize = memory.data(34 * 4, 8);
const PRICED_STATES: i32 = 34;
const STATE_COUNT: i32 = 37;

/** Sums by month, one after another, of at most 122 months each: stocks and bistånd by kind, whose places are the caller's, then these. */
export const SUMS: usize = memory.data(24 * 122 * 8, 16);
const SUM: usize = 122 * 8;
const STATE_BENEFITS: usize = 20;
const UNAPPROVED: usize = 21;
const WAGES: usize = 22;
const HOUSEHOLD_MONTHS: usize = 23;

/**
 * Adds up all days of the last draw at the prices that stand at `prices`: month after the last of each period (whole numbers, in
 * eight bytes each), then by row × periods + period what is paid, what the state pays, and what is lacked of the rent, SEK per month.
 */
export function priceDays(types: i32, months: i32, prices: usize, periods: i32): void {
  memory.fill(SUMS, 0, 24 * SUM);
  const table = <usize>(types * STATE_COUNT * periods) << 3;
  const paid = prices + ((<usize>periods) << 3);
  for (let type = 0; type < types; type += 1) {
    for (let state = 0; state < PRICED_STATES; state += 1) {
      const row = type * STATE_COUNT + state;
      if (load<u8>(touched + <usize>row) == 0) continue;
      priceRow(state, changes + ((<usize>(row * (months + 2))) << 2), prices, paid + ((<usize>(row * periods)) << 3), table, periods);
    }
  }
}

function priceRow(state: i32, row: usize, ends: usize, paid: usize, table: usize, periods: i32): void {
  const at = (<usize>state) << 2;
  const stock = SUMS + <usize>load<i32>(STATE_STOCK + at) * SUM;
  const kind = SUMS + <usize>load<i32>(STATE_PAID + at) * SUM;
  const wages = <f64>load<i32>(STATE_WAGES + at);
  const isHere = <bool>load<i32>(STATE_IS_HERE + at);
  let days = 0;
  let month: usize = 0;
  for (let period: usize = 0; period < <usize>periods; period += 1) {
    const bistand = load<f64>(paid + (period << 3));
    const benefits = load<f64>(paid + table + (period << 3));
    const lacked = load<f64>(paid + 2 * table + (period << 3));
    const counts = <f64>(bistand > 0 && isHere);
    const end = <usize>load<i32>(ends + (period << 3));
    for (; month < end; month += 1) {
      days += load<i32>(row + (month << 2));
      if (days == 0) continue;
      const sixteenths = <f64>days;
      const cell = month << 3;
      add(stock + cell, sixteenths);
      add(kind + cell, sixteenths * bistand);
      add(SUMS + STATE_BENEFITS * SUM + cell, sixteenths * benefits);
      add(SUMS + UNAPPROVED * SUM + cell, sixteenths * lacked);
      add(SUMS + WAGES * SUM + cell, sixteenths * wages);
      add(SUMS + HOUSEHOLD_MONTHS * SUM + cell, sixteenths * counts);
    }
  }
}

@inline
function add(at: usize, amount: f64): void {
  store<f64>(at, load<f64>(at) + amount);
}
