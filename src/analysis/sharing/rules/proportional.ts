import { aloneCosts } from '../cost-game';
import { portions } from '../divide';
import type { PriceRule } from '../price-rule';

/**
 * The joint cost C in proportion to what each pays alone: C × A_i / ΣA. All save the same per cent. Where nobody pays anything
 * alone, C is shared equally.
 *
 * Monotony and individual rationality hold because costs are not below 0.
 */
export const rule: PriceRule = {
  order: 5,
  agree: ({ costs }) => portions(costs.at(-1) as number, aloneCosts(costs)),
  follows: 'nothing',
  rest: 'all',
  keeps: { balance: true, symmetry: true, nullPlayer: false, monotony: true, individualRationality: true },
};
