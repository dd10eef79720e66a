let last: Promise<void> = Promise.resolve();

/** Waits for a task of its own, after all who asked before: one chart per task keeps the page answering. */
export function takeTurn(): Promise<void> {
  last = last.then(() => new Promise((resolve) => setTimeout(resolve)));
  return last;
}
