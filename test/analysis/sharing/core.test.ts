import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excesses, isInCore } from '../../../src/analysis/sharing/core';
import { airport, costGame, GLOVES, sum } from './cost-games';

test('an excess is what the members pay less what the group costs, for each group smaller than all', () => {
  expect(excesses([0, 10, 20, 24, 30, 33, 41, 50], [7, 18, 25])).toEqual([
    { group: 1, excess: -3 },
    { group: 2, excess: -2 },
    { group: 3, excess: 1 },
    { group: 4, excess: -5 },
    { group: 5, excess: -1 },
    { group: 6, excess: 2 },
  ]);
});

test('of two parties only each by itself is a smaller group', () => {
  expect(excesses([0, 10, 20, 25], [5, 20])).toEqual([
    { group: 1, excess: -5 },
    { group: 2, excess: 0 },
  ]);
});

test('the core of the glove game is that the scarce glove has all (Osborne and Rubinstein, A Course in Game Theory, 13.2)', () => {
  expect(isInCore(GLOVES, [-1, 0, 0])).toBe(true);
  expect(isInCore(GLOVES, [-0.99, -0.01, 0])).toBe(false);
  expect(isInCore(GLOVES, [-2 / 3, -1 / 6, -1 / 6])).toBe(false);
});

test('what does not pay the cost of all, or pays more, is not in the core', () => {
  const runways = airport([8, 11]);
  expect(isInCore(runways, [4, 7])).toBe(true);
  expect(isInCore(runways, [4, 6])).toBe(false);
  expect(isInCore(runways, [4, 7.5])).toBe(false);
});

test('a krona in a hundred million counts as nothing, two do not', () => {
  const costs = [0, 4e7, 7e7, 1e8];
  expect(isInCore(costs, [4e7 + 0.9, 6e7 - 0.9])).toBe(true);
  expect(isInCore(costs, [4e7 + 2, 6e7 - 2])).toBe(false);
});

test('an allocation is in the core exactly where no group costs less by itself than its members pay', () => {
  const anyCase = fc
    .tuple(fc.array(fc.nat(500), { minLength: 2, maxLength: 6 }), fc.constantFrom(0, -1))
    .chain(([pays, least]) =>
      fc.record({
        pays: fc.constant(pays),
        left: fc.array(fc.integer({ min: least, max: 40 }), {
          minLength: (1 << pays.length) - 2,
          maxLength: (1 << pays.length) - 2,
        }),
      }),
    );
  fc.assert(
    fc.property(anyCase, ({ pays, left }) => {
      const room = [0, ...left, 0];
      const costs = costGame(pays.length, (members) => sum(members.map((party) => pays[party] ?? NaN)));
      expect(
        isInCore(
          costs.map((cost, group) => cost + (room[group] ?? NaN)),
          pays,
        ),
      ).toBe(left.every((amount) => amount >= 0));
    }),
  );
});
