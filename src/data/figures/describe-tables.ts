import type { Result } from '../../model/problem';
import type { DatabaseConnection } from '../connection';
import { databaseProblem } from '../database-problem';
import { quoteIdentifier, quoteText } from '../sql-quote';
import { readTableRows } from '../table-rows';

/** A table that SQL can read. */
export interface TableDescription {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** Every table with its columns in order and its rows, by name. */
export async function describeTables(
  connection: DatabaseConnection,
): Promise<Result<readonly TableDescription[]>> {
  try {
    const described = await connection.run(
      `SELECT table_name, column_name, data_type FROM duckdb_columns()
       WHERE schema_name = 'main' AND NOT internal ORDER BY table_name, column_index`,
    );
    const columns = new Map<string, { name: string; type: string }[]>();
    for (const [table, name, type] of readTableRows(described).rows.map((cells) => cells.map(String))) {
      if (table === undefined || name === undefined || type === undefined) continue;
      columns.set(table, [...(columns.get(table) ?? []), { name, type }]);
    }
    const counts = [...columns.keys()].map(
      (table) => `SELECT ${quoteText(table)}, count(*) FROM ${quoteIdentifier(table)}`,
    );
    const counted = readTableRows(await connection.run(counts.join('\nUNION ALL\n')));
    const rows = new Map(counted.rows.map(([table, count]) => [String(table), Number(count)]));
    const tables = [...columns].map(([name, of]) => ({ name, rows: rows.get(name) ?? 0, columns: of }));
    return { ok: true, value: tables };
  } catch (error) {
    return databaseProblem('database tables', error);
  }
}
