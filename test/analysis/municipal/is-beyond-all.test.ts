import { expect, test } from 'vitest';
import { isBeyondAll } from '../../../src/analysis/municipal/is-beyond-all';

test('a sum over the country is beyond all municipalities, a mean of them is not', () => {
  expect(isBeyondAll(198_514, [78, 313, 20_000])).toBe(true);
  expect(isBeyondAll(2.9, [0.5, 2.7, 9.2])).toBe(false);
  expect(isBeyondAll(2.9, [1.5])).toBe(false);
  expect(isBeyondAll(-900, [-5, -300])).toBe(true);
  expect(isBeyondAll(3, [])).toBe(false);
});
