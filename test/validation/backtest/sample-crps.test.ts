import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import * as fc from 'fast-check';
import { errorFunction } from 'simple-statistics';
import { expect, test } from 'vitest';
import { sampleCrps } from '../../../src/validation/backtest/sample-crps';

/** Gneiting and Raftery 2007: CRPS of a normal is σ (z (2Φ(z) − 1) + 2φ(z) − 1/√π). */
function normalCrps(outcome: number, mean: number, deviation: number): number {
  const z = (outcome - mean) / deviation;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return deviation * (z * errorFunction(z / Math.SQRT2) + 2 * density - 1 / Math.sqrt(Math.PI));
}

test.each([-2.5, -1, 0, 0.3, 1, 4])('of a normal it is the closed form, %f deviations off', (z) => {
  const sorted = Float64Array.from({ length: 20_000 }, (_, at) =>
    normalQuantile((at + 0.5) / 20_000, 100, 12),
  );
  const outcome = 100 + 12 * z;
  expect(Math.abs(sampleCrps(sorted, outcome) - normalCrps(outcome, 100, 12))).toBeLessThan(0.002);
});

test('it is mean |x − y| less half of mean |x − x′| over all pairs', () => {
  const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(values, fc.double({ min: -1e3, max: 1e3, noNaN: true }), (drawn, outcome) => {
      const n = drawn.length;
      const off = drawn.reduce((sum, x) => sum + Math.abs(x - outcome), 0) / n;
      const apart = drawn.reduce((sum, x) => sum + drawn.reduce((inner, y) => inner + Math.abs(x - y), 0), 0);
      const expected = off - apart / (2 * n * n);
      expect(Math.abs(sampleCrps(Float64Array.from(drawn).sort(), outcome) - expected)).toBeLessThan(1e-9);
    }),
  );
});
