import type { LifePlan } from '../../../../src/model/life/life-plan';
import { UNIFORM_RANGE } from './choices';
import {
  LONGEST_RETURN_DAYS,
  SHORTEST_BREAK_DAYS,
  type LifeTables,
} from '../../../../src/model/life/life-tables';
import { QUANTILE_BITS } from '../../../../src/model/life/spell-shape';
import { standardExponential } from './uniforms';

/** From a 31-bit uniform to a cell of a quantile table. */
export const CELL_SHIFT = 31 - QUANTILE_BITS;

/** Later than any horizon. */
export const FOREVER = 1 << 20;

/** Latent groups of households; newly arrived are long-stayers. */
export const LONG_STAY = 1;

/** A job or studies that last this long are counted as lasting: six months. */
export const LASTING_JOB_DAYS = 183;

/** Days before a return after another exit than work or study, by group; FOREVER where there is none. */
export function breakDays(u: number, group: 0 | 1, plan: LifePlan, tables: LifeTables): number {
  const v = u / plan.returnShare[group];
  return v >= UNIFORM_RANGE ? FOREVER : (tables.breakDays[v >>> CELL_SHIFT] as number);
}

/**
 * Days in work or study before a return; FOREVER where there is none within a year: later returns are not followed.
 * Never fewer than after another exit with the same uniform.
 */
export function daysAfterWork(u: number, group: 0 | 1, plan: LifePlan, tables: LifeTables): number {
  const days = SHORTEST_BREAK_DAYS + Math.ceil(standardExponential(u) * plan.returnAfterWorkDays);
  if (days > LONGEST_RETURN_DAYS) return FOREVER;
  const other = breakDays(u, group, plan, tables);
  return days > other ? days : other;
}
