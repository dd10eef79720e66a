import type { PartyDraws } from '../../../src/analysis/sharing/party-draws';
import { createInlineRunner } from '../../../src/engine/inline-runner';
import { runParties } from '../../../src/engine/run-parties';
import { partyModels } from '../../../src/scenario/party-scenarios';
import type { Distribution, Scenario } from '../../../src/scenario/scenario';
import type { Sharing } from '../../../src/scenario/sharing';
import { SHIPPED_SCENARIOS } from '../../../src/scenario/shipped';
import { inputs } from '../../scenario/shipped-model';

/** Runs of the parties of an agreement that the first municipality asks about, as the page has them. */
export async function partyDraws(
  sharing: Sharing,
  draws: number,
  assumptions: Readonly<Record<string, Distribution>> = {},
): Promise<readonly PartyDraws[]> {
  const [shipped] = SHIPPED_SCENARIOS;
  const municipality = sharing.parties[0];
  if (shipped === undefined || municipality === undefined) throw new Error('nothing to run');
  const scenario: Scenario = { ...shipped, municipality, package: [], assumptions };
  const models = partyModels(scenario, sharing, inputs);
  if (!models.ok) throw new Error(JSON.stringify(models.problems));
  const runner = createInlineRunner();
  const run = await runParties(runner, models.value, { seed: 1, draws });
  runner.close();
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.value;
}
