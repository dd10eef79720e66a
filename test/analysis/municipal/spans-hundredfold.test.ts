import { expect, test } from 'vitest';
import { spansHundredfold } from '../../../src/analysis/municipal/spans-hundredfold';

test('only figures above 0, the highest over a hundred times the lowest', () => {
  expect(spansHundredfold([2294, 995_574])).toBe(true);
  expect(spansHundredfold([1, 100])).toBe(false);
  expect(spansHundredfold([0, 5, 995_574])).toBe(false);
  expect(spansHundredfold([-1, 5, 995_574])).toBe(false);
  expect(spansHundredfold([])).toBe(false);
});
