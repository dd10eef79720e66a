import type { Problem } from '../model/problem';

interface CsvTable {
  readonly header: readonly string[];
  /** Rows with as many cells as the header. */
  readonly rows: readonly CsvRow[];
  /** One for each row that is not in `rows`. */
  readonly problems: readonly Problem[];
}

export interface CsvRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Comma-separated text with `"` as quote and escape. A row of another width or with a broken quote is a problem. */
export function parseCsv(where: string, text: string): CsvTable {
  const problems: Problem[] = [];
  const rows: CsvRow[] = [];
  let header: readonly string[] | undefined;
  let row = 0;
  for (const record of splitRecords(text)) {
    row++;
    const cells = splitCells(record);
    if (cells && !header) header = cells;
    else if (cells?.length === header?.length && cells) rows.push({ row, cells });
    else problems.push({ where: `${where} row ${row}`, what: 'wrongShape', value: record.slice(0, 80) });
  }
  return { header: header ?? [], rows, problems };
}

/** Records end at line feeds outside quotes; an open quote runs to the end of the text. */
function splitRecords(text: string): string[] {
  const records: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    if (text[at] !== '\n' || quoted) continue;
    records.push(text.slice(start, text[at - 1] === '\r' ? at - 1 : at));
    start = at + 1;
  }
  if (start < text.length) records.push(text.slice(start));
  return records;
}

/** One cell and what ends it; sticky, so that the cells of a record must meet. */
const cellPattern = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;

function splitCells(record: string): readonly string[] | undefined {
  const cells: string[] = [];
  cellPattern.lastIndex = 0;
  for (;;) {
    const match = cellPattern.exec(record);
    if (!match) return undefined;
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return cells;
  }
}
