import type { PriceRule } from '../price-rule';
import { leaveRestToProvider } from '../divide';

/**
 * The proposal: buyer b pays kept_b + fixedCharge_b, and the provider what is left of the joint cost. What the parties would pay
 * alone is not asked, so no property that compares with it is kept, nor are the provider and a buyer treated alike.
 * Source: svedala-trelleborg-2020.
 */
export const rule: PriceRule = {
  order: 1,
  agree: (expected) => leaveRestToProvider(expected, (buyer) => expected.fixedCharge[buyer] as number),
  follows: 'nothing',
  rest: 'provider',
  keeps: { balance: false, symmetry: false, nullPlayer: false, monotony: true, individualRationality: false },
};
