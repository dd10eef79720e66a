import type { Runner } from '../engine/runner';
import type { TaxCounting } from '../model/model-scenario';
import type { Problem } from '../model/problem';
import type { Distribution, Levers, Scenario } from '../scenario/scenario';
import { MOST_SCENARIOS, type ScenarioSet, type SetScenario, scenariosOf } from '../scenario/scenario-set';
import { checkDistribution } from '../scenario/check-distribution';
import type { DecodedLink } from '../scenario/link/decode-link';
import { LEVERS } from '../scenario/lever-registry';
import type { OwnFigures } from '../scenario/own-figures';
import type { Sharing } from '../scenario/sharing';
import type { Words } from '../scenario/words';
import { Analyses } from './analyses.svelte';
import type { LoadedInputs } from './load-inputs';
import { type Assumed, resolveAll } from './resolve-all';
import type { RunOrder } from './run-schedule';
import { Run } from './run.svelte';
import {
  FIRST_SETUP,
  TODAY,
  type AssumptionChanges,
  differingIn,
  leversOf,
  withAssumptions,
  withChanged,
  withDuplicate,
  withFigures,
  withLever,
  withMoved,
  withMunicipality,
  withScenario,
  withSharing,
  withoutScenario,
} from './setup';

/** As long as a name may be, characters. */
const LONGEST_NAME = 80;
/** Changes that can be taken back. */
const MOST_UNDONE = 100;

/**
 * The comparison on screen. Every change goes through one door: it is resolved first, and only a setup that can be
 * run replaces the one before, starting exactly one run.
 */
export class Comparing {
  readonly run: Run;
  /** What is asked about it. */
  readonly analyses: Analyses;
  readonly runner: Runner;
  readonly loaded: LoadedInputs;
  setup = $state.raw<ScenarioSet>(FIRST_SETUP);
  /** Why the latest change was refused; what was on screen stays. */
  refused = $state.raw<readonly Problem[]>([]);
  /** The two scenarios that the answer is about; a view takes the first two where one of them is gone. */
  pair = $state.raw<readonly [string, string]>(['trelleborg', 'svedala']);
  /** The colour of each scenario by its id, kept as long as the scenario is there. */
  tones = $state.raw(tonesFor(FIRST_SETUP.scenarios));
  /** What was assumed for want of a figure, by scenario. */
  assumed = $state.raw<readonly Assumed[]>([]);

  /** The link that what is on screen was opened from, until something is changed. */
  opened = $state.raw<DecodedLink>();

  /** What was before each change, the latest last; `isRunAlike` where the change left the run as it was. */
  #before = $state.raw<readonly { readonly setup: ScenarioSet; readonly isRunAlike: boolean }[]>([]);
  #order: RunOrder | undefined;

  readonly scenarios = $derived<readonly Scenario[]>(scenariosOf(this.setup));
  readonly differing = $derived(differingIn(this.setup));

