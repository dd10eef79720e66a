import { assumptionDifferences, differingLevers } from '../scenario/differences';
import type { Package } from '../scenario/package';
import { defaultLevers } from '../scenario/resolve-scenario';
import type { OwnFigures } from '../scenario/own-figures';
import type { Distribution, Levers } from '../scenario/scenario';
import {
  MOST_SCENARIOS,
  type ScenarioSet,
  type SetScenario,
  scenariosOf,
  withoutSharing,
} from '../scenario/scenario-set';
import { PACKAGES, SHIPPED_SCENARIOS } from '../scenario/shipped';
import type { Sharing } from '../scenario/sharing';
import type { Words } from '../scenario/words';

/** The scope of an assumption that holds for every scenario. */
export const ALL_SCENARIOS = '';

/** The municipality as it is: a package without reforms. */
export const TODAY: SetScenario = {
  id: 'i-dag',
  title: { sv: 'Som i dag', en: 'As today' },
  package: [],
  levers: {},
  assumptions: {},
};

/** The question that Svedala's own document asks: the four packages in Svedala. */
export const FIRST_SETUP: ScenarioSet = firstSetup();

function firstSetup(): ScenarioSet {
  const [first] = SHIPPED_SCENARIOS;
  if (first === undefined) throw new Error('no scenario is shipped');
  const { schema, era, start, months, seed, draws } = first;
  return {
    schema,
    municipality: '1263',
    era,
    start,
    months,
    seed,
    draws,
    taxCounting: 'net',
    assumptions: {},
    scenarios: PACKAGES.slice(0, 4).map(scenarioOfPackage),
  };
}

/** A ready-made package as a scenario of its name. */
export function scenarioOfPackage({ id, title, reforms }: Package): SetScenario {
  return { id, title, package: reforms, levers: {}, assumptions: {} };
}

/** Whether a scenario that goes by a ready-made name is no longer what that name stands for. */
export function isChanged(scenario: SetScenario): boolean {
  const named = [TODAY, ...PACKAGES].find(({ title }) => sameWords(title, scenario.title));
  if (named === undefined) return false;
  const reforms = 'reforms' in named ? named.reforms : [];
  return (
    !sameReforms(reforms, scenario.package) ||
    Object.keys(scenario.levers).length + Object.keys(scenario.assumptions).length > 0
  );
}

function sameReforms(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join() === [...others].sort().join();
}

function sameWords(some: Words, others: Words): boolean {
  return some.sv === others.sv && some.en === others.en;
}

/** The levers a scenario runs with: what its reforms set, the municipality's own where they are silent, then the user's changes. */
export function leversOf(set: ScenarioSet, id: string): Levers | undefined {
  const scenario = set.scenarios.find((known) => known.id === id);
  if (scenario === undefined) return undefined;
  const { municipality } = set;
  return { ...defaultLevers({ municipality, package: scenario.package }), ...scenario.levers };
}

/** The set with one scenario at the end; the same set where there is no more room. */
export function withScenario(set: ScenarioSet, scenario: SetScenario): ScenarioSet {
  if (set.scenarios.length === MOST_SCENARIOS) return set;
  const own = { ...scenario, id: freeId(set, scenario.id) };
  return { ...set, scenarios: [...set.scenarios, own] };
}

/** The set without a scenario; two are always left, for there must be something to compare. */
export function withoutScenario(set: ScenarioSet, id: string): ScenarioSet {
  if (set.scenarios.length <= 2) return set;
  return { ...set, scenarios: set.scenarios.filter((known) => known.id !== id) };
}

/** The set with a scenario once more, after itself, under a name of its own. */
export function withDuplicate(set: ScenarioSet, id: string, nameOf: (title: Words) => Words): ScenarioSet {
  if (set.scenarios.length === MOST_SCENARIOS) return set;
  return {
    ...set,
    scenarios: set.scenarios.flatMap((known) =>
      known.id === id
        ? [known, { ...known, id: freeId(set, known.id), title: nameOf(known.title) }]
        : [known],
    ),
  };
}

/** The set with a scenario some places later (earlier where negative), as far as there are places. */
export function withMoved(set: ScenarioSet, id: string, places: number): ScenarioSet {
  const at = set.scenarios.findIndex((known) => known.id === id);
  const moved = set.scenarios[at];
  if (moved === undefined) return set;
  const to = Math.min(set.scenarios.length - 1, Math.max(0, at + places));
  const others = set.scenarios.filter((known) => known.id !== id);
  return { ...set, scenarios: [...others.slice(0, to), moved, ...others.slice(to)] };
}

