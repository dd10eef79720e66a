import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Problem, ProblemId } from '../model/problem';
import type { CatalogueColumn, CatalogueFile, KeyFigure } from './catalogue';
import { parseCsv, type CsvRow } from './parse-csv';

/** A file's bytes against the SHA-256 of its catalogue entry. */
export function verifyHash(file: CatalogueFile, bytes: Uint8Array): readonly Problem[] {
  const hash = bytesToHex(sha256(bytes));
  return hash === file.sha256 ? [] : [{ where: file.file, what: 'hashMismatch', value: hash }];
}

/**
 * A file against the whole of its catalogue entry: hash, rows, columns, key, and every cell's type, range and missing
 * codes. A problem's place is "file row 12 column value"; rows count as in a spreadsheet.
 * @param keyFigures ranges for files of the long shape (columns `kpi` and `value`)
 */
export function verifyDataset(
  file: CatalogueFile,
  bytes: Uint8Array,
  keyFigures: readonly KeyFigure[],
): readonly Problem[] {
  const hash = verifyHash(file, bytes);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return [...hash, { where: file.file, what: 'wrongShape', value: 'not UTF-8' }];
  }
  const table = parseCsv(file.file, text);
  const columns = verifyColumns(file, table.header);
  const found = table.rows.length + table.problems.length;
  const rows: Problem[] =
    found === file.rows ? [] : [{ where: `${file.file} rows`, what: 'wrongShape', value: String(found) }];
  const cells = columns.length > 0 ? [] : table.rows.flatMap((row) => verifyRow(file, row, keyFigures));
  const keys = columns.length > 0 ? [] : verifyKey(file, table.rows);
  return [...hash, ...rows, ...columns, ...table.problems, ...cells, ...keys];
}

function verifyColumns(file: CatalogueFile, header: readonly string[]): readonly Problem[] {
  const names = file.columns.map((column) => column.name);
  const where = (name: string) => `${file.file} column ${name}`;
  const problems: Problem[] = [
    ...header
      .filter((name) => !names.includes(name))
      .map((name) => ({ where: where(name), what: 'unknownField' as const, value: name })),
    ...names
      .filter((name) => !header.includes(name))
      .map((name) => ({ where: where(name), what: 'missingFigure' as const, value: '' })),
  ];
  const inOrder = header.length === names.length && names.every((name, index) => header[index] === name);
  if (problems.length > 0 || inOrder) return problems;
  return [{ where: `${file.file} row 1`, what: 'wrongShape', value: header.join(',') }];
}

function verifyRow(file: CatalogueFile, { row, cells }: CsvRow, keyFigures: readonly KeyFigure[]): Problem[] {
  const values = new Map(file.columns.map((column, index) => [column.name, cells[index] ?? '']));
  const figure = keyFigures.find(({ id }) => id === values.get('kpi'));
  const long = values.has('kpi') && values.has('value');
  return file.columns.flatMap((column): Problem[] => {
    const cell = values.get(column.name) ?? '';
    const what = judgeCell(column, cell) ?? (long ? judgeLong(column.name, values, figure) : undefined);
    return what ? [{ where: `${file.file} row ${row} column ${column.name}`, what, value: cell }] : [];
  });
}

/** What the long shape asks beyond each column: a key figure that is described, its range, a reason for a missing value. */
function judgeLong(
  column: string,
  values: ReadonlyMap<string, string>,
  figure: KeyFigure | undefined,
): ProblemId | undefined {
  const value = values.get('value') ?? '';
  if (column === 'kpi') return figure ? undefined : 'unknownField';
  if (column === 'status') return value === '' && values.get('status') === '' ? 'missingFigure' : undefined;
  if (column !== 'value' || value === '' || !figure) return undefined;
  return outside(Number(value), figure.min, figure.max) ? 'outOfRange' : undefined;
}

function judgeCell(column: CatalogueColumn, cell: string): ProblemId | undefined {
  if (column.missing.includes(cell)) return undefined;
  if (cell === '') return 'missingFigure';
  if (column.allowed && !column.allowed.includes(cell)) return 'outOfRange';
  switch (column.type) {
    case 'text':
      return undefined;
    case 'date':
      if (!/^\d{4}-\d{2}-\d{2}$/.test(cell)) return 'wrongShape';
      return outside(cell, column.min, column.max) ? 'outOfRange' : undefined;
    case 'integer':
    case 'number':
      if (!(column.type === 'integer' ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/).test(cell)) return 'notANumber';
      return outside(Number(cell), column.min, column.max) ? 'outOfRange' : undefined;
  }
}

/** Compares numbers with numbers and ISO days with ISO days; a bound that is not there does not bind. */
function outside<T extends number | string>(value: T, min?: number | string, max?: number | string): boolean {
  return (min !== undefined && value < min) || (max !== undefined && value > max);
}

function verifyKey(file: CatalogueFile, rows: readonly CsvRow[]): readonly Problem[] {
  const indexes = file.key.map((name) => file.columns.findIndex((column) => column.name === name));
  const seen = new Set<string>();
  return rows.flatMap(({ row, cells }): Problem[] => {
    const key = indexes.map((index) => cells[index]).join(',');
    if (seen.has(key)) return [{ where: `${file.file} row ${row} key`, what: 'wrongShape', value: key }];
    seen.add(key);
    return [];
  });
}
