import {
  type FetchProgress,
  type FetchedFigures,
  type MissingFigures,
  fetchFigures,
} from '../data/kolada-api/fetch-figures';
import { type FetchPlan, planOf } from '../data/kolada-api/plan-requests';
import { readAnswers } from '../data/kolada-api/read-answers';
import type { KoladaReading } from '../data/kolada/kolada-reading';
import type { Problem } from '../model/problem';

const NOTHING = { answers: [], rows: 0 };

/** What is being fetched or has been fetched; nothing is sent until `start` is called. */
export class LiveFetch {
  /** Undefined while nothing is under way. */
  progress = $state.raw<FetchProgress>();
  /** What came, read; undefined where nothing did. */
  reading = $state.raw<KoladaReading>();
  missing = $state.raw<readonly MissingFigures[]>([]);
  /** Why what came could not be read. */
  problems = $state.raw<readonly Problem[]>([]);
  /** Whether something was asked for and is over. */
  isOver = $state(false);
  isCancelled = $state(false);

  #name = '';
  #before: Pick<FetchedFigures, 'answers' | 'rows'> = NOTHING;
  #abort: AbortController | undefined;

  /** Fetches what a plan asks for, in the place of what came before. */
  async start(plan: FetchPlan, name: string): Promise<void> {
    this.#name = name;
    this.#before = NOTHING;
    await this.#fetch(plan);
  }

  /** Fetches what did not come, beside what did. */
  async fetchMissing(): Promise<void> {
    await this.#fetch(planOf(this.missing.map(({ request }) => request)));
  }

  cancel(): void {
    this.#abort?.abort();
  }

  async #fetch(plan: FetchPlan): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.isOver = false;
    this.progress = { done: 0, all: plan.requests.length, rows: 0, isWaiting: false };
    const fetched = await fetchFigures(plan, {
      fetch: (url, { signal }) =>
        fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      signal: abort.signal,
      onProgress: (progress) => (this.progress = progress),
    });
    const { answers, rows } = this.#before;
    await this.#take({
      answers: [...answers, ...fetched.answers],
      rows: rows + fetched.rows,
      missing: fetched.missing,
    });
    this.isCancelled = abort.signal.aborted;
    this.progress = undefined;
    this.isOver = true;
  }

  async #take(fetched: FetchedFigures): Promise<void> {
    this.#before = fetched;
    this.missing = fetched.missing;
    const reading = fetched.answers.length === 0 ? undefined : await readAnswers(this.#name, fetched);
    this.reading = reading?.ok === true ? reading.value : undefined;
    this.problems = reading?.ok === false ? reading.problems : [];
  }
}
