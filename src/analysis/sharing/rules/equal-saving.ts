import { aloneCosts, sumOver } from '../cost-game';
import type { PriceRule } from '../price-rule';

/** What the n parties save together on the joint cost C is shared equally: party i pays A_i − (ΣA − C) / n, A_i being what it pays alone. */
export const rule: PriceRule = {
  order: 6,
  agree: ({ costs }) => {
    const all = costs.length - 1;
    const alone = aloneCosts(costs);
    const saving = (sumOver(all, alone) - (costs[all] as number)) / alone.length;
    return alone.map((cost) => cost - saving);
  },
  follows: 'nothing',
  rest: 'all',
  keeps: { balance: true, symmetry: true, nullPlayer: false, monotony: true, individualRationality: true },
};
