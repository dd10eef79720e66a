import type { Result } from '../../model/problem';
import type { DatabaseConnection } from '../connection';
import { inTransaction } from '../in-transaction';
import { quoteIdentifier } from '../sql-quote';
import { rowsOf } from './arrow-stream';
import { insertRows } from './insert-rows';
import type { PlainColumn } from './plain-table';

/** Tables that hold results of runs; no other is replaced. */
export const RESULT_TABLES: readonly string[] = ['draws', 'months', 'totals'];

/**
 * Replaces a table of results, or leaves the one that was there.
 * @param parts rows cut into pieces, at least one, each with all columns
 */
export async function loadTable(
  connection: DatabaseConnection,
  name: string,
  parts: readonly (readonly PlainColumn[])[],
): Promise<Result<null>> {
  const where = 'database loadTable';
  if (!RESULT_TABLES.includes(name))
    return { ok: false, problems: [{ where, what: 'unknownField', value: name }] };
  const uneven = parts.flatMap((columns) => columns.filter((column) => rowsOf([column]) !== rowsOf(columns)));
  if (uneven.length > 0 || parts[0] === undefined || parts[0].length === 0)
    return {
      ok: false,
      problems: [{ where, what: 'wrongShape', value: uneven.map((column) => column.name).join(', ') }],
    };
  const definitions = parts[0].map((column) => `${quoteIdentifier(column.name)} ${sqlType[column.kind]}`);
  return inTransaction(connection, where, async () => {
    await connection.run(`CREATE OR REPLACE TABLE ${quoteIdentifier(name)} (${definitions.join(', ')})`);
    return insertRows(connection, name, parts);
  });
}

const sqlType = { text: 'VARCHAR', number: 'DOUBLE', integer: 'INTEGER' } as const;
