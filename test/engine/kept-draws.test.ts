import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { affordableDraws } from '../../src/engine/affordable-draws';
import { createDesk } from '../../src/engine/desk';
import { createInlineRunner } from '../../src/engine/inline-runner';
import { KeptScenario } from '../../src/engine/kept-scenario';
import { drawsInPiece, withPiece } from '../../src/engine/pace';
import type { RunRequest } from '../../src/engine/runner';
import { type Block, BLOCK_DRAWS, blocksOf, ScenarioSimulation } from '../../src/model/simulate-block';
import { shippedModel } from '../scenario/shipped-model';
import { mortalRunner } from './mortal-place';

const at = (municipality: string) => (id: string) => shippedModel(id, { municipality });
/** A small municipality: its draws are soon simulated. */
const SCENARIOS = ['trelleborg', 'svedala', 'nacka'].map(at('2506'));
const request = (draws: number, scenarios = SCENARIOS): RunRequest => ({
  scenarios,
  seed: 1,
  draws,
  dataHash: 'data',
  digest: draws > 250,
});
const withGlapp = (glappDays: number) =>
  shippedModel('nacka', { municipality: '2506', levers: { glappDays } });
const fresh = (asked: RunRequest) => createInlineRunner().run(asked);

describe('what is already simulated is not simulated again', () => {
  test('a larger run goes on where a smaller one ended', async () => {
    const { runner, recorded } = mortalRunner(2, [], 1);
    for (const draws of [250, 500, 1000]) {
      expect(await runner.run(request(draws))).toEqual(await fresh(request(draws)));
      expect(recorded.draws).toBe(3 * draws);
    }
  });

  test('a smaller run needs nothing that a larger one has', async () => {
    const { runner, recorded } = mortalRunner(2, []);
    await runner.run(request(500));
    expect(await runner.run(request(250))).toEqual(await fresh(request(250)));
    expect(recorded.draws).toBe(3 * 500);
  });

  test('a run that ends within a block simulates no more than that block again', async () => {
    const { runner, recorded } = mortalRunner(2, []);
    await runner.run(request(500));
    expect(await runner.run(request(320))).toEqual(await fresh(request(320)));
    expect(recorded.draws).toBe(3 * (500 + 70));
  });

  test('a change of one scenario runs that one alone', async () => {
    const { runner, recorded } = mortalRunner(2, []);
    await runner.run(request(500));
    const changed = request(500, [...SCENARIOS.slice(0, 2), withGlapp(10)]);
    expect(await runner.run(changed)).toEqual(await fresh(changed));
    expect(recorded.draws).toBe(3 * 500 + 500);
  });

  test('another seed is another run', async () => {
    const { runner, recorded } = mortalRunner(1, []);
    await runner.run(request(250));
    await runner.run({ ...request(250), seed: 2 });
    expect(recorded.draws).toBe(2 * 3 * 250);
  });

  test('a cancelled run asks for no more draws, and goes on where it stopped', async () => {
    const { runner, recorded } = mortalRunner(3, []);
    const stop = new AbortController();
    const run = runner.run(request(500), {
      signal: stop.signal,
      onProgress: (done) => done >= 100 && stop.abort(),
    });
    await expect(run).rejects.toThrow();
    const asked = recorded.draws;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(recorded.draws).toBe(asked);
    expect(asked).toBeLessThan(3 * 500);
    const progress: number[] = [];
    const again = await runner.run(request(500), { onProgress: (done) => progress.push(done) });
    expect(again).toEqual(await fresh(request(500)));
    expect(recorded.draws).toBe(3 * 500);
    expect(progress[0]).toBeGreaterThanOrEqual(100);
  });

  test('two runs at once share what both need', async () => {
    const { runner, recorded } = mortalRunner(2, []);
    const fewer = request(500, SCENARIOS.slice(1));
    const [one, other] = await Promise.all([runner.run(request(500)), runner.run(fewer)]);
    expect(one).toEqual(await fresh(request(500)));
    expect(other).toEqual(await fresh(fewer));
    expect(recorded.draws).toBe(3 * 500);
  });

  test('the latest dozen scenarios are kept, not every one that ever was', async () => {
    const { runner, recorded } = mortalRunner(1, []);
    const drawsFor = async (glappDays: number) => {
      const before = recorded.draws;
      await runner.run(request(20, [withGlapp(glappDays)]));
      return recorded.draws - before;
    };
    for (let days = 1; days <= 40; days += 1) expect(await drawsFor(days)).toBe(20);
    for (const days of [40, 35, 30]) expect(await drawsFor(days)).toBe(0);
    for (const days of [1, 20]) expect(await drawsFor(days)).toBe(20);
  });
});

