import exp from '@stdlib/math-base-special-exp';
import { DAYS_PER_MONTH } from './calendar';
import { MeanSpellTable } from './mean-spell-table';
import {
  buildSpellShape,
  equilibriumAges,
  inverseCells,
  QUANTILE_CELLS,
  type SpellShape,
} from './spell-shape';

/** A return after a break is at least this many days after the exit: a shorter break is not seen in monthly data. */
export const SHORTEST_BREAK_DAYS = 30;
/** A return later than this after work or study is not followed as one: it is part of the inflow. */
export const LONGEST_RETURN_DAYS = 365;
/** Mean break beyond the shortest, of those who return after another exit than work or study: most within three months. */
const BREAK_TAIL_DAYS = 30;
export const MEAN_BREAK_DAYS = SHORTEST_BREAK_DAYS + BREAK_TAIL_DAYS;

/** First-day hazards per month at which the ages of spells in the opening stock are tabulated: short- and long-stayers. */
const OPENING_HAZARDS_PER_MONTH = [0.6, 0.045] as const;

/** Tables built once per spell kind. Quantile tables have 1 024 equal cells, so a value is monotone in its uniform. */
export interface LifeTables {
  /** Spells of ordinary households. */
  readonly shape: SpellShape;
  readonly meanSpell: MeanSpellTable;
  /** Elapsed days of spells in the opening stock, for short- and long-stayers. */
  readonly openingAges: readonly [Int32Array, Int32Array];
  /** Days until return, and what is left of them at the opening, for those who return after another exit. */
  readonly breakDays: Int32Array;
  readonly breakDaysLeft: Int32Array;
  /** Length of the glapp relative to its mean; the mean over the cells is 1. */
  readonly glappRelative: Float64Array;
}

/**
 * `hazardLater`: relative hazard from two years on, (0, 1]. `glappVariation`: standard deviation of the glapp over its
 * mean, 0 to 1. Source: mood-2012, konigs-2015.
 */
export function buildLifeTables(hazardLater: number, glappVariation: number): LifeTables {
  const shape = buildSpellShape(hazardLater, FALL_DAYS);
  const [short, long] = OPENING_HAZARDS_PER_MONTH;
  const ages = (perMonth: number) =>
    equilibriumAges((day) => exp((-perMonth / DAYS_PER_MONTH) * (shape.cumulative[day] as number)));
  return {
    shape,
    meanSpell: new MeanSpellTable(shape),
    openingAges: [ages(short), ages(long)],
    breakDays: breakQuantiles(),
    breakDaysLeft: equilibriumAges(breakSurvival),
    glappRelative: glappQuantiles(glappVariation),
  };
}

const FALL_DAYS = 731;

function breakSurvival(day: number): number {
  return day < SHORTEST_BREAK_DAYS ? 1 : exp(-(day - SHORTEST_BREAK_DAYS) / BREAK_TAIL_DAYS);
}

function breakQuantiles(): Int32Array {
  const cumulative = Float64Array.from({ length: 2001 }, (_, day) => 1 - breakSurvival(day));
  return inverseCells(cumulative).map((day) => day + 1);
}

/**
 * A gamma distribution of shape 2 and mean 1 (its deviation is √½), with its distance from the mean scaled to
 * `variation`, and the cells normed to a mean of 1.
 */
function glappQuantiles(variation: number): Float64Array {
  const cells = Float64Array.from({ length: QUANTILE_CELLS }, (_, cell) => {
    const gamma = gamma2Quantile((cell + 0.5) / QUANTILE_CELLS);
    return Math.max(0, 1 + (gamma - 1) * variation * Math.sqrt(2));
  });
  const mean = cells.reduce((sum, value) => sum + value, 0) / QUANTILE_CELLS;
  return cells.map((value) => value / mean);
}

/** Quantile of the gamma distribution with shape 2 and mean 1, whose CDF is 1 − e^−2x (1 + 2x), by halving. */
function gamma2Quantile(p: number): number {
  let low = 0;
  let high = 20;
  for (let step = 0; step < 50; step += 1) {
    const x = (low + high) / 2;
    if (1 - exp(-2 * x) * (1 + 2 * x) < p) low = x;
    else high = x;
  }
  return (low + high) / 2;
}
