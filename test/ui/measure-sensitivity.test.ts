import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createInlineRunner } from '../../src/engine/inline-runner';
import { medianOf } from '../../src/model/random/median-of';
import { sampleDistribution } from '../../src/model/random/sample-distribution';
import { distributionOf, scenarioIn } from '../../src/scenario/resolve-scenario';
import type { Scenario } from '../../src/scenario/scenario';
import { ASSUMPTIONS, SHIPPED_SCENARIOS } from '../../src/scenario/shipped';
import { costsOfScenarios, subtractCosts } from '../../src/state/asked-costs';
import {
  findFlips,
  type Flips,
  measureSensitivity,
  type Sensitivity,
} from '../../src/state/measure-sensitivity';
import { fixed, inputs } from '../scenario/shipped-model';

const runner = createInlineRunner();
afterAll(() => runner.close());
const source = { runner, inputs, seed: 1 };

const svedala = SHIPPED_SCENARIOS.find(({ id }) => id === 'svedala');
if (svedala === undefined) throw new Error('shipped');
/** What is left to vary; the last three are about what neither of the two does. */
const VARYING = [
  'transport',
  'stockShare',
  'displacementShare',
  'ownIncomeShare',
  'phaseInMonths',
  'homeVisitRejectionShare',
  'bonusSupplierShare',
  'rentLossShare',
];
const known = ASSUMPTIONS.filter(({ id }) => !VARYING.includes(id)).map((assumption) => {
  const { id } = assumption;
  return [id, fixed(medianOf(distributionOf(assumption, { assumptions: {} }, '1263')))] as const;
});
/** Svedala over two years. The posts that Trelleborg's way takes are such that the ranking hangs on what carries over. */
const today: Scenario = {
  ...scenarioIn(svedala, '1263'),
  months: 24,
  package: [],
  levers: {},
  assumptions: {
    ...Object.fromEntries(known),
    carriedPostsFactor: fixed(1),
    carriedHandlingFactor: fixed(1.3),
  },
};
const trelleborgsWay: Scenario = { ...today, levers: { wayOfWorking: 'trelleborg' } };

/** The mean difference in net cost with an assumption fixed in both. */
async function differenceAt(id: string, value: number, draws: number): Promise<number> {
  const pair = [trelleborgsWay, today].map((scenario) => ({
    ...scenario,
    assumptions: { ...scenario.assumptions, [id]: fixed(value) },
  }));
  const costs = await costsOfScenarios(source, pair, draws, {});
  if (!costs.ok) throw new Error(JSON.stringify(costs.problems));
  const [a, b] = costs.value as [Float64Array, Float64Array];
  return subtractCosts(a, b).reduce((sum, each) => sum + each, 0) / draws;
}

let sensitivity: Sensitivity;
let flips: Flips;
const seen: number[] = [];
const seenFlips: number[] = [];
beforeAll(async () => {
  const measured = await measureSensitivity(source, trelleborgsWay, today, {
    onProgress: (done, all) => seen.push(done / all),
  });
  if (!measured.ok) throw new Error(JSON.stringify(measured.problems));
  sensitivity = measured.value;
  const found = await findFlips(source, trelleborgsWay, today, sensitivity, {
    onProgress: (done, all) => seenFlips.push(done / all),
  });
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  flips = found.value;
});
const barOf = (id: string) => sensitivity.bars.find((bar) => bar.id === id);

