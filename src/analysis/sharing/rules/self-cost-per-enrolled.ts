import { divideBy } from '../divide';
import type { PriceRule } from '../price-rule';

/** Self-cost: party i pays kept_i and of the cost that is shared as large a part as it has of the persons enrolled. */
export const rule: PriceRule = {
  order: 3,
  agree: (expected) => divideBy(expected, expected.enrolled),
  follows: 'enrolled',
  rest: 'all',
  keeps: { balance: true, symmetry: true, nullPlayer: false, monotony: true, individualRationality: false },
};
