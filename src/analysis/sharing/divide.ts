import { sumOver } from './cost-game';
import type { ExpectedWork } from './price-rule';

/** A sum in proportion to weights of 0 or above, and equally where no weight is above 0. */
export function portions(sum: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => (total > 0 ? (sum * weight) / total : sum / weights.length));
}

/** Each party's kept cost and its portion, by weight, of the joint cost that nobody keeps, SEK. */
export function divideBy({ costs, kept }: ExpectedWork, weights: readonly number[]): readonly number[] {
  const all = costs.length - 1;
  const parts = portions((costs[all] as number) - sumOver(all, kept), weights);
  return parts.map((part, party) => (kept[party] as number) + part);
}

/** Each buyer's kept cost and charge, and for the provider the rest of the joint cost, SEK. */
export function leaveRestToProvider(
  { costs, kept, provider }: ExpectedWork,
  chargeOf: (buyer: number) => number,
): readonly number[] {
  const all = costs.length - 1;
  const buyers = kept.map((cost, party) => (party === provider ? 0 : cost + chargeOf(party)));
  const rest = (costs[all] as number) - sumOver(all, buyers);
  return buyers.map((pays, party) => (party === provider ? rest : pays));
}
