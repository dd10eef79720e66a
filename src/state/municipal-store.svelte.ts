import { untrack } from 'svelte';
import type { FigureLoad } from '../data/figures/figure-questions';
import type { Database } from '../engine/database';
import { inTasks } from '../engine/in-tasks';
import type { Problem, Result } from '../model/problem';
import { buildLoad } from './build-load';
import {
  beginKeeping,
  forgetAllFigures,
  forgetEveryLoad,
  forgetFigures,
  keepFigures,
  keepsFigures,
  keptFigures,
  keptIds,
  whenKeptChanges,
} from './kept-figures';
import { type KnownNames, loadNames } from './known-names';
import { startedDatabase } from './municipal-data.svelte';
import type { LoadedFigures } from './parse-kept-figures';
import { describeFigures, type FigureSpan } from './reading-summary';

/** The page's municipal data: one database, and what the user has loaded into it. */
export class MunicipalStore {
  /** What has been loaded, the newest last. */
  loads = $state.raw<readonly FigureLoad[]>([]);
  /** Goes up whenever figures came or went, or the database was started anew: what was asked before is to be asked again. */
  version = $state(0);
  /** What went wrong last in restoring or removing. */
  problems = $state.raw<readonly Problem[]>([]);
  phase = $state<'resting' | 'restoring' | 'adding' | 'removing' | 'keeping'>('resting');
  /** Says that the database was started anew, until it has been seen. */
  restarted = $state.raw<readonly Problem[]>([]);
  /** Whether loads are kept in this browser between visits. */
  isKept = $state(keepsFigures());
  /** Loads that are here and that the browser does not keep though it was to: it has no room, or another tab took them away. */
  unkept = $state.raw<readonly FigureLoad[]>([]);
  /** Whether the browser was asked to keep loads and keeps nothing. */
  refusesToKeep = $state(false);
  /** Loads that were there when the page was opened. */
  restored = $state(0);
  /** What this browser kept that could not be understood. */
  passedOver = $state(0);
  /** What figures each load has, by its id. */
  spans = $state.raw<Readonly<Record<string, FigureSpan>>>({});

  /** In the order of `loads`. */
  #held: readonly LoadedFigures[] = [];
  #heard: Database | undefined;
  #restoring: Promise<void> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #names: Promise<Result<KnownNames>> | undefined;

