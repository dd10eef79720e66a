import { expect, test } from 'vitest';
import { medianOf } from '../../../src/model/random/median-of';
import { type Distribution, sampleDistribution } from '../../../src/model/random/sample-distribution';

const cases: readonly [Distribution, number, number][] = [
  [{ dist: 'fixed', value: 3 }, 0.2, 3],
  [{ dist: 'uniform', min: 2, max: 6 }, 0.25, 3],
  // Triangle 0, 1, 4: the left part holds 1/4 of the mass, so the quarter is the mode.
  [{ dist: 'triangular', min: 0, mode: 1, max: 4 }, 0.25, 1],
  // max − √(½ × 4 × 3) = 4 − 2.449…
  [{ dist: 'triangular', min: 0, mode: 1, max: 4 }, 0.5, 4 - Math.sqrt(6)],
  [{ dist: 'triangular', min: 5, mode: 5, max: 5 }, 0.7, 5],
  [{ dist: 'normal', p5: -1, p95: 3 }, 0.5, 1],
  [{ dist: 'normal', p5: -1, p95: 3 }, 0.95, 3],
  [{ dist: 'normal', p5: -1, p95: 3, min: 0 }, 0.05, 0],
];

test.each(cases)('%o at %f is %f', (distribution, u, expected) => {
  expect(sampleDistribution(distribution, u)).toBeCloseTo(expected, 12);
});

test('every distribution rises with its uniform', () => {
  for (const [distribution] of cases) {
    const values = Array.from({ length: 99 }, (_, i) => sampleDistribution(distribution, (i + 1) / 100));
    expect(values).toEqual([...values].sort((a, b) => a - b));
  }
});

test('the median is the quantile at a half', () => {
  for (const [distribution] of cases)
    expect(medianOf(distribution)).toBeCloseTo(sampleDistribution(distribution, 0.5), 12);
});
