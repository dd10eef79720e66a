import Papa from 'papaparse';
import type { Problem } from '../../model/problem';
import type { FigureBuilder, FigureField } from './figure-builder';
import { findColumns, listHeadings, type FigureTable } from './find-columns';
import { createRowTaker } from './row-taker';
import { showCell } from './show-cell';
import type { TextReader } from './text-reader';

type Row = readonly string[];
type Parsed = Papa.ParseResult<string[]>;

const DELIMITERS = [',', ';', '\t'] as const;
/** A row, or a cell within quotes, may be as long; beyond, a quote that nobody closed has swallowed the file. */
const LONGEST_ROW = 4_000_000;

/**
 * Hands the rows of delimited text to the builder: a heading and then a figure a row, the delimiter a comma, a semicolon or a tab. A first
 * line "sep=;" is no row. A row with more or fewer cells than the heading is bad; a broken quote refuses the file.
 */
export function createCsvReader(builder: FigureBuilder): TextReader {
  let [rest, rowNumber] = ['', 0];
  let delimiter: string | null = null;
  let takeRow: ((row: Row) => void) | null = null;

  function start(row: Row): Problem | null {
    const found = findColumns(row);
    if (!found.ok) return found.problems[0] ?? null;
    const { leftOut } = found.value;
    if (leftOut.length > 0) builder.addNotice('koladaColumnLeftOut', listHeadings(leftOut));
    takeRow = createLineTaker(builder, row, found.value, delimiter === ',', () => rowNumber);
    return null;
  }

  function take(text: string, isLast: boolean): Problem | null {
    const stated = delimiter === null ? SEPARATOR_LINE.exec(text) : null;
    if (stated !== null) rowNumber++;
    const body = text.slice(stated?.[0].length ?? 0);
    delimiter ??= stated?.[1] ?? bestDelimiter(body);
    const parsed = parse(body, delimiter, isLast);
    const [error] = parsed.errors;
    for (const row of parsed.data.slice(0, error?.row)) {
      rowNumber++;
      if (row.length === 1 && row[0] === '') continue;
      if (takeRow !== null) takeRow(row);
      else {
        const problem = start(row);
        if (problem !== null) return problem;
      }
    }
    if (error !== undefined)
      return { where: `row ${rowNumber + 1}`, what: 'koladaDamaged', value: `${error.code} (")` };
    rest = isLast ? '' : body.slice(parsed.meta.cursor);
    return rest.length > LONGEST_ROW
      ? { where: `row ${rowNumber + 1}`, what: 'koladaDamaged', value: '(")' }
      : null;
  }

  return {
    push: (piece) => {
      const text = rest + piece;
      const held = text.endsWith('\r') ? '\r' : '';
      const lines = text.slice(0, text.length - held.length).replace(LINE_ENDS, '\n');
      if (delimiter === null && !lines.includes('\n')) {
        rest = text;
        return rest.length > LONGEST_ROW ? { where: 'file', what: 'koladaNoShape', value: '' } : null;
      }
      const problem = take(lines, false);
      rest += held;
      return problem;
    },
    end: () => {
      const problem = take(rest.replace(LINE_ENDS, '\n'), true);
      if (problem !== null) return { ok: false, problems: [problem] };
      if (takeRow !== null) return { ok: true, value: 'csv' };
      return { ok: false, problems: [{ where: 'file', what: 'koladaEmpty', value: '' }] };
    },
  };
}

const LINE_ENDS = /\r\n?/g;
const SEPARATOR_LINE = /^"?sep=(.)"?\n/i;

function parse(text: string, delimiter: string, isLast: boolean): Parsed {
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    quoteChar: '"',
    escapeChar: '"',
    comments: false,
  });
  return parser.parse(text, 0, !isLast) as Parsed;
}

/** The delimiter under which the first line names most fields. */
function bestDelimiter(text: string): string {
  const line = /[^\n]+/.exec(text)?.[0] ?? '';
  const fields = DELIMITERS.map((delimiter) => {
    const [row = []] = parse(line, delimiter, true).data;
    const found = findColumns(row);
    return found.ok ? REQUIRED_ALL + Object.keys(found.value.columnOf).length : row.length / (row.length + 1);
  });
  return DELIMITERS[fields.indexOf(Math.max(...fields))] ?? ',';
}

const REQUIRED_ALL = 10;

function createLineTaker(
  builder: FigureBuilder,
  headings: Row,
  table: FigureTable,
  isByCommas: boolean,
  rowNumber: () => number,
): (row: Row) => void {
  const { columnOf } = table;
  const where = (field: FigureField | null): string => {
    const heading = field === null ? undefined : headings[columnOf[field] ?? -1];
    return heading === undefined ? `row ${rowNumber()}` : `row ${rowNumber()} ${showCell(heading.trim())}`;
  };
  const take = createRowTaker<Row>(
    builder,
    table,
    (row, column) => row[column],
    (_, field) => where(field),
  );
  const firstColumn = columnOf.kpi ?? 0;
  /** Between commas a cell after the value may be its fraction. */
  const mustBeEmptyFrom = isByCommas ? (columnOf.value ?? headings.length) + 1 : headings.length;
  return (row) => {
    if (row[firstColumn] === '' && row.every((cell) => cell === '')) return;
    if (row.length === headings.length || isFilled(row, headings.length, mustBeEmptyFrom)) take(row);
    else builder.addBad(where(null), 'koladaRowShape', `${row.length} / ${headings.length}`);
  };
}

/** A row with nothing beyond the heading's columns but empty cells, as spreadsheets add. */
function isFilled(row: Row, columns: number, mustBeEmptyFrom: number): boolean {
  return row.length > columns && row.slice(Math.min(columns, mustBeEmptyFrom)).every((cell) => cell === '');
}
