import type { FigureBuilder, FigureCells, FigureField } from '../figure-builder';
import type { FigureTable } from '../find-columns';

/** Rows of a table that stand column by column. */
export interface RowsInColumns {
  readonly rows: number;
  /** What a column holds, null where nothing. */
  readonly cellAt: (column: number, row: number) => unknown;
  /** Number of the first row in the file, counted from 1. */
  readonly firstRow: number;
}

/** Hands the rows to the builder one by one, without making rows of them. */
export function addRows(
  builder: FigureBuilder,
  { columnOf, unitColumn }: FigureTable,
  { rows, cellAt, firstRow }: RowsInColumns,
): void {
  const columns = Object.entries(columnOf) as [FigureField, number][];
  const cells: FigureCells = { ...NO_CELLS };
  for (let row = 0; row < rows; row++) {
    const unit = unitColumn === null ? null : cellAt(unitColumn, row);
    if (typeof unit === 'string' && unit.trim() !== '') {
      builder.addUnit();
      continue;
    }
    for (const [field, column] of columns) cells[field] = cellAt(column, row);
    builder.add(cells, (field) => `row ${firstRow + row}${field === null ? '' : ` ${field}`}`);
  }
}

/** A row that has no field. */
export const NO_CELLS: Readonly<FigureCells> = {
  kpi: undefined,
  area: undefined,
  period: undefined,
  gender: undefined,
  value: undefined,
  status: undefined,
  count: undefined,
  deleted: undefined,
};
