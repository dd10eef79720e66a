import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Comparison } from '../../src/analysis/comparison';
import { createInlineRunner, createSerialisingRunner } from '../../src/engine/inline-runner';
import type { Runner } from '../../src/engine/runner';
import { MOST_DRAWS, type RunOrder, RunSchedule } from '../../src/state/run-schedule';
import { shippedModel } from '../scenario/shipped-model';

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
