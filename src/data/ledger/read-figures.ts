import { isOtherLabel, isOtherThanOutturn, yearIn } from './describe-heading';
import { rowInWords, type Row } from '../workbook/grid';
import type { AmountCell } from './parse-amount';
import { isWithinMonth, parseYear, type NamedMonth } from './parse-month';
import type { NamedRow } from './name-row';
import { datedBy, periodOf } from './row-cells';
import { ask, leaveOut, note, refuse, type RawFigure, type RowsSoFar } from './rows-so-far';

/** What a row says beside its figures, and the cells that hold them. */
export interface RowParts {
  readonly named: NamedRow;
  readonly date: NamedMonth | 'none' | null;
  readonly amounts: ReadonlyMap<number, AmountCell>;
}

/** Reads the figures of a row. It is left out with a notice where it is no row of an account, or of a forecast. */
export function readFigures(reading: RowsSoFar, cells: Row, row: number, parts: RowParts): void {
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
function accountOf(reading: RowsSoFar, row: number, named: NamedRow, date: NamedMonth | null): string | null {
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
