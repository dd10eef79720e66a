import fc from 'fast-check';
import { Matrix, solve } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { dot, nearestInHull, weightedSum } from '../../../src/analysis/effect/nearest-in-hull';

const coordinate = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 2000);
const pointsOf = (most: number, dimensions: number) =>
  fc.array(
    fc
      .array(coordinate, { minLength: dimensions, maxLength: dimensions })
      .map((point) => Float64Array.from(point)),
    { minLength: 1, maxLength: most },
  );
const lengthOf = (points: readonly Float64Array[], weights: ArrayLike<number>) => {
  const sum = weightedSum(points, weights);
  return dot(sum, sum);
};

/** Least |x|² over the hull by trying every group of points: the nearest of the flat through it, where its weights are not negative. */
function leastByGroups(points: readonly Float64Array[]): number {
  let least = Infinity;
  for (let group = 1; group < 1 << points.length; group += 1) {
    const held = points.filter((_, i) => (group & (1 << i)) !== 0);
    const k = held.length;
    const system = Matrix.zeros(k + 1, k + 1);
    held.forEach((p, i) => {
      held.forEach((q, j) => system.set(i, j, dot(p, q)));
      system.set(i, k, 1);
      system.set(k, i, 1);
    });
    const right = Matrix.zeros(k + 1, 1);
    right.set(k, 0, 1);
    const weights = solve(system, right, true).to1DArray().slice(0, k);
    const sum = weights.reduce((a, b) => a + b, 0);
    if (Math.abs(sum - 1) < 1e-9 && weights.every((weight) => weight >= -1e-12))
      least = Math.min(least, lengthOf(held, weights));
  }
  return least;
}

/** Least |x|² over weights of whole twentieths. */
function leastOnGrid(points: readonly Float64Array[], steps = 20): number {
  let least = Infinity;
  const weights = points.map(() => 0);
  const give = (at: number, left: number): void => {
    if (at === points.length - 1) {
      weights[at] = left / steps;
      least = Math.min(least, lengthOf(points, weights));
      return;
    }
    for (let taken = 0; taken <= left; taken += 1) {
      weights[at] = taken / steps;
      give(at + 1, left - taken);
    }
  };
  give(0, steps);
  return least;
}

describe('nearest point in a hull', () => {
  test('weights are 0 or above and 1 in all, and few: at most one more than there are dimensions', () => {
    fc.assert(
      fc.property(pointsOf(30, 4), (points) => {
        const { weights } = nearestInHull(points);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        expect(weights.filter((weight) => weight > 0).length).toBeLessThanOrEqual(5);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
  test('the gap proves it: no point lies farther on the origin’s side than rounding', () => {
    fc.assert(
      fc.property(pointsOf(40, 6), (points) => {
        const { weights, gap } = nearestInHull(points);
        const nearest = weightedSum(points, weights);
        const least = Math.min(...points.map((point) => dot(nearest, point)));
        expect(dot(nearest, nearest) - least).toBeLessThan(1e-12);
        expect(gap).toBeLessThan(1e-12);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
  test('is what trying every group of points gives', () => {
    fc.assert(
      fc.property(pointsOf(7, 3), (points) => {
        const { weights } = nearestInHull(points);
        expect(lengthOf(points, weights)).toBeCloseTo(leastByGroups(points), 10);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
  test('is never beaten on a grid of weights, and beats it by no more than the grid is coarse', () => {
    fc.assert(
      fc.property(pointsOf(4, 3), (points) => {
        const found = lengthOf(points, nearestInHull(points).weights);
        const grid = leastOnGrid(points);
        expect(found).toBeLessThanOrEqual(grid + 1e-12);
        // Each weight is within a twentieth of a grid point's, four of them, of points no farther than √0.75: |Δx| ≤ 0.18.
        expect(Math.sqrt(grid) - Math.sqrt(found)).toBeLessThan(0.18);
      }),
      { seed: 4, numRuns: 60 },
    );
  });
  test('one point has all the weight; the origin among the points is found', () => {
    expect([...nearestInHull([Float64Array.of(0.3, 0.4)]).weights]).toEqual([1]);
    const { weights } = nearestInHull([Float64Array.of(1, 0), Float64Array.of(0, 0), Float64Array.of(0, 1)]);
    expect([...weights]).toEqual([0, 1, 0]);
  });
});
