import { kindOfCell, type Heading, type Kind } from './describe-heading';
import { findHeader, type FoundHeader } from './find-header';
import { isBlank, wordsOf, type Row } from '../workbook/grid';
import { parseAmountCell } from './parse-amount';
import { parseMonth, type NamedMonth } from './parse-month';

/** A column of amounts, or of households. Null: the heading does not say, each row does. */
export interface AmountColumn {
  readonly column: number;
  readonly heading: string;
  readonly kind: Kind | null;
  readonly month: NamedMonth | null;
  readonly year: number | null;
  readonly wholeYear: boolean;
  readonly accumulated: boolean;
  readonly households: boolean;
  /** The account, where accounts stand as columns. */
  readonly account: string | null;
}

export interface Layout {
  readonly kind: 'long' | 'monthsAsColumns';
  /** Rows from 0; the headings may take more than one row. */
  readonly headerRow: number;
  readonly firstHeaderRow: number;
  readonly monthColumn: number | null;
  readonly yearColumn: number | null;
  readonly kindColumn: number | null;
  readonly accountColumns: readonly number[];
  readonly amounts: readonly AmountColumn[];
  /** Totals of months, and the sets of columns that each may be the total of. */
  readonly totals: readonly {
    readonly column: number;
    readonly heading: string;
    readonly of: readonly (readonly number[])[];
  }[];
  readonly leftOut: readonly { readonly column: number; readonly heading: string; readonly other: boolean }[];
  readonly width: number;
}

/** Where the headings stand and what each column holds; null where no row reads as headings of a ledger. */
export function findLayout(rows: readonly Row[]): Layout | null {
  const found = findHeader(rows);
  if (found === null) return null;
  const layout = buildLayout(found, rows.slice(found.row + 1, found.row + 1 + TRIED_ROWS));
  return layout.amounts.length === 0 ? null : layout;
}

/** How many headings of a ledger rows have, under the delimiter they were split with. */
export function scoreLayout(rows: readonly Row[]): number {
  const layout = findLayout(rows);
  return layout === null ? 0 : 1 + layout.amounts.length + layout.accountColumns.length;
}

const TRIED_ROWS = 2000;
function buildLayout(found: FoundHeader, body: readonly Row[]): Layout {
  const { headings } = found;
  const columns = [...headings.keys()];
  const long = found.kind === 'long';
  const yearColumn = columns.find((column) => headings[column]?.role === 'year') ?? null;
  const kindColumn =
    columns.find((column) => column !== found.monthColumn && holdsKinds(body, column)) ?? null;
  const isTaken = (column: number) => [found.monthColumn, yearColumn, kindColumn].includes(column);
  const free = columns.filter((column) => !isTaken(column));
  const accountColumns = accountColumnsOf(free, headings, body, long);
  const rest = free.filter((column) => !accountColumns.includes(column));
  const named = rest.flatMap((column) => amountColumn(column, headings[column], long) ?? []);
  const chosen =
    named.length > 0 || !long ? named : rest.flatMap((column) => totalAsAmount(column, headings[column]));
  const accountsAcross = long && accountColumns.length === 0;
  const across = accountsAcross
    ? rest.flatMap((column) => accountAcross(column, headings[column], body, chosen))
    : [];
  const amounts = withoutAccumulatedTwins(
    accountsAcross ? [...across, ...chosen.filter(notAmong(across))].sort(byColumn) : chosen,
  );
  const used = new Set(amounts.map(({ column }) => column));
  const totals = long
    ? []
    : totalsOf(
        rest.filter((column) => !used.has(column)),
        headings,
        amounts,
      );
  const isTotal = new Set(totals.map(({ column }) => column));
  return {
    kind: found.kind,
    headerRow: found.row,
    firstHeaderRow: found.firstRow,
    monthColumn: found.monthColumn,
    yearColumn,
    kindColumn,
    accountColumns,
    amounts,
    totals,
    leftOut: rest
      .filter((column) => !used.has(column) && !isTotal.has(column))
      .map((column) => ({
        column,
        heading: headings[column]?.words ?? '',
        other: headings[column]?.other ?? false,
      })),
    width: headings.length,
  };
}

function notAmong(columns: readonly AmountColumn[]) {
  return ({ column }: AmountColumn) => !columns.some((other) => other.column === column);
}

function byColumn(a: AmountColumn, b: AmountColumn): number {
  return a.column - b.column;
}

function holdsKinds(body: readonly Row[], column: number): boolean {
  const kinds = body
    .map((row) => wordsOf(row[column]))
    .filter((words) => words !== '')
    .map(kindOfCell);
  return kinds.length > 0 && kinds.every((kind) => kind !== null) && kinds.some((kind) => kind !== 'other');
}

