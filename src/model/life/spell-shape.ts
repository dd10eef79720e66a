import exp from '@stdlib/math-base-special-exp';

/** Longest elapsed and future time that a spell is followed, days. */
export const LONGEST_DAYS = 7300;

/**
 * How the hazard of leaving falls with the time on bistånd, for one kind of spell. `cumulative[d]` is the hazard
 * gathered by day d relative to a constant hazard from the first day (so at most d). A spell with hazard θ per day
 * and standard exponential E ends on the first day d with θ × cumulative[d] ≥ E.
 */
export interface SpellShape {
  readonly cumulative: Float64Array;
  /** For each whole cell of cumulative hazard, the first day that has reached it. */
  readonly firstDay: Int32Array;
  /** Cells per unit of cumulative hazard, a power of two: more hazard than a cell is gathered on every day. */
  readonly cellsPerUnit: number;
}

/**
 * Shape whose relative hazard is 1 on the first day, falls in a straight line to `later` at `fallDays`, and stays.
 * `later` in (0, 1]; 1 is a constant hazard.
 */
export function buildSpellShape(later: number, fallDays: number): SpellShape {
  const cumulative = new Float64Array(LONGEST_DAYS + 1);
  for (let day = 0; day < LONGEST_DAYS; day += 1) {
    const relative = day >= fallDays ? later : 1 - ((1 - later) * day) / fallDays;
    cumulative[day + 1] = (cumulative[day] as number) + relative;
  }
  let cellsPerUnit = 1;
  while (cellsPerUnit * later <= 1) cellsPerUnit *= 2;
  const cells = Math.floor((cumulative[LONGEST_DAYS] as number) * cellsPerUnit);
  const firstDay = new Int32Array(cells + 1);
  let day = 0;
  for (let cell = 0; cell <= cells; cell += 1) {
    while ((cumulative[day] as number) < cell / cellsPerUnit) day += 1;
    firstDay[cell] = day;
  }
  return { cumulative, firstDay, cellsPerUnit };
}

/** Mean length in days of a spell with hazard `perDay`, cut at LONGEST_DAYS: the sum of its survival by day. */
export function meanSpellDays(shape: SpellShape, perDay: number): number {
  let sum = 0;
  for (let day = 0; day < LONGEST_DAYS; day += 1) {
    const survival = exp(-perDay * (shape.cumulative[day] as number));
    sum += survival;
    if (survival < 1e-7) break;
  }
  return sum;
}

/**
 * Age in days of a spell seen at a moment in a steady flow, as an inverse CDF in 1 024 equal cells: the chance of age
 * a is proportional to the survival to a.
 */
export function equilibriumAges(survival: (day: number) => number): Int32Array {
  const cumulative = new Float64Array(LONGEST_DAYS + 1);
  for (let day = 0; day < LONGEST_DAYS; day += 1) {
    cumulative[day + 1] = (cumulative[day] as number) + survival(day);
  }
  return inverseCells(cumulative);
}

/** Whole-day quantiles at the middle of 1 024 equal cells of a cumulative table (not necessarily normed). */
export function inverseCells(cumulative: Float64Array): Int32Array {
  const all = cumulative[cumulative.length - 1] as number;
  let day = 0;
  return Int32Array.from({ length: QUANTILE_CELLS }, (_, cell) => {
    const target = (all * (cell + 0.5)) / QUANTILE_CELLS;
    while ((cumulative[day + 1] as number) < target) day += 1;
    return day;
  });
}

export const QUANTILE_BITS = 10;
export const QUANTILE_CELLS = 1 << QUANTILE_BITS;
