import type { PriceRule } from '../price-rule';
import { rule as postsFixed } from './posts-fixed';

/**
 * A fixed sum and a bonus: on expectation as under `posts-fixed`. The sum is for an agreed number of exits, and more is paid, or
 * some taken back, for those beyond or below it. Properties are those of what is expected.
 */
export const rule: PriceRule = {
  order: 9,
  agree: postsFixed.agree,
  follows: 'nothing',
  rest: 'provider',
  paysForExits: true,
  keeps: postsFixed.keeps,
};
