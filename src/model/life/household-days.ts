import type { Calendar } from './calendar';

/**
 * Where a household can be, as far as money goes. `workContract` is work while the household lives in the
 * municipality's dwelling; `dwelling` is living there, in whatever state, and is counted beside the others.
 */
export const STATES = {
  glapp: 0,
  etablering: 1,
  aktivitetsstod: 2,
  longTerm: 3,
  workContract: 4,
  workNewcomer: 5,
  ordinary: 6,
  workOrdinary: 7,
  dwelling: 8,
} as const;
export type StateId = keyof typeof STATES;
export const STATE_COUNT = 9;

/**
 * Household-days by row and month, in sixteenths of a day. Row = household type × STATE_COUNT + state. A spell changes
 * four numbers however long it is: what is left of its first month is added and of its last taken away, and between
 * them a count of whole months goes up and down. `read` sums the count up.
 */
export class HouseholdDays {
  readonly stride: number;
  readonly left: Int32Array;
  readonly whole: Int32Array;
  /** Arrivals by type and month. */
  readonly arrivals: Int32Array;
  exits = 0;

  constructor(
    readonly calendar: Calendar,
    types: number,
  ) {
    this.stride = calendar.months + 2;
    this.left = new Int32Array(types * STATE_COUNT * this.stride);
    this.whole = new Int32Array(types * STATE_COUNT * this.stride);
    this.arrivals = new Int32Array(types * calendar.months);
  }

  clear(): void {
    this.left.fill(0);
    this.whole.fill(0);
    this.arrivals.fill(0);
    this.exits = 0;
  }

  /** Adds the days from `start` up to but not including `end`; what lies outside the horizon is left out. */
  add(row: number, start: number, end: number): void {
    const { days, monthOfDay, sixteenthsLeft } = this.calendar;
    const from = start < 0 ? 0 : start;
    const to = end > days ? days : end;
    if (from >= to) return;
    const first = row * this.stride + (monthOfDay[from] as number);
    const last = row * this.stride + (monthOfDay[to] as number);
    this.left[first] = (this.left[first] as number) + (sixteenthsLeft[from] as number);
    this.whole[first + 1] = (this.whole[first + 1] as number) + 1;
    this.left[last] = (this.left[last] as number) - (sixteenthsLeft[to] as number);
    this.whole[last + 1] = (this.whole[last + 1] as number) - 1;
  }
}
