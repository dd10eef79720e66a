import type { Problem, Result } from '../../model/problem';
import { buildLedger } from './build-ledger';
import { checkFlatBudget } from './check-flat-budget';
import { checkTotals } from './check-totals';
import { describeHeading, yearIn, type Kind } from './describe-heading';
import { findLayout, type Layout } from './find-layout';
import { gatherAccounts } from './gather-accounts';
import { isBlank, placeOf, rowInWords, wordsOf, type Grid, type Row } from '../workbook/grid';
import type { LedgerChoices, LedgerReading, Understood } from './ledger-reading';
import { leaveZeroMonths } from './leave-zero-months';
import { amountUnder, settleDecimal, type Decimal } from './parse-amount';
import { readRows, type ReadRows } from './read-rows';
import type { Fallback, FigureRow } from './rows-so-far';
import { settleUnit } from './settle-unit';
import { suggestMapping } from './suggest-mapping';
import { undoAccumulation } from './undo-accumulation';

/** Where a table of cells is from. */
export interface GridSource extends Pick<Understood, 'format' | 'encoding' | 'delimiter'> {
  readonly name: string;
}

const MOST_COLUMNS = 2000;

/** Of what is wrong with rows, this is wrong with all of them. */
const STOPS_THE_FILE: readonly Problem['what'][] = [
  'ledgerAmounts',
  'ledgerYear',
  'ledgerYearTurns',
  'ledgerTwoTables',
];

/** Reads a table of cells as a ledger; see `readLedger`. */
export function readGrid(grid: Grid, source: GridSource, choices: LedgerChoices): Result<LedgerReading> {
  const { rows } = grid;
  const tooWide = rows.findIndex(({ length }) => length > MOST_COLUMNS);
  if (tooWide >= 0) {
    return refused([
      { where: placeOf(tooWide), what: 'ledgerTooBig', value: `1 × ${rows[tooWide]?.length ?? 0}` },
    ]);
  }
  const layout = findLayout(rows);
  if (layout === null) {
    const first = rows.find((row) => !row.every(isBlank));
    return refused([{ where: 'file', what: 'ledgerNoTable', value: rowInWords(first ?? []) }]);
  }
  const beside = textsBeside(grid, source, layout);
  const { fallback, notices: taken } = settleFallback(beside, rows, layout, choices);
  const read = readRows(rows, layout, fallback);
  const { decimal, problems: undecided } = settleDecimals(read, choices);
  const { kept, problems: bad } = withoutBadRows(read, rows, decimal);
  const unit = unitOf(read, headingsOf(rows, layout), beside, choices);
  const gathered = gatherAccounts(kept, decimal);
  const zeroMonths = leaveZeroMonths(gathered);
  const undone = undoAccumulation(gathered, accumulatedBy(beside, choices));
  if (undone.accumulated) zeroMonths.push(...leaveZeroMonths(gathered));
  const built = buildLedger(gathered.accounts, gathered.households, unit.ok ? unit.value.unit : 'kr');
  const isEmpty = built.ledger.accounts.length === 0 && Object.keys(built.ledger.households).length === 0;
  const settled = undecided.length === 0 && bad.length === 0 && read.problems.length === 0;
  const asked = read.problems.filter(({ what }) => STOPS_THE_FILE.includes(what));
  const left = read.problems.filter((problem) => !asked.includes(problem));
  const totals = settled ? checkTotals(kept, read.totals, layout, decimal) : [];
  const refusals: readonly Problem[] = [
    ...asked,
    ...undecided,
    ...(unit.ok ? [] : unit.problems),
    ...gathered.problems,
    ...(gathered.problems.length > 0 ? [] : undone.problems),
    ...checkFlatBudget(gathered.accounts),
    ...built.problems,
  ];
  const problems = [...left, ...bad, ...totals];
  if (refusals.length > 0 || isEmpty || !unit.ok) {
    const all = [...refusals, ...problems];
    return refused(all.length > 0 ? all : [{ where: 'file', what: 'ledgerNoAmounts', value: '' }]);
  }
  const preamble = preambleOf(rows, layout);
  const rowsRead = kept.length + layout.headerRow - layout.firstHeaderRow + 1;
  const suggested = suggestMapping(built.ledger, gathered.accounts);
  return {
    ok: true,
    value: {
      name: source.name,
      ledger: built.ledger,
      suggested: suggested.mapping,
      understood: {
        ...{
          format: source.format,
          encoding: source.encoding,
          delimiter: source.delimiter,
          sheet: grid.sheet,
        },
        layout: layout.kind,
        unit: unit.value.unit,
        unitFrom: unit.value.unitFrom,
        decimal,
        accumulated: undone.accumulated,
        signTurned: built.signTurned,
        headerRow: layout.headerRow + 1,
        rowsInFile: rows.length,
        rowsRead,
        rowsLeftOut: layout.firstHeaderRow + read.rowsLeftOut + (read.rows.length - kept.length),
      },
      notices: [
        ...encodingNotice(source),
        ...preamble,
        ...unit.value.notices,
        ...taken,
        ...columnNotices(layout),
        ...read.notices,
        ...gathered.notices,
        ...zeroMonths,
        ...undone.notices,
        ...built.notices,
        ...suggested.notices,
      ],
      problems,
    },
  };
}

