import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bridge, bridgeForecasts } from '../../../src/analysis/forecast/bridge';
import type { YearDrivers } from '../../../src/analysis/forecast/forecast';

type Drivers = Omit<YearDrivers, 'year'>;

const forecastOf = (drivers: Drivers, year = 2026, municipality = '1263') => ({
  municipality,
  year,
  drivers: [{ year, ...drivers }],
});

function bridge(a: Drivers, b: Drivers): Bridge {
  const found = bridgeForecasts(forecastOf(a), forecastOf(b));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

/** A year of household-months × norm × level, and what measures add. */
const year = (householdMonths: number, normSek: number, level: number, measuresSek = 0): Drivers => ({
  bistandSek: householdMonths * normSek * level + measuresSek,
  measuresSek,
  householdMonths,
  normSek,
});

const factors = {
  householdMonths: fc.double({ min: 1, max: 200_000, noNaN: true }),
  normSek: fc.double({ min: 3_000, max: 20_000, noNaN: true }),
  level: fc.double({ min: 0.05, max: 3, noNaN: true }),
  measuresSek: fc.double({ min: -1e7, max: 1e7, noNaN: true }),
};
const anyYear = fc
  .record(factors)
  .map(({ householdMonths, normSek, level, measuresSek }) =>
    year(householdMonths, normSek, level, measuresSek),
  );

describe('a bridge', () => {
  test('has parts that sum exactly to the difference, in whole kronor', () => {
    fc.assert(
      fc.property(anyYear, anyYear, (a, b) => {
        const { from, to, volume, level, norm, measures } = bridge(a, b);
        expect(volume + level + norm + measures).toBe(to - from);
        expect([from, to, volume, level, norm, measures].every(Number.isSafeInteger)).toBe(true);
        expect(Math.abs(from - a.bistandSek)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(to - b.bistandSek)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  test('the other way round has the same parts with the other sign', () => {
    fc.assert(
      fc.property(anyYear, anyYear, (a, b) => {
        const [there, back] = [bridge(a, b), bridge(b, a)];
        for (const part of ['volume', 'level', 'norm', 'measures'] as const)
          expect(back[part] + there[part]).toBe(0);
      }),
    );
  });

  test.each([
    ['volume', 'householdMonths'],
    ['norm', 'normSek'],
    ['level', 'level'],
    ['measures', 'measuresSek'],
  ] as const)('has only %s where only %s changed', (part, factor) => {
    fc.assert(
      fc.property(fc.record(factors), factors[factor], (one, changed) => {
        const given = (with_: typeof one) =>
          year(with_.householdMonths, with_.normSek, with_.level, with_.measuresSek);
        const parts = bridge(given(one), given({ ...one, [factor]: changed }));
        const others = (['volume', 'level', 'norm', 'measures'] as const).filter((id) => id !== part);
        expect(others.map((id) => parts[id])).toEqual([0, 0, 0]);
        expect(parts[part]).toBe(parts.to - parts.from);
      }),
    );
  });

  test('of the same forecast is nothing', () => {
    expect(bridge(year(2000, 8000, 1, -5), year(2000, 8000, 1, -5))).toMatchObject({
      volume: 0,
      level: 0,
      norm: 0,
      measures: 0,
    });
  });

  test('shares the difference as the logarithms of the factors do', () => {
    // C goes from 1 000 000 to 4 000 000: L = 3 000 000 / ln 4; each factor doubles, so each has L · ln 2 = 1 500 000.
    expect(bridge(year(100, 10_000, 1), year(200, 20_000, 1))).toEqual({
      from: 1_000_000,
      to: 4_000_000,
      volume: 1_500_000,
      level: 0,
      norm: 1_500_000,
      measures: 0,
    });
  });

  test('keeps its digits where costs are all but equal and the factors are not', () => {
    // N × 1.01 and norm / 1.01: parts are ± 2 000 000 · ln 1.01 = ± 19 900.66.
    const { volume, norm, level } = bridge(year(200, 10_000, 1), year(202, 10_000 / 1.01, 1 + 1e-13));
    expect([volume, norm, level]).toEqual([19_901, -19_901, 0]);
  });

  test('takes the forecast year of the later one, also where the earlier one forecast another', () => {
    const [a, b] = [year(100, 10_000, 1), year(110, 10_000, 1)];
    const earlier = {
      municipality: '1263',
      drivers: [
        { year: 2025, ...b },
        { year: 2026, ...a },
      ],
    };
    const found = bridgeForecasts(earlier, forecastOf(b));
    expect(found.ok && found.value.from).toBe(1_000_000);
  });
});

describe('refuses', () => {
  const good = year(100, 10_000, 1);
  test.each([
    ['another municipality', forecastOf(good, 2026, '1287'), 'municipality', '1287'],
    ['a year that the earlier one lacks', forecastOf(good, 2024), 'drivers', '2026'],
    ['no household', forecastOf(year(0, 10_000, 1)), 'drivers 2026 householdMonths', '0'],
    ['a norm below 0', forecastOf({ ...good, normSek: -1 }), 'drivers 2026 normSek', '-1'],
    ['a cost that is none', forecastOf({ ...good, bistandSek: NaN }), 'drivers 2026 costSek', 'NaN'],
    [
      'measures that are all the cost',
      forecastOf({ ...good, measuresSek: 1e6 }),
      'drivers 2026 costSek',
      '0',
    ],
  ])('%s', (_, from, where, value) => {
    const found = bridgeForecasts(from, forecastOf(good));
    expect(found.ok ? [] : found.problems.map((one) => [one.where, one.value])).toContainEqual([
      where,
      value,
    ]);
  });
});
