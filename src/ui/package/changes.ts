import { type Pull, pullsOf } from '../../scenario/combine-reforms';
import { LEVERS, type Lever } from '../../scenario/lever-registry';
import type { Reform } from '../../scenario/reform';
import { defaultLevers } from '../../scenario/resolve-scenario';
import type { LeverId, Levers } from '../../scenario/scenario';
import type { ScenarioSet, SetScenario } from '../../scenario/scenario-set';
import { leversOf, withChanged } from '../../state/setup';

/** The reforms of the catalogue by their ids. */
export type Catalogue = ReadonlyMap<string, Reform>;

/** One lever that a package names or the user has set, with what becomes of it. */
export interface LeverChange {
  readonly lever: Lever;
  /** The municipality's own of today. */
  readonly today: number | string;
  /** What the scenario runs with. */
  readonly now: number | string;
  /** What the reforms ask for; undefined where none sets the lever. */
  readonly pull: Pull | undefined;
  /** Reforms that name the lever without saying how far. */
  readonly waiting: readonly string[];
  /** Whether the user has set the lever. */
  readonly own: boolean;
}

/** The levers of a scenario that its reforms name or the user has set, in the order of the registry. */
export function changesOf(
  set: ScenarioSet,
  scenario: SetScenario,
  catalogue: Catalogue,
): readonly LeverChange[] {
  const today = defaultLevers({ municipality: set.municipality, package: [] });
  const now = leversOf(set, scenario.id) ?? today;
  const pulls = pullsOf(scenario.package);
  return LEVERS.map((lever) => ({
    lever,
    today: today[lever.id],
    now: now[lever.id],
    pull: pulls.find((pull) => pull.lever === lever.id),
    waiting: waitingFor(lever.id, scenario.package, catalogue),
    own: lever.id in scenario.levers,
  })).filter(({ pull, waiting, own }) => pull !== undefined || waiting.length > 0 || own);
}

/** Whether the reforms ask for different things, so that the user must choose. */
export function mustChoose({ pull }: LeverChange): boolean {
  return pull !== undefined && pull.value === undefined;
}

/** Whether nothing happens until the user says how far: reforms name the lever, and none sets it. */
export function waitsForValue({ pull, waiting }: LeverChange): boolean {
  return pull === undefined && waiting.length > 0;
}

/**
 * The set with a reform taken out of a scenario, and with it what the user had answered for its sake: a choice that no
 * longer has to be made, an amount that no reform left asks for. What the user set beyond that is kept.
 */
export function withoutReform(
  set: ScenarioSet,
  scenario: SetScenario,
  reform: string,
  catalogue: Catalogue,
): ScenarioSet {
  const left = scenario.package.filter((id) => id !== reform);
  const without = { ...scenario, package: left };
  const before = changesOf(set, scenario, catalogue);
  const after = changesOf(withChanged(set, scenario.id, without), without, catalogue);
  const isAnswered = (id: string) => {
    const was = before.find(({ lever }) => lever.id === id);
    const is = after.find(({ lever }) => lever.id === id);
    if (was === undefined) return false;
    if (waitsForValue(was)) return is === undefined || !waitsForValue(is);
    return mustChoose(was) && (is === undefined || !mustChoose(is));
  };
  const levers = Object.fromEntries(
    Object.entries(scenario.levers).filter(([id]) => !isAnswered(id)),
  ) as Partial<Levers>;
  return withChanged(set, scenario.id, { package: left, levers });
}

function waitingFor(lever: LeverId, reforms: readonly string[], catalogue: Catalogue): readonly string[] {
  return [...new Set(reforms)]
    .filter((id) => catalogue.get(id)?.levers.some((own) => own.lever === lever && own.value === null))
    .sort();
}
