import { expect, test } from 'vitest';
import { extendRiksnorm, yearsWithoutRiksnorm } from '../../src/scenario/extend-riksnorm';
import { rulesOfHorizon } from '../../src/scenario/rules-of-horizon';
import { inputs } from '../analysis/forecast/request';

const itemOf = (columns: typeof inputs.riksnorm, year: number, item: string) =>
  columns.sekPerMonth[columns.year.findIndex((own, row) => own === year && columns.item[row] === item)];

test('a norm after the last published one is the last raised year by year, in whole ten kronor', () => {
  const { riksnorm } = extendRiksnorm(inputs, 2028, 2);
  const last = itemOf(inputs.riksnorm, 2026, 'adult_single') ?? NaN;
  expect(itemOf(riksnorm, 2027, 'adult_single')).toBe(Math.round((last * 1.02) / 10) * 10);
  expect(itemOf(riksnorm, 2028, 'adult_single')).toBe(Math.round((last * 1.0404) / 10) * 10);
  expect(itemOf(riksnorm, 2029, 'adult_single')).toBeUndefined();
});

test('published norms are left as they are, and inputs that reach far enough altogether', () => {
  const { riksnorm } = extendRiksnorm(inputs, 2030, 5);
  inputs.riksnorm.sekPerMonth.forEach((sek, row) => expect(riksnorm.sekPerMonth[row]).toBe(sek));
  expect(extendRiksnorm(inputs, 2026, 5)).toBe(inputs);
});

test('a horizon that was refused for lack of a norm has rules for every month', () => {
  expect(rulesOfHorizon(inputs, '2026-01', 60).ok).toBe(false);
  expect(rulesOfHorizon(extendRiksnorm(inputs, 2030, 2), '2026-01', 60).ok).toBe(true);
});

test('the years without a published norm are told', () => {
  expect(yearsWithoutRiksnorm(inputs, 2025, 2029)).toEqual([2027, 2028, 2029]);
});
