import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differencePerInhabitant } from '../../src/analysis/difference-per-inhabitant';

const draws = (...values: number[]) => Float64Array.from(values);

test('is a less b over inhabitants and years, in each draw', () => {
  // (1500 − 500) / (10 × 5) = 20 and (900 − 400) / 50 = 10.
  const { difference } = differencePerInhabitant(draws(1500, 900), draws(500, 400), 10, 5);
  expect(difference.mean).toBe(15);
  expect([difference.p10, difference.p90]).toEqual([11, 19]);
});

test('takes the draws that both have', () => {
  const cell = differencePerInhabitant(draws(3, 4, 5), draws(1, 1), 1, 1);
  expect(cell.draws).toBe(2);
  expect(cell.difference.mean).toBe(2.5);
});

test('equal costs in every draw are the same, and a tie', () => {
  expect(differencePerInhabitant(draws(7, 8), draws(7, 8), 3, 2)).toMatchObject({ same: true, tie: true });
});

test('a difference within its Monte Carlo error is a tie, one beyond it is not', () => {
  // Mean 0.5, standard error 0.5: within 1.96 errors. Mean 10, the same error: beyond.
  expect(differencePerInhabitant(draws(0, 1), draws(0, 0), 1, 1)).toMatchObject({ tie: true, same: false });
  expect(differencePerInhabitant(draws(10, 11), draws(0, 0), 1, 1).tie).toBe(false);
});

test('twice the inhabitants halves every quantile and keeps what is a tie', () => {
  const money = fc.integer({ min: -1e9, max: 1e9 });
  fc.assert(
    fc.property(fc.array(fc.tuple(money, money), { minLength: 1, maxLength: 20 }), (pairs) => {
      const [a, b] = [draws(...pairs.map(([x]) => x)), draws(...pairs.map(([, y]) => y))];
      const [one, two] = [differencePerInhabitant(a, b, 1024, 4), differencePerInhabitant(a, b, 2048, 4)];
      expect(two.difference.p10).toBeCloseTo(one.difference.p10 / 2, 9);
      expect(two.difference.p50).toBeCloseTo(one.difference.p50 / 2, 9);
      expect(two.tie).toBe(one.tie);
    }),
  );
});
