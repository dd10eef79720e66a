import { divideBy } from '../divide';
import type { PriceRule } from '../price-rule';

/** Party i pays kept_i and of the cost that is shared as large a part as it has of the inhabitants. */
export const rule: PriceRule = {
  order: 4,
  agree: (expected) => divideBy(expected, expected.inhabitants),
  follows: 'nothing',
  rest: 'all',
  keeps: { balance: true, symmetry: true, nullPlayer: false, monotony: true, individualRationality: false },
};
