/**
 * What an agreement costs on expectation over its horizon, SEK: what a price rule is worked out from. Parties go by their place
 * in the lists; a group of parties is a bitmask of places (party 0 is 1, party 1 is 2, both are 3).
 */
export interface ExpectedWork {
  /** Cost of the work of each group if it works together, by bitmask: `costs[0]` is 0, `costs[1 << i]` what party i pays alone. */
  readonly costs: readonly number[];
  /** Place of the municipality that does the work. */
  readonly provider: number;
  /** What each party goes on paying itself in the agreement; part of the joint cost. */
  readonly kept: readonly number[];
  /** Enrolled-years. */
  readonly enrolled: readonly number[];
  readonly inhabitants: readonly number[];
  /** What each buyer is charged by the proposal: a fixed sum for posts, and variable and start-up cost at self-cost. 0 for the provider. */
  readonly fixedCharge: readonly number[];
}

/**
 * What can be asked of a rule:
 *
 * - `balance`: what the parties are charged sums to the joint cost whatever happens. Where the provider carries the rest, the
 *   charges of the others and the provider's own cost alone need not.
 * - `symmetry`: two parties alike in everything (the cost of every group, kept cost, enrolled, inhabitants, charge) pay the same,
 *   also where one of them is the provider.
 * - `nullPlayer`: a party that adds to every group exactly what it costs alone pays exactly that.
 * - `monotony`: if the cost of one group rises and that of no other changes, none of its members pays less (coalitional
 *   monotonicity, Young 1985). Costs are not below 0.
 * - `individualRationality`: nobody pays more than alone where all together cost no more than the parties alone. A rule that
 *   has it only on a further condition says so.
 */
export type PropertyId = 'balance' | 'symmetry' | 'nullPlayer' | 'monotony' | 'individualRationality';
export const PROPERTY_IDS: readonly PropertyId[] = [
  'balance',
  'symmetry',
  'nullPlayer',
  'monotony',
  'individualRationality',
];

/** A way of sharing the cost of joint work. One file in `rules/` each, named by the rule's id. */
export interface PriceRule {
  /** Where it stands among the rules on screen, from 1. */
  readonly order: number;
  /**
   * What each party pays on expectation over the horizon, its own kept cost included, SEK. Sums to the cost of all together.
   */
  readonly agree: (expected: ExpectedWork) => readonly number[];
  /** What a party's part grows and falls with as it happens: nothing, or its number enrolled. */
  readonly follows: 'nothing' | 'enrolled';
  /**
   * Who carries what the agreed parts leave in a draw: all by their agreed shares, or the provider alone. In the latter case
   * the charges of the others do not sum to the cost, and a saving or an overrun is the provider's.
   */
  readonly rest: 'all' | 'provider';
  /** The charge moves with exits beyond or below an agreed number. */
  readonly paysForExits?: true;
  /** Which properties of what is expected the rule has whatever the costs are. */
  readonly keeps: Readonly<Record<PropertyId, boolean>>;
}

/** The party's place in a group. */
export function hasParty(group: number, party: number): boolean {
  return (group & (1 << party)) !== 0;
}

/** The group of all. */
export function everyone(parties: number): number {
  return (1 << parties) - 1;
}
