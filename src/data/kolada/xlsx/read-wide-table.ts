import { isBlank, placeOf, wordsOf, type Grid, type Row } from '../../workbook/grid';
import { parseArea } from '../fields/parse-area';
import { parseKeyFigure } from '../fields/parse-key-figure';
import type { FigureBuilder, FigureCells, FigureField } from '../figure-builder';
import { NO_CELLS } from '../row-taker';
import type { WideRole } from './describe-heading';
import type { WideSheetTable } from './find-tables';
import type { YearColumn } from './find-wide-table';
import { areaOf, keyFigureOf, type CodesByName } from './name-cells';

/**
 * Reads a table with a row of figures an area: every cell under a year is one row of the file, an empty one a figure that is missing. Gives the
 * rows that are no rows of it.
 */
export function readWideTable(
  { rows }: Grid,
  table: WideSheetTable,
  builder: FigureBuilder,
  known: CodesByName,
): readonly number[] {
  const { columns, years } = table;
  const hasOwn = columns.has('keyFigureId') || columns.has('keyFigureTitle');
  if (!hasOwn && table.keyFigure === null) {
    builder.addProblem(placeOf(table.headingRow), 'koladaKeyFigure', table.title);
  }
  const leftOut: number[] = [];
  const cells: FigureCells = { ...NO_CELLS };
  for (let at = table.firstRow; at < table.endRow; at++) {
    const row = rows[at] ?? [];
    if (row.every(isBlank)) continue;
    const area = areaIn(row, columns, known);
    if (years.every(({ column }) => isBlank(row[column])) && parseArea(area) === null) {
      leftOut.push(at);
      continue;
    }
    cells.kpi = hasOwn ? keyFigureIn(row, columns, known) : table.keyFigure;
    cells.area = area;
    const gender = columns.get('gender');
    for (const year of years) {
      cells.period = year.period;
      cells.gender = year.gender ?? (gender === undefined || isBlank(row[gender]) ? 'T' : row[gender]);
      cells.value = isBlank(row[year.column]) ? null : row[year.column];
      builder.add(cells, (field) => placeOf(at, columnOf(field, year, columns)));
    }
  }
  return leftOut;
}

function areaIn(row: Row, columns: ReadonlyMap<WideRole, number>, known: CodesByName): unknown {
  const code = cellIn(row, columns.get('areaCode'));
  return areaOf(isBlank(code) ? cellIn(row, columns.get('areaName')) : code, known);
}

function keyFigureIn(row: Row, columns: ReadonlyMap<WideRole, number>, known: CodesByName): unknown {
  const id = cellIn(row, columns.get('keyFigureId'));
  if (!isBlank(id)) return keyFigureOf(id, known) ?? parseKeyFigure(id) ?? id;
  const title = cellIn(row, columns.get('keyFigureTitle'));
  return keyFigureOf(title, known) ?? `“${wordsOf(title)}”`;
}

function cellIn(row: Row, column: number | undefined): Row[number] | undefined {
  return column === undefined ? undefined : row[column];
}

/** The column to look in for a field of the figure in a column of a year. */
function columnOf(
  field: FigureField | null,
  year: YearColumn,
  columns: ReadonlyMap<WideRole, number>,
): number | undefined {
  if (field === 'area') return columns.get('areaCode') ?? columns.get('areaName');
  if (field === 'kpi') return columns.get('keyFigureId') ?? columns.get('keyFigureTitle') ?? year.column;
  if (field === 'gender' && year.gender === null) return columns.get('gender') ?? year.column;
  return field === null ? undefined : year.column;
}
