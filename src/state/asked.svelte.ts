import type { RunOptions } from '../engine/runner';
import type { Problem, Result } from '../model/problem';

/**
 * Something that is worked out when it is asked for, and is gone when what it was asked about changes. `About` says of what:
 * it stands as long as the answer, the progress or the problems do.
 */
export class Asked<T, About = undefined> {
  about = $state.raw<About>();
  result = $state.raw<T>();
  problems = $state.raw<readonly Problem[]>([]);
  /** Share done while it runs; undefined otherwise. */
  progress = $state.raw<number>();
  /** Whether a part of the machinery has died and been replaced meanwhile. */
  replaced = $state(false);

  #abort: AbortController | undefined;

  /** Does the work, unless it is forgotten on the way. */
  async ask(
    about: About,
    work: (options: Omit<RunOptions, 'withinMs'>) => Promise<Result<T>>,
  ): Promise<void> {
    this.clear();
    const abort = new AbortController();
    this.#abort = abort;
    this.about = about;
    this.progress = 0;
    try {
      const answer = await work({
        signal: abort.signal,
        onProgress: (done, all) => {
          if (!abort.signal.aborted) this.progress = done / all;
        },
        onReplaced: () => {
          if (!abort.signal.aborted) this.replaced = true;
        },
      });
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
    this.about = undefined;
    this.result = undefined;
    this.problems = [];
    this.progress = undefined;
    this.replaced = false;
  }
}
