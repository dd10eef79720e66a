import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excesses, isInCore } from '../../../src/analysis/sharing/core';
import { nucleolus } from '../../../src/analysis/sharing/nucleolus';
import { shapleyValue } from '../../../src/analysis/sharing/shapley';
import {
  airport,
  anyGame,
  anyPlaces,
  anyRunways,
  costGame,
  expectCovariant,
  expectSame,
  gainGame,
  GLOVES,
  inPlaces,
  subadditive,
  sum,
  withPlaces,
} from './cost-games';
import { isNucleolusByKohlberg } from './kohlberg';

/**
 * Nucleolus of an airport by Littlechild's recursion (1974): with runways in order of length, the k first pay as much each as is
 * least of length_k / (k + 1) for k < n and length_n / n; what they pay is taken off the rest, and so on with the others.
 */
function byRecursion(lengths: readonly number[]): number[] {
  const order = lengths.map((_, party) => party).sort((a, b) => (lengths[a] ?? NaN) - (lengths[b] ?? NaN));
  const pays = lengths.map(() => 0);
  let paid = 0;
  for (let done = 0; done < order.length;) {
    const prices = order.slice(done).map((party, place) => {
      const isLast = done + place === order.length - 1;
      return ((lengths[party] ?? NaN) - paid) / (place + (isLast ? 1 : 2));
    });
    const price = Math.min(...prices);
    const until = done + prices.lastIndexOf(price) + 1;
    for (const party of order.slice(done, until)) pays[party] = price;
    paid += price * (until - done);
    done = until;
  }
  return pays;
}

/** What each group of creditors gets of an estate when the others have been paid all they claim. */
function bankruptcy(estate: number, claims: readonly number[]): number[] {
  return gainGame(claims.length, (members) =>
    Math.max(0, estate - sum(claims.filter((_, party) => !members.includes(party)))),
  );
}

/** As much for each as for any other, but no more than its limit; the limits sum to at least the amount. */
function equalAwards(amount: number, limits: readonly number[]): number[] {
  const order = limits.map((_, party) => party).sort((a, b) => (limits[a] ?? NaN) - (limits[b] ?? NaN));
  const awards = limits.map(() => 0);
  let left = amount;
  for (const [place, party] of order.entries()) {
    const award = Math.min(limits[party] ?? NaN, left / (limits.length - place));
    awards[party] = award;
    left -= award;
  }
  return awards;
}

/** The rule of the Talmud: equal awards up to half the claims, and equal losses of half the claims above. */
function talmud(estate: number, claims: readonly number[]): number[] {
  const halves = claims.map((claim) => claim / 2);
  if (estate <= sum(halves)) return equalAwards(estate, halves);
  const losses = equalAwards(sum(claims) - estate, halves);
  return claims.map((claim, party) => claim - (losses[party] ?? NaN));
}

const awards = (estate: number, claims: readonly number[]) =>
  nucleolus(bankruptcy(estate, claims)).map((pays) => -pays);

describe('games of the textbooks', () => {
  test('glove game: the one left glove has all, as in the core (Osborne and Rubinstein, A Course in Game Theory)', () => {
    expectSame(nucleolus(GLOVES), [-1, 0, 0]);
    expect(isInCore(GLOVES, nucleolus(GLOVES))).toBe(true);
  });

  test('two parties share what they save equally: the standard solution', () => {
    expectSame(nucleolus([0, 10, 20, 24]), [7, 17]);
    expectSame(nucleolus([0, 10, 20, 36]), [13, 23]);
  });

  test('three wives with claims of 100, 200 and 300 (Talmud, Ketubot 93a; Aumann and Maschler, 1985)', () => {
    const claims = [100, 200, 300];
    expectSame(awards(100, claims), [100 / 3, 100 / 3, 100 / 3]);
    expectSame(awards(200, claims), [50, 75, 75]);
    expectSame(awards(300, claims), [50, 100, 150]);
  });

  test('any bankruptcy is divided as by the rule of the Talmud (Aumann and Maschler, 1985)', () => {
    const anyCase = fc
      .array(fc.nat(200), { minLength: 2, maxLength: 6 })
      .chain((claims) => fc.tuple(fc.nat(sum(claims)), fc.constant(claims)));
    fc.assert(
      fc.property(anyCase, ([estate, claims]) => {
        expectSame(awards(estate, claims), talmud(estate, claims), 200);
      }),
    );
  });

  test('airport of 8, 11 and 17: the first two pay 11/3, the third the rest (Littlechild, 1974)', () => {
    expectSame(byRecursion([8, 11, 17]), [11 / 3, 11 / 3, 29 / 3]);
    expectSame(nucleolus(airport([8, 11, 17])), [11 / 3, 11 / 3, 29 / 3]);
  });

  test('any airport is shared as by the recursion (Littlechild, 1974)', () => {
    fc.assert(
      fc.property(anyRunways, (lengths) => {
        expectSame(nucleolus(airport(lengths)), byRecursion(lengths), 60);
      }),
    );
  });
});

