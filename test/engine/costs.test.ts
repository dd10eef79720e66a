import { describe, expect, test, vi } from 'vitest';
import { summarise } from '../../src/analysis/summarise';
import { createThreadRunner } from '../../src/cli/thread-runner';
import {
  createInlineRunner,
  createSerialisingRunner,
  serialisingPlace,
} from '../../src/engine/inline-runner';
import type { SimulationPlace } from '../../src/engine/place';
import { createPoolRunner } from '../../src/engine/pool-runner';
import type { Runner, RunRequest } from '../../src/engine/runner';
import { ScenarioSimulation } from '../../src/model/simulate-block';
import { shippedModel } from '../scenario/shipped-model';
import { type Death, mortalRunner } from './mortal-place';

/** A small municipality: its draws are soon simulated. */
const at = (municipality: string) => (id: string) => shippedModel(id, { municipality });
const SCENARIOS = ['trelleborg', 'svedala', 'sundbyberg', 'nacka'].map(at('2506'));
const REQUEST: RunRequest = { scenarios: SCENARIOS, seed: 3, draws: 320, dataHash: 'data', digest: true };
const QUICK: RunRequest = { ...REQUEST, draws: 200, digest: false };
const many = (count: number) =>
  Array.from({ length: count }, (_, days) =>
    shippedModel('nacka', { municipality: '2506', levers: { glappDays: days + 1 } }),
  );
const columnsOf = ({ scenarios, seed, draws }: RunRequest) =>
  scenarios.map((model) => {
    const block = { first: 0, count: draws };
    return new ScenarioSimulation(model).simulateBlock(seed, block).totals.netCost;
  });

const expected = { ok: true, value: columnsOf(REQUEST) };

interface Call {
  readonly name: string;
  readonly scenario: number;
}

/** A runner whose places keep a list of what is asked of them, pings left out. */
function recordingRunner(places: number): { readonly runner: Runner; readonly calls: Call[] } {
  const calls: Call[] = [];
  const start = () => {
    const recorded = Object.entries(serialisingPlace()).map(([name, ask]) => [
      name,
      (...args: unknown[]) => {
        if (name !== 'ping') calls.push({ name, scenario: args[0] as number });
        return (ask as (...all: unknown[]) => unknown)(...args);
      },
    ]);
    return Object.fromEntries(recorded) as SimulationPlace;
  };
  return { runner: createPoolRunner({ start, quickPlaces: places, fullPlaces: places }), calls };
}

const count = (calls: readonly Call[], name: string) => calls.filter((call) => call.name === name).length;

/** Most scenarios that all places together knew at a time, and how many they know in the end. */
function known(calls: readonly Call[]) {
  let now = 0;
  let most = 0;
  for (const { name } of calls) {
    if (name === 'prepare') now += 1;
    if (name === 'forget') now -= 1;
    most = Math.max(most, now);
  }
  return { most, atTheEnd: now };
}

describe('net cost by draw', () => {
  const runners: readonly [string, () => Runner][] = [
    ['inline', createInlineRunner],
    ['copying at the border, one place', () => createSerialisingRunner(1)],
    ['copying at the border, three places', () => createSerialisingRunner(3)],
    ['two threads', () => createThreadRunner(2)],
  ];
  test.each(runners)('is the net cost column of a run to the last bit (%s)', async (_, create) => {
    const runner = create();
    expect(await runner.costs(REQUEST)).toEqual(expected);
    runner.close();
  });

  test('is what a run sums up', async () => {
    const runner = createSerialisingRunner(2);
    const [costs, comparison] = [await runner.costs(REQUEST), await runner.run(REQUEST)];
    expect(costs.ok && costs.value.map(summarise)).toEqual(
      comparison.ok && comparison.value.scenarios.map(({ totals }) => totals.netCost),
    );
  });

  test('of fewer draws is the beginning of more', async () => {
    const fewer = await createInlineRunner().costs({ ...REQUEST, draws: 7 });
    expect(fewer.ok && fewer.value).toEqual(expected.value.map((costs) => costs.slice(0, 7)));
  });

  test('of no scenarios is none', async () => {
    expect(await createInlineRunner().costs({ ...REQUEST, scenarios: [] })).toEqual({ ok: true, value: [] });
  });

  test('is given to scenarios that are equal each by itself', async () => {
    const [first] = SCENARIOS;
    if (first === undefined) throw new Error('no scenario');
    const twice = await createSerialisingRunner(2).costs({ ...REQUEST, scenarios: [first, first] });
    expect(twice.ok && twice.value).toEqual([expected.value[0], expected.value[0]]);
  });

  test('counts up to all draws of all scenarios', async () => {
    const seen: (readonly [number, number])[] = [];
    const onProgress = (done: number, all: number) => seen.push([done, all]);
    await createSerialisingRunner(2).costs(REQUEST, { onProgress });
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).sort((a, b) => a - b));
    expect(seen.at(-1)).toEqual([4 * 320, 4 * 320]);
  });
});

