import { expect, test } from 'vitest';
import { buildTrend, medianOfSame } from '../../../src/analysis/municipal/trend';

const FIGURES = [
  { area: 'own', period: 2018, value: 3 },
  { area: 'own', period: 2020, value: null },
  { area: 'own', period: 2021, value: 5 },
  ...['p', 'q', 'r', 's'].map((area, i) => ({ area, period: 2018, value: i + 1 })),
  { area: 'p', period: 2021, value: 2 },
  { area: 'elsewhere', period: 2010, value: 9 },
];
const CHOICES = { areas: ['own'], peers: ['p', 'q', 'r', 's'] };

test('each year from the first to the last is a row, and a gap is null, never 0', () => {
  const rows = buildTrend(FIGURES, CHOICES);
  expect(rows.map(({ period }) => period)).toEqual([2018, 2019, 2020, 2021]);
  expect(rows.map(({ values }) => values.own)).toEqual([3, null, null, 5]);
});
test('the quartiles are those of the peers with a value that year: 1, 2, 3, 4 have 1.75, 2.5 and 3.25', () => {
  expect(buildTrend(FIGURES, CHOICES)[0]).toMatchObject({
    p25: 1.75,
    p50: 2.5,
    p75: 3.25,
    peersKnown: 4,
    peers: 4,
  });
});
test('too few peers have no quartiles, and how many there are is said', () => {
  expect(buildTrend(FIGURES, CHOICES)[3]).toMatchObject({ p25: null, p50: null, p75: null, peersKnown: 1 });
});
test('without a value of those wanted there are no rows', () => {
  expect(buildTrend([{ area: 'own', period: 2020, value: null }], CHOICES)).toEqual([]);
});
test('a median from one year to another is of those that have both, so that who comes and goes moves nothing', () => {
  const figures = [
    ...['p', 'q', 'r', 's'].flatMap((area) => [2010, 2020].map((period) => ({ area, period, value: 5 }))),
    { area: 't', period: 2010, value: 1000 },
    { area: 'u', period: 2010, value: 1000 },
    { area: 'v', period: 2010, value: 1000 },
    { area: 'own', period: 2020, value: 9 },
  ];
  const peers = ['p', 'q', 'r', 's', 't', 'u', 'v'];
  expect(buildTrend(figures, { areas: [], peers }).map(({ peersKnown }) => peersKnown)[0]).toBe(7);
  expect(medianOfSame(figures, peers, 2010, 2020)).toEqual({ first: 5, last: 5, peers: 4 });
  expect(medianOfSame(figures, ['p', 't'], 2010, 2020)).toBeNull();
});
