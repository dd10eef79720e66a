import { smallerGroups, sumOver } from './cost-game';

/** What a group's members pay together less what the work costs the group by itself, SEK: above 0 it does better by itself. */
export interface Excess {
  readonly group: number;
  readonly excess: number;
}

/** The largest sum of money that counts as nothing, as a share of the largest cost: one krona in a hundred million. */
const NOTHING = 1e-8;

/**
 * Excess of every group with a member that is smaller than all, in the order of their bitmasks.
 *
 * @param costs cost of each group by bitmask, SEK
 * @param pays what each party pays, SEK
 */
export function excesses(costs: readonly number[], pays: readonly number[]): readonly Excess[] {
  return smallerGroups(costs).map((group) => ({
    group,
    excess: sumOver(group, pays) - (costs[group] as number),
  }));
}

/**
 * Whether an allocation is in the core: it pays the cost of all, and no group pays more than the work costs it by itself.
 * What is no more than a hundred-millionth of the largest cost of any group counts as nothing: a krona in 100 million.
 *
 * @param costs cost of each group by bitmask, SEK
 * @param pays what each party pays, SEK
 * Judgement: the tolerance. It is above what is lost in rounding and in the linear programmes of the nucleolus.
 */
export function isInCore(costs: readonly number[], pays: readonly number[]): boolean {
  const nothing = NOTHING * Math.max(...costs.map(Math.abs));
  const all = costs.length - 1;
  return (
    Math.abs(sumOver(all, pays) - (costs[all] as number)) <= nothing &&
    excesses(costs, pays).every(({ excess }) => excess <= nothing)
  );
}
