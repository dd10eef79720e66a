import { describe, expect, test } from 'vitest';
import { createThreadRunner } from '../../src/cli/thread-runner';
import { buildHouseholdChanges } from '../../src/analysis/household-changes';
import { createInlineRunner, createSerialisingRunner } from '../../src/engine/inline-runner';
import type { Runner } from '../../src/engine/runner';
import { sumHouseholds } from '../../src/model/households/sum-households';
import { ScenarioSimulation } from '../../src/model/simulate-block';
import { shippedModel } from '../scenario/shipped-model';
import { type Death, mortalRunner } from './mortal-place';

const a = shippedModel('svedala', { levers: { rentPolicy: 'betalningsformaga', glappDays: 20 } });
const b = shippedModel('svedala');
const REQUEST = { a, b, seed: 3, draws: 60 };

const atOnce = buildHouseholdChanges(
  a,
  b,
  sumHouseholds(new ScenarioSimulation(a), new ScenarioSimulation(b), 3, { first: 0, count: 60 }),
);

const runners: readonly [string, () => Runner][] = [
  ['inline', createInlineRunner],
  ['copying at the border, three places', () => createSerialisingRunner(3)],
  ['two threads', () => createThreadRunner(2)],
];

describe.each(runners)('%s', (_, create) => {
  test('gives what all draws at once give, and counts up to all draws', async () => {
    const runner = create();
    const seen: number[] = [];
    const result = await runner.households(REQUEST, { onProgress: (done, all) => seen.push(done / all) });
    const again = await runner.households(REQUEST);
    runner.close();
    expect(result).toEqual({ ok: true, value: atOnce });
    expect(again).toEqual(result);
    expect(seen.at(-1)).toBe(1);
  });
});

test.each<readonly [string, Death]>([
  ['when the other scenario is prepared', { call: 'prepare', nth: 2 }],
  ['at its first piece', { call: 'households', nth: 1 }],
  ['in the middle', { call: 'households', nth: 2 }],
])('a place that dies %s is replaced, and nothing changes', async (_, death) => {
  const { runner, recorded } = mortalRunner(2, [undefined, death]);
  expect(await runner.households(REQUEST)).toEqual({ ok: true, value: atOnce });
  expect(recorded.started).toBe(3);
});

test('households of two municipalities or horizons are not compared', async () => {
  const other = shippedModel('svedala', { municipality: '0182', months: 24 });
  const result = await createInlineRunner().households({ ...REQUEST, a: other });
  expect(result.ok ? [] : result.problems).toEqual([
    { where: 'municipality', what: 'wrongShape', value: '0182 ≠ 1263' },
    { where: 'months', what: 'wrongShape', value: '24 ≠ 60' },
  ]);
});

test('a cancelled run rejects with the reason', async () => {
  const stop = new AbortController();
  const reason = new Error('the page was left');
  const runner = createInlineRunner();
  const asked = runner.households(REQUEST, { signal: stop.signal, onProgress: () => stop.abort(reason) });
  await expect(asked).rejects.toBe(reason);
  expect((await runner.households(REQUEST)).ok).toBe(true);
});