/** Households alone have no unit. */
function unitOf(
  read: ReadRows,
  headings: readonly string[],
  beside: readonly string[],
  choices: LedgerChoices,
) {
  const money = read.rows.some(({ households, cells }) => !households && cells.size > 0);
  const onlyCounts =
    !money || read.rows.every(({ figures }) => figures.length > 0 && figures.every((f) => f.households));
  const choice = choices.unit ?? (onlyCounts ? 'kr' : undefined);
  return settleUnit(headings, [...beside, ...read.texts], saysKronor(read), choice);
}

/** Words that may say something of the table without being in it: the file's name, the sheet, and the lines above. */
function textsBeside({ rows, sheet }: Grid, { name }: GridSource, layout: Layout): string[] {
  const above = rows.slice(0, layout.firstHeaderRow).flatMap((row) => row.map(wordsOf));
  return [name.replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll('_', ' '), sheet ?? '', ...above].filter(
    (text) => text !== '',
  );
}

function settleFallback(
  beside: readonly string[],
  rows: readonly Row[],
  layout: Layout,
  choices: LedgerChoices,
): { fallback: Fallback; notices: readonly Problem[] } {
  const header = placeOf(layout.headerRow);
  const notices: Problem[] = [];
  const kindIsOpen =
    layout.kindColumn === null && layout.amounts.some(({ kind, households }) => kind === null && !households);
  let kind: Kind | null = choices.amounts ?? null;
  if (kind === null && kindIsOpen) {
    kind =
      kindBeside([...beside, ...cornersOf(rows, layout)]) ??
      (namesAmounts(beside, layout) ? 'outturn' : null);
    if (kind !== null) notices.push({ where: header, what: 'ledgerAmountsTaken', value: kind });
  }
  let year = choices.year ?? null;
  if (year === null && monthsLackYear(rows, layout)) {
    year = onlyYear([...beside, ...headingsOf(rows, layout)]);
    if (year !== null) notices.push({ where: header, what: 'ledgerYearTaken', value: String(year) });
  }
  return { fallback: { kind, year }, notices };
}

function kindBeside(beside: readonly string[]): Kind | null {
  const described = beside.map((text) => describeHeading(text.slice(0, 80)));
  const kinds = new Set(described.filter(({ other }) => !other).flatMap(({ kind }) => kind ?? []));
  const mixed = described.some(
    ({ kind, other, words }) => kind === null && other && /budget|utfall/i.test(words),
  );
  return kinds.size === 1 && !mixed ? ([...kinds][0] ?? null) : null;
}

/** Headings over the accounts, which may say what the table holds. */
function cornersOf(rows: readonly Row[], { headerRow, accountColumns }: Layout): string[] {
  return accountColumns.map((column) => wordsOf(rows[headerRow]?.[column]));
}

/** A table of amounts in one column, "Belopp", is of what is booked, unless words beside it say budget or forecast. */
function namesAmounts(beside: readonly string[], layout: Layout): boolean {
  const open = layout.amounts.filter(({ kind, households }) => kind === null && !households);
  const named =
    open.length === 1 && /belopp|kostnad/i.test(open[0]?.heading ?? '') && open[0]?.account === null;
  return layout.kind === 'long' && named && !beside.some((text) => /budget|prognos/i.test(text));
}

