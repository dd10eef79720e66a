import { interquartileRange, mean, quantile, sampleStandardDeviation } from 'simple-statistics';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePair } from '../../src/analysis/compare';
import { LEDGERS, type Ledger } from '../../src/model/flows';
import { quantileOfSorted, summarise, summariseSeries } from '../../src/analysis/summarise';

const DRAWS = Float64Array.from([12, 3, 8, 41, 7, 7, 19, 2, 30, 11]);

describe('a summary', () => {
  test('has the library’s mean, and its standard error is the deviation over the root of the draws', () => {
    const summary = summarise(DRAWS);
    expect(summary.mean).toBeCloseTo(mean([...DRAWS]), 12);
    expect(summary.mcse).toBeCloseTo(sampleStandardDeviation([...DRAWS]) / Math.sqrt(10), 12);
  });

  test('quantiles are type 7: of 0, 1, …, 100 the tenth percentile is 10', () => {
    const sorted = Float64Array.from({ length: 101 }, (_, i) => i);
    for (const percent of [0, 5, 10, 50, 99, 100])
      expect(quantileOfSorted(sorted, percent / 100)).toBeCloseTo(percent, 12);
  });

  test('the median of many draws is the library’s', () => {
    expect(summarise(DRAWS).p50).toBe(quantile([...DRAWS], 0.5));
    expect(summarise(DRAWS).p75 - summarise(DRAWS).p25).toBeLessThanOrEqual(interquartileRange([...DRAWS]));
  });

  test('does not depend on the order of the draws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (values) => {
          expect(summarise(Float64Array.from(values))).toEqual(
            summarise(Float64Array.from(values).reverse()),
          );
        },
      ),
    );
  });

  test('of a single draw has no spread', () => {
    expect(summarise(Float64Array.of(5))).toEqual({
      mean: 5,
      mcse: 0,
      p5: 5,
      p10: 5,
      p25: 5,
      p50: 5,
      p75: 5,
      p90: 5,
      p95: 5,
    });
  });

  test('of a series is that of each month', () => {
    const series = summariseSeries(Float64Array.from([1, 2, 3, 10, 20, 30]), 3);
    expect(series.mean).toEqual([2, 20]);
    expect(series.p50).toEqual([2, 20]);
  });
});

describe('a pair', () => {
  const costs = (id: string, draws: number[]) => {
    const netCost = Float64Array.from(draws);
    const ledgers = Object.fromEntries(LEDGERS.map((ledger) => [ledger, netCost]));
    return { id, netCost, ledgers: ledgers as Record<Ledger, Float64Array> };
  };
  const pair = (a: number[], b: number[]) => comparePair(costs('a', a), costs('b', b));

  test('is compared draw by draw, equal draws counted half', () => {
    expect(pair([1, 2, 3, 4], [2, 2, 2, 2]).probabilityACheaper).toBe((1 + 0.5) / 4);
  });

  test('the quantiles are those of the difference, not differences of quantiles', () => {
    expect(pair([1, 2, 3], [3, 2, 1]).difference).toMatchObject({ mean: 0, p25: -1, p50: 0, p75: 1 });
  });

  test('that never differs is a tie; one that always differs alike is not', () => {
    expect(pair([5, 6], [5, 6])).toMatchObject({ tie: true, probabilityACheaper: 0.5 });
    expect(pair([5, 6], [4, 5])).toMatchObject({ tie: false, probabilityACheaper: 0 });
  });

  test('turned round has the opposite sign and chance', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 1, maxLength: 30 }),
        (draws) => {
          const [a, b] = [draws.map(([x]) => x), draws.map(([, y]) => y)];
          const [forth, back] = [pair(a, b), pair(b, a)];
          expect(forth.probabilityACheaper + back.probabilityACheaper).toBeCloseTo(1, 12);
          expect(forth.difference.mean).toBeCloseTo(-back.difference.mean, 3);
          expect(forth.tie).toBe(back.tie);
        },
      ),
    );
  });

  test('has fifty dots in order', () => {
    const { dots } = pair(
      Array.from({ length: 200 }, (_, i) => (i * 37) % 200),
      new Array<number>(200).fill(0),
    );
    expect(dots).toHaveLength(50);
    expect(dots).toEqual([...dots].sort((x, y) => x - y));
  });
});
