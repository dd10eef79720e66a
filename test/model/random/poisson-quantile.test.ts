import { poissonDistribution } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { poissonQuantile } from '../../../src/model/random/poisson-quantile';

const QUANTILES = [0.0001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.9999];

/** First count whose cumulative probability, by the library's probabilities, reaches u. */
function byLibrary(u: number, mean: number): number {
  let cumulative = 0;
  const masses = poissonDistribution(mean) ?? [];
  const at = masses.findIndex((mass) => (cumulative += mass) >= u);
  return at < 0 ? masses.length : at;
}

describe.each([0.3, 4, 17.5, 49])('at a mean of %f', (mean) => {
  test.each(QUANTILES)('the quantile at %f is the library’s', (u) => {
    expect(poissonQuantile(u, mean)).toBe(byLibrary(u, mean));
  });
});

test.each([80, 300])('at a mean of %f the quantiles are within one of the library’s', (mean) => {
  for (const u of QUANTILES)
    expect(Math.abs(poissonQuantile(u, mean) - byLibrary(u, mean))).toBeLessThanOrEqual(1);
});

test('a higher mean never gives fewer events', () => {
  for (const u of [1e-12, ...QUANTILES, 1 - 1e-12]) {
    let previous = 0;
    for (let mean = 0; mean < 130; mean += 0.25) {
      const count = poissonQuantile(u, mean);
      expect(count).toBeGreaterThanOrEqual(previous);
      previous = count;
    }
  }
});

test('a mean of zero gives no events', () => {
  expect(poissonQuantile(0.999, 0)).toBe(0);
});
