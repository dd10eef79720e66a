import { solve } from 'yalps';
import { excesses } from '../../../src/analysis/sharing/core';
import { membersOf } from './cost-games';

/** Excesses this near count as equal; costs are of size 1 to 10 000. */
const NEAR = 1e-5;

/**
 * Whether an allocation is the nucleolus (where all together save, else the prenucleolus) by the criterion of Kohlberg (1971):
 * nobody pays more than alone, and for every height the groups whose excess is at least so high can be given weights above 0,
 * and the parties that pay what they cost alone weights of 0 or above, under which every party has the same weight in all.
 * Without a saving the first is not asked, and only the groups have weights.
 */
export function isNucleolusByKohlberg(costs: readonly number[], pays: readonly number[]): boolean {
  const alone = pays.map((_, party) => costs[1 << party] ?? NaN);
  const saves = (costs.at(-1) ?? NaN) <= alone.reduce((sum, cost) => sum + cost, 0);
  if (saves && pays.some((amount, party) => amount > (alone[party] ?? NaN) + NEAR)) return false;
  const bound = pays.flatMap((amount, party) => (amount >= (alone[party] ?? NaN) - NEAR ? [1 << party] : []));
  const falling = [...excesses(costs, pays)].sort((a, b) => b.excess - a.excess);
  return falling.every(({ excess }, place) => {
    const next = falling[place + 1];
    const goesOn = next !== undefined && next.excess >= excess - NEAR;
    const worstOff = falling.slice(0, place + 1).map(({ group }) => group);
    return goesOn || isBalanced(worstOff, saves ? bound : [], pays.length);
  });
}

/** Weights of 1 and above for `groups`, of 0 and above for `others`; `all` is the weight of every party in all. */
function isBalanced(groups: readonly number[], others: readonly number[], n: number): boolean {
  const parties = Array.from({ length: n }, (_, party) => party);
  const inGroup = (group: number) => membersOf(group, n).map((party) => [party, 1] as const);
  const { status } = solve<string, number>({
    constraints: parties.map((party) => {
      const least = groups.filter((group) => membersOf(group, n).includes(party)).length;
      return [party, { equal: -least }] as const;
    }),
    variables: [
      ...[...groups, ...others].map((group, place) => [`${place}`, inGroup(group)] as const),
      ['all', parties.map((party) => [party, -1] as const)] as const,
    ],
  });
  return status === 'optimal';
}