describe('of many scenarios', () => {
  test.each([1, 2, 3])('%i places know few at a time and none in the end', async (places) => {
    const { runner, calls } = recordingRunner(places);
    const scenarios = many(40);
    const costs = await runner.costs({ ...REQUEST, scenarios, draws: 12 });
    expect(costs.ok && costs.value).toEqual(columnsOf({ ...REQUEST, scenarios, draws: 12 }));
    expect(known(calls).most).toBeLessThanOrEqual(2 * places);
    expect(known(calls).atTheEnd).toBe(0);
  });

  test('each is prepared once, but for the last ones that places share', async () => {
    const { runner, calls } = recordingRunner(2);
    await runner.costs({ ...REQUEST, scenarios: many(40), draws: 12 });
    expect(count(calls, 'prepare')).toBeLessThanOrEqual(41);
  });

  test('one is shared by both places', async () => {
    const { runner, calls } = recordingRunner(2);
    await runner.costs({ ...REQUEST, scenarios: many(1) });
    expect(count(calls, 'prepare')).toBe(2);
  });

  test('nothing goes to the desk, and what was kept there stays', async () => {
    const { runner, calls } = recordingRunner(2);
    await runner.run(REQUEST);
    const before = calls.length;
    await runner.costs({ ...REQUEST, scenarios: many(20), draws: 5 });
    const names = new Set(calls.slice(before).map(({ name }) => name));
    expect([...names].sort()).toEqual(['forget', 'mixedCosts', 'prepare']);
    const asked = calls.length;
    await runner.run(REQUEST);
    expect(count(calls.slice(asked), 'simulate') + count(calls.slice(asked), 'simulateHere')).toBe(0);
  });
});

describe('when it is broken off', () => {
  async function cancelled(places: number) {
    const { runner, calls } = recordingRunner(places);
    const stop = new AbortController();
    const reason = new Error('another request came');
    const onProgress = (done: number) => done > 100 && stop.abort(reason);
    const run = runner.costs({ ...REQUEST, scenarios: many(30) }, { signal: stop.signal, onProgress });
    await expect(run).rejects.toBe(reason);
    return { runner, calls };
  }

  test('no more is asked but to forget', async () => {
    const { calls } = await cancelled(2);
    const asked = count(calls, 'mixedCosts');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(count(calls, 'mixedCosts')).toBe(asked);
    expect(known(calls).atTheEnd).toBe(0);
  });

  test('the runner is as usable as before', async () => {
    const { runner } = await cancelled(2);
    expect(await runner.costs(REQUEST)).toEqual(expected);
    expect(await runner.run(REQUEST)).toEqual(await createInlineRunner().run(REQUEST));
  });

  test('before it began, nothing is asked', async () => {
    const { runner, calls } = recordingRunner(1);
    await expect(runner.costs(REQUEST, { signal: AbortSignal.abort('no') })).rejects.toBe('no');
    expect(calls).toEqual([]);
  });
});

