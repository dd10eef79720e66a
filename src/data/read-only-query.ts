import type { Problem, Result } from '../model/problem';
import type { DatabaseConnection } from './connection';
import { databaseProblem } from './database-problem';
import { QUERY_CANCELLED, type QueryAnswer, queryRowLimit } from './query-answer';
import { findRefusedFunctions } from './refused-functions';
import { locateSqlError } from './sql-error';
import { quoteIdentifier } from './sql-quote';
import { readTableRows, type TableRows } from './table-rows';

/**
 * Runs SQL that a user wrote. As a subquery it can only be a query: SELECT, WITH, FROM, DESCRIBE and SHOW pass, whatever
 * changes data or settings, and a second statement, is refused with DuckDB's message as the problem's value; so are functions that read
 * files or change the database. `where` is "sql", or "sql 3:14" where the error is on the user's third line at the 14th character. Cells that
 * are no number, text or truth value come as DuckDB writes them; integers beyond 2^53 are rounded.
 */
export async function runReadOnlyQuery(
  connection: DatabaseConnection,
  sql: string,
  limit = queryRowLimit,
  signal?: AbortSignal,
): Promise<Result<QueryAnswer>> {
  const own = sql.replace(/;\s*$/, '');
  const wrapped = `SELECT * FROM (\n${own}\n${lastLine(limit)}`;
  try {
    await connection.check(wrapped);
    const plan = readTableRows(await connection.run(`EXPLAIN (FORMAT JSON) ${wrapped}`));
    const [name] = findRefusedFunctions(String(plan.rows[0]?.[1]));
    if (name !== undefined) return refuse('sql', `Permission Error: ${name} is not allowed here`);
    const types = readTableRows(await connection.run(`DESCRIBE ${wrapped}`));
    signal?.throwIfAborted();
    const answer = readTableRows(await connection.run(selectCells(own, types, limit)));
    return {
      ok: true,
      value: { ...answer, rows: answer.rows.slice(0, limit), isCut: answer.rows.length > limit },
    };
  } catch (error) {
    if (signal?.aborted === true) return refuse('sql', QUERY_CANCELLED);
    const failed = databaseProblem('sql', error);
    return failed.ok
      ? failed
      : { ok: false, problems: failed.problems.map((problem) => locate(problem, own, limit)) };
  }
}

/** The line feeds keep a comment at the end of the user's text from swallowing what follows it. One row more tells that there are more. */
function lastLine(limit: number): string {
  return `) LIMIT ${limit + 1}`;
}

/** Columns by position, since two may have one name. */
function selectCells(own: string, { rows }: TableRows, limit: number): string {
  const cells = rows.map(([name, type], place) => {
    const cell = plainType.test(String(type)) ? `c${place}` : `CAST(c${place} AS VARCHAR)`;
    return `${cell} AS ${quoteIdentifier(String(name))}`;
  });
  const names = rows.map((_, place) => `c${place}`);
  return `SELECT ${cells.join(', ')} FROM (\n${own}\n) AS answer(${names.join(', ')}) LIMIT ${limit + 1}`;
}

const plainType = /^(BOOLEAN|U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\)|VARCHAR)$/;

function locate(problem: Problem, own: string, limit: number): Problem {
  const { message, line, column } = locateSqlError(problem.value, own, lastLine(limit));
  return { ...problem, where: line === undefined ? 'sql' : `sql ${line}:${column}`, value: message };
}

function refuse(where: string, value: string): Result<never> {
  return { ok: false, problems: [{ where, what: 'databaseFailed', value }] };
}
