import type { PriceRule } from '../price-rule';
import { shapleyValue } from '../shapley';

/**
 * The Shapley value: what each party adds to the cost, on average over the orders in which they can join.
 *
 * Individual rationality holds on a condition: no party makes a group dearer by more than it costs alone, as where costs are
 * subadditive. It is not enough that all together save.
 * Source: shapley-1953.
 */
export const rule: PriceRule = {
  order: 7,
  agree: ({ costs }) => shapleyValue(costs),
  follows: 'nothing',
  rest: 'all',
  keeps: { balance: true, symmetry: true, nullPlayer: true, monotony: true, individualRationality: true },
};
