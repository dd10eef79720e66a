import { partiesOf, sizeOf } from './cost-game';
import { hasParty } from './price-rule';

/**
 * Shapley value of a cost game: the mean, over all orders in which the parties can come together, of what the cost grows by
 * when the party's turn comes. Worked out from what each group costs beyond all groups within it (its dividend, which may be
 * below 0): every group's dividend is shared equally by its members. Sums to the cost of all. Whole costs are rounded by
 * nothing but these divisions.
 *
 * @param costs cost of each group by bitmask, 2^n numbers, the first 0; SEK
 * @returns what each of the n parties pays, SEK
 * Source: shapley-1953. The dividends are those of Harsanyi (1959).
 */
export function shapleyValue(costs: readonly number[]): readonly number[] {
  const parties = partiesOf(costs);
  const dividends = [...costs];
  for (const party of parties)
    for (const [group, dividend] of dividends.entries())
      if (hasParty(group, party)) dividends[group] = dividend - (dividends[group - (1 << party)] as number);
  return parties.map((party) =>
    dividends.reduce(
      (sum, dividend, group) => (hasParty(group, party) ? sum + dividend / sizeOf(group) : sum),
      0,
    ),
  );
}
