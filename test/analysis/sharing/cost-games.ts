import fc from 'fast-check';
import { expect } from 'vitest';
import { hasParty } from '../../../src/analysis/sharing/price-rule';

/** Places of a group's members among n parties. */
export function membersOf(group: number, n: number): number[] {
  return Array.from({ length: n }, (_, party) => party).filter((party) => hasParty(group, party));
}

/** A game from what each group of n parties costs. */
export function costGame(n: number, costOf: (members: readonly number[]) => number): number[] {
  return Array.from({ length: 1 << n }, (_, group) => (group === 0 ? 0 : costOf(membersOf(group, n))));
}

/** The cost game of a game of gains: what a group can get is a cost below 0. */
export function gainGame(n: number, gainOf: (members: readonly number[]) => number): number[] {
  return costGame(n, (members) => -gainOf(members));
}

/** Airport: a group needs the longest runway of its members. */
export function airport(lengths: readonly number[]): number[] {
  return costGame(lengths.length, (members) => Math.max(...members.map((party) => lengths[party] ?? NaN)));
}

/** One left glove and two right ones; a pair is worth 1. */
export const GLOVES = gainGame(3, (members) => (members.includes(0) && members.length > 1 ? 1 : 0));

export const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** Costs of 0 to 1 000 for every group of 2 to 6 parties; nothing is asked of them. */
export const anyGame: fc.Arbitrary<number[]> = fc
  .integer({ min: 2, max: 6 })
  .chain((n) =>
    fc
      .array(fc.nat(1000), { minLength: (1 << n) - 1, maxLength: (1 << n) - 1 })
      .map((costs) => [0, ...costs]),
  );

/** Runways for 2 to 6, some of one length. */
export const anyRunways = fc.array(fc.nat(60), { minLength: 2, maxLength: 6 });

/** The least that a group's work costs if it may split up: the largest subadditive game below. */
export function subadditive(costs: readonly number[]): number[] {
  const least = [...costs];
  for (let group = 1; group < costs.length; group += 1)
    for (let part = (group - 1) & group; part > 0; part = (part - 1) & group)
      least[group] = Math.min(least[group] ?? NaN, (least[part] ?? NaN) + (least[group & ~part] ?? NaN));
  return least;
}

/** The game after its parties have changed places: party i stands at `places[i]`. */
export function withPlaces(costs: readonly number[], places: readonly number[]): number[] {
  const moved = [...costs];
  for (const [group, cost] of costs.entries())
    moved[sum(membersOf(group, places.length).map((party) => 1 << (places[party] ?? 0)))] = cost;
  return moved;
}

/** Amounts after the same change of places. */
export function inPlaces(amounts: readonly number[], places: readonly number[]): number[] {
  const moved = [...amounts];
  for (const [party, amount] of amounts.entries()) moved[places[party] ?? 0] = amount;
  return moved;
}

/** All orders of n places. */
export function anyPlaces(n: number): fc.Arbitrary<number[]> {
  const places = Array.from({ length: n }, (_, place) => place);
  return fc.shuffledSubarray(places, { minLength: n, maxLength: n });
}

/** Equal to a millionth of the size, by default 1. */
export function expectSame(actual: readonly number[], expected: readonly number[], size = 1): void {
  const off = expected.map((amount, place) => Math.abs((actual[place] ?? NaN) - amount));
  expect(actual).toHaveLength(expected.length);
  expect(Math.max(...off), `${actual.join(', ')} is not ${expected.join(', ')}`).toBeLessThanOrEqual(
    1e-6 * size,
  );
}

/** Unchanged by amounts that parties bring with them into every group, and growing with the unit. */
export function expectCovariant(
  solve: (costs: readonly number[]) => readonly number[],
  costs: readonly number[],
  scale: number,
  brought: readonly number[],
): void {
  const n = Math.log2(costs.length);
  const moved = costs.map(
    (cost, group) => scale * cost + sum(membersOf(group, n).map((party) => brought[party] ?? 0)),
  );
  expectSame(
    solve(moved),
    solve(costs).map((pays, party) => scale * pays + (brought[party] ?? 0)),
    1000 * scale,
  );
}
