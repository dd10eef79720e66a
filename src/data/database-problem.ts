import type { Result } from '../model/problem';

/** A rejection of the database as a problem: more memory than there is, or DuckDB's own message. */
export function databaseProblem(where: string, error: unknown): Result<never> {
  const value = error instanceof Error ? error.message : String(error);
  const what = isOutOfMemory(value) ? 'outOfMemory' : 'databaseFailed';
  return { ok: false, problems: [{ where, what, value }] };
}

function isOutOfMemory(message: string): boolean {
  return /out of memory|bad_alloc|cannot enlarge memory|allocation failed/i.test(message);
}
