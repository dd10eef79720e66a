import { type PartyDraws, readPartyDraws } from '../analysis/sharing/party-draws';
import type { AccountMonths } from '../model/account-months';
import type { ModelScenario } from '../model/model-scenario';
import type { Result } from '../model/problem';
import type { PartyModels } from '../scenario/party-scenarios';
import type { RunOptions, Runner } from './runner';

/**
 * Runs every party of an agreement, on its own and with its work done by the provider, one scenario at a time. Rejects with the
 * signal's reason when it is aborted.
 */
export async function runParties(
  runner: Runner,
  parties: readonly PartyModels[],
  { seed, draws }: { readonly seed: number; readonly draws: number },
  options: Omit<RunOptions, 'withinMs'> = {},
): Promise<Result<readonly PartyDraws[]>> {
  const all = parties.reduce((runs, { joined }) => runs + (joined === null ? 1 : 2), 0);
  let done = 0;
  const run = async (model: ModelScenario): Promise<Result<AccountMonths>> => {
    const answer = await runner.accountMonths(
      { scenarios: [model], seed, draws },
      { ...options, onProgress: (some, of) => options.onProgress?.(done + some / of, all) },
    );
    done += 1;
    return answer.ok ? { ok: true, value: answer.value[0] as AccountMonths } : answer;
  };
  const found: PartyDraws[] = [];
  for (const { alone, joined, inhabitants } of parties) {
    const own = await run(alone);
    if (!own.ok) return own;
    const together = joined === null ? null : await run(joined);
    if (together?.ok === false) return together;
    found.push(readPartyDraws(alone, inhabitants, seed, own.value, together?.value ?? null));
  }
  return { ok: true, value: found };
}
