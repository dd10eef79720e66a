import { expect, test } from 'vitest';
import { isFewPersons, personsBehind } from '../../../src/analysis/municipal/few-persons';

test('0.49 % of 4 000 inhabitants are 20 persons, and 2.1 per 1 000 of 9 000 are 19', () => {
  expect(personsBehind(0.49, 4000, 100)).toBe(20);
  expect(isFewPersons(0.49, 4000, 100)).toBe(false);
  expect(personsBehind(2.1, 9000, 1000)).toBe(19);
  expect(isFewPersons(2.1, 9000, 1000)).toBe(true);
});
