import { describe, expect, test } from 'vitest';
import {
  fitScaleMixture,
  SCALES,
  stratifiedShocks,
  varianceAtHorizon,
} from '../../../src/validation/backtest/scale-mixture';
import { normal, uniform } from './keyed-normals';

/** Errors of a mixture, each with a variance of its own beside. */
function simulated(count: number, scales: readonly (readonly [scale: number, weight: number])[]) {
  return Array.from({ length: count }, (_, at) => {
    const variance = 0.0004 + 0.004 * uniform('size', at);
    let left = uniform('scale', at);
    const [scale] = scales.find(([, weight]) => (left -= weight) < 0) ?? [0];
    return { error: Math.sqrt(variance + scale * scale) * normal('error', at), variance };
  });
}

describe('weights', () => {
  test('of a known mixture are found again from many errors', () => {
    const weights = fitScaleMixture(
      simulated(20_000, [
        [0, 0.3],
        [0.12, 0.5],
        [0.48, 0.2],
      ]),
      [0, 0.12, 0.48],
    ).map(({ weight }) => weight);
    expect(Math.abs((weights[0] ?? 0) - 0.3)).toBeLessThan(0.02);
    expect(Math.abs((weights[1] ?? 0) - 0.5)).toBeLessThan(0.02);
    expect(Math.abs((weights[2] ?? 0) - 0.2)).toBeLessThan(0.02);
  });

  test('sum to 1, all above 0, and among all scales the right variance is found', () => {
    const fitted = fitScaleMixture(simulated(20_000, [[0.12, 1]]));
    expect(fitted.map(({ scale }) => scale)).toEqual([...SCALES]);
    expect(fitted.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
    expect(Math.min(...fitted.map(({ weight }) => weight))).toBeGreaterThan(0);
    const variance = fitted.reduce((sum, { scale, weight }) => sum + weight * scale * scale, 0);
    expect(Math.abs(variance / 0.12 ** 2 - 1)).toBeLessThan(0.05);
  });

  test('of no error are equal', () => {
    expect(fitScaleMixture([], [0.1, 0.2]).map(({ weight }) => weight)).toEqual([0.5, 0.5]);
  });

  test('what the size explains is not counted twice', () => {
    const errors = simulated(20_000, [[0, 1]]);
    const [still] = fitScaleMixture(errors);
    const [blamed] = fitScaleMixture(errors.map(({ error }) => ({ error, variance: 1e-6 })));
    expect(still?.weight).toBeGreaterThan(0.8);
    expect(blamed?.weight).toBeLessThan(0.05);
  });
});

/** Variance of the difference of two yearly means of a monthly walk, by the weight that each monthly step has in it. */
function walkVariance(horizonYears: number): number {
  let variance = 0;
  for (let step = 0; step < 12 * (horizonYears + 1); step += 1) {
    const share = (year: number) => Math.min(12, Math.max(0, 12 * (year + 1) - step)) / 12;
    variance += (share(horizonYears) - share(0)) ** 2;
  }
  return variance;
}

test('errors grow with the horizon as yearly means of a monthly walk do', () => {
  expect(walkVariance(1)).toBeCloseTo(289 / 36, 10);
  for (const years of [1, 2, 3, 4, 5]) {
    expect(Math.abs(varianceAtHorizon(years) / (walkVariance(years) / walkVariance(1)) - 1)).toBeLessThan(
      0.01,
    );
  }
});

test('shocks have the mean and the variance of their mixture, and each normal its share of them', () => {
  const shocks = stratifiedShocks(
    [
      { variance: 0.01, weight: 0.7 },
      { variance: 1, weight: 0.3 },
    ],
    2000,
  );
  const mean = shocks.reduce((sum, value) => sum + value, 0) / 2000;
  const variance = shocks.reduce((sum, value) => sum + value * value, 0) / 2000;
  expect(Math.abs(mean)).toBeLessThan(1e-12);
  expect(Math.abs(variance / 0.307 - 1)).toBeLessThan(0.01);
  expect(shocks.filter((value) => Math.abs(value) > 0.5)).toHaveLength(2 * Math.round(300 * (1 - 0.3829)));
});
