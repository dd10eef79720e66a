import { type FigureColumns, GENDERS } from './figure-columns';
import type { PlainColumn } from './plain-table';

/**
 * Rows `from` to `to` of figures as the columns of the table `figures`, in its order; copies.
 * @param load id of the load they belong to
 */
export function plainFigures(
  figures: FigureColumns,
  load: string,
  from: number,
  to: number,
): readonly PlainColumn[] {
  const rows = to - from;
  const count = Float64Array.from(figures.count.subarray(from, to), (members) =>
    members === -1 ? NaN : members,
  );
  return [
    { name: 'kpi', kind: 'text', texts: figures.kpis, index: figures.kpi.slice(from, to) },
    { name: 'area', kind: 'text', texts: figures.areas, index: figures.area.slice(from, to) },
    { name: 'period', kind: 'integer', values: Int32Array.from(figures.period.subarray(from, to)) },
    {
      name: 'gender',
      kind: 'text',
      texts: GENDERS,
      index: Int32Array.from(figures.gender.subarray(from, to)),
    },
    { name: 'value', kind: 'number', values: figures.value.slice(from, to) },
    { name: 'status', kind: 'text', texts: figures.statuses, index: figures.status.slice(from, to) },
    { name: 'count', kind: 'number', values: count },
    { name: 'load', kind: 'text', texts: [load], index: new Int32Array(rows) },
  ];
}
