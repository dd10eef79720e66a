import { describe, expect, test } from 'vitest';
import {
  assignedPersonsPerYear,
  householdsPerYear,
  registerRow,
} from '../../../src/scenario/municipal-figures';
import { asWalk } from '../../../src/validation/backtest/departure-of';
import { inputsKnownAt, nationInputs } from '../../../src/validation/backtest/known-inputs';
import { naiveCentre } from '../../../src/validation/backtest/naive-centres';
import { buildSeries } from '../../../src/validation/backtest/series';
import { inputs } from '../../scenario/shipped-model';

const row = (municipality: string, year: number, value: number) =>
  ({ measure: 'N31910', municipality, year, value }) as const;

describe('centres', () => {
  const { N31910 } = buildSeries([
    row('0001', 2010, 100),
    row('0001', 2012, 121),
    row('0001', 2013, 121 * 1.2),
    row('0001', 2014, 9999),
    row('0002', 2011, 100),
    row('0002', 2012, 105),
    row('0002', 2013, 84),
    row('0000', 2012, 100),
    row('0000', 2013, 500),
  ]);

  test("last year's value expects no change", () => {
    expect(naiveCentre('lastValue', N31910, '0001', 2013, 3)).toBe(0);
  });

  test('own drift is the mean yearly log change since the first figure, held for each year', () => {
    // 100 → 145.2 in three years.
    expect(naiveCentre('ownDrift', N31910, '0001', 2013, 1)).toBeCloseTo(Math.log(1.452) / 3, 12);
    expect(naiveCentre('ownDrift', N31910, '0001', 2013, 4)).toBeCloseTo((4 * Math.log(1.452)) / 3, 12);
    expect(naiveCentre('ownDrift', N31910, '0002', 2011, 1)).toBe(0);
  });

  test('the pooled trend is the median change of municipalities, without the nation and later years', () => {
    // +20 %, +5 % and −20 % among neighbouring years through 2013.
    expect(naiveCentre('pooledTrend', N31910, '0000', 2013, 1)).toBeCloseTo(Math.log(1.05), 12);
    expect(naiveCentre('pooledTrend', N31910, '0001', 2011, 2)).toBe(0);
  });
});

test('inputs known at an origin hold no later year, and a riksnorm as far as the forecast goes', () => {
  const known = inputsKnownAt(inputs, 2016, 5);
  expect(Math.max(...known.householdsOnBistand.period)).toBe(2016);
  expect(Math.max(...known.nationalAssignment.year)).toBe(2016);
  const normOf = (source: typeof inputs, year: number) =>
    source.riksnorm.sekPerMonth[
      source.riksnorm.year.findIndex((y, at) => y === year && source.riksnorm.item[at] === 'adult_single')
    ];
  expect(normOf(known, 2017)).toBe(normOf(inputs, 2017));
  // 2 980 · 1.02 = 3 039.6 and 2 980 · 1.02⁴ = 3 225.6, to whole tens.
  expect([normOf(known, 2018), normOf(known, 2021), normOf(known, 2022)]).toEqual([3040, 3230, undefined]);
});

test('the nation is run at a tenth of its households and of all who are assigned', () => {
  const nation = nationInputs(inputs);
  const register = registerRow(nation, '0000');
  if (register === null) throw new Error('no row of the nation');
  expect(householdsPerYear(nation, register, 2016)).toMatchObject({ value: 22011.2, from: 'series' });
  expect(assignedPersonsPerYear(nation, register, 2017, 1)?.[0]).toBeCloseTo(2360, 9);
  expect(register.population2019).toBe(10_327_589);
  expect(register.municipalTaxPercent2022).toBeGreaterThan(20);
  expect(register.municipalTaxPercent2022).toBeLessThan(21);
});

test('a walk has no scale 0, at most four components, and weights that sum to 1', () => {
  const walk = asWalk([
    { scale: 0, weight: 0.2 },
    { scale: 0.03, weight: 0.3 },
    { scale: 0.06, weight: 0.3 },
    { scale: 0.12, weight: 0.14444 },
    { scale: 0.24, weight: 0.01111 },
    { scale: 0.48, weight: 0.04445 },
  ]);
  expect(walk).toEqual([
    { scale: 0.03, weight: 0.5 },
    { scale: 0.06, weight: 0.3 },
    { scale: 0.12, weight: 0.156 },
    { scale: 0.48, weight: 0.044 },
  ]);
});
