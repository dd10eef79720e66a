import type { Result } from '../../model/problem';
import type { DatabaseConnection } from '../connection';
import { inTransaction } from '../in-transaction';
import { quoteIdentifier } from '../sql-quote';
import { insertRows } from './insert-rows';
import type { PlainColumn } from './plain-table';

/** Tables that hold results of runs; no other is replaced. */
const RESULT_TABLES: readonly string[] = ['draws', 'months', 'totals'];

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
  const [first = []] = parts;
  if (first.length === 0) return { ok: false, problems: [{ where, what: 'wrongShape', value: '' }] };
  const definitions = first.map((column) => `${quoteIdentifier(column.name)} ${sqlType[column.kind]}`);
  return inTransaction(connection, where, async () => {
    await connection.run(`CREATE OR REPLACE TABLE ${quoteIdentifier(name)} (${definitions.join(', ')})`);
    return insertRows(connection, name, parts);
  });
}

const sqlType = { text: 'VARCHAR', number: 'DOUBLE', integer: 'INTEGER' } as const;
