import type { ProblemId, Result } from '../model/problem';

/**
 * A worker's answer, or a problem when it has not come in time or the call was rejected. A worker that is terminated or
 * that a policy keeps from starting never answers at all.
 */
export async function withinDeadline<T>(
  where: string,
  milliseconds: number,
  answer: Promise<Result<T>>,
): Promise<Result<T> & { readonly late?: boolean }> {
  const fail = (what: ProblemId, value: string): Result<T> => ({
    ok: false,
    problems: [{ where, what, value }],
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<Result<T> & { late: boolean }>((resolve) => {
    timer = setTimeout(
      () => resolve({ ...fail('databaseLate', `no answer in ${milliseconds} ms`), late: true }),
      milliseconds,
    );
  });
  try {
    return await Promise.race([answer, deadline]);
  } catch (error) {
    return fail('databaseFailed', error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(timer);
  }
}
