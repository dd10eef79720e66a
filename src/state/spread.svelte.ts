import type { SpreadOrigins } from '../analysis/spread-origins';
import type { Runner } from '../engine/runner';
import type { Problem } from '../model/problem';
import type { RunOrder } from './run-schedule';

/** Draws in each of the four designs: a share is then known to within about 0.04. */
export const SPREAD_DRAWS = 500;

/** Where the spread of the comparison on screen comes from; computed when asked for, and gone when the comparison changes. */
export class Spread {
  result = $state.raw<SpreadOrigins>();
  problems = $state.raw<readonly Problem[]>([]);
  /** Share done while it runs; undefined otherwise. */
  progress = $state.raw<number>();
  /** Whether a part of the machinery has died and been replaced meanwhile. */
  replaced = $state(false);

  readonly #runner: Runner;
  #abort: AbortController | undefined;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  async ask(order: RunOrder): Promise<void> {
    this.clear();
    const abort = new AbortController();
    this.#abort = abort;
    this.progress = 0;
    try {
      const answer = await this.#runner.explain(
        { ...order, draws: SPREAD_DRAWS, digest: false },
        {
          signal: abort.signal,
          onProgress: (done, all) => (this.progress = done / all),
          onReplaced: () => (this.replaced = true),
        },
      );
      if (abort.signal.aborted) return;
      if (answer.ok) this.result = answer.value;
      else this.problems = answer.problems;
      this.progress = undefined;
    } catch (error) {
      if (abort.signal.aborted) return;
      this.progress = undefined;
      const value = error instanceof Error ? error.message : String(error);
      this.problems = [{ where: 'run', what: 'runFailed', value }];
    }
  }

  /** Forgets what was found and stops what runs. */
  clear(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.result = undefined;
    this.problems = [];
    this.progress = undefined;
    this.replaced = false;
  }
}