describe('when a place dies', () => {
  const DEATHS: readonly [string, number, readonly (Death | undefined)[]][] = [
    ['the only place at its first piece', 1, [{ call: 'mixedCosts', nth: 1 }]],
    ['the only place when it is prepared', 1, [{ call: 'prepare', nth: 2 }]],
    ['another place in the middle', 2, [undefined, { call: 'mixedCosts', nth: 3 }]],
    ['the only place when it is to forget', 1, [{ call: 'forget', nth: 1 }]],
  ];
  test.each(DEATHS)('(%s) another takes its seat, and the costs are the same', async (_, places, deaths) => {
    const { runner } = mortalRunner(places, deaths);
    const onReplaced = vi.fn();
    expect(await runner.costs(REQUEST, { onReplaced })).toEqual(expected);
    expect(onReplaced).toHaveBeenCalledOnce();
  });

  test('for ever, it ends with a problem, and the next has new places', async () => {
    const { runner, recorded } = mortalRunner(1, new Array<Death>(3).fill({ call: 'mixedCosts', nth: 1 }));
    expect(await runner.costs(REQUEST)).toEqual({
      ok: false,
      problems: [{ where: 'simulation', what: 'runFailed', value: 'out of memory' }],
    });
    expect(recorded.closed).toBe(recorded.started);
    expect(await runner.costs(REQUEST)).toEqual(expected);
  });

  test('while a run is under way too, both are the same', async () => {
    const { runner } = mortalRunner(2, [
      { call: 'simulateHere', nth: 3 },
      { call: 'mixedCosts', nth: 2 },
    ]);
    const [costs, comparison] = await Promise.all([runner.costs(REQUEST), runner.run(REQUEST)]);
    expect(costs).toEqual(expected);
    expect(comparison).toEqual(await createInlineRunner().run(REQUEST));
  });
});

describe('beside a run', () => {
  const runners: readonly [string, () => Runner][] = [
    ['inline', createInlineRunner],
    ['copying at the border, two places', () => createSerialisingRunner(2)],
    ['two threads', () => createThreadRunner(2)],
  ];
  test.each(runners)('whichever comes first, both give what they give alone (%s)', async (_, create) => {
    const runner = create();
    const alone = await createInlineRunner().run(REQUEST);
    const aloneQuick = await createInlineRunner().run(QUICK);
    const [first, costs, quick] = await Promise.all([
      runner.run(REQUEST),
      runner.costs(REQUEST),
      runner.run(QUICK),
    ]);
    expect([first, costs, quick]).toEqual([alone, expected, aloneQuick]);
    const [again, run] = await Promise.all([runner.costs(REQUEST), runner.run({ ...REQUEST, seed: 4 })]);
    expect(again).toEqual(expected);
    expect(run).toEqual(await createInlineRunner().run({ ...REQUEST, seed: 4 }));
    runner.close();
  });

  test('a quick one goes first: each place ends the piece it has, and goes on after it', async () => {
    const { runner, calls } = recordingRunner(2);
    let quick: Promise<unknown> | undefined;
    let asked = 0;
    let meanwhile = 0;
    const onProgress = () => {
      if (quick !== undefined) return;
      asked = count(calls, 'mixedCosts');
      quick = runner.run(QUICK).then(() => (meanwhile = count(calls, 'mixedCosts') - asked));
    };
    const costs = await runner.costs(REQUEST, { onProgress });
    await quick;
    expect(costs).toEqual(expected);
    expect(meanwhile).toBeLessThanOrEqual(2);
    expect(count(calls, 'mixedCosts')).toBeGreaterThan(asked + 2);
  });

  test('a quick one that is broken off lets it go on', async () => {
    const runner = createSerialisingRunner(2);
    const stop = new AbortController();
    const quick = runner.run(QUICK, { signal: stop.signal, onProgress: (done) => done > 50 && stop.abort() });
    const [costs] = await Promise.all([runner.costs(REQUEST), expect(quick).rejects.toThrow()]);
    expect(costs).toEqual(expected);
  });

  test('a full one shares the places with it: neither waits for the other to end', async () => {
    const { runner, calls } = recordingRunner(1);
    await Promise.all([runner.costs(REQUEST), runner.run(REQUEST)]);
    const order = calls.map(({ name }) => name);
    expect(order.indexOf('mixedCosts')).toBeLessThan(order.lastIndexOf('simulateHere'));
    expect(order.indexOf('simulateHere')).toBeLessThan(order.lastIndexOf('mixedCosts'));
  });
});
