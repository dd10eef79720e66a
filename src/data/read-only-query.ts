import type { Problem, ProblemId, Result } from '../model/problem';
import type { DatabaseConnection } from './connection';
import { databaseProblem } from './database-problem';
import { QUERY_CANCELLED, type QueryAnswer, queryRowLimit } from './query-answer';
import { findRefusedFunctions } from './refused-functions';
import { locateSqlError } from './sql-error';
import { quoteIdentifier } from './sql-quote';
import { type Cell, readTableRows, type TableRows } from './table-rows';
import { trimStatement } from './trim-statement';

/**
 * Runs SQL that a user wrote. As a subquery it can only be a query: SELECT, WITH, FROM, DESCRIBE and SHOW pass, whatever
 * changes data or settings, and a second statement, is refused with DuckDB's message as the problem's value; so are functions that read
 * files or change the database. `where` is "sql", or "sql 3:14" where the error is on the user's third line at the 14th character. Cells that
 * are no number, text or truth value come as DuckDB writes them; so do numbers that a JavaScript number does not hold to the last digit.
 */
export async function runReadOnlyQuery(
  connection: DatabaseConnection,
  sql: string,
  limit = queryRowLimit,
  signal?: AbortSignal,
): Promise<Result<QueryAnswer>> {
  const own = trimStatement(sql);
  const wrapped = `SELECT * FROM (\n${own}\n${lastLine(limit)}`;
  try {
    await connection.check(wrapped);
    const plan = readTableRows(await connection.run(`EXPLAIN (FORMAT JSON) ${wrapped}`));
    const [name] = findRefusedFunctions(String(plan.rows[0]?.[1]));
    if (name !== undefined) return refuse('sql', `Permission Error: ${name} is not allowed here`);
    const types = readTableRows(await connection.run(`DESCRIBE ${wrapped}`));
    signal?.throwIfAborted();
    const answer = readCells(readTableRows(await connection.run(selectCells(own, types, limit))), types);
    return {
      ok: true,
      value: { ...answer, rows: answer.rows.slice(0, limit), isCut: answer.rows.length > limit },
    };
  } catch (error) {
    if (signal?.aborted === true) return refuse('sql', QUERY_CANCELLED);
    const pivot = isSeveral(error) ? await findOpenPivot(connection, wrapped) : undefined;
    if (pivot !== undefined) return refuse('sql', pivot, 'pivotWithoutValues');
    const failed = databaseProblem('sql', error);
    return failed.ok
      ? failed
      : { ok: false, problems: failed.problems.map((problem) => locate(problem, own, limit)) };
  }
}

function isSeveral(error: unknown): boolean {
  return error instanceof Error && error.message.includes('multiple statements');
}

/**
 * The column of a PIVOT that leaves it to DuckDB to find its values. DuckDB makes several statements of it, of which the first runs the
 * user's SQL before its plan can be looked at; of a view it says which column. Nothing is run here either.
 */
async function findOpenPivot(connection: DatabaseConnection, wrapped: string): Promise<string | undefined> {
  try {
    await connection.check(`CREATE TEMP VIEW wide AS ${wrapped}`);
    return undefined;
  } catch (error) {
    return /^PIVOT \.\.\. ON "(.*)" IN/m.exec(String(error))?.[1];
  }
}

/** The line feeds keep a comment at the end of the user's text from swallowing what follows it. One row more tells that there are more. */
function lastLine(limit: number): string {
  return `) LIMIT ${limit + 1}`;
}

/** Columns by position, since two may have one name; after them, in their order, the texts of `selectExact`. */
function selectCells(own: string, { rows }: TableRows, limit: number): string {
  const cells = rows.map(
    ([name, type], place) => `${selectCell(String(type), place)} AS ${quoteIdentifier(String(name))}`,
  );
  const exact = rows.flatMap(([, type], place) => (isExact(type) ? [selectExact(String(type), place)] : []));
  const names = rows.map((_, place) => `c${place}`);
  return `SELECT ${[...cells, ...exact].join(', ')} FROM (\n${own}\n) AS answer(${names.join(', ')}) LIMIT ${limit + 1}`;
}

/** What arrives as a number, text or truth value; a FLOAT as the number that it is written as. */
function selectCell(type: string, place: number): string {
  if (type === 'FLOAT') return `CAST(CAST(c${place} AS VARCHAR) AS DOUBLE)`;
  return plainType.test(type) ? `c${place}` : `CAST(c${place} AS VARCHAR)`;
}

/** The text of a number that arrives as another. */
function selectExact(type: string, place: number): string {
  return `CASE WHEN c${place} NOT BETWEEN -${Number.MAX_SAFE_INTEGER} AND ${Number.MAX_SAFE_INTEGER}
    OR TRY_CAST(CAST(c${place} AS DOUBLE) AS ${type}) IS DISTINCT FROM c${place} THEN CAST(c${place} AS VARCHAR) END`;
}

const plainType = /^(BOOLEAN|U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DOUBLE|DECIMAL\(.*\)|VARCHAR)$/;
const isExact = (type: Cell | undefined) => /^(U?(BIG|HUGE)INT|DECIMAL\(\d+,\d+\))$/.test(String(type));

/** The answer to `selectCells`. */
function readCells({ columns, rows }: TableRows, types: TableRows): TableRows {
  const exact = types.rows.flatMap(([, type], place) => (isExact(type) ? [place] : []));
  return {
    columns: columns.slice(0, types.rows.length),
    rows: rows.map((row) => {
      const cells = row.slice(0, types.rows.length);
      exact.forEach((place, nth) => (cells[place] = row[types.rows.length + nth] ?? cells[place] ?? null));
      return cells;
    }),
  };
}

function locate(problem: Problem, own: string, limit: number): Problem {
  const { message, line, column } = locateSqlError(problem.value, own, lastLine(limit));
  return { ...problem, where: line === undefined ? 'sql' : `sql ${line}:${column}`, value: message };
}

function refuse(where: string, value: string, what: ProblemId = 'databaseFailed'): Result<never> {
  return { ok: false, problems: [{ where, what, value }] };
}
