import type { Problem } from '../../model/problem';
import { describeHeading, isTotalLabel } from './describe-heading';
import type { Layout } from './find-layout';
import { isBlank, rowInWords, wordsOf, type Row } from '../workbook/grid';
import { parseAmountCell } from './parse-amount';
import type { NamedMonth } from './parse-month';
import { nameRow, type NamedRow } from './name-row';
import { readFigures, type RowParts } from './read-figures';
import { amountsOf, badMonth, dateOf } from './row-cells';
import { ask, leaveOut, refuse, type Fallback, type FigureRow, type RowsSoFar } from './rows-so-far';

export interface ReadRows {
  readonly rows: readonly FigureRow[];
  readonly totals: readonly FigureRow[];
  readonly notices: readonly Problem[];
  readonly problems: readonly Problem[];
  /** Rows that only hold words: a footnote may state the unit. */
  readonly texts: readonly string[];
  readonly rowsLeftOut: number;
}

/** Reads the rows under the headings. Each is read, or left out with a notice or a problem. */
export function readRows(rows: readonly Row[], layout: Layout, fallback: Fallback): ReadRows {
  const reading: RowsSoFar = {
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

function readRow(reading: RowsSoFar, cells: Row, row: number): void {
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
function readHeadingsAgain(reading: RowsSoFar, row: number): void {
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

function readText(reading: RowsSoFar, cells: Row, row: number, { account, kind }: NamedRow): void {
  if (account !== '' && kind === null) reading.group = account;
  const text = rowInWords(cells);
  reading.texts.push(text);
  leaveOut(reading, row, 'ledgerRowLeftOut', text);
}

function readTotal(reading: RowsSoFar, cells: Row, row: number, { named, date, amounts }: RowParts): void {
  const label = rowInWords(cells.filter((cell) => parseAmountCell(cell) !== 'missing')).slice(0, 80);
  const month = date === null || date === 'none' ? null : `${date.year ?? ''}-${date.month}`;
  const kind = named.kind === 'other' ? null : named.kind;
  reading.totals.push({ row, label, kind, month, households: named.households, figures: [], cells: amounts });
  leaveOut(reading, row, 'ledgerTotalLeftOut', label);
}
