import { expect, test } from 'vitest';
import { unusualMonths } from '../../../src/analysis/forecast/unusual-months';
import { byMonth } from './request';

test('a month booked twice and the empty one after it are told', () => {
  expect(unusualMonths(byMonth([100, 104, 98, 205, 3, 101, 99]))).toEqual(['2025-04', '2025-05']);
});

test('a correction below 0 is told', () => {
  expect(unusualMonths(byMonth([100, 104, -5, 98, 101]))).toEqual(['2025-03']);
});

test('a steady rise and a summer dip of a fifth are not unusual', () => {
  expect(unusualMonths(byMonth(Array.from({ length: 24 }, (_, month) => 100 * 1.05 ** month)))).toEqual([]);
  expect(unusualMonths(byMonth([100, 102, 101, 99, 95, 84, 80, 97, 101]))).toEqual([]);
});

test('with fewer than three months around, nothing is said', () => {
  expect(unusualMonths(byMonth([100, 900, 100]))).toEqual([]);
  expect(unusualMonths({})).toEqual([]);
});

test('a municipality whose months always jump has no unusual ones, and a run of zeros is told whole', () => {
  expect(unusualMonths(byMonth([40, 130, 60, 20, 95, 150, 35, 80]))).toEqual([]);
  expect(unusualMonths(byMonth([100, 99, 101, 0, 0, 100, 98]))).toEqual(['2025-04', '2025-05']);
});
