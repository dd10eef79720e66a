import { isBlank, placeOf, type Grid } from '../../workbook/grid';
import { NO_CELLS } from '../columns/add-rows';
import type { FigureBuilder, FigureCells, FigureField } from '../figure-builder';
import type { LongSheetTable } from './find-tables';
import { areaOf, keyFigureOf, type KnownNames } from './name-cells';

/** Reads a table with one figure a row; gives the rows that are no rows of it, as a note of the source is not. */
export function readLongTable(
  { rows }: Grid,
  table: LongSheetTable,
  builder: FigureBuilder,
  known: KnownNames,
): readonly number[] {
  const leftOut: number[] = [];
  const columns = Object.entries(table.columnOf) as [FigureField, number][];
  const cells: FigureCells = { ...NO_CELLS };
  for (let at = table.firstRow; at < table.endRow; at++) {
    const row = rows[at] ?? [];
    if (row.every(isBlank)) continue;
    if (columns.filter(([, column]) => !isBlank(row[column])).length < 2) {
      leftOut.push(at);
      continue;
    }
    if (table.unitColumn !== null && !isBlank(row[table.unitColumn])) {
      builder.addUnit();
      continue;
    }
    for (const [field, column] of columns) cells[field] = isBlank(row[column]) ? null : row[column];
    if (table.columnOf.area !== undefined) cells.area = areaOf(row[table.columnOf.area], known);
    if (typeof cells.kpi === 'string') cells.kpi = keyFigureOf(cells.kpi, known) ?? cells.kpi;
    builder.add(cells, (field) => placeOf(at, field === null ? undefined : table.columnOf[field]));
  }
  return leftOut;
}
