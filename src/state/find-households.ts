import type { HouseholdChanges } from '../analysis/household-changes';
import type { RunOptions } from '../engine/runner';
import type { Result } from '../model/problem';
import { resolveScenario } from '../scenario/resolve-scenario';
import type { Scenario } from '../scenario/scenario';
import { ANALYSIS_DRAWS, type CostSource } from './asked-costs';

/** Which households gain or lose under a against b, over the first `ANALYSIS_DRAWS` draws. */
export async function findHouseholds(
  { runner, inputs, seed }: CostSource,
  a: Scenario,
  b: Scenario,
  options: Omit<RunOptions, 'withinMs'>,
): Promise<Result<HouseholdChanges>> {
  const [ofA, ofB] = [resolveScenario(a, inputs), resolveScenario(b, inputs)];
  if (!ofA.ok) return ofA;
  if (!ofB.ok) return ofB;
  return runner.households({ a: ofA.value.model, b: ofB.value.model, seed, draws: ANALYSIS_DRAWS }, options);
}
