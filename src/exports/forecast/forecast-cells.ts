import type { Summary } from '../../analysis/comparison';
import type { ForecastId, MeasureEffect } from '../../analysis/forecast/forecast';
import { type Cell, number, TENTHS, WHOLE } from '../workbook';
import { isCount } from './forecast-names';

/** Quantiles and mean as they stand in a row, in this order. */
export const QUANTITIES = ['p10', 'p50', 'p90', 'mean'] as const;

/** A value of an account: whole kronor, or a count with a decimal; an empty cell where there is none. */
export function valueCell(id: ForecastId | MeasureEffect['id'], value: number | null): Cell {
  if (value === null) return null;
  return isCount(id) ? number(Math.round(value * 10) / 10, TENTHS) : number(Math.round(value), WHOLE);
}

/** P10, P50, P90 and mean of an account; empty cells where there is no summary. */
export function summaryCells(id: ForecastId | MeasureEffect['id'], summary: Summary | null): readonly Cell[] {
  return QUANTITIES.map((quantity) => valueCell(id, summary === null ? null : summary[quantity]));
}
