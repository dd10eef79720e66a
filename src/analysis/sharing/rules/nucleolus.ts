import { nucleolus } from '../nucleolus';
import type { PriceRule } from '../price-rule';

/**
 * The nucleolus: the group that is worst off is as well off as can be. In the core where there is one.
 *
 * Monotony fails: from five parties on no rule that stays in the core has it (Young 1985), and from four on (Housman and Clark 1998); with
 * three where a saving appears or vanishes as a cost rises.
 */
export const rule: PriceRule = {
  order: 8,
  agree: ({ costs }) => nucleolus(costs),
  follows: 'nothing',
  rest: 'all',
  keeps: { balance: true, symmetry: true, nullPlayer: true, monotony: false, individualRationality: true },
};
