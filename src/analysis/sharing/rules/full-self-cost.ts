import { divideBy, leaveRestToProvider } from '../divide';
import type { PriceRule } from '../price-rule';

/**
 * Full self-cost: buyer b pays kept_b + A_p / enrolled_p × enrolled_b, where A_p is what the provider p pays alone, so that each
 * enrolled costs a buyer what one costs the provider before the agreement. The provider pays what is left of the expected joint cost; what
 * then happens is settled among all, so that a year's price is the self-cost of that year.
 * Where nobody is enrolled with the provider it has no such price, and the joint cost per enrolled is charged instead.
 *
 * Monotony fails because a provider that is dearer alone charges more, and itself pays the less when the joint cost stays.
 * Source: svedala-trelleborg-2020.
 */
export const rule: PriceRule = {
  order: 2,
  agree: (expected) => {
    const { costs, enrolled, provider } = expected;
    const own = enrolled[provider] as number;
    if (own === 0) return divideBy(expected, enrolled);
    const sekPerEnrolled = (costs[1 << provider] as number) / own;
    return leaveRestToProvider(expected, (buyer) => sekPerEnrolled * (enrolled[buyer] as number));
  },
  follows: 'enrolled',
  rest: 'all',
  keeps: { balance: true, symmetry: false, nullPlayer: false, monotony: false, individualRationality: false },
};
