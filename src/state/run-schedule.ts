import type { Comparison } from '../analysis/comparison';
import type { Runner } from '../engine/runner';
import type { ModelScenario } from '../model/model-scenario';
import type { Problem, Result } from '../model/problem';
import { PAGE_DRAWS } from '../scenario/scenario-set';

/** What is to be run: resolved scenarios on the same draws. */
export interface RunOrder {
  readonly scenarios: readonly ModelScenario[];
  readonly seed: number;
  readonly dataHash: string;
  /**
   * Exactly so many, as a receipt names them, but never more than `MOST_DRAWS`: a receipt may come from anyone. As many as can
   * be had in reasonable time where left out.
   */
  readonly draws?: number;
}

/**
 * What a schedule tells: `quick` and `full` while running, `done`, `cancelled` or `failed` when it rests. `done` draws of
 * `all` of the pass that runs or was the last.
 */
export interface RunProgress {
  readonly phase: 'quick' | 'full' | 'done' | 'cancelled' | 'failed';
  readonly done: number;
  readonly all: number;
}

interface RunListener {
  onProgress(progress: RunProgress): void;
  /** `isLatest`: what is shown is what was asked for last. */
  onResult(comparison: Comparison, isLatest: boolean): void;
  onProblems(problems: readonly Problem[]): void;
  /** A part of the machinery died and was replaced; the results are the same. */
  onReplaced(): void;
}

/** Draws of the quick pass: one block. Of the first pass with a digest. Of the last one. */
export const QUICK_DRAWS = 250;
export const FULL_DRAWS = 1000;
export const MOST_DRAWS = PAGE_DRAWS;
/** What the last pass may take when nobody has asked for it: on a slow machine its draws give way. */
const UNASKED_MS = 6000;

interface Pass {
  readonly phase: 'quick' | 'full';
  readonly draws: number;
  readonly digest: boolean;
  readonly withinMs?: number;
}

const FIRST_LOOK: Pass = { phase: 'quick', draws: QUICK_DRAWS, digest: false };
const PASSES: readonly Pass[] = [
  FIRST_LOOK,
  { phase: 'full', draws: FULL_DRAWS, digest: true },
  { phase: 'full', draws: MOST_DRAWS, digest: true, withinMs: UNASKED_MS },
];
/** The first look, and then as many as were asked for. */
function passesOf({ draws }: RunOrder): readonly Pass[] {
  if (draws === undefined) return PASSES;
  const asked: Pass = { phase: 'full', draws: Math.min(draws, MOST_DRAWS), digest: true };
  return draws <= QUICK_DRAWS ? [asked] : [FIRST_LOOK, asked];
}
const ALL_DRAWS: Pass = { phase: 'full', draws: MOST_DRAWS, digest: true };

/**
 * One chain of passes per order, each going on where the one before stopped; the last order wins. An order during a quick
 * pass waits for it (so that a moving lever is followed), an order during a later pass breaks it off. Orders in between are
 * dropped, and the newest always starts.
 */
export class RunSchedule {
  readonly #runner: Pick<Runner, 'run'>;
  readonly #listener: RunListener;
  #latest: RunOrder | undefined;
  /** Passes of the latest order that are not over; a new list for each order. */
  #left: readonly Pass[] = [];
  /** Breaks off what runs; undefined at rest. */
  #abort: AbortController | undefined;
  #progress: RunProgress = { phase: 'done', done: 0, all: 0 };

  constructor(runner: Pick<Runner, 'run'>, listener: RunListener) {
    this.#runner = runner;
    this.#listener = listener;
  }

  /** Runs the order as soon as the quick pass under way is over, or at once. */
  request(order: RunOrder): void {
    this.#latest = order;
    this.#left = [...passesOf(order)];
    if (this.#progress.phase !== 'quick') this.#start();
  }

  /** The latest order with as many draws as offered, however long they take. */
  refine(): void {
    if (this.#latest === undefined || this.#progress.phase === 'quick') return;
    this.#left = [ALL_DRAWS];
    this.#start();
  }

  /** Goes on with the latest order where it was cancelled, or failed. */
  resume(): void {
    if (this.#abort === undefined && this.#left.length > 0) this.#start();
  }

  /** Stops what runs; the results so far stay. */
  cancel(): void {
    if (this.#abort === undefined) return;
    this.#abort.abort();
    this.#rest('cancelled');
  }

  #start(): void {
    this.#abort?.abort();
    this.#abort = new AbortController();
    void this.#follow(this.#abort.signal);
  }

  async #follow(signal: AbortSignal): Promise<void> {
    let shown = 0;
    while (this.#latest !== undefined) {
      const [order, left] = [this.#latest, this.#left];
      const [pass] = left;
      if (pass === undefined) return this.#rest('done');
      const result = await this.#pass(pass, order, signal);
      if (signal.aborted) return;
      const isLatest = this.#left === left;
      if (result.ok) {
        if (result.value.draws !== shown) this.#listener.onResult(result.value, isLatest);
        shown = isLatest ? result.value.draws : 0;
        if (isLatest) this.#left = left.slice(1);
      } else if (isLatest) {
        this.#listener.onProblems(result.problems);
        return this.#rest('failed');
      }
    }
  }

  async #pass(
    { phase, draws, digest, withinMs }: Pass,
    { scenarios, seed, dataHash }: RunOrder,
    signal: AbortSignal,
  ): Promise<Result<Comparison>> {
    this.#report({ phase, done: 0, all: draws });
    try {
      return await this.#runner.run(
        { scenarios, seed, dataHash, draws, digest },
        {
          signal,
          ...(withinMs === undefined ? {} : { withinMs }),
          onProgress: (done, all) => !signal.aborted && this.#report({ phase, done, all }),
          onReplaced: () => !signal.aborted && this.#listener.onReplaced(),
        },
      );
    } catch (error) {
      const value = error instanceof Error ? error.message : String(error);
      return { ok: false, problems: [{ where: 'run', what: 'runFailed', value }] };
    }
  }

  #rest(phase: 'done' | 'cancelled' | 'failed'): void {
    this.#abort = undefined;
    this.#report({ ...this.#progress, phase });
  }

  #report(progress: RunProgress): void {
    this.#progress = progress;
    this.#listener.onProgress(progress);
  }
}