/** The set with something of one scenario changed. */
export function withChanged(set: ScenarioSet, id: string, changes: Partial<SetScenario>): ScenarioSet {
  return {
    ...set,
    scenarios: set.scenarios.map((known) => (known.id === id ? { ...known, ...changes } : known)),
  };
}

/** The set with one lever set; undefined gives the lever back to the package. */
export function withLever<K extends keyof Levers>(
  set: ScenarioSet,
  id: string,
  lever: K,
  value: Levers[K] | undefined,
): ScenarioSet {
  const scenario = set.scenarios.find((known) => known.id === id);
  const others = Object.fromEntries(
    Object.entries(scenario?.levers ?? {}).filter(([name]) => name !== lever),
  ) as Partial<Levers>;
  return withChanged(set, id, { levers: value === undefined ? others : { ...others, [lever]: value } });
}

/** The set with an agreement; undefined is none. */
export function withSharing(set: ScenarioSet, sharing: Sharing | undefined): ScenarioSet {
  const others = withoutSharing(set);
  return sharing === undefined ? others : { ...others, sharing };
}

/**
 * The set in another municipality. In an agreement it takes the place of the one before, also as the provider. Where it is a party
 * already, the one before leaves, and who does the work is left unsaid if it was that one; of two parties both stay: it is the same
 * agreement, seen by the other.
 */
export function withMunicipality(set: ScenarioSet, municipality: string): ScenarioSet {
  const { sharing, municipality: before } = set;
  if (sharing === undefined || municipality === before) return { ...set, municipality };
  const { parties, provider, ...rest } = sharing;
  const isParty = parties.includes(municipality);
  if (isParty && parties.length === 2) return { ...set, municipality };
  const successor = isParty ? [] : [municipality];
  const follow = (code: string) => (code === before ? successor : [code]);
  const [does] = provider === undefined ? [] : follow(provider);
  const moved = { ...rest, parties: parties.flatMap(follow) };
  return { ...set, municipality, sharing: does === undefined ? moved : { ...moved, provider: does } };
}

/** The set with figures of a municipality that go before the shipped ones; undefined takes them away. */
export function withFigures(
  set: ScenarioSet,
  municipality: string,
  own: OwnFigures | undefined,
): ScenarioSet {
  const { figures = {}, ...rest } = set;
  const others = Object.entries(figures).filter(([code]) => code !== municipality);
  const all = own === undefined ? others : [...others, [municipality, own] as const];
  return all.length === 0 ? rest : { ...rest, figures: Object.fromEntries(all) };
}

/** A distribution for an assumption, or undefined to give back the shipped one. */
export type AssumptionChanges = Readonly<Record<string, Distribution | undefined>>;

/** The assumptions changed within a scope: those of all scenarios, or of one. */
export function assumptionsIn(set: ScenarioSet, scope: string): ScenarioSet['assumptions'] {
  if (scope === ALL_SCENARIOS) return set.assumptions;
  return set.scenarios.find((known) => known.id === scope)?.assumptions ?? {};
}

/** The set with some assumptions set within a scope. */
export function withAssumptions(set: ScenarioSet, scope: string, changes: AssumptionChanges): ScenarioSet {
  const all = Object.entries({ ...assumptionsIn(set, scope), ...changes });
  const assumptions = Object.fromEntries(
    all.filter((pair): pair is [string, Distribution] => pair[1] !== undefined),
  );
  return scope === ALL_SCENARIOS ? { ...set, assumptions } : withChanged(set, scope, { assumptions });
}

/** Which of the two kinds differ between the scenarios of a set. */
export type Differing = 'nothing' | 'levers' | 'assumptions' | 'both';

/** Compares the levers that the scenarios end up with, and the assumptions as they apply. */
export function differingIn(set: ScenarioSet): Differing {
  const scenarios = scenariosOf(set);
  const [first] = scenarios;
  if (first === undefined) return 'nothing';
  const assumptions = scenarios.some((other) => assumptionDifferences(first, other).length > 0);
  if (differingLevers(scenarios).length > 0) return assumptions ? 'both' : 'levers';
  return assumptions ? 'assumptions' : 'nothing';
}

function freeId(set: ScenarioSet, wanted: string): string {
  const taken = new Set(set.scenarios.map(({ id }) => id));
  const stem = wanted.replace(/-\d+$/, '').slice(0, 50);
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`;
  return id;
}
