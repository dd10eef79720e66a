import { describe, expect, test } from 'vitest';
import { sampleCorrelation, sampleRankCorrelation } from 'simple-statistics';
import { correlate, LEAST_PAIRS } from '../../../src/analysis/municipal/correlation';

const XS = [3.1, 1.2, 5.9, 2.2, 8.4, 7.7, 4.6, 6.3, 9.8, 0.4, 2.9];
const YS = [1.9, 2.4, 4.4, 0.3, 9.1, 3.2, 5.8, 5.1, 7.2, 1.1, 2.6];
const pairs = (xs: readonly (number | null)[], ys: readonly (number | null)[]) =>
  xs.map((x, i) => ({ x, y: ys[i] ?? null }));

describe('correlation', () => {
  test('both are those of simple-statistics', () => {
    const { pearson, spearman, known } = correlate(pairs(XS, YS));
    expect(known).toBe(11);
    expect(pearson).toBeCloseTo(sampleCorrelation(XS, YS), 12);
    expect(spearman).toBeCloseTo(sampleRankCorrelation(XS, YS), 12);
  });
  test('equal values have their mean rank: the rank correlation is the plain one of 1.5, 1.5, 3 …', () => {
    const xs = [1, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const ranks = [1.5, 1.5, 3, 4, 5, 6, 7, 8, 9, 10];
    const ys = [5, 3, 8, 1, 9, 2, 7, 10, 6, 4];
    expect(correlate(pairs(xs, ys)).spearman).toBeCloseTo(sampleCorrelation(ranks, ys), 12);
  });
  test('the order alone decides the rank correlation', () => {
    const { pearson, spearman } = correlate(
      pairs(
        XS,
        XS.map((x) => x ** 5),
      ),
    );
    expect(spearman).toBeCloseTo(1, 12);
    expect(pearson).toBeLessThan(1);
  });
  test('areas that lack a value are counted and left out; too few, or one value only, give none', () => {
    expect(correlate(pairs([...XS, 4, null], [...YS, null, 4]))).toEqual({
      ...correlate(pairs(XS, YS)),
      missing: 2,
    });
    expect(correlate(pairs(XS.slice(0, LEAST_PAIRS - 1), YS)).pearson).toBeNull();
    expect(
      correlate(
        pairs(
          XS.map(() => 2),
          YS,
        ),
      ),
    ).toMatchObject({ pearson: null, spearman: null });
  });
  test('the size that a rank correlation has by luck alone is 1.96 / √(n − 1): of 10 areas 0.65, of 290 0.12', () => {
    const of = (n: number) => correlate(Array.from({ length: n }, (_, i) => ({ x: i, y: (i * 7) % n }))).luck;
    expect(of(10)).toBeCloseTo(0.653, 3);
    expect(of(290)).toBeCloseTo(0.1153, 4);
  });
});
