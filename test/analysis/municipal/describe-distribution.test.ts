import { expect, test } from 'vitest';
import { median } from 'simple-statistics';
import { describeDistribution } from '../../../src/analysis/municipal/describe-distribution';

const rows = (values: readonly (number | null)[]) => values.map((value, i) => ({ area: String(i), value }));

test('quantiles are those of R’s type 7: 1, 2, 3, 4 and 10 have their 10th percentile at 1.4 and their 90th at 7.6', () => {
  const values = [10, 3, 1, 4, 2];
  const described = describeDistribution(rows(values), '0');
  expect(described).toMatchObject({ known: 5, missing: 0, lowest: 1, p25: 2, p75: 4, highest: 10 });
  expect(described.p10).toBeCloseTo(1.4, 12);
  expect(described.p90).toBeCloseTo(7.6, 12);
  expect(described.p50).toBe(median(values));
});
test('missing values are counted and have no place among the others', () => {
  expect(describeDistribution(rows([null, 5, NaN, 0]), '3')).toMatchObject({
    known: 2,
    missing: 2,
    lowest: 0,
    own: { value: 0, rankFromHighest: 2, rankFromLowest: 1, ties: 0 },
  });
});
test('equal values share the best rank, from above and from below', () => {
  expect(describeDistribution(rows([4, 2, 2, 2, 1]), '2').own).toEqual({
    value: 2,
    rankFromHighest: 2,
    rankFromLowest: 2,
    ties: 2,
  });
});
test('without a value, or not among them, an area has no rank', () => {
  expect(describeDistribution(rows([1, null]), '1').own).toBeNull();
  expect(describeDistribution(rows([1, null]), 'x').own).toBeNull();
  expect(describeDistribution([], 'x')).toMatchObject({ known: 0, lowest: null, p50: null, highest: null });
});
