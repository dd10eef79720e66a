import type { RunOptions } from '../engine/runner';
import type { Result } from '../model/problem';
import type { Scenario } from '../scenario/scenario';
import { type CostSource, costsOfScenarios } from './asked-costs';
import { runKey, workPerDraw } from './grid-cells';

/** Net costs that are kept, by scenario and municipality. */
const MOST_KEPT = 6000;
/** Runs that the pace is taken from. */
const LATEST_RUNS = 4;

/** Runs scenarios in many municipalities, keeps their net costs, and knows how long the next ones will take. */
export class GridCosts {
  readonly #source: Omit<CostSource, 'seed'>;
  /** Net cost by draw, by `runKey`; what was run last stands last. */
  readonly #kept = new Map<string, Float64Array>();
  readonly #works = new Map<string, number>();
  #paces: readonly number[] = [];

  constructor(source: Omit<CostSource, 'seed'>) {
    this.#source = source;
  }

  /** Net cost of a scenario in each draw that it has been run with, SEK over the horizon. */
  get(key: string): Float64Array | undefined {
    return this.#kept.get(key);
  }

  /**
   * Seconds for one household in one draw of one scenario; undefined before anything was run. The fastest of the latest runs:
   * what slowed the others down, such as a comparison beside them, passes.
   */
  get pace(): number | undefined {
    return this.#paces.length > 0 ? Math.min(...this.#paces) : undefined;
  }

  /** The work of one draw in a municipality: see `workPerDraw`. */
  workOf(municipality: string, start: string): number {
    const key = `${municipality} ${start}`;
    const known = this.#works.get(key) ?? workPerDraw(this.#source.inputs, municipality, start);
    this.#works.set(key, known);
    return known;
  }

  /** Runs those scenarios that have not been run with so many draws of their seed. All have the same seed. */
  async run(
    scenarios: readonly Scenario[],
    draws: number,
    options: Omit<RunOptions, 'withinMs'>,
  ): Promise<Result<undefined>> {
    const wanted = new Map<string, Scenario>();
    for (const scenario of scenarios) {
      const key = runKey(scenario);
      if ((this.#kept.get(key)?.length ?? 0) < draws) wanted.set(key, scenario);
    }
    const [first] = wanted.values();
    if (first === undefined) return { ok: true, value: undefined };
    const began = performance.now();
    const source = { ...this.#source, seed: first.seed };
    const costs = await costsOfScenarios(source, [...wanted.values()], draws, options);
    if (!costs.ok) return costs;
    let work = 0;
    for (const { municipality, start } of wanted.values()) work += this.workOf(municipality, start) * draws;
    this.#paces = [...this.#paces, (performance.now() - began) / 1000 / work].slice(-LATEST_RUNS);
    [...wanted.keys()].forEach((key, index) => this.#keep(key, costs.value[index] as Float64Array));
    return { ok: true, value: undefined };
  }

  #keep(key: string, costs: Float64Array): void {
    this.#kept.delete(key);
    this.#kept.set(key, costs);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
  }
}
