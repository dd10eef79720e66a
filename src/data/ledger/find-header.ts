import { describeHeading, type Heading } from './describe-heading';
import type { Layout } from './find-layout';
import { isBlank, wordsOf, type Row } from '../workbook/grid';
import { parseMonth, parseMonthNumber, type NamedMonth } from './parse-month';

export interface FoundHeader {
  readonly kind: Layout['kind'];
  /** The row of the headings; rows above it may say more, from `firstRow` on. */
  readonly row: number;
  readonly firstRow: number;
  /** Where a long table has its months. */
  readonly monthColumn: number | null;
  readonly headings: readonly Heading[];
}

/** The row of the headings among the first rows, and what each heading says; null where no row reads as headings of a ledger. */
export function findHeader(rows: readonly Row[]): FoundHeader | null {
  const found = findHeaderRow(rows);
  if (found === null) return null;
  const firstRow = found.kind === 'long' ? found.row : firstHeaderRow(rows, found.row);
  return { ...found, firstRow, headings: joinHeadings(rows.slice(firstRow, found.row + 1)) };
}

const FIRST_ROWS = 60;
const UPPER_ROWS = 2;

function findHeaderRow(rows: readonly Row[]): Pick<FoundHeader, 'kind' | 'row' | 'monthColumn'> | null {
  let wide: { row: number; months: number } | null = null;
  for (const [row, cells] of rows.slice(0, FIRST_ROWS).entries()) {
    const headings = describeRow(cells);
    const months = monthCount(headings);
    const monthColumn = longMonthColumn(headings, rows.slice(row + 1, row + 20), months);
    if (monthColumn !== null && (wide === null || wide.months < 3)) return { kind: 'long', row, monthColumn };
    const enough = months >= 2 || (months === 1 && headings.some(({ role }) => role === 'account'));
    if (enough && months > (wide?.months ?? 0)) wide = { row, months };
  }
  return wide === null ? null : { kind: 'monthsAsColumns', row: wide.row, monthColumn: null };
}

function describeRow(cells: Row): Heading[] {
  return Array.from(cells, describeHeading);
}

/** The column of months of a long table under these headings; null where they are no such headings. */
function longMonthColumn(headings: readonly Heading[], below: readonly Row[], months: number): number | null {
  if (months > 1) return null;
  const named = headings.findIndex(({ role }) => role === 'month');
  const amounts = headings.some(
    ({ kind, role, households }) => kind !== null || role === 'amount' || households,
  );
  const filled = headings.filter(({ words }) => words !== '').length;
  if (months === 1 && named < 0) return null;
  const unnamed = named < 0 && amounts && monthCount(describeRow(below[0] ?? [])) < 2;
  const firstAmount = headings.findIndex(isAmountHeading);
  const candidates = named >= 0 ? [named] : unnamed ? [...headings.keys()].slice(0, firstAmount) : [];
  const found = candidates.find((column) => columnHoldsMonths(below, column, named >= 0));
  if (found !== undefined && (amounts || filled > 1)) return found;
  return named >= 0 && amounts ? named : null;
}

function isAmountHeading({ kind, role, households }: Heading): boolean {
  return kind !== null || role === 'amount' || households;
}

function monthCount(headings: readonly Heading[]): number {
  return monthsOf(headings).filter((month) => month !== null).length;
}

function columnHoldsMonths(below: readonly Row[], column: number, named: boolean): boolean {
  const cells = below.map((row) => row[column]).filter((cell) => !isBlank(cell));
  const months = cells.filter(
    (cell) => parseMonth(cell) !== null || (named && parseMonthNumber(cell) !== null),
  );
  if (!named && parseMonth(cells[0]) === null) return false;
  return months.length > 0 && months.length >= cells.length / 2;
}

/** The month each heading names: a month, or 1, 2, 3 … beside a heading of accounts. */
function monthsOf(headings: readonly Heading[]): (NamedMonth | null)[] {
  const months = headings.map(({ month, other }) => (other ? null : month));
  if (months.some((month) => month !== null)) return months;
  const numbers = headings.map(({ words }) => parseMonthNumber(words));
  const run = numbers.filter((number) => number !== null);
  const counting = run.length >= 3 && run.every((number, at) => number === at + 1);
  if (!counting || !headings.some(({ role }) => role === 'account')) return months;
  return numbers.map((month) => (month === null ? null : { month, year: null, day: null }));
}

/** Rows right above the months that say what stands under them: "Utfall" over the months of the outturn. */
function firstHeaderRow(rows: readonly Row[], headerRow: number): number {
  const months = monthsOf(describeRow(rows[headerRow] ?? []));
  const firstMonth = months.findIndex((month) => month !== null);
  let first = headerRow;
  while (first > 0 && headerRow - first < UPPER_ROWS) {
    const above = describeRow(rows[first - 1] ?? []);
    const says = above.some(
      ({ kind, year, accumulated, other, words }, column) =>
        column >= firstMonth && words !== '' && (kind !== null || year !== null || accumulated || other),
    );
    if (!says) break;
    first--;
  }
  return first;
}

/** Headings over more than one row as one: a cell above holds for the empty ones after it, as merged cells are written. */
function joinHeadings(rows: readonly Row[]): Heading[] {
  const width = Math.max(...rows.map(({ length }) => length));
  const last = rows.length - 1;
  const filled = rows.map((row, at) => {
    let before = '';
    return Array.from({ length: width }, (_, column) => {
      const words = wordsOf(row[column]);
      if (at === last) return words;
      const below = wordsOf(rows[last]?.[column]);
      if (words !== '') before = words;
      else if (describeHeading(below).kind !== null || describeHeading(below).other) return '';
      return before;
    });
  });
  const months =
    rows.length === 1 ? monthsOf(describeRow(rows[0] ?? [])) : monthsOf(describeRow(rows[last] ?? []));
  return Array.from({ length: width }, (_, column) => {
    const words = filled
      .map((row) => row[column] ?? '')
      .filter((text) => text !== '')
      .join(' ');
    const heading = describeHeading(words);
    const month = months[column] ?? null;
    return month === null
      ? heading
      : { ...heading, month: { ...month, year: month.year ?? heading.year }, total: false };
  });
}
