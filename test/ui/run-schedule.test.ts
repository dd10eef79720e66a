import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FULL_DRAWS, MOST_DRAWS, QUICK_DRAWS } from '../../src/state/run-schedule';
import { comparisonOf, order, SlowRunner, watch } from './watched-schedule';

describe('a schedule', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

  test('runs one chain of passes per order, the last of which gives way to time', async () => {
    const runner = new SlowRunner();
    const { schedule, results, phases, progress } = watch(runner);
    schedule.request(order(1));
    await pass(20_000);
    expect(runner.started).toEqual([
      { seed: 1, draws: QUICK_DRAWS },
      { seed: 1, draws: FULL_DRAWS },
      { seed: 1, draws: MOST_DRAWS, withinMs: 6000 },
    ]);
    expect(results).toEqual([
      [1, QUICK_DRAWS],
      [1, FULL_DRAWS],
      [1, MOST_DRAWS],
    ]);
    expect(phases).toEqual(['quick', 'full', 'done']);
    expect(progress.at(-1)).toEqual({ phase: 'done', done: 0, all: MOST_DRAWS });
  });

  test('rests at fewer draws where more would take too long, and shows the same result once', async () => {
    for (const [affordable, shown] of [
      [4000, [QUICK_DRAWS, FULL_DRAWS, 4000]],
      [1000, [QUICK_DRAWS, FULL_DRAWS]],
    ] as const) {
      const { schedule, results, phases } = watch(new SlowRunner(affordable));
      schedule.request(order(1));
      await pass(20_000);
      expect(results.map(([, draws]) => draws)).toEqual(shown);
      expect(phases.at(-1)).toBe('done');
    }
  });

  test.each([
    [1, [1]],
    [QUICK_DRAWS, [QUICK_DRAWS]],
    [QUICK_DRAWS + 1, [QUICK_DRAWS, QUICK_DRAWS + 1]],
    [FULL_DRAWS, [QUICK_DRAWS, FULL_DRAWS]],
    [7000, [QUICK_DRAWS, 7000]],
    [MOST_DRAWS, [QUICK_DRAWS, MOST_DRAWS]],
  ])(
    'of an order for %i draws runs exactly those after a first look, however long they take',
    async (draws, passes) => {
      const runner = new SlowRunner(1000);
      const { schedule, results, phases } = watch(runner);
      schedule.request({ ...order(1), draws });
      await pass(20_000);
      expect(runner.started).toEqual(passes.map((each) => ({ seed: 1, draws: each })));
      expect(results).toEqual(passes.map((each) => [1, each]));
      expect(phases.at(-1)).toBe('done');
    },
  );

  test('of an order for more draws than the page ever runs stops at those, whatever a receipt says', async () => {
    const runner = new SlowRunner();
    const { schedule, results } = watch(runner);
    schedule.request({ ...order(1), draws: 100_000 });
    await pass(200_000);
    expect(results.at(-1)).toEqual([1, MOST_DRAWS]);
  });

  test('asks for the digest of as many draws as were ordered, also when they are no more than a first look', async () => {
    for (const draws of [40, QUICK_DRAWS, 2000]) {
      const asked: (readonly [number, boolean])[] = [];
      const { schedule } = watch({
        run: (request) => {
          asked.push([request.draws, request.digest]);
          return Promise.resolve({ ok: true, value: comparisonOf(request) });
        },
      });
      schedule.request({ ...order(1), draws });
      await pass(10);
      expect(asked.filter(([, digest]) => digest)).toEqual([[draws, true]]);
    }
  });

  test('shows the draws ordered also when as many are on screen already, and goes on after a stop with as many', async () => {
    const runner = new SlowRunner();
    const { schedule, results } = watch(runner);
    schedule.request(order(1));
    schedule.request({ ...order(2), draws: QUICK_DRAWS });
    await pass(5000);
    expect(results).toEqual([
      [1, QUICK_DRAWS],
      [2, QUICK_DRAWS],
    ]);
    schedule.request({ ...order(3), draws: 3000 });
    await pass(1000);
    schedule.cancel();
    schedule.resume();
    await pass(20_000);
    expect(results.slice(2)).toEqual([
      [3, QUICK_DRAWS],
      [3, 3000],
    ]);
  });
});
