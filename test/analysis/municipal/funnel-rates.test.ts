import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countQuantiles, poissonCounts } from '../../../src/analysis/municipal/count-limits';
import { buildFunnel, funnelLimits } from '../../../src/analysis/municipal/funnel';
import { similarMunicipalities } from '../../../src/analysis/municipal/similar-municipalities';
import { buildTrend, medianOfSame } from '../../../src/analysis/municipal/trend';

/** r − (P(≤ r) − p) / P(r), r the least count with P(≤ r) ≥ p, of probabilities e^−m mᵏ / k! one after the other. */
function poissonQuantile(mean: number, p: number): number {
  let [count, probability] = [0, Math.exp(-mean)];
  let cumulative = probability;
  while (cumulative < p) {
    count += 1;
    probability *= mean / count;
    cumulative += probability;
  }
  return Math.max(0, count - (cumulative - p) / probability);
}

describe('events per so many inhabitants', () => {
  test('have the interpolated quantiles of Poisson’s formula', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 200, noNaN: true }),
        fc.constantFrom(0.001, 0.025, 0.5, 0.975, 0.999),
        (mean, p) => {
          const [quantile] = countQuantiles(poissonCounts(mean), [p]);
          expect(quantile).toBeCloseTo(poissonQuantile(mean, p), 5);
        },
      ),
    );
  });
  test('have limits in the unit of the key figure: 10 events are expected among 20 000 at 5 per 10 000', () => {
    const limits = funnelLimits(20_000, 5 / 10_000, { kind: 'poisson', per: 10_000 }, 1);
    const per = (p: number) => (poissonQuantile(10, p) / 20_000) * 10_000;
    for (const [limit, p] of [
      [limits.low998, 0.001],
      [limits.low95, 0.025],
      [limits.high95, 0.975],
      [limits.high998, 0.999],
    ] as const)
      expect(limit).toBeCloseTo(per(p), 6);
  });
  test('may be more than one an inhabitant, where a share may not be more than all', () => {
    expect(funnelLimits(40, 0.9, { kind: 'poisson', per: 1 }, 4).high998).toBeGreaterThan(1);
    expect(funnelLimits(40, 0.9, { kind: 'binomial', per: 100 }, 4).high998).toBe(100);
  });
  test('vary by their mean alone: scores of ±3 at one each are an overdispersion of 9', () => {
    // 400 inhabitants at 1: the standard error is 1 / 20, and ± 0.15 are three of them.
    const figures = Array.from({ length: 40 }, (_, i) => ({
      area: String(i),
      value: 1 + (i % 2 === 0 ? 0.15 : -0.15),
      population: 400,
    }));
    const funnel = buildFunnel(figures, { kind: 'poisson', per: 1 }, { isWidened: false });
    expect(funnel?.overdispersion).toBeCloseTo(9, 9);
  });
});

test('peers have quartiles when four of them have a value, and none when three have', () => {
  const figuresOf = (peers: readonly string[]) =>
    peers.flatMap((area, i) => [2020, 2021].map((period) => ({ area, period, value: i })));
  const peers = ['p', 'q', 'r', 's'];
  expect(buildTrend(figuresOf(peers), { areas: [], peers })[0]).toMatchObject({ p50: 1.5, peersKnown: 4 });
  const three = figuresOf(peers.slice(0, 3));
  expect(buildTrend(three, { areas: [], peers })[0]).toMatchObject({ p25: null, p50: null, peersKnown: 3 });
  expect(medianOfSame(figuresOf(peers), peers, 2020, 2021)).toEqual({ first: 1.5, last: 1.5, peers: 4 });
  expect(medianOfSame(three, peers, 2020, 2021)).toBeNull();
});

test('those as near as each other come by code, whatever order they are given in', () => {
  const values = new Map([['own', 5], ['b', 6], ['a', 4], ['d', 6], ['c', 4], ['far', 9]]); // prettier-ignore
  const nearest = (codes: readonly string[]) =>
    similarMunicipalities('own', codes, [{ id: 'one', weight: 1, values }], {
      nearest: 4,
      leastFigures: 1,
    }).nearest.map(({ code }) => code);
  const codes = [...values.keys()];
  expect(nearest(codes)).toEqual(['a', 'b', 'c', 'd']);
  expect(nearest(codes.toReversed())).toEqual(['a', 'b', 'c', 'd']);
});
