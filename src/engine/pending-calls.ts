/** Calls to a thread, which all end when it dies: a call to a dead thread would wait for ever. */
export interface PendingCalls {
  /** The answer, or a rejection when the thread dies before it comes. */
  readonly orDeath: <T>(answer: Promise<T>) => Promise<T>;
  readonly die: (error: Error) => void;
}

/**
 * Holds only calls that have no answer yet. (A race of every answer against one promise of death would hold every answer for
 * as long as the thread lives.)
 */
export function createPendingCalls(): PendingCalls {
  const pending = new Set<(error: Error) => void>();
  let death: Error | undefined;
  return {
    orDeath: (answer) =>
      new Promise((resolve, reject) => {
        if (death !== undefined) {
          reject(death);
          return;
        }
        pending.add(reject);
        answer.then(resolve, reject).finally(() => pending.delete(reject));
      }),
    die: (error) => {
      death ??= error;
      for (const reject of pending) reject(death);
      pending.clear();
    },
  };
}