function accountColumnsOf(
  free: readonly number[],
  headings: readonly Heading[],
  body: readonly Row[],
  long: boolean,
): number[] {
  const firstMonth = headings.findIndex(({ month }) => month !== null);
  const byName = free.filter((column) => headings[column]?.role === 'account');
  if (byName.length > 0) return byName;
  return free.filter((column) => {
    const heading = headings[column];
    if (heading === undefined || heading.month !== null) return false;
    return (long ? mayNameAccounts(heading) : column < firstMonth) && holdsText(body, column);
  });
}

function mayNameAccounts({ kind, role, other, total, households }: Heading): boolean {
  return kind === null && (role === null || role === 'amount') && !other && !total && !households;
}

function holdsText(body: readonly Row[], column: number): boolean {
  const cells = body.map((row) => row[column]).filter((cell) => !isBlank(cell));
  const text = cells.filter((cell) => {
    const amount = parseAmountCell(cell);
    return (
      amount !== 'missing' && amount.comma === null && amount.point === null && parseMonth(cell) === null
    );
  });
  return text.length > cells.length / 2;
}

function amountColumn(column: number, heading: Heading | undefined, long: boolean): AmountColumn | null {
  if (heading === undefined || heading.other || heading.count) return null;
  if (heading.households && heading.accumulated) return null;
  const ofYear = heading.wholeYear || (!long && !heading.total && !heading.accumulated);
  const wholeYear = heading.kind === 'budget' && heading.month === null && ofYear;
  const isMonth = heading.month !== null && !heading.total;
  const isAmount = heading.kind !== null && !heading.total;
  const fits = long
    ? heading.month === null && (isAmount || wholeYear || heading.households || heading.role === 'amount')
    : isMonth || wholeYear;
  return fits ? toColumn(column, heading, wholeYear) : null;
}

function toColumn(column: number, heading: Heading, wholeYear: boolean): AmountColumn {
  const { words, kind, month, year, accumulated, households } = heading;
  return { column, heading: words, kind, month, year, wholeYear, accumulated, households, account: null };
}

/** A long table with one column of amounts may call it "Summa". */
function totalAsAmount(column: number, heading: Heading | undefined): AmountColumn[] {
  return heading?.total === true && !heading.other && heading.month === null
    ? [toColumn(column, heading, false)]
    : [];
}

/** A long table without a column of accounts may have one account in each column. */
function accountAcross(
  column: number,
  heading: Heading | undefined,
  body: readonly Row[],
  chosen: readonly AmountColumn[],
): AmountColumn[] {
  if (heading === undefined || heading.other || heading.count || heading.total || heading.households)
    return [];
  const known = chosen.find((amount) => amount.column === column);
  if (known === undefined && (heading.role !== null || heading.words === '' || !holdsAmounts(body, column)))
    return [];
  const base = known ?? toColumn(column, heading, false);
  return heading.rest === '' ? [] : [{ ...base, account: heading.rest }];
}

function holdsAmounts(body: readonly Row[], column: number): boolean {
  return body.some((row) => {
    const amount = parseAmountCell(row[column]);
    return amount !== 'missing' && (amount.comma !== null || amount.point !== null);
  });
}

/** Where a kind stands both by month and accumulated, the months are read. */
function withoutAccumulatedTwins(amounts: readonly AmountColumn[]): AmountColumn[] {
  return amounts.filter(
    (amount) =>
      !amount.accumulated ||
      !amounts.some(
        (other) =>
          !other.accumulated &&
          !other.wholeYear &&
          !other.households &&
          ((other.kind === amount.kind && other.year === amount.year) || isSameMonth(other, amount)),
      ),
  );
}

function isSameMonth(a: AmountColumn, b: AmountColumn): boolean {
  const mayBeOneKind = a.kind === null || b.kind === null || a.kind === b.kind;
  return a.month !== null && a.month.month === b.month?.month && mayBeOneKind;
}

/** Totals of a row, each of the months of its kind and year, or of its kind, or of those that stand since the total before. */
function totalsOf(
  rest: readonly number[],
  headings: readonly Heading[],
  amounts: readonly AmountColumn[],
): Layout['totals'] {
  const months = amounts.filter(({ month, households }) => month !== null && !households);
  const totals = rest.flatMap((column) => {
    const heading = headings[column];
    const isTotal =
      heading !== undefined && !heading.other && (heading.total || heading.accumulated || heading.wholeYear);
    return isTotal ? [{ column, heading }] : [];
  });
  return totals.map(({ column, heading }, at) => {
    const before = months.filter((amount) => amount.column < column);
    const nearest =
      heading.kind === null ? (before.at(-1) ?? months[0]) : months.find(({ kind }) => kind === heading.kind);
    const ofKind = months.filter(({ kind }) => kind === nearest?.kind);
    const ofYear = ofKind.filter(({ year }) => year === (heading.year ?? nearest?.year));
    const since = before.filter((amount) => amount.column > (totals[at - 1]?.column ?? -1));
    return { column, heading: heading.words, of: [ofYear, ofKind, since].map(columnsOf) };
  });
}

function columnsOf(amounts: readonly AmountColumn[]): number[] {
  return amounts.map(({ column }) => column);
}
