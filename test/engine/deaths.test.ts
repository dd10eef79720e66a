import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createThreadRunner } from '../../src/cli/thread-runner';
import { answerOrSilence } from '../../src/engine/answer-or-silence';
import { createInlineRunner } from '../../src/engine/inline-runner';
import type { RunRequest } from '../../src/engine/runner';
import { shippedModel } from '../scenario/shipped-model';
import { type Death, mortalRunner } from './mortal-place';

const REQUEST: RunRequest = {
  scenarios: ['trelleborg', 'nacka'].map((id) => shippedModel(id, { municipality: '1263' })),
  seed: 1,
  draws: 270,
  dataHash: 'data',
  digest: true,
};

const undisturbed = await createInlineRunner().run(REQUEST);

/** Kept before anything is faked. */
const realTimeout = setTimeout;
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function runWith(places: number, deaths: readonly (Death | undefined)[]) {
  const { runner, recorded } = mortalRunner(places, deaths);
  const replaced = vi.fn();
  const result = await runner.run(REQUEST, { onReplaced: replaced });
  runner.close();
  return { result, recorded, replaced: replaced.mock.calls.length };
}

const ONE_DEATH: readonly [string, number, readonly (Death | undefined)[]][] = [
  ['the only place at its first piece', 1, [{ call: 'simulateHere', nth: 1 }]],
  ['the only place in the middle', 1, [{ call: 'simulateHere', nth: 7 }]],
  ['the only place when it is prepared', 1, [{ call: 'prepare', nth: 1 }]],
  ['the desk in the middle', 3, [{ call: 'simulateHere', nth: 4 }]],
  ['the desk when a piece is moved to it', 3, [{ call: 'keep', nth: 3 }]],
  ['the desk at a digest', 2, [{ call: 'digest', nth: 1 }]],
  ['the desk when the comparison begins', 2, [{ call: 'begin', nth: 1 }]],
  ['the desk in the middle of the comparison', 2, [{ call: 'step', nth: 1 }]],
  ['another place at its first piece', 2, [undefined, { call: 'simulate', nth: 1 }]],
  ['another place in the middle', 3, [undefined, { call: 'simulate', nth: 4 }]],
];

describe('when a place dies', () => {
  test.each(ONE_DEATH)(
    '(%s) another takes its seat and the results are the same',
    async (_, places, deaths) => {
      const { result, recorded, replaced } = await runWith(places, deaths);
      expect(result).toEqual(undisturbed);
      expect(replaced).toBe(1);
      expect(recorded.started).toBe(places + 1);
    },
  );

  test('every place once, the results are the same', async () => {
    const early: Death = { call: 'simulate', nth: 2 };
    const { result, replaced } = await runWith(3, [{ call: 'simulateHere', nth: 3 }, early, early]);
    expect(result).toEqual(undisturbed);
    expect(replaced).toBe(3);
  });

  test('for ever, the run ends with a problem, all places are closed, and the next run starts new ones', async () => {
    const deaths = new Array<Death>(3).fill({ call: 'simulateHere', nth: 2 });
    const { runner, recorded } = mortalRunner(1, deaths);
    expect(await runner.run(REQUEST)).toEqual({
      ok: false,
      problems: [{ where: 'simulation', what: 'runFailed', value: 'out of memory' }],
    });
    expect(recorded.closed).toBe(recorded.started);
    expect(await runner.run(REQUEST)).toEqual(undisturbed);
  });

  test('after a cancel, the next run has a living place', async () => {
    const { runner } = mortalRunner(1, [{ call: 'simulateHere', nth: 3 }]);
    const stop = new AbortController();
    const run = runner.run(REQUEST, { signal: stop.signal, onProgress: (done) => done > 0 && stop.abort() });
    await expect(run).rejects.toThrow();
    expect(await runner.run(REQUEST)).toEqual(undisturbed);
  });

  test('while the spread is explained, the shares are the same', async () => {
    const request = { ...REQUEST, draws: 10 };
    const expected = await createInlineRunner().explain(request);
    const { runner } = mortalRunner(2, [undefined, { call: 'mixedCosts', nth: 2 }]);
    const replaced = vi.fn();
    expect(await runner.explain(request, { onReplaced: replaced })).toEqual(expected);
    expect(replaced).toHaveBeenCalledOnce();
  });
});

describe('a place that says nothing', () => {
  /** Lets fake time pass as fast as the work allows, `step` ms at a time, until the run has ended. */
  async function untilEnd<T>(run: Promise<T>, step: number): Promise<T> {
    let isOver = false;
    void run.finally(() => (isOver = true));
    while (!isOver) {
      await vi.advanceTimersByTimeAsync(step);
      await new Promise((resolve) => realTimeout(resolve, 0));
    }
    return run;
  }

  test.each([0, 1])('is replaced, place %i of 2', async (dead) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const call = dead === 0 ? 'simulateHere' : 'simulate';
    const deaths = [undefined, undefined].map((_, place): Death | undefined =>
      place === dead ? { call, nth: 3, silent: true } : undefined,
    );
    const { runner, recorded } = mortalRunner(2, deaths);
    const replaced = vi.fn();
    const result = await untilEnd(runner.run(REQUEST, { onReplaced: replaced }), 100);
    expect(result).toEqual(undisturbed);
    expect(replaced).toHaveBeenCalledOnce();
    expect(recorded.started).toBe(3);
  });
});

describe('silence', () => {
  const patience = { tickMs: 1000, ticksUntilPing: 3, ticksForPing: 2 };
  const forEver = new Promise<never>(() => undefined);

  test('is counted in timers that fired, so one that comes late is no more than one', async () => {
    vi.useFakeTimers();
    const ping = vi.fn(() => forEver);
    const given = answerOrSilence(forEver, ping, patience).catch(() => 'given up');
    const state = () => Promise.race([given, Promise.resolve('waiting')]);
    for (let tick = 1; tick <= 5; tick += 1) {
      expect(await state()).toBe('waiting');
      expect(ping).toHaveBeenCalledTimes(tick > 3 ? 1 : 0);
      vi.setSystemTime(Date.now() + 3_600_000);
      await vi.advanceTimersToNextTimerAsync();
    }
    expect(await state()).toBe('given up');
  });

  test('ends with a sign of life: a place that works for long is left alone', async () => {
    vi.useFakeTimers();
    const answer = new Promise<string>((resolve) => setTimeout(() => resolve('done'), 60_000));
    const given = answerOrSilence(answer, () => Promise.resolve(), patience);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await given).toBe('done');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a thread that is terminated', () => {
  test.each([0, 1])('in the middle of a run, thread %i of 2: the results are the same', async (dead) => {
    const posted = vi.spyOn(Worker.prototype, 'postMessage');
    const runner = createThreadRunner(2);
    const replaced = vi.fn();
    let isKilled = false;
    const result = await runner.run(REQUEST, {
      onReplaced: replaced,
      onProgress: (done) => {
        if (done < 20 || isKilled) return;
        isKilled = true;
        const threads = [...new Set(posted.mock.contexts)] as Worker[];
        void threads[dead]?.terminate();
      },
    });
    runner.close();
    expect(result).toEqual(undisturbed);
    expect(isKilled).toBe(true);
    expect(replaced).toHaveBeenCalledOnce();
  });
});
