import type { Problem } from '../../model/problem';
import { placeOf } from '../workbook/grid';
import type { Kind } from './describe-heading';
import type { Layout } from './find-layout';
import type { AmountCell } from './parse-amount';
import type { NamedMonth } from './parse-month';

/** What the file leaves open and something beside the table, or the user, says. */
export interface Fallback {
  readonly kind: Kind | null;
  readonly year: number | null;
}

/** One figure as it stands in the file; month 0 is the whole year. */
export interface RawFigure {
  readonly account: string;
  readonly households: boolean;
  readonly kind: Kind;
  readonly year: number;
  readonly month: number;
  /** The row is dated by a day, or by one that is neither the first nor the last of the month. */
  readonly dated: 'month' | 'day' | 'withinMonth';
  readonly accumulated: boolean;
  readonly cell: AmountCell;
  readonly row: number;
  readonly column: number;
}

/** A row of figures, or of totals; `cells` are those of the columns of amounts and of totals, by column. */
export interface FigureRow {
  readonly row: number;
  readonly label: string;
  readonly kind: Kind | null;
  readonly month: string | null;
  readonly households: boolean;
  readonly figures: readonly RawFigure[];
  readonly cells: ReadonlyMap<number, AmountCell>;
}

/** What stops the whole file: no year, or no word on what amounts are. Each is asked for once. */
type Asked = Map<Problem['what'], Problem>;

/** Rows of a table, as far as they have been read. */
export interface RowsSoFar {
  readonly layout: Layout;
  readonly fallback: Fallback;
  /** The headings' words, and those of the first column of amounts, by which a repeated row of headings is known. */
  readonly headerText: string;
  readonly headerCell: string;
  readonly rows: FigureRow[];
  readonly totals: FigureRow[];
  readonly notices: Problem[];
  readonly problems: Problem[];
  readonly texts: string[];
  readonly asked: Asked;
  /** Months that the file gives without a year, by account and kind, in its order. */
  readonly bareMonths: Map<string, NamedMonth[]>;
  /** How many texts stood before the last row of headings. */
  textsBefore: number;
  blank: number;
  leftOut: number;
  /** The account of the row above, and the last row that only was a heading. */
  before: string;
  group: string;
}

/** A row that is no figures' is left out, with notice. */
export function leaveOut(reading: RowsSoFar, row: number, what: Problem['what'], value: string): void {
  reading.leftOut++;
  reading.notices.push({ where: placeOf(row), what, value });
}

/** A row that cannot be read is left out, as a problem. */
export function refuse(
  reading: RowsSoFar,
  row: number,
  column: number | null,
  what: Problem['what'],
  value: string,
): void {
  reading.leftOut++;
  reading.problems.push({ where: placeOf(row, column ?? undefined), what, value });
}

/** A notice of a row that is read. */
export function note(
  reading: RowsSoFar,
  row: number,
  column: number,
  what: Problem['what'],
  value: string,
): void {
  reading.notices.push({ where: placeOf(row, column), what, value });
}

/** What the whole file leaves open, at the first row that shows it. */
export function ask(
  reading: RowsSoFar,
  what: Problem['what'],
  row: number,
  column: number,
  value: string,
): void {
  if (!reading.asked.has(what)) reading.asked.set(what, { where: placeOf(row, column), what, value });
}
