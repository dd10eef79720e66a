import { createThreadRunner } from '../../src/cli/thread-runner';
import { fourScenarios, meanHouseholds } from './kernel';
import type { Reading } from './measure';

const TRELLEBORG = '1287';
const DRAWS = 10_000;
const BUDGET_HOUSEHOLDS = 2500;
const WARM_UP_DRAWS = 250;
/** Draws from which the time of all is worked out where they would take longer than this, seconds. */
const FEWER_DRAWS = 2000;
const PATIENCE_SECONDS = 30;

/** What a run took: by the clock, and on the processors. */
interface Taken {
  readonly draws: number;
  readonly seconds: number;
  readonly processorSeconds: number;
}

/**
 * One full run through the engine's own runner on two threads, digest included, after small ones to warm up. Each has its
 * own seed: workers remember their first draws.
 */
export async function fourScenariosTime(): Promise<Reading> {
  const scenarios = fourScenarios(TRELLEBORG);
  const runner = createThreadRunner(2);
  const run = async (seed: number, draws: number): Promise<Taken> => {
    const start = performance.now();
    const before = process.cpuUsage();
    const result = await runner.run({ scenarios, seed, draws, dataHash: '', digest: true });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { user, system } = process.cpuUsage(before);
    return {
      draws: result.value.draws,
      seconds: (performance.now() - start) / 1000,
      processorSeconds: (user + system) / 1e6,
    };
  };
  try {
    await run(3, WARM_UP_DRAWS);
    const fewer = await run(2, FEWER_DRAWS);
    const isQuick = (fewer.seconds * DRAWS) / FEWER_DRAWS <= PATIENCE_SECONDS;
    const taken = isQuick ? await run(1, DRAWS) : fewer;
    const [first] = scenarios;
    if (first === undefined) throw new Error('no scenario is shipped');
    const households = meanHouseholds(first);
    const scale = (DRAWS / taken.draws) * (BUDGET_HOUSEHOLDS / households);
    return {
      value: taken.seconds * scale,
      detail: {
        'draws run': taken.draws,
        'households a draw': households,
        'measured, s': taken.seconds,
        'processor time of both threads, scaled alike, s': taken.processorSeconds * scale,
      },
    };
  } finally {
    runner.close();
  }
}
