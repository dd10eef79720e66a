import { studySharing } from '../analysis/sharing/study-sharing';
import type { Problem, Result } from '../model/problem';
import { runParties } from '../engine/run-parties';
import { ENGINE_VERSION } from '../model/engine-version';
import { HIGHEST_DRAWS, HIGHEST_SEED, checkScenario } from '../scenario/parse-scenario';
import { partyModels } from '../scenario/party-scenarios';
import type { Scenario } from '../scenario/scenario';
import { agreementOf, FIRST_RULE, type Sharing } from '../scenario/sharing';
import { HIGHEST_WORKERS } from './batch/load-batch';
import { type LoadedInputs, loadScenarios } from './load-inputs';
import { SCHEMA } from './printed-shapes';
import { readOptions } from './read-options';
import { createThreadRunner } from './thread-runner';
import { wholeNumber } from './whole-number';

/**
 * `share --scenario FILE [--partner CODE[,CODE…]] [--provider CODE] [--rule RULE] [--draws N] [--seed N] [--workers N]`: one municipality
 * does the work of the others. The agreement is the scenario's own where it has one; partners, provider and rule go before it. Problems:
 * no partner in either; an agreement that the check of a scenario refuses.
 */
export async function share(args: readonly string[], loaded: LoadedInputs): Promise<Result<unknown>> {
  const options = readOptions(args, ['scenario', 'partner', 'provider', 'rule', 'draws', 'seed', 'workers']);
  if (!options.ok) return options;
  const path = options.value.get('scenario');
  if (path === undefined) return missing('--scenario');
  const read = await loadScenarios(path);
  if (!read.ok) return read;
  const [scenario] = read.value;
  if (scenario === undefined) return missing('--scenario');
  const agreed = sharingOf(scenario, options.value);
  if (agreed === null) return missing('--partner');
  const checked = checkScenario({ ...scenario, sharing: agreed }, path);
  if (!checked.ok) return checked;
  const problems: Problem[] = [];
  const draws = wholeNumber(options.value, 'draws', scenario.draws, 1, HIGHEST_DRAWS, problems);
  const seed = wholeNumber(options.value, 'seed', scenario.seed, 0, HIGHEST_SEED, problems);
  const workers = wholeNumber(options.value, 'workers', 1, 1, HIGHEST_WORKERS, problems);
  if (problems.length > 0) return { ok: false, problems };
  const models = partyModels(scenario, agreed, loaded.inputs);
  if (!models.ok) return models;
  const runner = createThreadRunner(workers);
  try {
    const run = await runParties(runner, models.value, { seed, draws });
    if (!run.ok) return run;
    const study = studySharing(agreementOf(agreed), run.value, seed);
    const chosen = study.rules.find(({ rule }) => rule === study.rule);
    const { rules, rule, ...rest } = study;
    return {
      ok: true,
      value: {
        schema: SCHEMA,
        engine: ENGINE_VERSION,
        dataHash: loaded.dataHash,
        scenario: scenario.id,
        start: scenario.start,
        sharing: agreementOf(agreed),
        rule,
        players: chosen?.players,
        providerCarries: chosen?.providerCarries ?? null,
        groups: chosen?.groups,
        isStable: chosen?.isStable,
        ...rest,
        risks: rest.risks.filter((risk) => risk.rule === rule),
        rules: rules.map(({ rule: id, players, isStable }) => ({
          rule: id,
          isStable,
          players: players.map(({ municipality, pays, saves, probabilityLoses }) => ({
            municipality,
            pays: pays.mean,
            saves: saves.mean,
            probabilityLoses,
          })),
        })),
      },
    };
  } finally {
    runner.close();
  }
}

/** The scenario's own agreement, as the options change it; null where neither names a partner. */
function sharingOf(
  { sharing, municipality }: Scenario,
  options: ReadonlyMap<string, string>,
): Sharing | null {
  const partners = options.get('partner')?.split(',');
  const parties = partners === undefined ? sharing?.parties : [municipality, ...partners];
  if (parties === undefined) return null;
  const provider = options.get('provider') ?? (partners === undefined ? sharing?.provider : undefined);
  const terms = sharing?.terms;
  return {
    parties,
    rule: options.get('rule') ?? sharing?.rule ?? FIRST_RULE,
    ...(provider === undefined ? {} : { provider }),
    ...(terms === undefined ? {} : { terms }),
  };
}

function missing(where: string): Result<never> {
  return { ok: false, problems: [{ where, what: 'missingOption', value: '' }] };
}
