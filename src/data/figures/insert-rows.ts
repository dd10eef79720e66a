import { tableFromIPC } from 'apache-arrow';
import type { Result } from '../../model/problem';
import type { DatabaseConnection } from '../connection';
import { quoteIdentifier } from '../sql-quote';
import { buildArrowStream, rowsOf } from './arrow-stream';
import type { PlainColumn } from './plain-table';

/**
 * Adds the rows of each part to a table, its columns by position. A problem when the table has not grown by as many rows: an insert
 * that the database cannot read adds none, and says nothing. Uneven columns are a problem before any is added: of a shorter one the database
 * reads what lies beyond it in memory.
 * @param parts rows cut into pieces, each with all columns
 */
export async function insertRows(
  connection: DatabaseConnection,
  table: string,
  parts: readonly (readonly PlainColumn[])[],
): Promise<Result<null>> {
  const uneven = parts.flatMap((columns) => columns.filter((column) => rowsOf([column]) !== rowsOf(columns)));
  if (uneven.length > 0) {
    const value = uneven.map(({ name }) => name).join(', ');
    return { ok: false, problems: [{ where: `database ${table}`, what: 'wrongShape', value }] };
  }
  const before = await countRows(connection, table);
  let rows = 0;
  for (const columns of parts) {
    if (rowsOf(columns) === 0) continue;
    rows += rowsOf(columns);
    await connection.insert(table, buildArrowStream(columns));
  }
  const added = (await countRows(connection, table)) - before;
  if (added === rows) return { ok: true, value: null };
  return {
    ok: false,
    problems: [{ where: `database ${table}`, what: 'databaseFailed', value: `${added} rows, not ${rows}` }],
  };
}

async function countRows(connection: DatabaseConnection, table: string): Promise<number> {
  const bytes = await connection.run(`SELECT count(*) FROM ${quoteIdentifier(table)}`);
  return Number(tableFromIPC(bytes).getChildAt(0)?.get(0));
}
