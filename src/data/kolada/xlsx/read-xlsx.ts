import type { Problem } from '../../../model/problem';
import { isBlank, placeOf, rowInWords, type Grid } from '../../workbook/grid';
import { openWorkbook, type WorkbookProblemIds } from '../../workbook/open-workbook';
import type { FigureBuilder } from '../figure-builder';
import { listHeadings } from '../find-columns';
import type { Reader } from '../reader';
import { findTables, type SheetTable } from './find-tables';
import { type CodesByName, NO_CODES } from './name-cells';
import { readLongTable } from './read-long-table';
import { readWideTable } from './read-wide-table';

/** A workbook may have as many bytes. */
const MOST_WORKBOOK_BYTES = 50_000_000;

const PROBLEMS: WorkbookProblemIds = {
  damaged: 'koladaDamaged',
  fileKind: 'koladaFileKind',
  formula: 'koladaValue',
  tooBig: 'koladaTooBig',
};

/**
 * Reads every table of a workbook: long ones, with the headings of a CSV file, and wide ones, areas down and years across. How Kolada's web site
 * lays out its own workbooks is not documented, so that what does not read as either is left out, with notice.
 * @param known what names and titles stand for; without, only codes and ids are read
 */
export function xlsxReader(known: CodesByName = NO_CODES): Reader {
  return async (file, builder, onProgress) => {
    if (file.size > MOST_WORKBOOK_BYTES) return refused('koladaTooBig', `${Math.ceil(file.size / 1e6)} MB`);
    const opened = await openWorkbook(new Uint8Array(await file.arrayBuffer()), PROBLEMS);
    if (!opened.ok) return opened;
    const sheets = opened.value.filter(({ rows }) => rows.some((row) => !row.every(isBlank)));
    if (sheets.length === 0) return refused('koladaEmpty', '');
    const read = sheets
      .map((grid) => ({ grid, tables: findTables(grid, known) }))
      .filter(({ tables }) => tables.length > 0);
    if (read.length === 0) return refused('koladaNoShape', listHeadings(sheets.map(nameOf)));
    if (opened.value.length > 1) {
      builder.addNotice('koladaSheetTaken', listHeadings(read.map(({ grid }) => nameOf(grid))));
    }
    read.forEach(({ grid, tables }, at) => {
      readSheet(grid, tables, builder, known);
      onProgress((file.size * (at + 1)) / read.length, file.size);
    });
    return { ok: true, value: null };
  };
}

function readSheet(
  grid: Grid,
  tables: readonly SheetTable[],
  builder: FigureBuilder,
  known: CodesByName,
): void {
  const leftOut: number[] = [];
  for (const [at, row] of grid.rows.slice(0, tables[0]?.headingRow ?? 0).entries()) {
    if (!row.every(isBlank)) leftOut.push(at);
  }
  const headings = new Set<string>();
  for (const table of tables) {
    for (const heading of table.leftOut) headings.add(heading);
    const lines =
      table.kind === 'long'
        ? readLongTable(grid, table, builder, known)
        : readWideTable(grid, table, builder, known);
    leftOut.push(...lines);
  }
  if (headings.size > 0) builder.addNotice('koladaColumnLeftOut', listHeadings([...headings]));
  if (leftOut.length > 0) {
    const lines = leftOut.map((row) => `${placeOf(row)}: ${rowInWords(grid.rows[row] ?? [])}`);
    builder.addNotice('koladaRowLeftOut', listHeadings(lines));
  }
}

function nameOf({ sheet }: Grid): string {
  return sheet ?? '';
}

function refused(what: Problem['what'], value: string): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [{ where: 'file', what, value }] };
}
