import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Runner } from '../../src/engine/runner';
import { FULL_DRAWS, MOST_DRAWS, QUICK_DRAWS } from '../../src/state/run-schedule';
import { comparisonOf, order, SlowRunner, watch } from './watched-schedule';

describe('a schedule that is interrupted', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

  test('follows a moving lever: the quick pass under way is shown, the newest order comes next, those between are dropped', async () => {
    const runner = new SlowRunner(1000);
    const { schedule, results, latest } = watch(runner);
    schedule.request(order(1));
    schedule.request(order(2));
    schedule.request(order(3));
    await pass(5000);
    expect(results).toEqual([
      [1, QUICK_DRAWS],
      [3, QUICK_DRAWS],
      [3, FULL_DRAWS],
    ]);
    expect(latest).toEqual([false, true, true]);
    expect(runner.aborted).toBe(0);
  });

  test.each([500, 5000])('breaks off a later pass, after %i ms, for a newer order', async (milliseconds) => {
    const runner = new SlowRunner();
    const { schedule, results } = watch(runner);
    schedule.request(order(1));
    await pass(milliseconds);
    const before = results.length;
    schedule.request(order(2));
    await pass(20_000);
    expect(runner.aborted).toBe(1);
    expect(results.slice(before)).toEqual([
      [2, QUICK_DRAWS],
      [2, FULL_DRAWS],
      [2, MOST_DRAWS],
    ]);
  });

  test('cancels at once and keeps what was shown; resumed, it goes on with the pass that was broken off', async () => {
    const runner = new SlowRunner();
    const { schedule, results, phases } = watch(runner);
    schedule.request(order(1));
    await pass(2000);
    schedule.cancel();
    expect(phases.at(-1)).toBe('cancelled');
    await pass(20_000);
    expect(results.at(-1)).toEqual([1, FULL_DRAWS]);
    const before = runner.started.length;
    schedule.resume();
    await pass(20_000);
    expect(runner.started.slice(before).map(({ draws }) => draws)).toEqual([MOST_DRAWS]);
    expect(results.at(-1)).toEqual([1, MOST_DRAWS]);
    expect(phases.at(-1)).toBe('done');
  });

  test('cancelled while a newer order waits, it resumes with the newer order', async () => {
    const { schedule, results } = watch(new SlowRunner());
    schedule.request(order(1));
    schedule.request(order(2));
    schedule.cancel();
    await pass(1000);
    expect(results).toEqual([]);
    schedule.resume();
    await pass(20_000);
    expect(results.map(([seed]) => seed)).toEqual([2, 2, 2]);
  });

  test('at rest, neither cancel nor resume does anything', async () => {
    const runner = new SlowRunner();
    const { schedule, phases } = watch(runner);
    schedule.cancel();
    schedule.resume();
    schedule.request(order(1));
    await pass(20_000);
    schedule.resume();
    schedule.cancel();
    await pass(20_000);
    expect(runner.started).toHaveLength(3);
    expect(phases).toEqual(['quick', 'full', 'done']);
  });

  test('refines the latest order to all draws, whatever they take, also after a stop', async () => {
    const runner = new SlowRunner(1000);
    const { schedule, results } = watch(runner);
    schedule.request(order(1));
    await pass(5000);
    schedule.refine();
    await pass(1000);
    schedule.cancel();
    schedule.resume();
    await pass(20_000);
    expect(results.at(-1)).toEqual([1, MOST_DRAWS]);
    const most = { seed: 1, draws: MOST_DRAWS };
    expect(runner.started.slice(3)).toEqual([most, most]);
  });

  test('tells of a failure, tries again when asked, and takes the next order', async () => {
    const failing: Pick<Runner, 'run'> = {
      run: () => Promise.resolve({ ok: false, problems: [{ where: 'run', what: 'runFailed', value: 'x' }] }),
    };
    const { schedule, problems, phases } = watch(failing);
    schedule.request(order(1));
    await pass(10);
    expect(problems).toEqual(['runFailed']);
    expect(phases.at(-1)).toBe('failed');
    schedule.resume();
    await pass(10);
    schedule.request(order(2));
    await pass(10);
    expect(problems).toHaveLength(3);
  });

  test('a failure of an order that a newer one has replaced is not told', async () => {
    const runner = new SlowRunner(1000);
    const firstFails: Pick<Runner, 'run'> = {
      run: (request, options) =>
        request.seed === 1 ? Promise.reject(new Error('x')) : runner.run(request, options),
    };
    const { schedule, problems, results } = watch(firstFails);
    schedule.request(order(1));
    schedule.request(order(2));
    await pass(20_000);
    expect(problems).toEqual([]);
    expect(results.at(-1)).toEqual([2, FULL_DRAWS]);
  });

  test('tells of a place that was replaced', async () => {
    const replacing: Pick<Runner, 'run'> = {
      run: (request, options) => {
        options?.onReplaced?.();
        return Promise.resolve({ ok: true, value: comparisonOf(request) });
      },
    };
    const { schedule, onReplaced } = watch(replacing);
    schedule.request(order(1));
    await pass(10);
    expect(onReplaced).toHaveBeenCalledTimes(3);
  });
});
