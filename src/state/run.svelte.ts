import type { Comparison } from '../analysis/comparison';
import type { Runner } from '../engine/runner';
import type { Problem } from '../model/problem';
import { type RunOrder, type RunProgress, RunSchedule } from './run-schedule';

/** A schedule whose latest results and progress can be read in a template. */
export class Run {
  /** The latest results; they stay until newer ones arrive. */
  result = $state.raw<Comparison>();
  problems = $state.raw<readonly Problem[]>([]);
  progress = $state.raw<RunProgress>({ phase: 'done', done: 0, all: 0 });
  /** Whether what was asked for last is not yet what is shown. */
  stale = $state(false);
  /** Whether a part of the machinery has died and been replaced since the latest order. */
  replaced = $state(false);

  readonly #schedule: RunSchedule;

  constructor(runner: Runner) {
    this.#schedule = new RunSchedule(runner, {
      onProgress: (progress) => {
        this.progress = progress;
      },
      onResult: (comparison, isLatest) => {
        this.result = comparison;
        this.stale = !isLatest;
        this.problems = [];
      },
      onProblems: (problems) => {
        this.problems = problems;
      },
      onReplaced: () => {
        this.replaced = true;
      },
    });
  }

  get running(): boolean {
    return this.progress.phase === 'quick' || this.progress.phase === 'full';
  }

  request(order: RunOrder): void {
    this.stale = true;
    this.replaced = false;
    this.#schedule.request(order);
  }

  resume(): void {
    this.problems = [];
    this.#schedule.resume();
  }

  refine(): void {
    this.#schedule.refine();
  }

  cancel(): void {
    this.#schedule.cancel();
  }
}
