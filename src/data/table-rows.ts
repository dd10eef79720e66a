import { DataType, tableFromIPC } from 'apache-arrow';

export type Cell = string | number | boolean | null;

/** A query's answer without Arrow: cells by position, since two columns may have one name. */
export interface TableRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Arrow IPC bytes as plain cells. Dates are ISO text; integers beyond 2^53, lists and structs become text. */
export function readTableRows(bytes: Uint8Array): TableRows {
  const table = tableFromIPC(bytes);
  const columns = table.schema.fields.map((field, index) => {
    const vector = table.getChildAt(index);
    return (row: number) => readCell(vector?.get(row) as unknown, field.type as DataType);
  });
  const rows = Array.from({ length: table.numRows }, (_, row) => columns.map((cellAt) => cellAt(row)));
  return { columns: table.schema.fields.map((field) => field.name), rows };
}

function readCell(value: unknown, type: DataType): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return formatIfDate(value, type);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner));
}

/** Arrow gives dates and times as milliseconds since 1970. */
function formatIfDate(value: number, type: DataType): Cell {
  if (DataType.isDate(type)) return new Date(value).toISOString().slice(0, 10);
  return DataType.isTimestamp(type) ? new Date(value).toISOString() : value;
}
