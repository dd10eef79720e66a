import { readFileSync } from 'node:fs';
import { parseModelInputs } from '../../src/data/model-inputs';
import type { ModelScenario } from '../../src/model/model-scenario';
import { resolveScenario, scenarioIn } from '../../src/scenario/resolve-scenario';
import type { Distribution, Levers } from '../../src/scenario/scenario';
import { SHIPPED_SCENARIOS } from '../../src/scenario/shipped';

const parsed = parseModelInputs(readFileSync('datasets/model-inputs.json', 'utf8'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
export const inputs = parsed.value;

interface Changes {
  readonly municipality?: string;
  readonly levers?: Partial<Levers>;
  readonly assumptions?: Readonly<Record<string, Distribution>>;
  readonly start?: string;
  readonly months?: number;
}

/** The model of a shipped scenario, with changes. */
export function shippedModel(
  id: string,
  { municipality, levers = {}, assumptions = {}, ...rest }: Changes = {},
): ModelScenario {
  const shipped = SHIPPED_SCENARIOS.find((scenario) => scenario.id === id);
  if (shipped === undefined) throw new Error(`no scenario ${id}`);
  const carried = municipality === undefined ? shipped : scenarioIn(shipped, municipality);
  const resolved = resolveScenario({ ...carried, ...rest, levers, assumptions }, inputs);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  return resolved.value.model;
}

export function fixed(value: number): Distribution {
  return { dist: 'fixed', value };
}
