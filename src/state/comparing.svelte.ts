import type { Runner } from '../engine/runner';
import type { TaxCounting } from '../model/model-scenario';
import type { Problem } from '../model/problem';
import type { Distribution, Levers, Scenario } from '../scenario/scenario';
import { checkDistribution } from '../scenario/check-distribution';
import { LEVERS } from '../scenario/lever-registry';
import type { LoadedInputs } from './load-inputs';
import { type Assumed, resolveAll } from './resolve-all';
import type { RunOrder } from './run-schedule';
import { Run } from './run.svelte';
import {
  FIRST_SETUP,
  type AssumptionChanges,
  type Setup,
  differingIn,
  leversOf,
  scenariosOf,
  withAssumptions,
  withLever,
} from './setup';
import { Spread } from './spread.svelte';

/**
 * The comparison on screen. Every change goes through one door: it is resolved first, and only a setup that can be
 * run replaces the one before, starting exactly one run.
 */
export class Comparing {
  readonly run: Run;
  readonly spread: Spread;
  readonly loaded: LoadedInputs;
  setup = $state.raw<Setup>(FIRST_SETUP);
  /** Why the latest change was refused; what was on screen stays. */
  refused = $state.raw<readonly Problem[]>([]);
  /** What was assumed for want of a figure, by scenario. */
  assumed = $state.raw<readonly Assumed[]>([]);

  #order: RunOrder | undefined;

  readonly scenarios = $derived<readonly Scenario[]>(scenariosOf(this.setup));
  readonly differing = $derived(differingIn(this.setup));

  constructor(runner: Runner, loaded: LoadedInputs) {
    this.run = new Run(runner);
    this.spread = new Spread(runner);
    this.loaded = loaded;
    this.#change(FIRST_SETUP);
  }

  /** Name of the municipality as in the register. */
  get municipalityName(): string {
    return this.nameOf(this.setup.municipality);
  }

  /** The name of a municipality by its code; the code itself where the register has no such. */
  nameOf(municipality = this.setup.municipality): string {
    const { code, name } = this.loaded.inputs.municipalities;
    return name[code.indexOf(municipality)] ?? municipality;
  }

  /** Takes a name or a code; an unknown one is refused. */
  setMunicipality(text: string): void {
    const { code, name } = this.loaded.inputs.municipalities;
    const wanted = text.trim().toLocaleLowerCase('sv');
    const at = name.findIndex((known, i) => known.toLocaleLowerCase('sv') === wanted || code[i] === wanted);
    const municipality = code[at];
    if (municipality === undefined) {
      this.refused = [{ where: 'municipality', what: 'unknownMunicipality', value: text.trim() }];
      return;
    }
    if (municipality === this.setup.municipality) this.refused = [];
    else this.#change({ ...this.setup, municipality });
  }

  setPackages(packages: readonly string[]): void {
    this.#change({ ...this.setup, packages });
  }

  /** The levers a package runs with. */
  leversOf(packageId: string): Levers | undefined {
    return leversOf(this.setup, packageId);
  }

  setLever<K extends keyof Levers>(packageId: string, lever: K, value: Levers[K] | undefined): void {
    const entry = LEVERS.find((known) => known.id === lever);
    if (entry?.kind === 'number' && value !== undefined) {
      const number = Number(value);
      if (!Number.isFinite(number) || number < entry.min || number > entry.max) {
        const what = Number.isFinite(number) ? 'outOfRange' : 'notANumber';
        this.refused = [{ where: lever, what, value: Number.isFinite(number) ? String(number) : '' }];
        return;
      }
    }
    this.#change(withLever(this.setup, packageId, lever, value));
  }

  resetLevers(packageId: string): void {
    this.#change({ ...this.setup, levers: { ...this.setup.levers, [packageId]: {} } });
  }

  setAssumption(scope: string, id: string, distribution: Distribution | undefined): void {
    this.setAssumptions(scope, { [id]: distribution });
  }

  /** Sets several at once: one run. */
  setAssumptions(scope: string, changes: AssumptionChanges): void {
    const problems = Object.entries(changes).flatMap(([id, distribution]) =>
      distribution === undefined ? [] : checkDistribution(id, distribution),
    );
    if (problems.length > 0) this.refused = problems;
    else this.#change(withAssumptions(this.setup, scope, changes));
  }

  setTaxCounting(taxCounting: TaxCounting): void {
    this.#change({ ...this.setup, taxCounting });
  }

  /** Asks where the spread of what is on screen comes from. */
  explainSpread(): void {
    if (this.#order !== undefined) void this.spread.ask(this.#order);
  }

  #change(setup: Setup): void {
    const resolved = resolveAll(scenariosOf(setup), this.loaded.inputs);
    if (!resolved.ok) {
      this.refused = resolved.problems;
      return;
    }
    this.refused = [];
    this.setup = setup;
    this.assumed = resolved.value.assumed;
    this.#order = {
      scenarios: resolved.value.models,
      seed: scenariosOf(setup)[0]?.seed ?? 1,
      dataHash: this.loaded.dataHash,
    };
    this.spread.clear();
    this.run.request(this.#order);
  }
}
