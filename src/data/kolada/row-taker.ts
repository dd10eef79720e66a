import type { FigureBuilder, FigureCells, FigureField } from './figure-builder';
import type { FigureTable } from './find-columns';

/**
 * Hands the rows of a table to the builder one by one: as a figure, or as a row of a school or another unit where the column of units says one.
 * @param cellOf what a row holds in a column; null or undefined where nothing
 * @param whereOf where a row stands, or a field of it, in the words of `KoladaReading`
 */
export function createRowTaker<Row>(
  builder: FigureBuilder,
  { columnOf, unitColumn }: FigureTable,
  cellOf: (row: Row, column: number) => unknown,
  whereOf: (row: Row, field: FigureField | null) => string,
): (row: Row) => void {
  const columns = Object.entries(columnOf) as [FigureField, number][];
  const cells: FigureCells = { ...NO_CELLS };
  let current: Row;
  const where = (field: FigureField | null) => whereOf(current, field);
  return (row) => {
    if (unitColumn !== null && namesUnit(cellOf(row, unitColumn))) {
      builder.addUnit();
      return;
    }
    current = row;
    for (const [field, column] of columns) cells[field] = cellOf(row, column);
    builder.add(cells, where);
  };
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

/** R writes what is not there as NA, and number columns as NaN. */
function namesUnit(cell: unknown): boolean {
  if (cell === null || cell === undefined || Number.isNaN(cell)) return false;
  return typeof cell !== 'string' || !['', 'NA'].includes(cell.trim());
}
