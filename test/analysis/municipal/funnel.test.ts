import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFunnel, type FunnelFigure, funnelLimits } from '../../../src/analysis/municipal/funnel';
import { estimateOverdispersion } from '../../../src/analysis/municipal/overdispersion';

const SHARE = { kind: 'binomial', per: 100 } as const;
const RATE = { kind: 'poisson', per: 1000 } as const;
const CHANCE = { isWidened: false };
/** Sizes from 2 000 to 200 000, all at 3 %. */
const EVEN: readonly FunnelFigure[] = Array.from({ length: 30 }, (_, i) => ({
  area: String(i),
  value: 3,
  population: Math.round(2000 * 1.17 ** i),
}));
const funnelOf = (figures: readonly FunnelFigure[], options = CHANCE) => {
  const funnel = buildFunnel(figures, SHARE, options);
  if (funnel === null) throw new Error('no funnel');
  return funnel;
};

describe('funnel', () => {
  test('the centre is the mean by inhabitants: 1 % of 1 000 and 4 % of 2 000 are 3 %', () => {
    const { centre } = funnelOf([
      { area: 'a', value: 1, population: 1000 },
      { area: 'b', value: 4, population: 2000 },
    ]);
    expect(centre).toBeCloseTo(3, 12);
  });
  test('limits of 2 000 at 3 % are near the normal ones: 3 ± 1.96 · 0.381', () => {
    const { low95, high95, low998, high998 } = funnelLimits(2000, 0.03, SHARE, 1);
    expect(low95).toBeGreaterThan(3 - 0.75 - 0.05);
    expect(low95).toBeLessThan(3 - 0.75 + 0.05);
    expect(high95).toBeGreaterThan(3 + 0.75 - 0.05);
    expect(high95).toBeLessThan(3 + 0.75 + 0.07);
    expect(low998).toBeLessThan(low95);
    expect(high998).toBeGreaterThan(high95);
  });
  test('limits narrow with size, and one at the mean is within, for shares and for rates', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 100_000 }),
        fc.double({ min: 0.002, max: 0.5, noNaN: true }),
        fc.constantFrom(SHARE, RATE),
        (population, rate, measure) => {
          const centre = rate * measure.per;
          const [small, large] = [population, 2 * population].map((n) => funnelLimits(n, rate, measure, 1));
          if (small === undefined || large === undefined) throw new Error('no limits');
          for (const { low998, low95, high95, high998 } of [small, large]) {
            expect(low998).toBeLessThanOrEqual(low95);
            expect(low95).toBeLessThan(centre);
            expect(centre).toBeLessThan(high95);
            expect(high95).toBeLessThan(high998);
          }
          expect(large.high95 - large.low95).toBeLessThan(small.high95 - small.low95);
          expect(large.high998 - large.low998).toBeLessThan(small.high998 - small.low998);
        },
      ),
    );
  });
  test('of those at the mean none is outside, and there is no overdispersion', () => {
    const funnel = funnelOf(EVEN);
    expect(funnel.rows.map(({ place }) => place)).toEqual(EVEN.map(() => 'within'));
    expect(funnel.overdispersion).toBe(1);
  });
  test('one far above or below is outside the limit it has passed', () => {
    const moved = EVEN.map((row, i) => ({ ...row, value: i === 4 ? 9 : i === 6 ? 0.1 : i === 8 ? 3.55 : 3 }));
    const { rows } = funnelOf(moved);
    expect([rows[4]?.place, rows[6]?.place, rows[8]?.place]).toEqual(['above998', 'below998', 'above95']);
  });
  test('widened limits lie √φ times as far from the centre, a share never below 0', () => {
    const [own, wide] = [funnelLimits(5000, 0.03, SHARE, 1), funnelLimits(5000, 0.03, SHARE, 4)];
    expect(wide.high95 - 3).toBeCloseTo(2 * (own.high95 - 3), 9);
    expect(wide.low95 - 3).toBeCloseTo(2 * (own.low95 - 3), 9);
    expect(funnelLimits(5000, 0.03, SHARE, 400).low998).toBe(0);
  });
  test('municipalities that differ more than chance widen them when asked to', () => {
    const spread = EVEN.map((row, i) => ({ ...row, value: 3 + ((i * 7) % 5) - 2 }));
    const [plain, widened] = [funnelOf(spread), funnelOf(spread, { isWidened: true })];
    expect(plain.overdispersion).toBeGreaterThan(10);
    expect(widened.overdispersion).toBe(plain.overdispersion);
    const outside = ({ rows }: typeof plain) => rows.filter(({ place }) => place !== 'within').length;
    expect(outside(widened)).toBeLessThan(outside(plain));
  });
  test('those without a value or inhabitants are named; without any there is no funnel', () => {
    const missing: readonly FunnelFigure[] = [
      { area: 'x', value: null, population: 9000 },
      { area: 'y', value: 3, population: null },
    ];
    expect(funnelOf([...EVEN, ...missing]).missing).toEqual(['x', 'y']);
    expect(buildFunnel(missing, SHARE, CHANCE)).toBeNull();
    expect(buildFunnel([{ area: 'a', value: 0, population: 100 }], SHARE, CHANCE)).toBeNull();
  });
  test('the curve runs from the smallest size to the largest, and meets the limits there', () => {
    const { curve, rows } = funnelOf(EVEN);
    expect(curve[0]?.population).toBe(EVEN[0]?.population);
    expect(curve.at(-1)?.high95).toBe(rows.at(-1)?.high95);
    expect(curve.every(({ population }, i) => i === 0 || population > (curve[i - 1]?.population ?? 0))).toBe(
      true,
    );
  });
});

describe('overdispersion', () => {
  test('is the mean square of scores, the outermost tenth at each end drawn in: 8 · 4 + 2 · 4 over 10, not 10 000', () => {
    expect(estimateOverdispersion([-2, 2, -2, 2, -2, 2, -2, 2, -2, 100])).toBeCloseTo(4, 12);
  });
  test('is 1 where chance is enough: 1.5 of ten is below 1 + 2·√(2 / 10)', () => {
    const score = Math.sqrt(1.5);
    expect(estimateOverdispersion(Array.from({ length: 10 }, (_, i) => (i % 2 ? score : -score)))).toBe(1);
    expect(estimateOverdispersion([])).toBe(1);
  });
});
