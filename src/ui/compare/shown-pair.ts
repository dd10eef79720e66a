import type { Comparison } from '../../analysis/comparison';
import type { ScenarioSet, SetScenario } from '../../scenario/scenario-set';

/** The scenarios of the result on screen, which may be one step behind the choice. */
export function shownScenarios(set: ScenarioSet, result: Comparison | undefined): readonly SetScenario[] {
  return set.scenarios.filter(({ id }) => result?.scenarios.some((scenario) => scenario.id === id));
}

/** The pair chosen, as far as both are on screen; else the first two. */
export function shownPair(
  shown: readonly SetScenario[],
  chosen: readonly [string, string],
): readonly [string, string] {
  const ids = shown.map(({ id }) => id);
  return chosen.every((id) => ids.includes(id)) ? chosen : [ids[0] ?? '', ids[1] ?? ''];
}
