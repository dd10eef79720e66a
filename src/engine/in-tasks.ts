import type { Steps } from '../analysis/steps';

/** Longest stretch of steps in one task. */
const STRETCH_MS = 12;

/** Takes the steps a stretch at a time, so that who waits is answered between; rejects when it is aborted. */
export async function inTasks<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const start = performance.now();
    while (performance.now() - start < STRETCH_MS) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
}