  /** `kept` is what the page begins with, where it can be run. */
  constructor(runner: Runner, loaded: LoadedInputs, kept?: ScenarioSet) {
    this.run = new Run(runner);
    this.analyses = new Analyses(runner, loaded.inputs);
    this.runner = runner;
    this.loaded = loaded;
    if (kept === undefined || !this.#change(kept)) this.#change(FIRST_SETUP);
    this.#before = [];
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  /** Takes back the latest change. */
  undo(): void {
    const before = this.#before.at(-1);
    if (before === undefined) return;
    const earlier = this.#before.slice(0, -1);
    if (before.isRunAlike) this.#replaceUnrun(before.setup);
    else this.#change(before.setup);
    this.#before = earlier;
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

  /** Compares in a municipality, by its code; false where it was refused. */
  setMunicipality(municipality: string): boolean {
    if (municipality !== this.setup.municipality)
      return this.#change(withMunicipality(this.setup, municipality));
    this.refused = [];
    return true;
  }

  /** What the scenarios on screen are run with. */
  get models(): RunOrder['scenarios'] {
    return this.#order?.scenarios ?? [];
  }

  /** Whether there is room for another scenario. */
  get hasRoom(): boolean {
    return this.setup.scenarios.length < MOST_SCENARIOS;
  }

  add(scenario: SetScenario): void {
    this.#change(withScenario(this.setup, scenario));
  }

  remove(id: string): void {
    this.#change(withoutScenario(this.setup, id));
  }

  duplicate(id: string, nameOf: (title: Words) => Words): void {
    this.#change(withDuplicate(this.setup, id, nameOf));
  }

  move(id: string, places: number): void {
    this.#change(withMoved(this.setup, id, places));
  }

  /** A name of the user's; it stands the same in both languages. */
  rename(id: string, name: string): void {
    const title = name.trim().slice(0, LONGEST_NAME);
    if (title === '') return;
    this.#replaceUnrun(withChanged(this.setup, id, { title: { sv: title, en: title } }));
  }

  /**
   * Sets or takes away the agreement, which is one that `checkSharing` has nothing against. What is compared is the same with it:
   * nothing is run again, and what was opened still holds.
   */
  setSharing(sharing: Sharing | undefined): void {
    this.#replaceUnrun(withSharing(this.setup, sharing));
  }

  /** The reforms of a scenario. */
  setReforms(id: string, reforms: readonly string[]): void {
    this.#change(withChanged(this.setup, id, { package: reforms }));
  }

  /**
   * Replaces all scenarios by those of a link or a file. With a receipt exactly its draws are run, so that the digests can be
   * held together. A set of one is set beside the municipality as it is.
   */
  open(link: DecodedLink): void {
    const { scenarios } = link.set;
    const set = scenarios.length > 1 ? link.set : withScenario(link.set, TODAY);
    const draws = scenarios.length > 1 ? link.receipt?.draws : undefined;
    if (this.#change(set, draws)) this.opened = link;
  }

  /** Whether a setup has all that a run of it takes. */
  canRun(setup: ScenarioSet): boolean {
    return resolveAll(scenariosOf(setup), this.loaded.inputs).ok;
  }

  /** Replaces all scenarios in one step. */
  replace(set: ScenarioSet): void {
    this.#change(set);
  }

  /** The levers a scenario runs with. */
  leversOf(id: string): Levers | undefined {
    return leversOf(this.setup, id);
  }

  setLever<K extends keyof Levers>(id: string, lever: K, value: Levers[K] | undefined): void {
    const entry = LEVERS.find((known) => known.id === lever);
    if (entry?.kind === 'number' && value !== undefined) {
      const number = Number(value);
      if (!Number.isFinite(number) || number < entry.min || number > entry.max) {
        const what = Number.isFinite(number) ? 'outOfRange' : 'notANumber';
        this.refused = [{ where: lever, what, value: Number.isFinite(number) ? String(number) : '' }];
        return;
      }
    }
    this.#change(withLever(this.setup, id, lever, value));
  }

  resetLevers(id: string): void {
    this.#change(withChanged(this.setup, id, { levers: {} }));
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

  /**
   * Begins from figures of the user's own, in the municipality that they are of; undefined takes them away. A compared municipality
   * that cannot be run without them gives way to the one that the page begins with.
   */
  setFigures(municipality: string, own: OwnFigures | undefined): void {
    const set = withFigures(this.setup, municipality, own);
    if (own !== undefined) this.#change(withMunicipality(set, municipality));
    else this.#change(this.canRun(set) ? set : withMunicipality(set, FIRST_SETUP.municipality));
  }

  setTaxCounting(taxCounting: TaxCounting): void {
    this.#change({ ...this.setup, taxCounting });
  }

  /** Another setup that is run as the one before is. */
  #replaceUnrun(setup: ScenarioSet): void {
    this.refused = [];
    this.#remember(true);
    this.setup = setup;
  }

  #remember(isRunAlike: boolean): void {
    this.#before = [...this.#before, { setup: this.setup, isRunAlike }].slice(-MOST_UNDONE);
  }

  #change(setup: ScenarioSet, draws?: number): boolean {
    const resolved = resolveAll(scenariosOf(setup), this.loaded.inputs);
    if (!resolved.ok) {
      this.refused = resolved.problems;
      return false;
    }
    this.refused = [];
    this.opened = undefined;
    this.#remember(false);
    this.setup = setup;
    this.tones = tonesFor(setup.scenarios, this.tones);
    this.assumed = resolved.value.assumed;
    this.#order = {
      scenarios: resolved.value.models,
      seed: setup.seed,
      dataHash: this.loaded.dataHash,
      ...(draws === undefined ? {} : { draws }),
    };
    this.analyses.about(scenariosOf(setup), this.#order);
    this.run.request(this.#order);
    return true;
  }
}

/** Each scenario's colour as before, and for a new one the first that is free. */
function tonesFor(
  scenarios: readonly SetScenario[],
  before?: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const kept = scenarios.flatMap(({ id }) => before?.get(id) ?? []);
  const free = Array.from({ length: MOST_SCENARIOS }, (_, tone) => tone).filter(
    (tone) => !kept.includes(tone),
  );
  return new Map(scenarios.map(({ id }) => [id, before?.get(id) ?? free.shift() ?? 0]));
}
