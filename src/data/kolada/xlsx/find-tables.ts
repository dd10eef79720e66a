import { wordsOf, type Grid, type Row } from '../../workbook/grid';
import { findColumns, type FigureTable } from '../find-columns';
import { describeHeading } from './describe-heading';
import { findWideTable, type WideTable } from './find-wide-table';
import { keyFigureOf, type CodesByName } from './name-cells';

interface Extent {
  /** The first row of its headings. */
  readonly headingRow: number;
  readonly firstRow: number;
  /** The first row that is not its own. */
  readonly endRow: number;
  readonly leftOut: readonly string[];
}

export type LongSheetTable = Extent & FigureTable & { readonly kind: 'long' };

export interface WideSheetTable extends Extent, Omit<WideTable, keyof Extent> {
  readonly kind: 'wide';
  /** The key figure of all its rows, from above the table or the sheet's name. */
  readonly keyFigure: string | null;
  /** What stands above the table, or is the sheet's name: shown where no key figure is found. */
  readonly title: string;
}

export type SheetTable = LongSheetTable | WideSheetTable;

/** Rows in which the headings of the first table may stand. */
const FIRST_ROWS = 60;

/** The tables of a sheet: one long one, or wide ones, below each other. */
export function findTables(grid: Grid, known: CodesByName): readonly SheetTable[] {
  const { rows } = grid;
  for (let at = 0; at < Math.min(FIRST_ROWS, rows.length); at++) {
    const long = findColumns((rows[at] ?? []).map(wordsOf));
    if (long.ok) {
      return [{ kind: 'long', headingRow: at, firstRow: at + 1, endRow: rows.length, ...long.value }];
    }
    if (findWideTable(rows, at) !== null) return findWideTables(grid, at, known);
  }
  return [];
}

function findWideTables(grid: Grid, from: number, known: CodesByName): readonly WideSheetTable[] {
  const { rows } = grid;
  const found: { table: WideTable; wordsFrom: number }[] = [];
  for (let at = from; at < rows.length; at++) {
    const isFirst = found.length === 0;
    if (!isFirst && !isNamed(rows[at])) continue;
    const table = findWideTable(rows, at);
    if (table === null) continue;
    found.push({ table, wordsFrom: isFirst ? 0 : (found.at(-1)?.table.firstRow ?? 0) });
    at = table.firstRow - 1;
  }
  return found.map(({ table, wordsFrom }, at) => {
    const titles = [...wordsAbove(rows, table.headingRow, wordsFrom), wordsOf(grid.sheet ?? '')];
    const ids = titles.map((title) => keyFigureOf(title, known));
    return {
      kind: 'wide',
      ...table,
      endRow: found[at + 1]?.table.headingRow ?? rows.length,
      keyFigure: ids.find((id) => id !== null) ?? null,
      title: titles.find((title) => title !== '') ?? '',
    };
  });
}

/** Whether a row may be headings again: one of its first cells names a column. */
function isNamed(row: Row | undefined): boolean {
  return (row ?? [])
    .slice(0, 6)
    .some((cell) => typeof cell === 'string' && describeHeading(cell).role !== null);
}

/** The words of the lines before a table, the nearest first; a row of figures is none. */
function wordsAbove(rows: readonly Row[], before: number, first: number): readonly string[] {
  return rows
    .slice(first, before)
    .reverse()
    .filter((row) => !row.some((cell) => typeof cell === 'number'))
    .flatMap((row) => row.map(wordsOf))
    .filter((words) => words !== '');
}
