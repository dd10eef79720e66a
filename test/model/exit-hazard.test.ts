import { expect, test } from 'vitest';
import { exitHazardPerMonth } from '../../src/model/exit-hazard';

/** Share of the year's enrolled who leave, by small steps: the stock on the first day and even entry over the year. */
function shareByCounting(hazardPerMonth: number, stockShare: number): number {
  const steps = 20_000;
  let leaves = stockShare * (1 - Math.exp(-12 * hazardPerMonth));
  for (let i = 0; i < steps; i += 1) {
    const monthsLeft = 12 * (1 - (i + 0.5) / steps);
    leaves += ((1 - stockShare) / steps) * (1 - Math.exp(-hazardPerMonth * monthsLeft));
  }
  return leaves;
}

test.each([
  [0.34, 0.3],
  [0.34, 0.85],
  [0.234, 0.5],
  [0.05, 0],
  [0.9, 1],
])('a share of %f at stock share %f comes back from its hazard', (share, stock) => {
  expect(shareByCounting(exitHazardPerMonth(share, stock), stock)).toBeCloseTo(share, 6);
});

test('34 per cent is 3.8 to 5.7 per cent a month, and 23 per cent 2.4 to 3.5, as the stock share goes from 0.85 to 0.3', () => {
  expect(exitHazardPerMonth(0.34, 0.85)).toBeCloseTo(0.038, 3);
  expect(exitHazardPerMonth(0.34, 0.3)).toBeCloseTo(0.057, 3);
  expect(exitHazardPerMonth(0.23, 0.85)).toBeCloseTo(0.024, 3);
  expect(exitHazardPerMonth(0.23, 0.3)).toBeCloseTo(0.035, 3);
});
