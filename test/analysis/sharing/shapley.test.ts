import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapleyValue } from '../../../src/analysis/sharing/shapley';
import {
  airport,
  anyGame,
  anyPlaces,
  anyRunways,
  expectCovariant,
  expectSame,
  GLOVES,
  inPlaces,
  withPlaces,
} from './cost-games';

/** The mean of what each adds over all orders, order by order. */
function byOrders(costs: readonly number[]): number[] {
  const n = Math.log2(costs.length);
  const sums = Array.from({ length: n }, () => 0);
  let orders = 0;
  function join(group: number, added: readonly number[]): void {
    if (group === costs.length - 1) {
      orders += 1;
      for (const [party, amount] of added.entries()) sums[party] = (sums[party] ?? NaN) + amount;
      return;
    }
    for (let party = 0; party < n; party += 1) {
      const next = group | (1 << party);
      if (next !== group) join(next, added.with(party, (costs[next] ?? NaN) - (costs[group] ?? NaN)));
    }
  }
  join(0, sums);
  return sums.map((total) => total / orders);
}

/** Each piece of runway shared equally by those who need it. */
function byPieces(lengths: readonly number[]): number[] {
  const ends = [0, ...lengths].sort((a, b) => a - b);
  return lengths.map((length) =>
    ends.slice(1).reduce((pays, end, place) => {
      const users = lengths.filter((other) => other >= end).length;
      return end <= length ? pays + (end - (ends[place] ?? NaN)) / users : pays;
    }, 0),
  );
}

describe('games of the textbooks', () => {
  test('glove game: the one left glove has 4/6, each right one 1/6 (Shapley, 1953; Osborne and Rubinstein, A Course in Game Theory)', () => {
    expectSame(shapleyValue(GLOVES), [-4 / 6, -1 / 6, -1 / 6]);
  });

  test('airport of 8, 11, 17 and 19: 8/4 = 2, then 3/3 = 1, 6/2 = 3 and 2/1 = 2 more (Littlechild and Owen, 1973)', () => {
    expectSame(shapleyValue(airport([8, 11, 17, 19])), [2, 3, 6, 8]);
  });

  test('any airport: each piece is shared equally by those who need it (Littlechild and Owen, 1973)', () => {
    fc.assert(
      fc.property(anyRunways, (lengths) => {
        expectSame(shapleyValue(airport(lengths)), byPieces(lengths), 60);
      }),
    );
  });

  test('two parties share what they save equally: the standard solution', () => {
    expect(shapleyValue([0, 10, 20, 24])).toEqual([7, 17]);
  });
});

test('the value is the mean over all orders of what each adds', () => {
  fc.assert(
    fc.property(anyGame, (costs) => {
      expectSame(shapleyValue(costs), byOrders(costs), 1000);
    }),
    { numRuns: 40 },
  );
});

test('the value does not depend on the unit, nor on what parties bring into every group', () => {
  fc.assert(
    fc.property(
      anyGame,
      fc.constantFrom(0.001, 1, 1e5),
      fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 6, maxLength: 6 }),
      (costs, scale, brought) => {
        expectCovariant(shapleyValue, costs, scale, brought);
      },
    ),
  );
});

test('parties that change places take what they pay with them', () => {
  fc.assert(
    fc.property(
      anyGame.chain((costs) => fc.tuple(fc.constant(costs), anyPlaces(Math.log2(costs.length)))),
      ([costs, places]) => {
        expectSame(shapleyValue(withPlaces(costs, places)), inPlaces(shapleyValue(costs), places), 1000);
      },
    ),
  );
});
