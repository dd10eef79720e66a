import { isBlank, placeOf, type Cell, type Grid, type Row } from '../../workbook/grid';
import type { FigureBuilder } from '../figure-builder';
import { createRowTaker } from '../row-taker';
import type { LongSheetTable } from './find-tables';
import { areaOf, keyFigureOf, type CodesByName } from './name-cells';

/** Reads a table with one figure a row; gives the rows that are no rows of it, as a note of the source is not. */
export function readLongTable(
  { rows }: Grid,
  table: LongSheetTable,
  builder: FigureBuilder,
  known: CodesByName,
): readonly number[] {
  const leftOut: number[] = [];
  const { columnOf } = table;
  const columns = Object.values(columnOf);
  const rowAt = (at: number): Row => rows[at] ?? [];
  const take = createRowTaker<number>(
    builder,
    table,
    (at, column) => cellIn(rowAt(at)[column], column, table, known),
    (at, field) => placeOf(at, field === null ? undefined : columnOf[field]),
  );
  for (let at = table.firstRow; at < table.endRow; at++) {
    const row = rowAt(at);
    if (row.every(isBlank)) continue;
    if (columns.filter((column) => !isBlank(row[column])).length < 2) leftOut.push(at);
    else take(at);
  }
  return leftOut;
}

/** What a cell holds, its name or title as the code or id that it stands for. */
function cellIn(
  cell: Cell | undefined,
  column: number,
  { columnOf }: LongSheetTable,
  known: CodesByName,
): Cell | null | undefined {
  if (column === columnOf.area) return areaOf(cell, known);
  if (isBlank(cell)) return null;
  return column === columnOf.kpi && typeof cell === 'string' ? (keyFigureOf(cell, known) ?? cell) : cell;
}
