import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ACCOUNT_IDS } from '../../src/model/flows';
import { createInlineRunner } from '../../src/engine/inline-runner';
import { shippedModel } from '../scenario/shipped-model';

interface Golden {
  readonly digest: string;
  readonly meanTotals: Record<string, Record<string, number>>;
}

/**
 * The four packages in Svedala, 250 draws of seed 1. A change here is a change of results: the commit prints the old and
 * the new means, and the changelog says *results changed*.
 */
test('the four packages in Svedala give the results that were published with this version', async () => {
  const golden = JSON.parse(readFileSync('test/golden/svedala-250.json', 'utf8')) as Golden;
  const scenarios = ['trelleborg', 'svedala', 'sundbyberg', 'nacka'].map((id) =>
    shippedModel(id, { municipality: '1263' }),
  );
  const run = await createInlineRunner().run({ scenarios, seed: 1, draws: 250, dataHash: '', digest: true });
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  const meanTotals = Object.fromEntries(
    run.value.scenarios.map(({ id, totals }) => [
      id,
      Object.fromEntries(
        ['netCost' as const, ...ACCOUNT_IDS].map((account) => [account, Math.round(totals[account].mean)]),
      ),
    ]),
  );
  expect({ digest: run.value.digest, meanTotals }).toEqual(golden);
});
