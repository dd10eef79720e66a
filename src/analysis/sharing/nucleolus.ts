import { aloneCosts, partiesOf, smallerGroups, sumOver } from './cost-game';
import { type Limit, maximise } from './linear-programme';
import { hasParty } from './price-rule';

/** Of savings scaled so that the largest is 1: less than this counts as nothing. */
const NOTHING = 1e-9;

/**
 * Nucleolus of a cost game: of all allocations that pay the cost of all and charge nobody more than alone, the one under which
 * the group that is worst off is as well off as can be, then the next one, and so on. A group is the worse off the more its
 * members pay together above what the work costs the group by itself (its excess). There is exactly one such allocation, and it
 * is in the core where the core is not empty.
 *
 * Where all together cost more than the parties alone, somebody must pay more than alone, and every allocation that pays the
 * cost of all is let in: the prenucleolus. The two agree where no party makes a group dearer by more than it costs alone; in
 * other games what a party pays may jump where the saving of all passes 0.
 *
 * By successive linear programmes on the savings: make the largest excess of the groups that are not settled as small as it
 * can be; settle the groups that have it in every solution; go on with the others until one allocation is left. Exact to about
 * a billionth of the largest saving (or loss) of a group.
 *
 * @param costs cost of each group by bitmask, 2^n numbers, the first 0; SEK
 * @returns what each of the n parties pays, SEK
 * The nucleolus is Schmeidler's (1969), the linear programmes are those of Maschler, Peleg and Shapley (1979).
 * Judgement: the prenucleolus where there is no saving.
 */
export function nucleolus(costs: readonly number[]): readonly number[] {
  const alone = aloneCosts(costs);
  const savings = costs.map((cost, group) => sumOver(group, alone) - cost);
  const largest = Math.max(...savings.map(Math.abs));
  if (largest === 0) return alone;
  const gains = shareSavings(savings.map((saving) => saving / largest));
  return alone.map((cost, party) => cost - largest * (gains[party] as number));
}

/** What each party gains, from the saving of each group: 0 for one party, between −1 and 1 for all. */
function shareSavings(savings: readonly number[]): readonly number[] {
  const n = partiesOf(savings).length;
  const ofAll = savings.at(-1) as number;
  // The prenucleolus gives a party no less than the least it adds to a group, which is −2 or above: −3 binds nobody.
  const floor = ofAll < -NOTHING ? -3 : Math.min(0, ofAll / n);

  let gains: readonly number[] = Array.from({ length: n }, () => ofAll / n);
  let settled: readonly number[] = [];
  let open = smallerGroups(savings);
  // Each time a group is settled that could still be moved, so n − 1 times are enough.
  for (let times = 1; times < n && open.length > 0; times += 1) {
    gains = lowerHighestExcess(savings, gains, floor, settled, open);
    const excess = excessUnder(savings, gains);
    const highest = Math.max(...open.map(excess));
    const tight = open.filter((group) => excess(group) >= highest - NOTHING);
    const atFloor = gains.flatMap((gain, party) => (gain - floor <= NOTHING ? [1 << party] : []));
    settled = [...settled, ...neverEased(tight, [...settled, ...tight, ...atFloor], n)];
    open = stillMoved(open, settled, n);
  }
  return gains;
}

/** Excess of a group: what it saves by itself less what its members gain. */
function excessUnder(savings: readonly number[], gains: readonly number[]): (group: number) => number {
  return (group) => (savings[group] as number) - sumOver(group, gains);
}

/** Gains after the transfers that make the highest excess of the open groups as low as it can be; no settled group loses. */
function lowerHighestExcess(
  savings: readonly number[],
  gains: readonly number[],
  floor: number,
  settled: readonly number[],
  open: readonly number[],
): readonly number[] {
  const n = gains.length;
  const excess = excessUnder(savings, gains);
  const highest = Math.max(...open.map(excess));
  const transfers = maximise(
    [...Array.from({ length: n - 1 }, () => 0), 1],
    [
      ...open.map((group) => ({ coefficients: [...lossOf(group, n), 1], most: highest - excess(group) })),
      ...settled.map((group) => ({ coefficients: [...lossOf(group, n), 0], most: 0 })),
      ...gains.map((gain, party) => ({
        coefficients: [...lossOf(1 << party, n), 0],
        most: Math.max(0, gain - floor),
      })),
    ],
  ).slice(0, n - 1);
  return gains.map((gain, party) => gain - dot(lossOf(1 << party, n), transfers));
}

/**
 * Those of the tight groups that gain by no transfer under which none of `held` loses. Those that can gain
 * are let gain together, and the rest is tried again until none of it can. No amounts are in it, so nothing is rounded.
 */
function neverEased(tight: readonly number[], held: readonly number[], n: number): readonly number[] {
  const limits: Limit[] = held.map((group) => ({ coefficients: lossOf(group, n), most: 0 }));
  for (let party = 0; party < n - 1; party += 1)
    for (const sign of [1, -1])
      limits.push({ coefficients: lossOf(1 << party, n).map((loss) => sign * loss), most: 1 });
  let left = tight;
  for (;;) {
    const losses = left.map((group) => lossOf(group, n));
    const together = Array.from({ length: n - 1 }, (_, party) =>
      losses.reduce((sum, loss) => sum - (loss[party] as number), 0),
    );
    const transfers = maximise(together, limits);
    const stuck = left.filter((_, place) => dot(losses[place] as readonly number[], transfers) > -NOTHING);
    if (stuck.length === left.length) return stuck;
    left = stuck;
  }
}

/** The groups that some transfer moves which moves no settled group, by elimination. */
function stillMoved(open: readonly number[], settled: readonly number[], n: number): readonly number[] {
  const rows: { readonly pivot: number; readonly row: readonly number[] }[] = [];
  const residue = (group: number) =>
    rows.reduce(
      (left, { pivot, row }) => {
        const times = left[pivot] as number;
        return left.map((value, place) => value - times * (row[place] as number));
      },
      lossOf(group, n),
    );
  const pivotOf = (row: readonly number[]) => row.findIndex((value) => Math.abs(value) > NOTHING);
  for (const group of settled) {
    const left = residue(group);
    const pivot = pivotOf(left);
    if (pivot >= 0) rows.push({ pivot, row: left.map((value) => value / (left[pivot] as number)) });
  }
  return open.filter((group) => pivotOf(residue(group)) >= 0);
}

/** What a group loses for each krona that the first n − 1 parties are given, party by party: the last party pays it. */
function lossOf(group: number, n: number): readonly number[] {
  const last = hasParty(group, n - 1) ? 1 : 0;
  return Array.from({ length: n - 1 }, (_, party) => last - (hasParty(group, party) ? 1 : 0));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, place) => sum + value * (b[place] as number), 0);
}
