import type { ScenarioSet, SetScenario } from '../scenario/scenario-set';
import { isAsToday } from './grid-cells';
import { TODAY, withScenario } from './setup';

/** A set in which a scenario can be compared with today, and the two by id; no pair where the set has no room for today. */
interface PairWithToday {
  readonly set: ScenarioSet;
  readonly pair: readonly [a: string, b: string] | undefined;
}

/**
 * The set in a municipality, with the municipality as it is beside a scenario of the set. Assumptions that the scenario has
 * for itself hold for today too, so that only the package differs between them.
 */
export function pairWithToday(set: ScenarioSet, municipality: string, id: string): PairWithToday {
  const there = { ...set, municipality };
  const scenario = set.scenarios.find((known) => known.id === id);
  if (scenario === undefined) return { set: there, pair: undefined };
  const today: SetScenario = { ...TODAY, assumptions: scenario.assumptions };
  const known = set.scenarios.find((other) => isAsToday(other) && sameAssumptions(other, today));
  if (known !== undefined) return { set: there, pair: [id, known.id] };
  const widened = withScenario(there, today);
  const added = widened.scenarios.length > set.scenarios.length ? widened.scenarios.at(-1) : undefined;
  return { set: widened, pair: added && [id, added.id] };
}

function sameAssumptions(a: SetScenario, b: SetScenario): boolean {
  const written = ({ assumptions }: SetScenario) =>
    JSON.stringify(Object.entries(assumptions).sort(([x], [y]) => (x < y ? -1 : 1)));
  return written(a) === written(b);
}
