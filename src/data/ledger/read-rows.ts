import type { Problem } from '../../model/problem';
import {
  describeHeading,
  isOtherLabel,
  isOtherThanOutturn,
  isTotalLabel,
  yearIn,
  type Kind,
} from './describe-heading';
import type { Layout } from './find-layout';
import { isBlank, placeOf, rowInWords, wordsOf, type Row } from '../workbook/grid';
import { parseAmountCell, type AmountCell } from './parse-amount';
import { isWithinMonth, parseYear, type NamedMonth } from './parse-month';
import { nameRow, type NamedRow } from './name-row';
import { amountsOf, badMonth, dateOf, datedBy, periodOf } from './row-cells';

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

export interface ReadRows {
  readonly rows: readonly FigureRow[];
  readonly totals: readonly FigureRow[];
  readonly notices: readonly Problem[];
  readonly problems: readonly Problem[];
  /** Rows that only hold words: a footnote may state the unit. */
  readonly texts: readonly string[];
  readonly rowsLeftOut: number;
}

/** What stops the whole file: no year, or no word on what amounts are. Each is asked for once. */
type Asked = Map<Problem['what'], Problem>;

interface Reading {
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

/** Reads the rows under the headings. Each is read, or left out with a notice or a problem. */
export function readRows(rows: readonly Row[], layout: Layout, fallback: Fallback): ReadRows {
  const reading: Reading = {
    layout,
    fallback,
    headerText: rowInWords(rows[layout.headerRow] ?? []),
    headerCell: wordsOf(rows[layout.headerRow]?.[layout.amounts[0]?.column ?? 0]),
    rows: [],
    totals: [],
    notices: [],
    problems: [],
    texts: [],
    asked: new Map(),
    bareMonths: new Map(),
    textsBefore: 0,
    blank: 0,
    leftOut: 0,
    before: '',
    group: '',
  };
  for (let row = layout.headerRow + 1; row < rows.length; row++) readRow(reading, rows[row] ?? [], row);
  if ([...reading.bareMonths.values()].some(turnTheYear))
    ask(
      reading,
      'ledgerYearTurns',
      layout.headerRow,
      layout.monthColumn ?? layout.amounts[0]?.column ?? 0,
      '',
    );
  if (reading.blank > 0)
    reading.notices.push({ where: 'file', what: 'ledgerBlankRows', value: String(reading.blank) });
  return {
    ...reading,
    problems: [...reading.asked.values(), ...reading.problems],
    rowsLeftOut: reading.leftOut,
  };
}

function readRow(reading: Reading, cells: Row, row: number): void {
  const { layout } = reading;
  if (cells.every(isBlank)) {
    reading.blank++;
    reading.leftOut++;
    return;
  }
  if (
    wordsOf(cells[layout.amounts[0]?.column ?? 0]) === reading.headerCell &&
    rowInWords(cells) === reading.headerText
  )
    return readHeadingsAgain(reading, row);
  if (cells.every((cell) => isBlank(cell) || UNIT_ALONE.test(wordsOf(cell)))) {
    return readText(reading, cells, row, NO_NAME);
  }
  const wide = cells.findIndex((cell, column) => column >= layout.width && !isBlank(cell));
  if (wide >= 0) return refuse(reading, row, wide, 'ledgerWideRow', wordsOf(cells[wide]));
  const amounts = amountsOf(layout, cells);
  const named = nameRow(layout, cells, reading);
  const date = dateOf(layout, cells);
  if (amounts.size === 0 && (date === null || date === 'none' || named.total))
    return readText(reading, cells, row, named);
  if (named.total || (date === null && isTotalLabel(wordsOf(cells[layout.monthColumn ?? -1])))) {
    return readTotal(reading, cells, row, { named, date, amounts });
  }
  if (date === null)
    return refuse(reading, row, layout.monthColumn, 'ledgerNotAMonth', badMonth(layout, cells));
  readFigures(reading, cells, row, { named, date, amounts });
}

/** Headings that stand again, as on each page of a print; after a text that names another kind or year they begin another table. */
function readHeadingsAgain(reading: Reading, row: number): void {
  const { layout, fallback } = reading;
  const kinds = layout.amounts.map((column) => column.kind ?? fallback.kind);
  const other = reading.texts.slice(reading.textsBefore).find((text) => {
    const { kind, year, rest } = describeHeading(text);
    const otherKind = kind !== null && layout.kindColumn === null && !kinds.includes(kind);
    return rest === '' && (otherKind || (year !== null && fallback.year !== null && year !== fallback.year));
  });
  reading.textsBefore = reading.texts.length;
  if (other !== undefined) ask(reading, 'ledgerTwoTables', row, 0, other);
  leaveOut(reading, row, 'ledgerRowLeftOut', reading.headerText);
}

/** Whether months go from the end of one year into the next, forwards or backwards. */
function turnTheYear(months: readonly NamedMonth[]): boolean {
  const numbers = months.map(({ month }) => month);
  return [numbers, numbers.toReversed()].some((run) => {
    const falls = [...run.keys()].filter((at) => at > 0 && (run[at] ?? 0) < (run[at - 1] ?? 0));
    const [fall = 0] = falls;
    const [before = 0, after = 0] = [run[fall - 1], run[fall]];
    return falls.length === 1 && before >= 10 && after <= 3 && (run.at(-1) ?? 0) < (run[0] ?? 0);
  });
}

/** A row under the headings may hold the unit of each column. */
const UNIT_ALONE = /^\(?(?:kr|tkr|kkr|mkr|mnkr|sek)\)?$/i;
const NO_NAME: NamedRow = { account: '', kind: null, total: false, households: false };

interface RowParts {
  readonly named: NamedRow;
  readonly date: NamedMonth | 'none' | null;
  readonly amounts: ReadonlyMap<number, AmountCell>;
}

function readText(reading: Reading, cells: Row, row: number, { account, kind }: NamedRow): void {
  if (account !== '' && kind === null) reading.group = account;
  const text = rowInWords(cells);
  reading.texts.push(text);
  leaveOut(reading, row, 'ledgerRowLeftOut', text);
}

function readTotal(reading: Reading, cells: Row, row: number, { named, date, amounts }: RowParts): void {
  const label = rowInWords(cells.filter((cell) => parseAmountCell(cell) !== 'missing')).slice(0, 80);
  const month = date === null || date === 'none' ? null : `${date.year ?? ''}-${date.month}`;
  const kind = named.kind === 'other' ? null : named.kind;
  reading.totals.push({ row, label, kind, month, households: named.households, figures: [], cells: amounts });
  leaveOut(reading, row, 'ledgerTotalLeftOut', label);
}

function readFigures(reading: Reading, cells: Row, row: number, parts: RowParts): void {
  const { layout, fallback } = reading;
  const { named, amounts } = parts;
  if (named.kind === 'other' || isOtherThanOutturn(named.account))
    return leaveOut(reading, row, 'ledgerForecastLeftOut', named.account);
  if (isOtherLabel(named.account)) return leaveOut(reading, row, 'ledgerRowLeftOut', named.account);
  const date = parts.date === 'none' ? null : parts.date;
  const account = accountOf(reading, row, named, date);
  if (account === null)
    return refuse(reading, row, layout.accountColumns[0] ?? null, 'ledgerNoAccount', rowInWords(cells));
  const figures: RawFigure[] = [];
  for (const column of layout.amounts) {
    const cell = amounts.get(column.column);
    if (cell === undefined) continue;
    const households = named.households || column.households;
    const kind =
      column.kind ??
      named.kind ??
      (households ? 'outturn' : layout.kindColumn === null ? fallback.kind : null);
    const { year, month } = periodOf(column, date, parseYear(cells[layout.yearColumn ?? -1]), fallback.year);
    if (kind === null) ask(reading, 'ledgerAmounts', row, column.column, column.heading);
    if (year === null) ask(reading, 'ledgerYear', row, column.column, column.heading);
    if (kind === null || year === null) continue;
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      ask(reading, 'ledgerOutOfRange', row, column.column, String(year));
      continue;
    }
    const namedMonth = column.month ?? date;
    if (namedMonth?.year === null && layout.yearColumn === null) {
      const key = `${kind} ${column.account ?? account}`;
      reading.bareMonths.set(key, [...(reading.bareMonths.get(key) ?? []), namedMonth]);
    }
    if (households && kind === 'budget') note(reading, row, column.column, 'ledgerForecastLeftOut', account);
    else {
      figures.push({
        account: column.account ?? account,
        households,
        kind,
        year,
        month,
        dated: datedBy(date),
        accumulated: column.accumulated,
        cell,
        row,
        column: column.column,
      });
    }
  }
  const labelYear = yearIn(account.replace(/^\d+\s/, ''));
  if (labelYear !== null && figures.length > 0 && figures.every(({ year }) => year !== labelYear))
    return leaveOut(reading, row, 'ledgerForecastLeftOut', account);
  const month = date === null ? null : `${date.year ?? ''}-${date.month}`;
  const kind = named.kind;
  reading.rows.push({
    row,
    label: account,
    kind,
    month,
    households: named.households,
    figures,
    cells: amounts,
  });
}

