import type { RunOptions, Runner } from '../engine/runner';
import type { ModelInputs } from '../model/inputs';
import type { Result } from '../model/problem';
import type { ModelScenario } from '../model/model-scenario';
import { resolveScenario } from '../scenario/resolve-scenario';
import type { Scenario } from '../scenario/scenario';

/** What a question about costs is asked of. */
export interface CostSource {
  readonly runner: Runner;
  readonly inputs: ModelInputs;
  readonly seed: number;
}

/** Draws of an analysis that takes many scenarios: one block. */
export const ANALYSIS_DRAWS = 250;

/** Scenarios that are resolved in one task: the page answers between two of them. */
const RESOLVED_AT_A_TIME = 10;

/**
 * Net cost of every scenario in each of the first `draws` draws, SEK over the horizon, in the order of the scenarios.
 * Scenarios that come to the same model are run once. Problems are those of the first scenario that cannot be resolved, or of the
 * run; rejects with the signal's reason when it is aborted.
 */
export async function costsOfScenarios(
  { runner, inputs, seed }: CostSource,
  scenarios: readonly Scenario[],
  draws: number,
  options: Omit<RunOptions, 'withinMs'>,
): Promise<Result<readonly Float64Array[]>> {
  const different: ModelScenario[] = [];
  const places = new Map<string, number>();
  const placeOf: number[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    if (index % RESOLVED_AT_A_TIME === RESOLVED_AT_A_TIME - 1) await nextTask();
    options.signal?.throwIfAborted();
    const resolved = resolveScenario({ ...scenario, id: 'asked' }, inputs);
    if (!resolved.ok) return resolved;
    const key = JSON.stringify(resolved.value.model);
    const place = places.get(key) ?? different.push(resolved.value.model) - 1;
    places.set(key, place);
    placeOf.push(place);
  }
  const costs = await runner.costs({ scenarios: different, seed, draws }, options);
  if (!costs.ok) return costs;
  return { ok: true, value: placeOf.map((place) => costs.value[place] as Float64Array) };
}

/** Cost of one scenario less that of another, draw by draw. */
export function subtractCosts(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((cost, draw) => cost - (b[draw] as number));
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
