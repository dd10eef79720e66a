import { untrack } from 'svelte';
import type { Problem, Result } from '../model/problem';
import { Asked } from './asked.svelte';

/** The answer to what was asked last; until it is there, the one before stays. */
export class Latest<T> {
  answer = $state.raw<T>();
  readonly #asked = new Asked<T>();
  #key = $state.raw('');
  #answered = $state.raw('');

  get problems(): readonly Problem[] {
    return this.#asked.problems;
  }

  get isWaiting(): boolean {
    return this.#asked.progress !== undefined;
  }

  /** Whether the answer is to something else than what was asked last. */
  get isStale(): boolean {
    return this.answer !== undefined && this.#answered !== this.#key;
  }

  /** Asks, unless the key says that this is answered or on its way; what failed may be asked again. */
  ask(about: readonly unknown[], question: () => Promise<Result<T>>): void {
    const key = JSON.stringify(about);
    untrack(() => {
      if (key !== this.#key || this.problems.length > 0) void this.#ask(key, question);
    });
  }

  async #ask(key: string, question: () => Promise<Result<T>>): Promise<void> {
    this.#key = key;
    await this.#asked.ask(undefined, question);
    if (key !== this.#key || this.#asked.result === undefined) return;
    this.answer = this.#asked.result;
    this.#answered = key;
  }
}
