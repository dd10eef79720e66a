import type { Comparison } from '../analysis/comparison';
import type { Runner } from '../engine/runner';
import type { ModelScenario } from '../model/model-scenario';
import type { Problem } from '../model/problem';

/** What is to be run: resolved scenarios on the same draws. */
export interface RunOrder {
  readonly scenarios: readonly ModelScenario[];
  readonly seed: number;
  readonly dataHash: string;
}

/** What a schedule tells: `quick` and `full` while running, `done`, `cancelled` or `failed` when it rests. */
export interface RunProgress {
  readonly phase: 'quick' | 'full' | 'done' | 'cancelled' | 'failed';
  readonly done: number;
  readonly all: number;
}

export interface RunListener {
  onProgress(progress: RunProgress): void;
  onResult(comparison: Comparison): void;
  onProblems(problems: readonly Problem[]): void;
}

/** Draws of the quick pass: one block. */
export const QUICK_DRAWS = 250;
/** Draws of the full pass that follows by itself, and of the one the user can ask for. */
export const FULL_DRAWS = 2000;
export const MOST_DRAWS = 10_000;

/**
 * A quick pass, then a full one; the last order wins. An order during a quick pass waits for it (so that a moving
 * lever is followed), an order during a full pass breaks it off. Orders in between are dropped: one run per order
 * that starts, and the newest always starts.
 */
export class RunSchedule {
  readonly #runner: Pick<Runner, 'run'>;
  readonly #listener: RunListener;
  #waiting: RunOrder | undefined;
  #latest: RunOrder | undefined;
  #abort: AbortController | undefined;
  #phase: RunProgress['phase'] = 'done';

  constructor(runner: Pick<Runner, 'run'>, listener: RunListener) {
    this.#runner = runner;
    this.#listener = listener;
  }

  /** Runs the order as soon as the quick pass under way is over, or at once. */
  request(order: RunOrder): void {
    this.#latest = order;
    this.#waiting = order;
    if (this.#phase === 'quick') return;
    this.#abort?.abort();
    void this.#follow();
  }

  /** The latest order once more with as many draws as offered. */
  refine(): void {
    if (this.#latest === undefined || this.#phase === 'quick') return;
    this.#abort?.abort();
    void this.#full(this.#latest, MOST_DRAWS);
  }

  /** The latest order from the start, after a cancel or a failure. */
  again(): void {
    if (this.#latest !== undefined) this.request(this.#latest);
  }

  /** Stops what runs; the results so far stay. */
  cancel(): void {
    this.#waiting = undefined;
    if (this.#abort === undefined) return;
    this.#abort.abort();
    this.#abort = undefined;
    this.#report('cancelled', 0, 0);
  }

  async #follow(): Promise<void> {
    let order: RunOrder | undefined;
    while (this.#waiting !== undefined) {
      order = this.#waiting;
      this.#waiting = undefined;
      if (!(await this.#pass('quick', order, QUICK_DRAWS, false))) return;
    }
    if (order !== undefined) await this.#full(order, FULL_DRAWS);
  }

  async #full(order: RunOrder, draws: number): Promise<void> {
    if (await this.#pass('full', order, draws, true)) this.#rest('done', draws, draws);
  }

  /** Whether the pass came to its end with a result and may be followed by the next. */
  async #pass(phase: 'quick' | 'full', order: RunOrder, draws: number, digest: boolean): Promise<boolean> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#report(phase, 0, draws);
    try {
      const result = await this.#runner.run(
        { ...order, draws, digest },
        {
          signal: abort.signal,
          onProgress: (done, all) => !abort.signal.aborted && this.#report(phase, done, all),
        },
      );
      if (abort.signal.aborted) return false;
      if (result.ok) this.#listener.onResult(result.value);
      else this.#fail(result.problems);
      return result.ok;
    } catch (error) {
      if (abort.signal.aborted) return false;
      this.#fail([
        { where: 'run', what: 'runFailed', value: error instanceof Error ? error.message : String(error) },
      ]);
      return false;
    }
  }

  #fail(problems: readonly Problem[]): void {
    this.#waiting = undefined;
    this.#listener.onProblems(problems);
    this.#rest('failed', 0, 0);
  }

  #rest(phase: 'done' | 'failed', done: number, all: number): void {
    this.#abort = undefined;
    this.#report(phase, done, all);
  }

  #report(phase: RunProgress['phase'], done: number, all: number): void {
    this.#phase = phase;
    this.#listener.onProgress({ phase, done, all });
  }
}
