import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Comparison } from '../../src/analysis/comparison';
import type { RunOptions, RunRequest, Runner } from '../../src/engine/runner';
import type { Result } from '../../src/model/problem';
import {
  FULL_DRAWS,
  MOST_DRAWS,
  QUICK_DRAWS,
  type RunOrder,
  RunSchedule,
} from '../../src/state/run-schedule';

/** A runner that takes 100 ms for a quick pass and 1 000 ms for a full one, and keeps a record. */
class SlowRunner implements Pick<Runner, 'run'> {
  readonly started: { readonly seed: number; readonly draws: number }[] = [];
  aborted = 0;

  run(request: RunRequest, options: RunOptions = {}): Promise<Result<Comparison>> {
    this.started.push({ seed: request.seed, draws: request.draws });
    return new Promise((resolve, reject) => {
      const done = setTimeout(
        () => resolve({ ok: true, value: comparisonOf(request) }),
        request.digest ? 1000 : 100,
      );
      options.signal?.addEventListener('abort', () => {
        this.aborted += 1;
        clearTimeout(done);
        reject(new Error('aborted'));
      });
    });
  }
}

function comparisonOf({ draws, seed, dataHash }: RunRequest): Comparison {
  return { draws, seed, digest: null, dataHash, months: [], scenarios: [], pairs: [] };
}

const order = (seed: number): RunOrder => ({ scenarios: [], seed, dataHash: '' });

function watch(runner: Pick<Runner, 'run'>) {
  const results: [number, number][] = [];
  const phases: string[] = [];
  const problems: string[] = [];
  const schedule = new RunSchedule(runner, {
    onProgress: ({ phase }) => phases.at(-1) !== phase && phases.push(phase),
    onResult: ({ seed, draws }) => results.push([seed, draws]),
    onProblems: (found) => problems.push(...found.map(({ what }) => what)),
  });
  return { schedule, results, phases, problems };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a schedule', () => {
  test('runs one quick and one full pass per order', async () => {
    const runner = new SlowRunner();
    const { schedule, results, phases } = watch(runner);
    schedule.request(order(1));
    await vi.advanceTimersByTimeAsync(2000);
    expect(runner.started).toEqual([
      { seed: 1, draws: QUICK_DRAWS },
      { seed: 1, draws: FULL_DRAWS },
    ]);
    expect(results).toEqual([
      [1, QUICK_DRAWS],
      [1, FULL_DRAWS],
    ]);
    expect(phases).toEqual(['quick', 'full', 'done']);
  });

  test('follows a moving lever: the quick pass under way is shown, the newest order comes next, those between are dropped', async () => {
    const runner = new SlowRunner();
    const { schedule, results } = watch(runner);
    schedule.request(order(1));
    schedule.request(order(2));
    schedule.request(order(3));
    await vi.advanceTimersByTimeAsync(3000);
    expect(results).toEqual([
      [1, QUICK_DRAWS],
      [3, QUICK_DRAWS],
      [3, FULL_DRAWS],
    ]);
    expect(runner.aborted).toBe(0);
  });

  test('breaks off a full pass for a newer order, whose result is the last', async () => {
    const runner = new SlowRunner();
    const { schedule, results } = watch(runner);
    schedule.request(order(1));
    await vi.advanceTimersByTimeAsync(500);
    schedule.request(order(2));
    await vi.advanceTimersByTimeAsync(3000);
    expect(runner.aborted).toBe(1);
    expect(results).toEqual([
      [1, QUICK_DRAWS],
      [2, QUICK_DRAWS],
      [2, FULL_DRAWS],
    ]);
  });

  test('cancels what runs and keeps what was shown; again starts over', async () => {
    const runner = new SlowRunner();
    const { schedule, results, phases } = watch(runner);
    schedule.request(order(1));
    await vi.advanceTimersByTimeAsync(500);
    schedule.cancel();
    await vi.advanceTimersByTimeAsync(3000);
    expect(results).toEqual([[1, QUICK_DRAWS]]);
    expect(phases.at(-1)).toBe('cancelled');
    schedule.again();
    await vi.advanceTimersByTimeAsync(3000);
    expect(results.at(-1)).toEqual([1, FULL_DRAWS]);
  });

  test('refines the latest order once', async () => {
    const runner = new SlowRunner();
    const { schedule, results } = watch(runner);
    schedule.request(order(1));
    await vi.advanceTimersByTimeAsync(2000);
    schedule.refine();
    await vi.advanceTimersByTimeAsync(2000);
    expect(results.at(-1)).toEqual([1, MOST_DRAWS]);
    expect(runner.started).toHaveLength(3);
  });

  test('tells of a failure and takes the next order', async () => {
    const failing: Pick<Runner, 'run'> = {
      run: () => Promise.resolve({ ok: false, problems: [{ where: 'run', what: 'runFailed', value: 'x' }] }),
    };
    const { schedule, problems, phases } = watch(failing);
    schedule.request(order(1));
    await vi.advanceTimersByTimeAsync(10);
    expect(problems).toEqual(['runFailed']);
    expect(phases.at(-1)).toBe('failed');
    schedule.request(order(2));
    await vi.advanceTimersByTimeAsync(10);
    expect(problems).toHaveLength(2);
  });
});
