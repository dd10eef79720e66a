import { expect, test } from 'vitest';
import type { Departure } from '../../src/analysis/forecast/departure';
import { BACKTEST } from '../../src/scenario/backtest-document';
import { checkCalibration, chiSquareLimit } from '../../src/validation/check-calibration';
import { modelOf } from '../analysis/forecast/request';

const { departure } = BACKTEST as { readonly departure: Departure };
const plan = { departure, ledgers: 150, draws: 300, seed: 5 };

const highest = (histograms: ReturnType<typeof checkCalibration>) =>
  Math.max(...histograms.map(({ chiSquare }) => chiSquare));

test('the limit is the chi-square table’s, shared out over the histograms', () => {
  // Nine degrees of freedom: 21.666 at 1 per cent, 23.589 at half a per cent. The approximation is within half a per cent.
  expect(Math.abs(chiSquareLimit(1) / 21.666 - 1)).toBeLessThan(0.005);
  expect(Math.abs(chiSquareLimit(2) / 23.589 - 1)).toBeLessThan(0.005);
});

test.each([
  ['1263', 8],
  ['2403', 3],
])(
  'ranks of the truth in %s with %i months known are even: inputs, the year and the next',
  (municipality, knownMonths) => {
    const model = modelOf(municipality, { months: 24 });
    const histograms = checkCalibration({ ...plan, model, knownMonths });
    expect(histograms.map(({ quantity }) => quantity)).toEqual(
      expect.arrayContaining(['inflowFactor', 'bistand 2025', 'bistand 2026', 'householdMonths 2025']),
    );
    for (const { counts } of histograms)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(plan.ledgers);
    expect(highest(histograms)).toBeLessThan(chiSquareLimit(histograms.length));
  },
);

test('a forecast that takes the world to stand stiller than it does is found out', () => {
  const model = modelOf('1263', { months: 24 });
  const moving = (scale: number): Departure => ({
    ...departure,
    walkHouseholdsPerYear: [{ scale, weight: 1 }],
    walkCostPerYear: scale,
    monthNoise: [{ scale: scale / 3, weight: 1 }],
  });
  const histograms = checkCalibration({
    ...plan,
    departure: moving(0.03),
    booksDepart: moving(0.12),
    model,
    knownMonths: 8,
  });
  expect(highest(histograms)).toBeGreaterThan(3 * chiSquareLimit(histograms.length));
});