describe('at the desk', async () => {
  const draws = 300;
  const [scenario] = SCENARIOS;
  if (scenario === undefined) throw new Error('no scenario');
  const simulation = new ScenarioSimulation(scenario);
  const order = {
    numbers: [7],
    scenarios: [scenario],
    seed: 1,
    draws,
    dataHash: 'data',
    digest: true,
  };

  /** The comparison when the draws come in these pieces, in this order. */
  async function compare(pieces: readonly (readonly [Block, Block])[]) {
    const desk = createDesk();
    for (const [block, piece] of pieces) desk.keep(7, block, piece, simulation.simulateBlock(1, piece));
    await desk.begin(1, order);
    for (;;) {
      const comparison = desk.step(1);
      if (comparison !== null) return comparison;
    }
  }

  const whole = await compare(blocksOf(draws).map((block) => [block, block]));

  /** Draws of each block cut at some places, all pieces in some order. */
  const cutPieces = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: draws - 1 }), { maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
    )
    .map(([cuts, order]) =>
      blocksOf(draws)
        .flatMap((block) => {
          const end = block.first + block.count;
          const within = cuts.filter((cut) => cut > block.first && cut < end).sort((a, b) => a - b);
          const edges = [block.first, ...within, end];
          return edges.slice(1).map((next, index) => {
            const first = edges[index] ?? 0;
            return [block, { first, count: next - first }] as const;
          });
        })
        .map((piece) => ({ piece, place: order.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ piece }) => piece),
    );

  test('neither how draws are cut nor their order of arrival shows, to the last bit', async () => {
    await fc.assert(
      fc.asyncProperty(cutPieces, async (pieces) => {
        expect(await compare(pieces)).toEqual(whole);
      }),
      { numRuns: 12 },
    );
  });

  test('draws that are not there are not made up', async () => {
    const [block] = blocksOf(draws);
    if (block === undefined) throw new Error('no block');
    await expect(compare([[block, block]])).rejects.toThrow('250+50');
  });
});

describe('a piece', () => {
  const take = (scenario: KeptScenario, block: Block, most: number) => scenario.take(block, most)?.piece;

  test('never goes over the end of its block, nor over draws that are kept or under way', () => {
    const scenario = new KeptScenario(1, withGlapp(1), 1, undefined);
    const block = { first: BLOCK_DRAWS, count: BLOCK_DRAWS };
    const first = scenario.take(block, 100);
    const second = scenario.take(block, 100);
    first?.settle(true);
    second?.settle(false);
    expect([first?.piece, second?.piece]).toEqual([
      { first: 250, count: 100 },
      { first: 350, count: 100 },
    ]);
    expect(take(scenario, block, 60)).toEqual({ first: 350, count: 60 });
    expect(take(scenario, block, 999)).toEqual({ first: 410, count: 90 });
    expect(take(scenario, block, 999)).toBeUndefined();
    expect(scenario.keptOf(block)).toBe(100);
  });

  test('is small at first, and then what fills thirty milliseconds, at most four times the one before', () => {
    expect(drawsInPiece(undefined)).toBe(2);
    expect(drawsInPiece(withPiece(undefined, 2, 0))).toBe(8);
    expect(drawsInPiece(withPiece(undefined, 2, 2))).toBe(8);
    expect(drawsInPiece(withPiece(undefined, 10, 60))).toBe(5);
    expect(drawsInPiece(withPiece(undefined, 2, 500))).toBe(1);
  });
});

describe('draws that give way to time', () => {
  /** A scenario with so many draws kept, whose draws take a millisecond. */
  function scenarioWith(kept: number) {
    const scenario = new KeptScenario(1, withGlapp(1), 1, withPiece(undefined, 10, 10));
    for (const block of blocksOf(kept)) scenario.take(block, block.count)?.settle(true);
    return scenario;
  }
  const afford = (withinMs: number | undefined, places = 1, comparing = 0) =>
    affordableDraws([scenarioWith(1000), scenarioWith(3000)], 10_000, withinMs, places, comparing);

  test('are whole thousands, as many as the time is expected to be enough for', () => {
    expect(afford(undefined)).toBe(10_000);
    expect(afford(6000)).toBe(5000);
    expect(afford(5999)).toBe(4000);
    expect(afford(6000, 2)).toBe(8000);
    expect(afford(16_000)).toBe(10_000);
  });

  test('are one thousand at least, and the time to compare counts', () => {
    expect(afford(1)).toBe(1000);
    expect(afford(6000, 1, 0.2)).toBe(4000);
  });
});
