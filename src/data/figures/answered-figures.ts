import { type FigureColumns, GENDERS } from './figure-columns';
import type { FigureRow } from './figure-questions';

/** Figures as they move from the database to the page, each with its load: columns are moved, objects would be copied one by one. */
export interface AnsweredFigures extends FigureColumns {
  readonly loads: readonly string[];
  /** Index into `loads`. */
  readonly load: Int32Array;
}

/** The same as objects, in order. */
export function figureRows(answer: AnsweredFigures): readonly FigureRow[] {
  const { kpis, areas, statuses, loads } = answer;
  return Array.from({ length: answer.kpi.length }, (_, row): FigureRow => {
    const value = answer.value[row] ?? NaN;
    const count = answer.count[row] ?? -1;
    return {
      kpi: kpis[answer.kpi[row] ?? -1] ?? '',
      area: areas[answer.area[row] ?? -1] ?? '',
      period: answer.period[row] ?? NaN,
      gender: GENDERS[answer.gender[row] ?? 0] ?? 'T',
      value: Number.isNaN(value) ? null : value,
      status: statuses[answer.status[row] ?? -1] ?? '',
      count: count === -1 ? null : count,
      load: loads[answer.load[row] ?? -1] ?? '',
    };
  });
}
