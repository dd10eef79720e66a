import type { Problem } from '../model/problem';
import type { Comparing } from './comparing.svelte';
import { isAsToday } from './grid-cells';
import { GridCosts } from './grid-costs';
import { NO_ROWS } from './grid-row';
import { pairWithToday } from './pair-with-today';
import { FIRST_DRAWS, type GridOrder, type GridProgress, runGrid, workOf } from './run-grid';
import { type MunicipalOrder, sortMunicipalities, unique } from './sort-municipalities';

/** The municipalities of the ready-made packages. Värmdö is left out: its rents of today are not among the figures. */
const FIRST_MUNICIPALITIES = ['1287', '1263', '0183', '0182'] as const;
const ROWS_ON_SCREEN = 25;

/**
 * Packages in many municipalities, each against today in the same municipality. Runs follow the packages and assumptions of
 * the comparison; what was run is kept, so only what changed is run again.
 */
export class Grid {
  readonly comparing: Comparing;
  municipalities = $state.raw<readonly string[]>(FIRST_MUNICIPALITIES);
  sortBy = $state<MunicipalOrder>('name');
  rows = $state.raw(NO_ROWS);
  progress = $state.raw<GridProgress>({ phase: 'done', done: 0, all: 0, share: 1 });
  problems = $state.raw<readonly Problem[]>([]);
  /** Whether a part of the machinery has died and been replaced since the latest order. */
  replaced = $state(false);
  #wantedPage = $state(0);
  #pace = $state.raw<number>();

  readonly columns = $derived.by(() => this.comparing.scenarios.filter((scenario) => !isAsToday(scenario)));
  readonly sorted = $derived.by(() =>
    sortMunicipalities(this.municipalities, this.sortBy, (code) => this.comparing.nameOf(code)),
  );
  readonly pages = $derived(Math.max(1, Math.ceil(this.municipalities.length / ROWS_ON_SCREEN)));
  readonly page = $derived(Math.min(this.#wantedPage, this.pages - 1));
  readonly onScreen = $derived(
    this.sorted.slice(this.page * ROWS_ON_SCREEN, (this.page + 1) * ROWS_ON_SCREEN),
  );
  readonly order = $derived.by((): GridOrder => {
    const { columns, onScreen, sorted } = this;
    return { columns, onScreen, others: sorted.filter((municipality) => !onScreen.includes(municipality)) };
  });

  readonly #costs: GridCosts;
  #abort: AbortController | undefined;

  constructor(comparing: Comparing) {
    this.comparing = comparing;
    this.#costs = new GridCosts({ runner: comparing.runner, inputs: comparing.loaded.inputs });
  }

  get running(): boolean {
    return this.progress.phase === 'first' || this.progress.phase === 'more';
  }

  /** Adds a municipality and turns to its page. */
  addInView(municipality: string): void {
    this.add([municipality]);
    this.turnTo(Math.floor(this.sorted.indexOf(municipality) / ROWS_ON_SCREEN));
  }

  /** Adds those that have no row yet. */
  add(municipalities: readonly string[]): void {
    const all = unique([...this.municipalities, ...municipalities]);
    if (all.length > this.municipalities.length) this.municipalities = all;
  }

  remove(municipality: string): void {
    this.municipalities = this.municipalities.filter((known) => known !== municipality);
  }

  /** The rows that the view begins with: those of the ready-made packages, and the one of the comparison. */
  reset(): void {
    const { municipality } = this.comparing.setup;
    this.municipalities = unique([...FIRST_MUNICIPALITIES, municipality]);
    this.#wantedPage = 0;
  }

  turnTo(page: number): void {
    this.#wantedPage = Math.max(0, page);
  }

  /** Seconds that rows are expected to take with the first draws; undefined before anything was run. */
  secondsFor(municipalities: readonly string[]): number | undefined {
    return this.#pace && this.#pace * FIRST_DRAWS * workOf(municipalities, this.columns, this.#costs);
  }

  /** Runs what an order lacks. What ran for an earlier one is broken off; municipalities that were done are kept. */
  async run(order: GridOrder): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.problems = [];
    this.replaced = false;
    try {
      const ran = await runGrid(order, {
        costs: this.#costs,
        inputs: this.comparing.loaded.inputs,
        signal,
        rows: () => this.rows,
        onRows: (rows) => {
          this.rows = rows;
          this.#pace = this.#costs.pace;
        },
        onProgress: (progress) => (this.progress = progress),
        onReplaced: () => (this.replaced = true),
      });
      if (signal.aborted) return;
      if (!ran.ok) this.problems = ran.problems;
    } catch (error) {
      if (signal.aborted) return;
      const value = error instanceof Error ? error.message : String(error);
      this.problems = [{ where: 'run', what: 'runFailed', value }];
    }
    this.progress = { ...this.progress, phase: this.problems.length > 0 ? 'failed' : 'done' };
  }

  /** Stops what runs; the numbers so far stay. */
  cancel(): void {
    this.#abort?.abort();
    if (this.running) this.progress = { ...this.progress, phase: 'cancelled' };
  }

  /** Whether the comparison has room for today beside a scenario. */
  canPair(scenario: string): boolean {
    const { setup } = this.comparing;
    return pairWithToday(setup, setup.municipality, scenario).pair !== undefined;
  }

  /** Sets the comparison to a cell: its municipality, and the package against today where there is room for both. */
  openPair(municipality: string, scenario: string): boolean {
    const { set, pair } = pairWithToday(this.comparing.setup, municipality, scenario);
    this.comparing.replace(set);
    if (this.comparing.refused.length > 0) return false;
    if (pair !== undefined) this.comparing.pair = pair;
    return true;
  }
}

const grids = new WeakMap<Comparing, Grid>();

/** The one grid of a comparison: what it has run is there when the view is opened again. */
export function gridOf(comparing: Comparing): Grid {
  const grid = grids.get(comparing) ?? new Grid(comparing);
  grids.set(comparing, grid);
  return grid;
}
