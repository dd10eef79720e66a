import { describe, expect, test } from 'vitest';
import { placeboInTime, rankAmong, ratioFloor, runEffect } from '../../../src/analysis/effect/placebo';
import { chooseWindow } from '../../../src/analysis/effect/study-window';
import { asSeries } from './random-panel';

const unit = (municipality: string, ...values: readonly number[]) => ({
  municipality,
  values: Float64Array.from(values),
});

function panelOf(yearsBefore: number, ...units: readonly (readonly number[])[]) {
  const [treated = unit('0001'), ...donors] = units.map((values, i) => unit(String(1000 + i), ...values));
  const years = treated.values.length;
  return {
    years: Array.from({ length: years }, (_, t) => 2000 + t),
    yearsBefore,
    treated,
    donors,
    leftOut: [],
  };
}

describe('a rank among placebos', () => {
  test('is by size, whatever the sign, and a placebo of the same size is as large: of 5 that are 3, −3, 2.9, −5 and 0 three', () => {
    expect(rankAmong(-3, [3, -3, 2.9, -5, 0])).toEqual({ asLarge: 3, placebos: 5, p: 4 / 6 });
    expect(rankAmong(3, [3, -3, 2.9, -5, 0])).toEqual({ asLarge: 3, placebos: 5, p: 4 / 6 });
  });
  test('of all that are alike is the last of them: nothing sets it apart', () => {
    expect(rankAmong(2, [2, 2, -2]).p).toBe(1);
  });
});

describe('the ratio of the gap after to the gap before', () => {
  test('is taken against a tenth of what municipalities differ by in the years before, the one among them', () => {
    // Around the yearly mean of 3 they lie at −3, 0 and 3: mean square 6. What comes after does not count.
    const panel = panelOf(2, [0, 0, 900], [3, 3, -40], [6, 6, 7]);
    expect(ratioFloor(panel)).toBeCloseTo(Math.sqrt(6) / 10, 12);
  });
  test('where the mix follows exactly is against that floor: a gap of 2 over 0.5 is 4', () => {
    const run = runEffect(unit('0001', 10, 20, 32), [unit('1', 10, 20, 30), unit('2', 40, 5, 30)], 2, 0.5);
    expect(run.synthetic.rmspeBefore).toBeLessThan(1e-6);
    expect(run.ratio).toBeCloseTo(4, 5);
  });
  test('where it does not is against the gap before: 6 and 6, then 10, above the nearest there is', () => {
    const run = runEffect(unit('0001', 10, 10, 14), [unit('1', 0, 0, 0), unit('2', 4, 4, 4)], 2, 0.5);
    expect(run.ratio).toBeCloseTo(10 / 6, 9);
  });
});

test.each([
  [5, 2],
  [6, 2],
  [8, 2],
  [9, 3],
  [11, 3],
  [12, 4],
])('of %i years before the false years after are the last third, no part of a year: %i', (before, after) => {
  const walk = (slope: number) => Array.from({ length: before + 3 }, (_, t) => slope * t * t);
  const { firstYearAfter, lastYear, run } = placeboInTime(panelOf(before, walk(1), walk(2), walk(0)), 1);
  expect([firstYearAfter, lastYear]).toEqual([2000 + before - after, 2000 + before - 1]);
  expect(run.difference.gaps).toHaveLength(before);
});

test('of two windows with as many figures the one with more years before is taken: 12 years of 12 and 8 of 18 are 144', () => {
  const ones = (years: number) => new Float64Array(years).fill(1);
  const [own, ...long] = asSeries(
    Array.from({ length: 12 }, () => ones(12)),
    2000,
  );
  const short = asSeries(
    Array.from({ length: 6 }, () => ones(8)),
    2004,
  ).map((one, i) => ({
    ...one,
    municipality: `2${i}`,
  }));
  if (own === undefined) throw new Error('no series');
  expect(chooseWindow(own, [...long, ...short], 2009)).toEqual({
    firstYear: 2000,
    firstYearAfter: 2009,
    lastYear: 2011,
  });
});
