import { describe, expect, test } from 'vitest';
import { createThreadRunner } from '../../src/cli/thread-runner';
import { createInlineRunner, createSerialisingRunner } from '../../src/engine/inline-runner';
import type { Runner } from '../../src/engine/runner';
import { type AccountMonths, MONTHLY_IDS } from '../../src/model/account-months';
import { SERIES_IDS } from '../../src/model/columns';
import { ACCOUNT_IDS, BISTAND_ACCOUNTS } from '../../src/model/flows';
import { TOTAL_IDS } from '../../src/model/keep-draw';
import { ScenarioSimulation } from '../../src/model/simulate-block';
import { shippedModel } from '../scenario/shipped-model';
import { mortalRunner } from './mortal-place';

/** A small municipality: its draws are soon simulated. */
const SCENARIOS = ['trelleborg', 'nacka'].map((id) => shippedModel(id, { municipality: '2506' }));
const REQUEST = { scenarios: SCENARIOS, seed: 3, draws: 130 };
const { draws } = REQUEST;

/** What a run keeps of the same draws. */
const columns = SCENARIOS.map((model) =>
  new ScenarioSimulation(model).simulateBlock(REQUEST.seed, { first: 0, count: draws }),
);

async function gather(runner: Runner): Promise<readonly AccountMonths[]> {
  const answer = await runner.accountMonths(REQUEST);
  runner.close();
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

const gathered = await gather(createInlineRunner());

/** Each draw's sum over its months. */
function sums({ months, monthly }: AccountMonths, id: (typeof MONTHLY_IDS)[number]): Float64Array {
  return Float64Array.from({ length: draws }, (_, draw) =>
    monthly[id].subarray(draw * months, (draw + 1) * months).reduce((sum, sek) => sum + sek, 0),
  );
}

describe('accounts by month in every draw', () => {
  test('sum to the totals of a run, account by account and draw by draw', () => {
    gathered.forEach((accounts, index) => {
      for (const id of MONTHLY_IDS) expect(sums(accounts, id)).toEqual(columns[index]?.totals[id]);
    });
  });

  test('are the series of a run, month by month and draw by draw', () => {
    gathered.forEach(({ months, monthly }, index) => {
      for (const id of SERIES_IDS) {
        const byMonth = Float64Array.from({ length: months * draws }, (_, at) => {
          const [month, draw] = [Math.floor(at / draws), at % draws];
          return monthly[id][draw * months + month] as number;
        });
        expect(byMonth).toEqual(columns[index]?.monthly[id]);
      }
    });
  });

  test('have in each month the sum over the draws that a run keeps', () => {
    gathered.forEach(({ months, monthly }, index) => {
      for (const id of ACCOUNT_IDS) {
        const sum = new Float64Array(months);
        monthly[id].forEach((sek, at) => (sum[at % months] = (sum[at % months] as number) + sek));
        expect(sum).toEqual(columns[index]?.monthlySums[id]);
      }
    });
  });

  test('make up net cost and bistånd in every month, in whole kronor', () => {
    for (const { monthly } of gathered) {
      monthly.netCost.forEach((sek, at) => {
        expect(ACCOUNT_IDS.reduce((sum, id) => sum + (monthly[id][at] as number), 0)).toBe(sek);
        expect(BISTAND_ACCOUNTS.reduce((sum, id) => sum + (monthly[id][at] as number), 0)).toBe(
          monthly.bistand[at],
        );
        expect(Number.isInteger(sek)).toBe(true);
      });
    }
  });

  test('come with every total that a run has', () => {
    gathered.forEach(({ totals }, index) => {
      for (const id of TOTAL_IDS) expect(totals[id]).toEqual(columns[index]?.totals[id]);
    });
  });

  test('count tax gross where the scenario does', async () => {
    const gross = { ...shippedModel('trelleborg', { municipality: '2506' }), taxCounting: 'gross' as const };
    const runner = createInlineRunner();
    const answer = await runner.accountMonths({ ...REQUEST, scenarios: [gross], draws: 20 });
    runner.close();
    const { totals } = new ScenarioSimulation(gross).simulateBlock(REQUEST.seed, { first: 0, count: 20 });
    const [accounts] = answer.ok ? answer.value : [];
    const tax = Float64Array.from({ length: 20 }, (_, draw) =>
      (accounts as AccountMonths).monthly.tax
        .subarray(draw * gross.months, (draw + 1) * gross.months)
        .reduce((sum, sek) => sum + sek, 0),
    );
    expect(tax).toEqual(totals.tax);
    expect(tax.some((sek, draw) => sek !== (gathered[0] as AccountMonths).totals.tax[draw])).toBe(true);
  });
});

describe('who works on it does not show', () => {
  const runners: readonly [string, () => Runner][] = [
    ['copying at the border, three places', () => createSerialisingRunner(3)],
    ['two threads', () => createThreadRunner(2)],
    [
      'a place that dies on the way',
      () => mortalRunner(2, [undefined, { call: 'accountMonths', nth: 2 }]).runner,
    ],
  ];
  test.each(runners)('%s', async (_, create) => {
    expect(await gather(create())).toEqual(gathered);
  });
});

describe('on the way', () => {
  test('progress counts the draws of all scenarios', async () => {
    const told: (readonly [number, number])[] = [];
    const runner = createInlineRunner();
    await runner.accountMonths(REQUEST, { onProgress: (done, all) => told.push([done, all]) });
    runner.close();
    expect(told.at(-1)).toEqual([2 * draws, 2 * draws]);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
  });

  test('who cancels hears no more of it, and the runner goes on', async () => {
    const runner = createInlineRunner();
    const stop = new AbortController();
    let told = 0;
    const run = runner.accountMonths(REQUEST, {
      signal: stop.signal,
      onProgress: () => {
        told += 1;
        stop.abort(new Error('enough'));
      },
    });
    await expect(run).rejects.toThrow('enough');
    expect(told).toBe(1);
    expect(await gather(runner)).toEqual(gathered);
  });
});
