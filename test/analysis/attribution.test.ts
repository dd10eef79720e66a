import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attribution, attribute } from '../../src/analysis/attribution';
import { summarise } from '../../src/analysis/summarise';

const NAMES = ['housing', 'work', 'control', 'norm', 'office'];

/** Names of the groups in a coalition, by the bits of its number. */
const members = (groups: readonly string[], mask: number) =>
  groups.filter((_, group) => ((mask >> group) & 1) === 1);

/** A game that is the same in each draw: what a coalition costs, in SEK. */
function play(groups: readonly string[], costOf: (coalition: readonly string[]) => number, draws = 1) {
  const costs = Array.from({ length: 1 << groups.length }, (_, mask) =>
    new Float64Array(draws).fill(costOf(members(groups, mask))),
  );
  return attribute(groups, costs);
}

const values = ({ groups }: Attribution) => Object.fromEntries(groups.map(({ id, value }) => [id, value]));

describe('games worked by hand', () => {
  test('a glove game: who has the one right glove has two thirds, each with a left one a sixth', () => {
    // Of six orders the right glove completes a pair in four (it is not first), each left one in one (right first, it second).
    const pair = (has: readonly string[]) => (has.includes('right') && has.length > 1 ? 600 : 0);
    expect(values(play(['left1', 'left2', 'right'], pair))).toEqual({ left1: 100, left2: 100, right: 400 });
  });

  test('an airport: each part of the runway is shared by those who need it (Littlechild and Owen, 1973)', () => {
    // Runways of 8, 11, 17 and 19: 8/4 = 2, then 3/3 = 1, 6/2 = 3 and 2/1 = 2 more.
    const needs: Readonly<Record<string, number>> = { small: 8, medium: 11, large: 17, jumbo: 19 };
    const runway = (landing: readonly string[]) => Math.max(0, ...landing.map((id) => needs[id] ?? 0));
    expect(values(play(Object.keys(needs), runway))).toEqual({ small: 2, medium: 3, large: 6, jumbo: 8 });
  });

  test('a sum: each has what it adds, whatever there was before', () => {
    const adds: Readonly<Record<string, number>> = { housing: -70, work: 30, control: 0, norm: 1 };
    const sum = (changed: readonly string[]) => changed.reduce((all, id) => all + (adds[id] ?? 0), 5_000_000);
    const result = play(Object.keys(adds), sum, 3);
    expect(values(result)).toEqual(adds);
    expect(result.difference).toEqual({ value: -39, low: -39, high: -39, mcse: 0 });
  });

  test('what two do only together is halved', () => {
    const both = (changed: readonly string[]) => (changed.length === 2 ? 9 : 0);
    expect(values(play(['housing', 'work'], both))).toEqual({ housing: 4.5, work: 4.5 });
  });

  test('one group has the whole difference, with the spread of its draws', () => {
    const [b, a] = [Float64Array.of(0, 10, 20, 30), Float64Array.of(4, 8, 30, 61)];
    const {
      mean: value,
      p10: low,
      p90: high,
      mcse,
    } = summarise(a.map((cost, draw) => cost - (b[draw] ?? 0)));
    const whole = { value, low, high, mcse };
    expect(attribute(['all'], [b, a])).toEqual({
      draws: 4,
      difference: whole,
      groups: [{ id: 'all', ...whole }],
    });
  });

  test('without groups nothing differs', () => {
    expect(attribute([], [Float64Array.of(3, 4)])).toEqual({
      draws: 2,
      difference: { value: 0, low: 0, high: 0, mcse: 0 },
      groups: [],
    });
  });
});

interface Game {
  readonly groups: readonly string[];
  readonly costs: readonly Float64Array[];
}

/** Costs of up to a thousand billion SEK, by coalition and draw. */
const games: fc.Arbitrary<Game> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([n, draws]) => {
    const cost = fc.integer({ min: -1e12, max: 1e12 });
    const column = fc
      .array(cost, { minLength: draws, maxLength: draws })
      .map((each) => Float64Array.from(each));
    const costs = fc.array(column, { minLength: 1 << n, maxLength: 1 << n });
    return costs.map((all) => ({ groups: NAMES.slice(0, n), costs: all }));
  });

/** The game in which group `to[i]` stands in place i. */
function permuted({ groups, costs }: Game, to: readonly number[]): Game {
  return {
    groups: to.map((group) => groups[group] ?? ''),
    costs: costs.map((_, mask) => {
      const old = to.reduce((bits, group, place) => bits | (((mask >> place) & 1) << group), 0);
      return costs[old] ?? new Float64Array();
    }),
  };
}

