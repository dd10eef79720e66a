import type { ModelInputs } from '../model/inputs';
import type { ModelScenario } from '../model/model-scenario';
import type { Problem, Result } from '../model/problem';
import { resolveScenario } from '../scenario/resolve-scenario';
import type { Scenario } from '../scenario/scenario';
import type { Words } from '../scenario/words';

/** A figure that no source carries for this municipality, and what was taken instead. */
export interface Assumed {
  readonly id: string;
  readonly why: Words;
  /** Scenarios it holds for, by id. */
  readonly scenarios: readonly string[];
}

/** Resolves scenarios together: all models, or all problems. */
export function resolveAll(
  scenarios: readonly Scenario[],
  inputs: ModelInputs,
): Result<{ readonly models: readonly ModelScenario[]; readonly assumed: readonly Assumed[] }> {
  const problems: Problem[] = [];
  const models: ModelScenario[] = [];
  const assumed = new Map<string, Assumed>();
  for (const scenario of scenarios) {
    const resolved = resolveScenario(scenario, inputs);
    if (!resolved.ok) {
      problems.push(
        ...resolved.problems.filter(
          (problem) =>
            !problems.some((known) => known.where === problem.where && known.value === problem.value),
        ),
      );
      continue;
    }
    models.push(resolved.value.model);
    for (const { id, why } of resolved.value.assumed) {
      const key = `${id}\n${why.sv}`;
      const holdsFor = [...(assumed.get(key)?.scenarios ?? []), scenario.id];
      assumed.set(key, { id, why, scenarios: holdsFor });
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { models, assumed: [...assumed.values()] } };
}
