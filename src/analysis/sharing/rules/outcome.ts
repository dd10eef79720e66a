import type { PriceRule } from '../price-rule';
import { rule as postsFixed } from './posts-fixed';

/**
 * A fixed sum, as under `posts-fixed`, for an agreed number of exits; more is paid, or some taken back, for those beyond or below it. What
 * is agreed here is the sum: the bonus comes on top as it happens, and on expectation is near nothing where the exits agreed are those
 * expected. Properties are those of the sum.
 */
export const rule: PriceRule = {
  order: 9,
  agree: postsFixed.agree,
  follows: 'nothing',
  rest: 'provider',
  paysForExits: true,
  keeps: postsFixed.keeps,
};
