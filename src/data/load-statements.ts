import type { Catalogue, CatalogueColumn, CatalogueFile } from './catalogue';
import { inputFolder } from './lock-down';
import { quoteIdentifier, quoteText } from './sql-quote';

/** Name under which the bytes of a file are registered. */
export function registeredPath(file: CatalogueFile): string {
  return inputFolder + file.file;
}

/** SQL that makes the file's table, if it is not there, and puts the file's rows into it. */
export function loadStatements(file: CatalogueFile): readonly string[] {
  const table = quoteIdentifier(file.table);
  const definitions = file.columns.map((column) => `${quoteIdentifier(column.name)} ${sqlType[column.type]}`);
  return [
    `CREATE TABLE IF NOT EXISTS ${table} (${definitions.join(', ')})`,
    `INSERT INTO ${table} SELECT ${file.columns.map(castColumn).join(', ')} FROM ${readCsv(file)}`,
  ];
}

/** Rows each table must have when every file is in: a reader that drops a row says nothing. */
export function expectedRows(catalogue: Catalogue): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const file of catalogue.files) rows.set(file.table, (rows.get(file.table) ?? 0) + file.rows);
  return rows;
}

const sqlType = { text: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', date: 'DATE' } as const;

/** A missing text is the empty text, any other missing value is NULL. */
function castColumn(column: CatalogueColumn): string {
  const name = quoteIdentifier(column.name);
  return column.type === 'text' ? `coalesce(${name}, '')` : `CAST(${name} AS ${sqlType[column.type]})`;
}

/** Every option is stated: what DuckDB guesses differs by file, and some guesses lose rows. */
function readCsv(file: CatalogueFile): string {
  const options = [
    "delim = ','",
    `quote = '"'`,
    `escape = '"'`,
    'header = true',
    'skip = 0',
    "nullstr = ''",
    'strict_mode = true',
    'null_padding = false',
    'ignore_errors = false',
    'all_varchar = true',
  ];
  return `read_csv(${quoteText(registeredPath(file))}, ${options.join(', ')})`;
}
