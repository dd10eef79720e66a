import type { HouseholdChanges } from '../analysis/household-changes';
import type { SpreadOrigins } from '../analysis/spread-origins';
import type { Runner } from '../engine/runner';
import type { ModelInputs } from '../model/inputs';
import type { Scenario } from '../scenario/scenario';
import type { CostSource } from './asked-costs';
import { Asked } from './asked.svelte';
import type { AttributedDifference } from './attribute-difference';
import type { Flips, Sensitivity } from './measure-sensitivity';
import type { RunOrder } from './run-schedule';

/** Draws in each of the four designs: a share is then known to within about 0.04. */
const SPREAD_DRAWS = 500;

/** Two scenarios by their ids; a difference is the cost of a less that of b. */
export interface Pair {
  readonly a: string;
  readonly b: string;
}

/** What is worked out about the comparison on screen when it is asked for, and is gone when the comparison changes. */
export class Analyses {
  /** Where the spread comes from. */
  readonly spread = new Asked<SpreadOrigins>();
  /** What the difference between two scenarios comes from. */
  readonly attribution = new Asked<AttributedDifference, Pair>();
  /** What each assumption does to the difference between two scenarios, and what turns their ranking. */
  readonly sensitivity = new Asked<Sensitivity, Pair>();
  readonly flips = new Asked<Flips, Pair>();
  /** Which households gain or lose under the first against the second. */
  readonly households = new Asked<HouseholdChanges, Pair>();

  readonly #runner: Runner;
  readonly #inputs: ModelInputs;
  #scenarios: readonly Scenario[] = [];
  #order: RunOrder | undefined;

  constructor(runner: Runner, inputs: ModelInputs) {
    this.#runner = runner;
    this.#inputs = inputs;
  }

  /** From now on questions are about these scenarios, run so; what was found about others is forgotten. */
  about(scenarios: readonly Scenario[], order: RunOrder): void {
    this.#scenarios = scenarios;
    this.#order = order;
    for (const asked of [this.spread, this.attribution, this.sensitivity, this.flips, this.households])
      asked.clear();
  }

  explainSpread(): void {
    const order = this.#order;
    if (order === undefined) return;
    void this.spread.ask(undefined, (options) =>
      this.#runner.explain({ ...order, draws: SPREAD_DRAWS, digest: false }, options),
    );
  }

  attribute(a: string, b: string): void {
    const known = this.#pairOf({ a, b });
    if (known === undefined) return;
    void this.attribution.ask({ a, b }, async (options) => {
      const { attributeDifference } = await import('./attribute-difference');
      return attributeDifference(known.source, known.a, known.b, options);
    });
  }

  /** False where it was cleared or asked anew meanwhile. */
  async measureSensitivity(a: string, b: string): Promise<boolean> {
    const about = { a, b };
    const known = this.#pairOf(about);
    if (known === undefined) return false;
    this.flips.clear();
    await this.sensitivity.ask(about, async (options) => {
      const { measureSensitivity } = await import('./measure-sensitivity');
      return measureSensitivity(known.source, known.a, known.b, options);
    });
    return this.sensitivity.about === about;
  }

  /** Of the two scenarios whose sensitivity is known. */
  async findFlips(): Promise<void> {
    const { about, result } = this.sensitivity;
    const known = about === undefined ? undefined : this.#pairOf(about);
    if (about === undefined || result === undefined || known === undefined) return;
    await this.flips.ask(about, async (options) => {
      const { findFlips } = await import('./measure-sensitivity');
      return findFlips(known.source, known.a, known.b, result, options);
    });
  }

  findHouseholds(a: string, b: string): void {
    const known = this.#pairOf({ a, b });
    if (known === undefined) return;
    void this.households.ask({ a, b }, async (options) => {
      const { findHouseholds } = await import('./find-households');
      return findHouseholds(known.source, known.a, known.b, options);
    });
  }

  #pairOf(pair: Pair): { a: Scenario; b: Scenario; source: CostSource } | undefined {
    const [a, b] = [pair.a, pair.b].map((id) => this.#scenarios.find((scenario) => scenario.id === id));
    if (a === undefined || b === undefined || this.#order === undefined) return undefined;
    return { a, b, source: { runner: this.#runner, inputs: this.#inputs, seed: this.#order.seed } };
  }
}
