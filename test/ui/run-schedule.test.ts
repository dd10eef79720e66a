import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Comparison } from '../../src/analysis/comparison';
import { createInlineRunner, createSerialisingRunner } from '../../src/engine/inline-runner';
import type { RunOptions, RunRequest, Runner } from '../../src/engine/runner';
import type { Result } from '../../src/model/problem';
import {
  FULL_DRAWS,
  MOST_DRAWS,
  QUICK_DRAWS,
  type RunOrder,
  type RunProgress,
  RunSchedule,
} from '../../src/state/run-schedule';
import { shippedModel } from '../scenario/shipped-model';

/** A runner that takes as many milliseconds as draws, less the draws it has had of that seed, and keeps a record. */
class SlowRunner implements Pick<Runner, 'run'> {
  readonly started: { readonly seed: number; readonly draws: number; readonly withinMs?: number }[] = [];
  aborted = 0;

  /** Gives no more draws than `affordable` when time is short. */
  constructor(readonly affordable = Infinity) {}

  run(request: RunRequest, { signal, withinMs, onProgress }: RunOptions = {}): Promise<Result<Comparison>> {
    const { seed } = request;
    this.started.push({ seed, draws: request.draws, ...(withinMs === undefined ? {} : { withinMs }) });
    const draws = withinMs === undefined ? request.draws : Math.min(request.draws, this.affordable);
    return new Promise((resolve, reject) => {
      onProgress?.(0, draws);
      let isOver = false;
      const done = setTimeout(() => {
        isOver = true;
        resolve({ ok: true, value: comparisonOf({ ...request, draws }) });
      }, draws);
      signal?.addEventListener('abort', () => {
        if (isOver) return;
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
  const latest: boolean[] = [];
  const phases: string[] = [];
  const problems: string[] = [];
  const progress: RunProgress[] = [];
  const onReplaced = vi.fn();
  const schedule = new RunSchedule(runner, {
    onProgress: (each) => {
      progress.push(each);
      if (phases.at(-1) !== each.phase) phases.push(each.phase);
    },
    onResult: ({ seed, draws }, isLatest) => {
      results.push([seed, draws]);
      latest.push(isLatest);
    },
    onProblems: (found) => problems.push(...found.map(({ what }) => what)),
    onReplaced,
  });
  return { schedule, results, latest, phases, problems, progress, onReplaced };
}

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

describe('whatever is asked for on the way', () => {
  const orders = ['trelleborg', 'nacka', 'svedala'].map((id, seed): RunOrder => ({
    scenarios: [
      shippedModel(id, { municipality: '2506' }),
      shippedModel('sundbyberg', { municipality: '2506' }),
    ],
    seed,
    dataHash: '',
  }));
  const [first] = orders;
  if (first === undefined) throw new Error('no order');

  /** The same with a hundredth of the draws. */
  const few = (runner: Pick<Runner, 'run'>): Pick<Runner, 'run'> => ({
    run: (request, options) => runner.run({ ...request, draws: Math.round(request.draws / 100) }, options),
  });

  const fresh = orders.map((asked) =>
    few(createInlineRunner()).run({ ...asked, draws: MOST_DRAWS, digest: true }),
  );

  const steps = fc.array(
    fc.record({
      what: fc.constantFrom<'cancel' | 'resume' | 'refine' | 0 | 1 | 2>(
        'cancel',
        'resume',
        'refine',
        0,
        1,
        2,
      ),
      thenWaitMs: fc.constantFrom(0, 1, 5, 20),
    }),
    { maxLength: 8 },
  );

  test('what is shown at rest is what a new run of the last order gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(1, 2), steps, async (places, asked) => {
        const shown: Comparison[] = [];
        let phase = 'done';
        const schedule = new RunSchedule(few(createSerialisingRunner(places)), {
          onProgress: (progress) => (phase = progress.phase),
          onResult: (comparison) => shown.push(comparison),
          onProblems: (problems) => expect(problems).toEqual([]),
          onReplaced: () => expect.unreachable(),
        });
        let last = 0;
        schedule.request(first);
        for (const { what, thenWaitMs } of asked) {
          if (typeof what === 'string') schedule[what]();
          else schedule.request(orders[(last = what)] ?? first);
          await new Promise((resolve) => setTimeout(resolve, thenWaitMs));
        }
        schedule.resume();
        await vi.waitFor(() => expect(phase).toBe('done'), { timeout: 10_000, interval: 2 });
        expect({ ok: true, value: shown.at(-1) }).toEqual(await fresh[last]);
      }),
      { numRuns: 15 },
    );
  });
});
