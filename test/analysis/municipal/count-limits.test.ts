import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binomialCounts, countQuantiles, poissonCounts } from '../../../src/analysis/municipal/count-limits';

/** Probability of at most r among n, by Pascal's triangle: no factorial, and no recursion from count to count. */
function binomialCumulative(n: number, p: number): readonly number[] {
  let row = [1];
  for (let i = 0; i < n; i += 1)
    row = Array.from({ length: row.length + 1 }, (_, k) => (row[k - 1] ?? 0) * p + (row[k] ?? 0) * (1 - p));
  let sum = 0;
  return row.map((probability) => (sum += probability));
}
const whole = (quantiles: readonly number[]) => quantiles.map(Math.ceil);

test('whole quantiles are those of R: qbinom(c(.025, .975), 50, .5) is 18 and 32, qpois(c(.025, .975), 10) 4 and 17', () => {
  expect(whole(countQuantiles(binomialCounts(50, 0.5), [0.025, 0.975]))).toEqual([18, 32]);
  expect(whole(countQuantiles(poissonCounts(10), [0.025, 0.975]))).toEqual([4, 17]);
});
test('the interpolated quantile of a binomial is r − (F(r) − p) / P(r), F summed by Pascal’s triangle', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 120 }),
      fc.double({ min: 0.02, max: 0.98, noNaN: true }),
      fc.constantFrom(0.001, 0.025, 0.5, 0.975, 0.999),
      (n, chance, p) => {
        const cumulative = binomialCumulative(n, chance);
        const r = cumulative.findIndex((sum) => sum >= p);
        const [at, before] = [cumulative[r] ?? 1, cumulative[r - 1] ?? 0];
        fc.pre(Math.abs(at - p) > 1e-9 && Math.abs(before - p) > 1e-9);
        const [quantile] = countQuantiles(binomialCounts(n, chance), [p]);
        expect(quantile).toBeCloseTo(Math.max(0, r - (at - p) / (at - before)), 6);
      },
    ),
  );
});
test('of a million persons the quantiles are those of the normal distribution within a person', () => {
  const [low, high] = countQuantiles(binomialCounts(1_000_000, 0.03), [0.025, 0.975]);
  const sd = Math.sqrt(1_000_000 * 0.03 * 0.97);
  expect(Math.abs((low ?? 0) - (30_000 - 1.959964 * sd))).toBeLessThan(1.5);
  expect(Math.abs((high ?? 0) - (30_000 + 1.959964 * sd))).toBeLessThan(1.5);
});
