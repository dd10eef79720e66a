import { hasParty } from './price-rule';

/** Places of the parties of a game, from the number of its groups: 2^n groups have n parties. */
export function partiesOf(costs: readonly number[]): readonly number[] {
  const parties: number[] = [];
  while (1 << parties.length < costs.length) parties.push(parties.length);
  return parties;
}

/** Number of parties in a group. */
export function sizeOf(group: number): number {
  let size = 0;
  for (let rest = group; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}

/** Sum of the members' amounts; of no members 0. */
export function sumOver(group: number, amounts: readonly number[]): number {
  return amounts.reduce((sum, amount, party) => (hasParty(group, party) ? sum + amount : sum), 0);
}

/** Every group with a member but that of all, by bitmask. */
export function smallerGroups(costs: readonly number[]): readonly number[] {
  return Array.from({ length: Math.max(0, costs.length - 2) }, (_, place) => place + 1);
}

/** What each party pays alone. */
export function aloneCosts(costs: readonly number[]): readonly number[] {
  return partiesOf(costs).map((party) => costs[1 << party] as number);
}
