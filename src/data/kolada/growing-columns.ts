import type { FigureColumns } from '../figures/figure-columns';

type ColumnName = 'kpi' | 'area' | 'period' | 'gender' | 'value' | 'status' | 'count';
export type TypedColumns = { -readonly [Name in ColumnName]: FigureColumns[Name] };

/** Typed columns for as many rows. */
export function allocateColumns(rows: number): TypedColumns {
  return {
    kpi: new Int32Array(rows),
    area: new Int32Array(rows),
    period: new Int16Array(rows),
    gender: new Uint8Array(rows),
    value: new Float64Array(rows),
    status: new Int32Array(rows),
    count: new Int32Array(rows),
  };
}

/** The same rows in columns with room for as many as `capacity`. */
export function growColumns(columns: TypedColumns, capacity: number): TypedColumns {
  const larger = allocateColumns(capacity);
  for (const name of Object.keys(larger) as ColumnName[]) larger[name].set(columns[name]);
  return larger;
}

/** The rows before `rows` of which `isLeftOut` is 0, in columns of exactly their number. */
export function compactColumns(
  columns: TypedColumns,
  rows: number,
  isLeftOut: Uint8Array,
  leftOut: number,
): TypedColumns {
  const kept = allocateColumns(rows - leftOut);
  for (const name of Object.keys(kept) as ColumnName[]) {
    const [from, to] = [columns[name], kept[name]];
    if (leftOut === 0) {
      to.set(from.subarray(0, rows));
      continue;
    }
    let at = 0;
    for (let row = 0; row < rows; row++) if (isLeftOut[row] === 0) to[at++] = from[row] ?? 0;
  }
  return kept;
}
