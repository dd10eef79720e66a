import Papa from 'papaparse';
import type { Result } from '../../model/problem';
import { placeOf, type Row } from '../workbook/grid';

interface SplitText {
  readonly rows: readonly Row[];
  readonly delimiter: string;
}

/**
 * Delimited text as rows of cells. A first line "sep=;" says the delimiter and is no row; else it is the one under which the table reads
 * best. An open or broken quote is a problem.
 * @param scoreOf how well rows read as a ledger; the first rows of the text are tried
 */
export function splitText(text: string, scoreOf: (rows: readonly Row[]) => number): Result<SplitText> {
  const ended = text.endsWith(END_OF_DOS_FILE) ? text.slice(0, -1) : text;
  const lines = ended.replace(/\r\n?/g, '\n');
  const stated = /^\uFEFF?"?sep=(.)"?\n/i.exec(lines);
  const body = stated === null ? lines : lines.slice(stated[0].length);
  const delimiter = stated?.[1] ?? bestDelimiter(body, scoreOf);
  const size = tooManyCells(body, delimiter);
  if (size !== null) return { ok: false, problems: [{ where: 'file', what: 'ledgerTooBig', value: size }] };
  const { data, errors } = parse(body, delimiter);
  if (errors.length > 0) {
    return {
      ok: false,
      problems: errors.slice(0, 100).map(({ row, code }) => ({
        where: row === undefined ? 'file' : placeOf(row),
        what: 'ledgerDamaged',
        value: `${code} (")`,
      })),
    };
  }
  if (body.endsWith('\n')) data.pop();
  return { ok: true, value: { rows: data, delimiter } };
}

const END_OF_DOS_FILE = '\u001a';
const MOST_ROWS = 1_500_000;
const MOST_CELLS = 10_000_000;

/** A table of nothing but line breaks, or delimiters, would take more memory than a tab has. */
function tooManyCells(text: string, delimiter: string): string | null {
  let [rows, cells] = [1, 1];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\n') rows++;
    else if (character === delimiter) cells++;
  }
  return rows > MOST_ROWS || rows + cells > MOST_CELLS ? `${rows} × ${Math.ceil(cells / rows)}` : null;
}

const DELIMITERS = ['\t', ';', ',', '|'] as const;
const TRIED_CHARACTERS = 200_000;
const TRIED_ROWS = 200;

function bestDelimiter(text: string, scoreOf: (rows: readonly Row[]) => number): string {
  const start = text.slice(0, TRIED_CHARACTERS);
  const scores = DELIMITERS.map((delimiter) => {
    const { data } = parse(start, delimiter, TRIED_ROWS);
    return scoreOf(data) + evenness(data);
  });
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ';';
}

/** The share of rows that have the commonest number of cells, if that is more than one; below 1. */
function evenness(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / (rows.length + 1);
}

function parse(text: string, delimiter: string, preview = 0) {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"', preview });
}
