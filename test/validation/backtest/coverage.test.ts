import { describe, expect, test } from 'vitest';
import { coverageOf, type Hit, studentQuantile975 } from '../../../src/validation/backtest/coverage';
import { skillOf } from '../../../src/validation/backtest/skill';
import { normal } from './keyed-normals';

function grid(
  municipalities: number,
  years: number,
  within: (municipality: number, year: number) => boolean,
): Hit[] {
  return Array.from({ length: municipalities * years }, (_, at) => {
    const [municipality, year] = [Math.floor(at / years), at % years];
    return { municipality: String(municipality), year, within: within(municipality, year) };
  });
}

describe('the shares that right intervals would give', () => {
  test('of four municipalities in four years, one of which always misses, as worked by hand', () => {
    // Residuals ¼ (12 times) and −¾ (4 times). By municipality 3 · 1² + 3² = 12, times 4/3 is 16; by year 0; each for itself
    // 12/16 + 4 · 9/16 = 3, times 16/15 is 3.2. Variance (16 + 0 − 3.2) / 16² = 0.05, t(3) = 3.182: 0.8 − 3.182 · √0.05 = 0.0885.
    const { share, low, high, within } = coverageOf(
      grid(4, 4, (municipality) => municipality > 0),
      0.8,
      1,
    );
    expect(share).toBe(0.75);
    expect(low).toBeCloseTo(0.0885, 4);
    expect(high).toBe(1);
    expect(within).toBe(true);
  });

  test('are never closer than chance alone would have them', () => {
    // Every outcome within: no residual is left. √(0.5 · 0.5 / 100) = 0.05, t(9) = 2.262.
    const { low, high, within } = coverageOf(
      grid(10, 10, () => true),
      0.5,
      1,
    );
    expect([low, high]).toEqual([expect.closeTo(0.5 - 0.1131, 4), expect.closeTo(0.5 + 0.1131, 4)]);
    expect(within).toBe(false);
  });

  test('of one series they are wider the more the horizons overlap, and of one year they tell nothing', () => {
    const one = grid(1, 20, (_, year) => year % 2 === 0);
    const half = (years: number) => coverageOf(one, 0.5, years).high - 0.5;
    expect(half(4)).toBeCloseTo(2 * half(1), 10);
    const { low, high } = coverageOf(
      grid(20, 1, () => false),
      0.9,
      1,
    );
    expect([low, high]).toEqual([0, 1]);
  });

  test('hold the share of right intervals about 95 times in 100 where cases come by municipality and year, and chance alone would not', () => {
    const nominal = 0.8;
    const reach = 1.2815515655446004;
    const sets = Array.from({ length: 400 }, (_, set) => {
      const ofMunicipality = Array.from({ length: 30 }, (_unused, at) => normal(`m${at}`, set));
      const ofYear = Array.from({ length: 10 }, (_unused, at) => normal(`y${at}`, set));
      return grid(30, 10, (m, y) => {
        const own = normal(`own ${m} ${y}`, set);
        const z = 0.5 * (ofMunicipality[m] ?? 0) + 0.5 * (ofYear[y] ?? 0) + Math.sqrt(0.5) * own;
        return Math.abs(z) < reach;
      });
    });
    const held = sets.filter((hits) => coverageOf(hits, nominal, 1).within).length / sets.length;
    expect(held).toBeGreaterThan(0.92);
    expect(held).toBeLessThan(0.99);
    const byChance = 1.96 * Math.sqrt((nominal * (1 - nominal)) / 300);
    const naive = sets.filter((hits) => Math.abs(coverageOf(hits, nominal, 1).share - nominal) < byChance);
    expect(naive.length / sets.length).toBeLessThan(0.9);
  });
});

test.each([
  [1, 12.706],
  [10, 2.228],
  [15, 2.131],
  [30, 2.042],
  [100, 1.984],
])("Student's t with %i degrees of freedom is that of the tables", (degrees, quantile) => {
  expect(Math.abs(studentQuantile975(degrees) - quantile)).toBeLessThan(0.001);
});

describe('skill', () => {
  const pairsOf = (crps: (municipality: number, year: number) => number) =>
    Array.from({ length: 200 }, (_, at) => {
      const [municipality, year] = [Math.floor(at / 10), at % 10];
      return { municipality: String(municipality), year, crps: crps(municipality, year), reference: 10 };
    });

  test('of half the score is 50 per cent whatever cases are drawn', () => {
    const { percent, low, high } = skillOf(
      pairsOf(() => 5),
      1,
      1,
    );
    expect([percent, low, high]).toEqual([50, 50, 50]);
  });

  test('depends on nothing but the seed and the cases', () => {
    const pairs = pairsOf((m, y) => 10 + m - y);
    expect(skillOf(pairs, 1, 3)).toEqual(skillOf(pairs, 1, 3));
    expect(skillOf(pairs, 1, 3)).not.toEqual(skillOf(pairs, 1, 4));
  });

  test('of methods that are equally good holds 0 about 95 times in 100, though whole years go well or badly', () => {
    const sets = Array.from({ length: 100 }, (_, set) =>
      pairsOf((m, y) => 10 + 2 * normal(`year ${y}`, set) + normal(`case ${m} ${y}`, set)),
    );
    const held = sets.filter((pairs) => {
      const { low, high } = skillOf(pairs, 1, 1);
      return low <= 0 && high >= 0;
    });
    expect(held.length).toBeGreaterThanOrEqual(90);
    expect(held.length).toBeLessThan(100);
  });
});