describe('sensitivity', () => {
  test('takes every assumption that varies, and none that is fixed', () => {
    expect(sensitivity.bars.map(({ id }) => id).sort()).toEqual([...VARYING].sort());
  });

  test('is 0 for an assumption about what neither does', () => {
    for (const id of VARYING.slice(-3))
      expect(barOf(id), id).toMatchObject({ swing: 0, mcse: 0, isWithinError: true });
  });

  test('is that of runs with the assumption fixed at its 10th and 90th percentile', async () => {
    const bar = barOf('transport');
    expect(bar?.p10).toBeCloseTo(sampleDistribution({ dist: 'normal', p5: -0.1, p95: 0.8 }, 0.1), 12);
    expect(bar?.atP10).toBeCloseTo(await differenceAt('transport', bar?.p10 ?? 0, 250), 3);
    expect(bar?.atP90).toBeCloseTo(await differenceAt('transport', bar?.p90 ?? 0, 250), 3);
    expect(bar?.swing).toBeCloseTo((bar?.atP90 ?? 0) - (bar?.atP10 ?? 0), 3);
  });

  test('says the more that carries over of a better way of working, the cheaper it is', () => {
    expect(barOf('transport')?.swing).toBeLessThan(0);
    expect(sensitivity.bars[0]?.id).toBe('transport');
  });

  test('leaves out an assumption that the two hold differently', async () => {
    const doubting: Scenario = {
      ...today,
      assumptions: { ...today.assumptions, transport: fixed(0) },
    };
    const measured = await measureSensitivity(source, trelleborgsWay, doubting, {});
    if (!measured.ok) throw new Error(JSON.stringify(measured.problems));
    expect(measured.value.bars.map(({ id }) => id)).not.toContain('transport');
    expect(measured.value.bars).toHaveLength(sensitivity.bars.length - 1);
  });

  test('and the search for turns report progress that never falls', () => {
    for (const progress of [seen, seenFlips]) {
      expect(progress.length).toBeGreaterThan(2);
      expect(progress).toEqual([...progress].sort((a, b) => a - b));
      expect(progress.at(-1)).toBeLessThanOrEqual(1);
    }
  });
});

describe('what turns the ranking', () => {
  test('lies where a run with the assumption fixed there has the other sign, and just before it not', async () => {
    const found = flips.flips.find(({ id }) => id === 'transport');
    if (found?.flip.kind !== 'flip') throw new Error(JSON.stringify(found));
    const { start, before, after } = found.flip;
    const { draws } = flips.difference;
    const sign = Math.sign(await differenceAt('transport', found.range.p50, draws));
    expect(sign).toBe(Math.sign(start.mean));
    expect(Math.sign(await differenceAt('transport', after.at, draws))).toBe(-sign);
    expect(Math.sign(await differenceAt('transport', before.at, draws))).not.toBe(-sign);
    expect(Math.abs(after.at - before.at)).toBeLessThanOrEqual(0.01 * (found.bounds[1] - found.bounds[0]));
  });

  test('comes nearest first, counted in the spread of each', () => {
    const distances = flips.flips.map(({ distance }) => distance ?? Number.MAX_VALUE);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    for (const { flip, distance, range } of flips.flips) {
      if (flip.kind === 'flip')
        expect(distance).toBeCloseTo(Math.abs(flip.after.at - range.p50) / (range.p90 - range.p10), 12);
      else expect(distance).toBeNull();
    }
  });

  test('is looked for among those that do the most, and none within their error', () => {
    const leading = sensitivity.bars.filter(({ isWithinError }) => !isWithinError).slice(0, 8);
    expect(flips.flips.map(({ id }) => id).sort()).toEqual(leading.map(({ id }) => id).sort());
  });

  test('is nothing where there is no ranking', async () => {
    const same = { ...today, id: 'same' };
    const measured = await measureSensitivity(source, today, same, {});
    if (!measured.ok) throw new Error(JSON.stringify(measured.problems));
    expect(measured.value.bars.every(({ swing }) => swing === 0)).toBe(true);
    expect(await findFlips(source, today, same, measured.value, {})).toEqual({
      ok: true,
      value: { difference: { draws: 1000, mean: 0, mcse: 0, isTie: true }, flips: [] },
    });
  });

  test('is no longer looked for when it is cancelled', async () => {
    const abort = new AbortController();
    const search = findFlips(source, trelleborgsWay, today, sensitivity, {
      signal: abort.signal,
      onProgress: () => abort.abort(new Error('no longer wanted')),
    });
    await expect(search).rejects.toThrow('no longer wanted');
  });
});