function ordersOf(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

/** What a group changes when its turn comes, summed over all orders and draws: the definition, in whole numbers. */
function sumOverOrders({ groups, costs }: Game, group: number): bigint {
  let sum = 0n;
  for (const order of ordersOf(groups.map((_, index) => index))) {
    const before = order.slice(0, order.indexOf(group)).reduce((mask, each) => mask | (1 << each), 0);
    const after = costs[before | (1 << group)] ?? [];
    after.forEach((cost, draw) => (sum += BigInt(cost) - BigInt(costs[before]?.[draw] ?? NaN)));
  }
  return sum;
}

/** A double as a whole number of 2^-1074ths, which it always is. */
function inSmallest(value: number): bigint {
  let exponent = 1074n;
  let whole = value;
  for (; !Number.isInteger(whole); whole *= 2) exponent -= 1n;
  return BigInt(whole) << exponent;
}

const absolute = (value: bigint) => (value < 0n ? -value : value);

describe('in every game', () => {
  test('a value is the mean over all orders and draws, to a part in 2^52', () => {
    fc.assert(
      fc.property(games, (game) => {
        const orders = ordersOf(game.groups.map((_, group) => group)).length;
        attribute(game.groups, game.costs).groups.forEach(({ value }, group) => {
          const count = BigInt(orders * (game.costs[0]?.length ?? 0));
          const exact = sumOverOrders(game, group) << 1074n;
          const error = absolute(inSmallest(value) * count - exact);
          expect(error << 52n <= absolute(exact)).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('the values sum to the mean difference, to a part in 2^52 of their sizes', () => {
    fc.assert(
      fc.property(games, (game) => {
        const { difference, groups } = attribute(game.groups, game.costs);
        const all = groups.map(({ value }) => inSmallest(value));
        const sum = all.reduce((total, value) => total + value, 0n);
        const sizes = [...all, inSmallest(difference.value)].reduce((total, x) => total + absolute(x), 0n);
        expect(absolute(sum - inSmallest(difference.value)) << 52n <= sizes).toBe(true);
      }),
    );
  });

  test('whole parts sum to the difference without any error', () => {
    fc.assert(
      fc.property(games, ({ groups, costs }) => {
        const draws = costs[0]?.length ?? 0;
        const whole = costs.map((each) => each.map((cost) => 120 * draws * (cost % 1e9)));
        const result = attribute(groups, whole);
        expect(result.groups.reduce((sum, { value }) => sum + value, 0)).toBe(result.difference.value);
      }),
    );
  });

  test('the order of the groups does not show, to the last bit', () => {
    const turned = games.chain((game) =>
      fc.tuple(
        fc.constant(game),
        fc.shuffledSubarray(
          game.groups.map((_, group) => group),
          { minLength: game.groups.length },
        ),
      ),
    );
    fc.assert(
      fc.property(turned, ([game, to]) => {
        const other = permuted(game, to);
        const [one, two] = [attribute(game.groups, game.costs), attribute(other.groups, other.costs)];
        expect(two.difference).toEqual(one.difference);
        expect(two.groups).toEqual(to.map((group) => one.groups[group]));
      }),
    );
  });

  test('a group that changes nothing has nothing in any draw', () => {
    fc.assert(
      fc.property(games, ({ groups, costs }) => {
        const withNull = attribute([...groups, 'null'], [...costs, ...costs]);
        expect(withNull.groups.at(-1)).toEqual({ id: 'null', value: 0, low: 0, high: 0, mcse: 0 });
        const without = attribute(groups, costs);
        expect(withNull.difference).toEqual(without.difference);
        withNull.groups.slice(0, -1).forEach(({ value }, group) => {
          const alone = without.groups[group]?.value ?? NaN;
          expect(Math.abs(value - alone)).toBeLessThanOrEqual(Math.abs(alone) * 2 ** -51);
        });
      }),
    );
  });

  test('two groups that do the same have the same, to the last bit', () => {
    fc.assert(
      fc.property(games, ({ groups, costs }) => {
        // The last group in two: coalitions with either, or both, cost what those of as many of the two do.
        const half = costs.length / 2;
        const both = costs.slice(half).map((each) => each.map((cost) => 2 * cost + 1));
        const all = [...costs.slice(0, half), ...costs.slice(half), ...costs.slice(half), ...both];
        const { groups: parts } = attribute([...groups, 'twin'], all);
        const [one, twin] = parts.slice(-2);
        expect(twin).toEqual({ ...one, id: 'twin' });
      }),
    );
  });
});

test('sums beyond what a double holds lose nothing', () => {
  // 2^53 + 1 on the way, which a double rounds to 2^53.
  const cost = Float64Array.of(Number.MAX_SAFE_INTEGER, 2, -Number.MAX_SAFE_INTEGER);
  expect(attribute(['all'], [new Float64Array(3), cost]).difference.value).toBe(2 / 3);
});

describe('what cannot be attributed is refused', () => {
  const column = Float64Array.of(1, 2);
  test('a number of coalitions that is not 2^n', () => {
    expect(() => attribute(['a', 'b'], [column, column, column])).toThrow('4 arrays');
  });
  test('coalitions of different draws', () => {
    expect(() => attribute(['a'], [column, Float64Array.of(1)])).toThrow('differ in length');
  });
  test('öre', () => {
    expect(() => attribute(['a'], [column, Float64Array.of(1, 2.5)])).toThrow('2.5');
  });
});
