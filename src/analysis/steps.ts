/** A long calculation, cut where it may be broken off: who runs it takes one step after the other. */
export type Steps<T> = Generator<void, T, void>;

/** All the steps at once. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