describe('the criterion of Kohlberg (1971): the groups worst off are balanced, at every height', () => {
  test('it tells the nucleolus from the Shapley value and from another allocation of the core', () => {
    const runways = airport([8, 11, 17]);
    expect(isNucleolusByKohlberg(runways, byRecursion([8, 11, 17]))).toBe(true);
    expect(isNucleolusByKohlberg(runways, shapleyValue(runways))).toBe(false);
    expect(isInCore(runways, [3.5, 3.5, 10])).toBe(true);
    expect(isNucleolusByKohlberg(runways, [3.5, 3.5, 10])).toBe(false);
  });

  test.each<[string, fc.Arbitrary<number[]>]>([
    ['any costs', anyGame],
    ['subadditive costs', anyGame.map(subadditive)],
    ['few different costs', anyGame.map((costs) => costs.map((cost) => cost % 4))],
    ['all together free', anyGame.map((costs) => costs.with(-1, 0))],
    ['all together dearer than alone', anyGame.map((costs) => costs.with(-1, 6000 + (costs.at(-1) ?? 0)))],
    [
      'no saving without the first party',
      anyGame.map((costs) => costs.map((cost, group) => (group % 2 === 0 ? 100 * countOf(group) : cost))),
    ],
    [
      'costs by the number of parties',
      anyGame.map((costs) => costs.map((_, group) => costs[countOf(group)] ?? 0)),
    ],
  ])('%s', (_, games) => {
    fc.assert(
      fc.property(games, (costs) => {
        expect(isNucleolusByKohlberg(costs, nucleolus(costs))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

const countOf = (group: number) => group.toString(2).replaceAll('0', '').length;

describe('degenerate games', () => {
  test('nothing costs anything', () => {
    expect(nucleolus(costGame(6, () => 0))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('a sum: each pays what it costs', () => {
    const alone = [3e7, 1.1e7, 0, 7.7e7, 2, 0.1];
    const together = costGame(6, (members) => sum(members.map((party) => alone[party] ?? NaN)));
    expectSame(nucleolus(together), alone);
  });

  test('parties that cost the same pay the same', () => {
    const six = costGame(6, ({ length }) => 10 * Math.ceil(length / 4));
    expectSame(
      nucleolus(six),
      Array.from({ length: 6 }, () => 20 / 6),
    );
    const [a, b, c] = nucleolus(airport([9, 9, 30]));
    expect(a).toBeCloseTo(b ?? NaN, 9);
    expect(c).toBeGreaterThan(a ?? NaN);
  });

  test('who alone can bring savings about has half of what it saves for each buyer', () => {
    // A group saves 2 for each buyer that the first party works for.
    const veto = costGame(
      6,
      (members) => 10 * members.length - (members.includes(0) ? 2 * (members.length - 1) : 0),
    );
    expectSame(nucleolus(veto), [5, 9, 9, 9, 9, 9]);
  });
});

test('amounts of a hundred million are right to the krona', () => {
  const claims = [100_000_001, 200_000_000, 300_000_000];
  const gains = awards(200_000_000, claims);
  // Half the first claim; the rest equally.
  expect(gains[0]).toBeCloseTo(50_000_000.5, 1);
  expect(gains[1]).toBeCloseTo(74_999_999.75, 1);
  expect(gains[2]).toBeCloseTo(74_999_999.75, 1);
});

test('it pays the cost of all, and nobody pays more than alone where all together save', () => {
  fc.assert(
    fc.property(anyGame, (costs) => {
      const pays = nucleolus(costs);
      const all = costs.at(-1) ?? NaN;
      const alone = pays.map((_, party) => costs[1 << party] ?? NaN);
      expect(Math.abs(sum(pays) - all)).toBeLessThan(1e-6);
      if (all <= sum(alone))
        for (const [party, cost] of alone.entries()) expect(pays[party]).toBeLessThanOrEqual(cost + 1e-6);
    }),
  );
});

test('it is in the core where the core is not empty', () => {
  // Costs are above what an allocation makes groups pay, so that one is in the core.
  const withCore = anyGame.map((costs) =>
    costs.map(
      (cost, group) => 100 * countOf(group) + (group === costs.length - 1 || group === 0 ? 0 : cost % 200),
    ),
  );
  fc.assert(
    fc.property(withCore, (costs) => {
      expect(Math.max(...excesses(costs, nucleolus(costs)).map(({ excess }) => excess))).toBeLessThan(1e-6);
    }),
  );
});

test('it does not depend on the unit, nor on what parties bring into every group', () => {
  fc.assert(
    fc.property(
      anyGame,
      fc.constantFrom(0.001, 1, 1e5),
      fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 6, maxLength: 6 }),
      (costs, scale, brought) => {
        expectCovariant(nucleolus, costs, scale, brought);
      },
    ),
  );
});

test('parties that change places take what they pay with them', () => {
  fc.assert(
    fc.property(
      anyGame.chain((costs) => fc.tuple(fc.constant(costs), anyPlaces(Math.log2(costs.length)))),
      ([costs, places]) => {
        expectSame(nucleolus(withPlaces(costs, places)), inPlaces(nucleolus(costs), places), 1000);
      },
    ),
  );
});