function monthsLackYear(
  rows: readonly Row[],
  { amounts, yearColumn, monthColumn, headerRow }: Layout,
): boolean {
  if (yearColumn !== null || amounts.every(({ year, month }) => year !== null || month?.year != null))
    return false;
  if (monthColumn === null) return true;
  const dated = rows.slice(headerRow + 1).map((row) => wordsOf(row[monthColumn]));
  return dated.some((words) => words !== '' && !/(?:19|20)\d\d|['’ -]\d\d$/.test(words));
}

function onlyYear(texts: readonly string[]): number | null {
  const years = new Set(
    texts.filter((text) => /20\d\d/.test(text)).map((text) => yearIn(text.toLowerCase())),
  );
  const known = [...years].filter((year) => year !== null);
  return known.length === 1 ? (known[0] ?? null) : null;
}

function accumulatedBy(beside: readonly string[], choices: LedgerChoices): boolean | undefined {
  return (
    choices.accumulated ??
    (beside.some((text) => describeHeading(text.slice(0, 80)).sumsUp) ? true : undefined)
  );
}

function headingsOf(rows: readonly Row[], layout: Layout): string[] {
  return rows.slice(layout.firstHeaderRow, layout.headerRow + 1).flatMap((row) => row.map(wordsOf));
}

function settleDecimals(
  read: ReadRows,
  choices: LedgerChoices,
): { decimal: Decimal | null; problems: Problem[] } {
  const cells = [...read.rows, ...read.totals].flatMap(({ row, cells }) =>
    [...cells].map(([column, cell]) => ({ row, column, cell })),
  );
  const verdict = settleDecimal(
    cells.map(({ cell }) => cell),
    choices.decimal,
  );
  const open = verdict.openAt === null ? undefined : cells[verdict.openAt];
  if (open === undefined) return { decimal: verdict.decimal, problems: [] };
  const value = `${open.cell.comma ?? ''} / ${open.cell.point ?? ''}`;
  return {
    decimal: null,
    problems: [{ where: placeOf(open.row, open.column), what: 'ledgerDecimal', value }],
  };
}

/** A row with a cell that is no amount is left out whole, and each such cell is a problem. */
function withoutBadRows(
  read: ReadRows,
  rows: readonly Row[],
  decimal: Decimal | null,
): { kept: readonly FigureRow[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const isGood = ({ row, cells }: FigureRow) => {
    const bad = [...cells]
      .filter(([, cell]) => amountUnder(cell, decimal) === null)
      .map(([column]) => column);
    for (const column of bad) {
      problems.push({
        where: placeOf(row, column),
        what: 'ledgerNotANumber',
        value: wordsOf(rows[row]?.[column]).slice(0, 80),
      });
    }
    return bad.length === 0;
  };
  const kept = read.rows.filter(isGood);
  read.totals.forEach(isGood);
  return { kept, problems };
}

function saysKronor({ rows }: ReadRows): boolean {
  return rows.some(({ figures }) => figures.some(({ cell, households }) => cell.saysKr && !households));
}

function encodingNotice({ encoding }: GridSource): Problem[] {
  return encoding === 'windows-1252' ? [{ where: 'file', what: 'ledgerEncodingTaken', value: encoding }] : [];
}

function preambleOf(rows: readonly Row[], { firstHeaderRow }: Layout): Problem[] {
  return rows
    .slice(0, firstHeaderRow)
    .map((row, at) => ({ where: placeOf(at), what: 'ledgerPreamble', value: rowInWords(row) }) as const)
    .filter(({ value }) => value !== '');
}

function columnNotices({ totals, leftOut, headerRow }: Layout): Problem[] {
  const named = leftOut.filter(({ heading }) => heading !== '');
  return [
    ...totals.map(({ column, heading }) => ({ column, heading, what: 'ledgerTotalLeftOut' as const })),
    ...named.map(({ column, heading, other }) => ({
      ...{ column, heading },
      what: other ? ('ledgerForecastLeftOut' as const) : ('ledgerColumnLeftOut' as const),
    })),
  ].map(({ column, heading, what }) => ({ where: placeOf(headerRow, column), what, value: heading }));
}

function refused(problems: readonly Problem[]): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems };
}