  constructor() {
    whenKeptChanges(() => void this.#lookAtKept());
  }

  /** What is loaded, the newest last, its columns not to be changed. */
  get held(): readonly LoadedFigures[] {
    return this.#held;
  }

  /** Asks the database, which is started when first needed and then has what this browser keeps. */
  async ask<T>(question: (database: Database) => Promise<Result<T>>): Promise<Result<T>> {
    await this.restore();
    return this.#askNow(question);
  }

  /** Names of areas and titles of key figures that are known. */
  async names(): Promise<Result<KnownNames>> {
    this.#names ??= this.ask(loadNames);
    const names = await this.#names;
    if (!names.ok) this.#names = undefined;
    return names;
  }

  /**
   * Puts figures beside those that are there; of one key figure, area, period and gender the newest load wins. Where loads are kept it
   * is among `loads` once it is, and among `unkept` where it cannot be. Problems where it failed.
   */
  add(
    name: string,
    from: FigureLoad['from'],
    { figures, areas, keyFigures }: Omit<LoadedFigures, 'load'>,
  ): Promise<readonly Problem[]> {
    return this.#inTurn('adding', async () => {
      const load = buildLoad(this.loads, { name, from, rows: figures.kpi.length });
      const loaded = { load, figures, areas, keyFigures };
      const taken = await this.#take(loaded);
      if (!taken.ok) return taken.problems;
      if (this.isKept) await keepFigures(loaded);
      this.#show(loaded, taken.value);
      this.#change();
      this.problems = [];
      await this.#lookAtKept();
      return [];
    });
  }

  /** Takes a load away, in the browser too: what it had replaced is back. */
  remove(id: string): Promise<void> {
    return this.#inTurn('removing', async () => {
      const removed = await this.#askNow((database) => database.removeLoad(id));
      this.problems = removed.ok ? [] : removed.problems;
      if (!removed.ok) return;
      await forgetFigures(id);
      this.#setHeld(this.#held.filter(({ load }) => load.id !== id));
      await this.#lookAtKept();
    });
  }

  /** Only what was shipped is left, in the browser too: where this tab keeps loads, nor does another tab's come back. */
  clear(): Promise<void> {
    return this.#inTurn('removing', async () => {
      const cleared = await this.#askNow((database) => database.clearLoads());
      this.problems = cleared.ok ? [] : cleared.problems;
      if (!cleared.ok) return;
      if (this.isKept) await forgetEveryLoad();
      else for (const { load } of this.#held) await forgetFigures(load.id);
      this.#setHeld([]);
      await this.#lookAtKept();
    });
  }

  /** Keeps what is loaded, and what will be, in this browser. What there is no room for is `unkept` and stays in the page. */
  keep(): Promise<void> {
    return this.#inTurn('keeping', async () => {
      this.isKept = beginKeeping();
      this.refusesToKeep = !this.isKept;
      if (this.isKept) for (const loaded of this.#held) await keepFigures(loaded);
      await this.#lookAtKept();
    });
  }

  /** The browser keeps no figures any longer; what is loaded stays in the page. */
  unkeep(): Promise<void> {
    return this.#inTurn('keeping', async () => {
      this.isKept = false;
      this.passedOver = 0;
      this.problems = [];
      await forgetAllFigures();
      await this.#lookAtKept();
    });
  }

  /** Takes up what this browser keeps, once. */
  restore(): Promise<void> {
    this.#restoring ??= untrack(() => this.#restore());
    return this.#restoring;
  }

  /** The restart has been seen. */
  passRestart(): void {
    this.restarted = [];
  }

  async #restore(): Promise<void> {
    if (!this.isKept) return;
    this.phase = 'restoring';
    const { loads, passedOver } = await keptFigures();
    this.passedOver = passedOver;
    const problems: Problem[] = [];
    for (const loaded of loads) {
      const taken = await this.#take(loaded);
      if (!taken.ok) {
        problems.push(...taken.problems);
        continue;
      }
      this.#show(loaded, taken.value);
      this.restored += 1;
    }
    this.problems = problems;
    this.phase = 'resting';
    if (this.restored > 0) this.#change();
    if (problems.length > 0 && this.restored === 0) this.#restoring = undefined;
  }

  /** One change after the other, and none before what is kept is back. */
  #inTurn<T>(phase: MunicipalStore['phase'], change: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(async () => {
      await this.restore();
      this.phase = phase;
      try {
        return await change();
      } finally {
        this.phase = 'resting';
      }
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #askNow<T>(question: (database: Database) => Promise<Result<T>>): Promise<Result<T>> {
    const database = await startedDatabase();
    if (!database.ok) return database;
    this.#listen(database.value);
    return question(database.value);
  }

  #listen(database: Database): void {
    if (this.#heard === database) return;
    this.#heard = database;
    database.onRestart(() => {
      this.restarted = [{ where: 'database', what: 'databaseRestarted', value: '' }];
      this.version += 1;
    });
  }

  /** The database has the load: what figures they are. */
  async #take(loaded: LoadedFigures): Promise<Result<FigureSpan>> {
    const added = await this.#askNow((database) => database.loadFigures(loaded.load, loaded));
    return added.ok ? { ok: true, value: await inTasks(describeFigures(loaded.figures)) } : added;
  }

  #show(loaded: LoadedFigures, span: FigureSpan): void {
    this.spans = { ...this.spans, [loaded.load.id]: span };
    this.#held = [...this.#held, loaded];
    this.loads = this.#held.map(({ load }) => load);
  }

  #setHeld(held: readonly LoadedFigures[]): void {
    this.#held = held;
    this.loads = held.map(({ load }) => load);
    this.#change();
  }

  #change(): void {
    this.#names = undefined;
    this.version += 1;
  }

  /** What the browser keeps may have changed in another tab. */
  async #lookAtKept(): Promise<void> {
    this.isKept &&= keepsFigures();
    const ids = this.isKept ? await keptIds() : undefined;
    this.unkept = ids === undefined ? [] : this.loads.filter(({ id }) => !ids.has(id));
  }
}

/** The one of the page. */
export const municipalStore = new MunicipalStore();
