import type { Problem, Result } from '../../model/problem';
import { checkText, decodeText } from './decode-text';
import { scoreLayout } from './find-layout';
import type { Grid } from '../workbook/grid';
import { openWorkbook, type WorkbookProblemIds } from '../workbook/open-workbook';
import type { LedgerChoices, LedgerReading } from './ledger-reading';
import { readGrid, type GridSource } from './read-grid';
import { splitText } from './split-text';

/** A file may have as many bytes. */
export const MOST_LEDGER_BYTES = 20_000_000;

const WORKBOOK_PROBLEMS: WorkbookProblemIds = {
  damaged: 'ledgerDamaged',
  fileKind: 'ledgerFileKind',
  formula: 'ledgerFormula',
  tooBig: 'ledgerTooBig',
};

/**
 * Reads a municipality's own books from the bytes of a text file or a workbook. It is refused, with all that is wrong at once, when
 * any figure could be read wrong as a whole: unit, decimal sign, year, a month that stands twice. A row that cannot be read is left out
 * and is in `problems`, as is a total that disagrees: ask before such a ledger is used.
 * @param name the file's name; it may say the year, and whether amounts are outturn or budget
 */
export async function readLedger(
  bytes: Uint8Array,
  name: string,
  choices: LedgerChoices,
): Promise<Result<LedgerReading>> {
  const refusal = refuseFile(bytes);
  if (refusal !== null) return { ok: false, problems: [refusal] };
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) {
    const sheets = await openWorkbook(bytes, WORKBOOK_PROBLEMS);
    return sheets.ok ? readSheets(sheets.value, name, choices) : sheets;
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  return readText(text, { name, encoding }, choices);
}

/** Reads cells pasted from a spreadsheet, as `readLedger` does. */
export function readPastedLedger(text: string, choices: LedgerChoices): Promise<Result<LedgerReading>> {
  if (text.length > MOST_LEDGER_BYTES) return Promise.resolve({ ok: false, problems: [tooBig(text.length)] });
  return Promise.resolve(readText(text, { name: '', encoding: null }, choices));
}

function readText(
  text: string,
  { name, encoding }: Pick<GridSource, 'name' | 'encoding'>,
  choices: LedgerChoices,
): Result<LedgerReading> {
  const unfit = checkText(text);
  if (unfit.length > 0) return { ok: false, problems: unfit };
  const split = splitText(text, scoreLayout);
  if (!split.ok) return split;
  const { rows, delimiter } = split.value;
  return readGrid({ rows, sheet: null }, { name, format: 'text', encoding, delimiter }, choices);
}

/** The sheet that reads; where more than one reads, or none, that is a problem. */
function readSheets(sheets: readonly Grid[], name: string, choices: LedgerChoices): Result<LedgerReading> {
  const tables = sheets.filter(({ rows }) => scoreLayout(rows.slice(0, 200)) > 0);
  const [table = sheets[0]] = tables;
  if (table === undefined)
    return { ok: false, problems: [{ where: 'file', what: 'ledgerEmpty', value: '' }] };
  if (tables.length > 1) {
    const names = tables.map(({ sheet }) => sheet).join(', ');
    return { ok: false, problems: [{ where: 'file', what: 'ledgerSheets', value: names }] };
  }
  const reading = readGrid(table, { name, format: 'xlsx', encoding: null, delimiter: null }, choices);
  const others = sheets.some((sheet) => sheet !== table && sheet.rows.length > 0);
  if (!reading.ok || !others) return reading;
  const notice: Problem = { where: 'file', what: 'ledgerSheetTaken', value: table.sheet ?? '' };
  return { ok: true, value: { ...reading.value, notices: [notice, ...reading.value.notices] } };
}

function refuseFile(bytes: Uint8Array): Problem | null {
  if (bytes.length === 0) return problem('ledgerEmpty', '');
  if (bytes.length > MOST_LEDGER_BYTES) return tooBig(bytes.length);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const locked = new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
    return problem(locked ? 'ledgerLocked' : 'ledgerOldExcel', '');
  }
  if (startsWith(bytes, [9, 8]) || startsWith(bytes, [9, 4]) || startsWith(bytes, [9, 0, 4])) {
    return problem('ledgerOldExcel', '');
  }
  return startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) ? problem('ledgerFileKind', 'pdf') : null;
}

function tooBig(bytes: number): Problem {
  return problem('ledgerTooBig', `${Math.ceil(bytes / 1e6)} MB`);
}

function problem(what: Problem['what'], value: string): Problem {
  return { where: 'file', what, value };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
