import type { ModelInputs } from '../model/inputs';
import type { ModelScenario } from '../model/model-scenario';
import type { Problem, Result } from '../model/problem';
import { resolveScenario } from './resolve-scenario';
import type { Scenario } from './scenario';
import { providerOf, type Sharing } from './sharing';

/** The runs that a party of an agreement takes. */
export interface PartyModels {
  readonly municipality: string;
  readonly inhabitants: number;
  /** It does its own work. */
  readonly alone: ModelScenario;
  /** The provider does its work, in the provider's published way; null for the provider. */
  readonly joined: ModelScenario | null;
}

/**
 * The runs of an agreement, in the order of its parties: each as it is today, whatever the package, under the scenario's assumptions,
 * horizon and way of counting tax. Problems: a municipality that does not exist or lacks a figure.
 */
export function partyModels(
  scenario: Scenario,
  sharing: Sharing,
  inputs: ModelInputs,
): Result<readonly PartyModels[]> {
  const provider = providerOf(sharing);
  const problems: Problem[] = [];
  const parties: PartyModels[] = [];
  for (const municipality of sharing.parties) {
    const own = { ...scenario, municipality, package: [], levers: {} };
    const alone = resolveScenario(own, inputs);
    const joined = municipality === provider ? null : resolveScenario(own, inputs, provider);
    const inhabitants = inhabitantsOf(inputs, municipality);
    if (!alone.ok) problems.push(...alone.problems);
    else if (joined?.ok === false) problems.push(...joined.problems);
    else if (inhabitants === null)
      problems.push({ where: 'population2019', what: 'missingFigure', value: municipality });
    else
      parties.push({
        municipality,
        inhabitants,
        alone: alone.value.model,
        joined: joined?.value.model ?? null,
      });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parties };
}

function inhabitantsOf({ municipalities }: ModelInputs, municipality: string): number | null {
  const at = municipalities.code.indexOf(municipality);
  return municipalities.population2019[at] ?? municipalities.population2024[at] ?? null;
}
