import { compareInSteps, summariseInSteps } from '../analysis/compare-in-steps';
import type { Comparison } from '../analysis/comparison';
import { digestRun } from '../analysis/digest';
import { runSteps } from '../analysis/steps';
import type { ScenarioColumns } from '../model/columns';
import type { ModelScenario } from '../model/model-scenario';

/** What a run is, apart from its draws. */
export interface RunIdentity {
  readonly seed: number;
  readonly dataHash: string;
  readonly digest: boolean;
}

/** All that is shown and printed of a run whose draws stand in one piece per scenario. The scenarios have one horizon. */
export function buildComparison(
  scenarios: readonly ModelScenario[],
  { seed, dataHash, digest }: RunIdentity,
  columns: readonly ScenarioColumns[],
): Comparison {
  const identity = {
    draws: columns[0]?.draws ?? 0,
    seed,
    digest: digest ? digestRun(columns) : null,
    dataHash,
  };
  const summarise = (index: number) =>
    summariseInSteps(scenarios[index] as ModelScenario, columns[index] as ScenarioColumns);
  return runSteps(compareInSteps(scenarios, identity, summarise));
}
