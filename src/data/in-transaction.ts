import type { Result } from '../model/problem';
import type { DatabaseConnection } from './connection';
import { databaseProblem } from './database-problem';

/** Does all of it or none: an answer that is a problem, or a rejection, leaves the database as it was. */
export async function inTransaction<T>(
  connection: DatabaseConnection,
  where: string,
  run: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    await connection.run('BEGIN TRANSACTION');
    const result = await run();
    await connection.run(result.ok ? 'COMMIT' : 'ROLLBACK');
    return result;
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => undefined);
    return databaseProblem(where, error);
  }
}
