import type { KeyFigureRow } from '../data/figures/figure-questions';
import type { Problem } from '../model/problem';
import { municipalStore } from './municipal-store.svelte';

/** Longest list of hits. */
export const MOST_HITS = 60;
/** A letter that is followed by another within so long is not asked about. */
const SETTLE_MS = 150;

/** A search among the key figures: the hits of what was asked last. */
export class KeyFigureHits {
  hits = $state.raw<readonly KeyFigureRow[]>();
  problems = $state.raw<readonly Problem[]>([]);
  isAsking = $state(false);
  #asked = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** Asks when the words have settled, at once where they are none. */
  search(words: string): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#ask(words), words === '' ? 0 : SETTLE_MS);
  }

  /** An answer on its way is not waited for. */
  forget(): void {
    clearTimeout(this.#waiting);
    this.#asked += 1;
    this.hits = undefined;
    this.isAsking = false;
  }

  async #ask(words: string): Promise<void> {
    const asked = (this.#asked += 1);
    this.isAsking = true;
    const answer = await municipalStore.ask((database) =>
      database.keyFigures({ words, withFigures: false, limit: MOST_HITS }),
    );
    if (asked !== this.#asked) return;
    this.isAsking = false;
    this.problems = answer.ok ? [] : answer.problems;
    this.hits = answer.ok ? answer.value : undefined;
  }
}
