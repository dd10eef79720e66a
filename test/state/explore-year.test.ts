import { expect, test } from 'vitest';
import { nearestFullYear } from '../../src/state/explore-year';

/** The years of inhabitants that are shipped: 2013–2019 and 2024, of all 290 municipalities. */
const SHIPPED = new Map([2013, 2014, 2015, 2016, 2017, 2018, 2019, 2024].map((year) => [year, 290]));

test('inhabitants are of the year shown where they are known', () => {
  for (const year of SHIPPED.keys()) expect(nearestFullYear(SHIPPED, year)).toBe(year);
});
test('else of the nearest year: 2021 is nearer 2019 than 2024, 2022 nearer 2024', () => {
  expect(nearestFullYear(SHIPPED, 2021)).toBe(2019);
  expect(nearestFullYear(SHIPPED, 2022)).toBe(2024);
  expect(nearestFullYear(SHIPPED, 1998)).toBe(2013);
  expect(nearestFullYear(SHIPPED, 2026)).toBe(2024);
});
test('of two as near the later one, and a year of a few municipalities stands back for a full one', () => {
  expect(nearestFullYear(new Map([[2018, 290], [2020, 290]]), 2019)).toBe(2020); // prettier-ignore
  expect(nearestFullYear(new Map([[2018, 290], [2019, 144]]), 2019)).toBe(2018); // prettier-ignore
  expect(nearestFullYear(new Map([[2018, 290], [2019, 145]]), 2019)).toBe(2019); // prettier-ignore
});
test('nothing is known of no year', () => {
  expect(nearestFullYear(new Map(), 2024)).toBeUndefined();
});
