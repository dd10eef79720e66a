import type { Result } from '../model/problem';
import type { DatabaseConnection } from './connection';
import { readTableRows, type TableRows } from './table-rows';

/** Most rows a query may answer. */
export const queryRowLimit = 10_000;

/**
 * Runs SQL that a user wrote. As a subquery it can only be a query: SELECT, WITH, FROM, DESCRIBE and SHOW pass, whatever
 * changes data or settings, and a second statement, is refused with DuckDB's message as the problem's value.
 */
export async function runReadOnlyQuery(
  connection: DatabaseConnection,
  sql: string,
  limit = queryRowLimit,
): Promise<Result<TableRows>> {
  const wrapped = wrapReadOnlyQuery(sql, limit);
  try {
    await connection.check(wrapped);
    return { ok: true, value: readTableRows(await connection.run(wrapped)) };
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ where: 'sql', what: 'databaseFailed', value }] };
  }
}

/** The line feeds keep a comment at the end of the user's text from swallowing what follows it. */
export function wrapReadOnlyQuery(sql: string, limit: number): string {
  return `SELECT * FROM (\n${sql.replace(/;\s*$/, '')}\n) LIMIT ${limit}`;
}