/** The account of a row, that of the row above where the cell is empty as in a pivot table; null where it has none. */
function accountOf(reading: Reading, row: number, named: NamedRow, date: NamedMonth | null): string | null {
  if (named.account !== '') {
    reading.before = named.account;
    return named.account;
  }
  if (reading.layout.accountColumns.length === 0) return reading.layout.kind === 'long' ? ONLY_ACCOUNT : null;
  const follows =
    (date !== null && !isWithinMonth(date)) || (named.kind !== null && reading.layout.kindColumn !== null);
  if (!follows || reading.before === '') return null;
  note(reading, row, reading.layout.accountColumns[0] ?? 0, 'ledgerAccountFilled', reading.before);
  return reading.before;
}

/** Books of other years than these are a slip of the pen. */
const [FIRST_YEAR, LAST_YEAR] = [2005, 2045];

/** The name of the account of a table that names none. */
const ONLY_ACCOUNT = 'Utan kontonamn';

function leaveOut(reading: Reading, row: number, what: Problem['what'], value: string): void {
  reading.leftOut++;
  reading.notices.push({ where: placeOf(row), what, value });
}

function refuse(
  reading: Reading,
  row: number,
  column: number | null,
  what: Problem['what'],
  value: string,
): void {
  reading.leftOut++;
  reading.problems.push({ where: placeOf(row, column ?? undefined), what, value });
}

function note(reading: Reading, row: number, column: number, what: Problem['what'], value: string): void {
  reading.notices.push({ where: placeOf(row, column), what, value });
}

function ask(reading: Reading, what: Problem['what'], row: number, column: number, value: string): void {
  if (!reading.asked.has(what)) reading.asked.set(what, { where: placeOf(row, column), what, value });
}
