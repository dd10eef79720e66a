import { describe, expect, test } from 'vitest';
import { householdMoneyOf } from '../../../src/model/households/household-money';
import { DWELLING_ROWS, STATE_COUNT, STATES } from '../../../src/model/life/states';
import type { HousingTerms, ModelScenario, OtherReforms } from '../../../src/model/model-scenario';
import { buildPriceTable } from '../../../src/model/money/price-tables';
import { fixed, shippedModel } from '../../scenario/shipped-model';

const GROSS_WAGE = 25_000;

/** 2026 without growth of rents: a dwelling of 17 m² per person costs 4 000 kr for one, other approved costs are 1 309 kr. */
const model = shippedModel('nacka', {
  start: '2026-01',
  months: 12,
  assumptions: {
    rentGrowthPercentPerYear: fixed(0),
    wageGrowthPercentPerYear: fixed(0),
    netWageShare: fixed(0.8),
  },
});
const nacka: ModelScenario = {
  ...model,
  localRentLevel: 1,
  housing: {
    ...model.housing,
    rentPolicy: 'bruksvarde',
    subsidyEndsWithSelfSupport: false,
    areaSqmPerPerson: 17,
    sekPerSqmMonth2017: 4000 / 17,
  },
};

function withHousing(housing: Partial<HousingTerms>): ModelScenario {
  return { ...nacka, housing: { ...nacka.housing, ...housing } };
}

function withReforms(reforms: Partial<OtherReforms>): ModelScenario {
  return { ...nacka, reforms: { ...nacka.reforms, ...reforms } };
}

/** Income, bistånd, rent and what is left of a single adult (or another type) in a state, in the last month. */
function monthIn(scenario: ModelScenario, state: number, typeId = 'single') {
  const { months, householdTypes } = scenario;
  const prices = buildPriceTable(scenario, 1, GROSS_WAGE);
  const { income, bistand, rent } = householdMoneyOf(prices, householdTypes.length, months);
  const type = householdTypes.findIndex(({ id }) => id === typeId);
  const at = (type * STATE_COUNT + state) * months + months - 1;
  const [has, gets, owes] = [income[at] ?? NaN, bistand[at] ?? NaN, rent[at] ?? NaN];
  return { income: has, bistand: gets, rent: owes, left: has + gets - owes };
}

const varmdo = withHousing({ rentPolicy: 'betalningsformaga' });

describe('a single newcomer with Värmdö’s rent and with Nacka’s', () => {
  // Riksnorm 5 220 + other 1 309 = 6 529. Etableringsersättning 6 673; bostadsersättning rent − 1 800.
  test('in etablering has the same left, the one by a lower rent and the other by bistånd', () => {
    expect(monthIn(nacka, STATES.etablering)).toEqual({
      income: 8873, // 6 673 + 4 000 − 1 800
      bistand: 1656, // 6 529 + 4 000 − 8 873
      rent: 4000,
      left: 6529,
    });
    expect(monthIn(varmdo, STATES.etablering)).toEqual({
      income: 6673,
      bistand: 0,
      rent: 144, // 6 673 − 6 529, below the 1 800 of bostadsersättning
      left: 6529,
    });
  });

  test('in the glapp has the same left, all of it and the rent being bistånd', () => {
    expect(monthIn(nacka, STATES.glapp)).toEqual({ income: 0, bistand: 10_529, rent: 4000, left: 6529 });
    expect(monthIn(varmdo, STATES.glapp)).toEqual({ income: 0, bistand: 6673, rent: 144, left: 6529 });
  });

  test('at work keeps the whole difference in rent, unless the subsidy ends with self-support', () => {
    const work = STATES.work1;
    expect(monthIn(nacka, work)).toEqual({ income: 20_000, bistand: 0, rent: 4000, left: 16_000 });
    expect(monthIn(varmdo, work).left).toBe(16_000 + 3856); // 4 000 − 144
    const ends = withHousing({ rentPolicy: 'betalningsformaga', subsidyEndsWithSelfSupport: true });
    expect(monthIn(ends, work)).toEqual(monthIn(nacka, work));
    expect(monthIn(ends, STATES.etablering)).toEqual(monthIn(varmdo, STATES.etablering));
  });

  test('in the dwelling without need or wage only the rent is known, the full one while studying if the subsidy ends', () => {
    const ends = withHousing({ rentPolicy: 'betalningsformaga', subsidyEndsWithSelfSupport: true });
    const { municipal, selfSupporting } = DWELLING_ROWS;
    expect(monthIn(ends, municipal)).toMatchObject({ income: 0, bistand: 0, rent: 144 });
    expect(monthIn(ends, selfSupporting)).toMatchObject({ income: 0, bistand: 0, rent: 4000 });
  });

  test('in a home of one’s own nothing differs', () => {
    expect(monthIn(nacka, STATES.longTerm + 1)).toMatchObject({
      bistand: 6529 + 5065,
      rent: 5065,
      left: 6529,
    });
    for (const state of [STATES.longTerm + 1, STATES.work1 + 1, STATES.ordinary])
      expect(monthIn(varmdo, state)).toEqual(monthIn(nacka, state));
  });
});

test('a cap at 80 per cent of the guideline leaves the fifth of the rent that is charged to the household', () => {
  const cap = withHousing({ rentPolicy: 'tak', rentCapPercent: 80 });
  expect(monthIn(nacka, STATES.ordinary).left - monthIn(cap, STATES.ordinary).left).toBe(1013); // 5 065 × 0.2
  expect(monthIn(cap, STATES.ordinary).rent).toBe(5065);
  expect(monthIn(cap, STATES.ordinaryWork1)).toEqual(monthIn(nacka, STATES.ordinaryWork1));
});

test('300 kr more of approved costs is 300 kr more to who has bistånd and nothing to who has not', () => {
  const more = withReforms({ costsAboveNormSekPerMonth: 300 });
  for (const state of [STATES.glapp, STATES.etablering, STATES.ordinary])
    expect(monthIn(more, state).left - monthIn(nacka, state).left).toBe(300);
  expect(monthIn(more, STATES.work1)).toEqual(monthIn(nacka, STATES.work1));
});

test('a raised child norm is more to families with bistånd and nothing to others', () => {
  const raised = withReforms({ childNormRaisePercent: 10 });
  const change = (state: number, type: string) =>
    monthIn(raised, state, type).left - monthIn(nacka, state, type).left;
  const one = change(STATES.ordinary, 'single-1');
  expect(one).toBeGreaterThan(0);
  expect(change(STATES.ordinary, 'single-2')).toBeGreaterThan(one);
  expect(change(STATES.ordinary, 'single')).toBe(0);
  expect(change(STATES.ordinaryWork1, 'single-1')).toBe(0);
});

test('two wages are twice one', () => {
  expect(monthIn(nacka, STATES.ordinaryWork1, 'couple').income).toBe(20_000);
  expect(monthIn(nacka, STATES.ordinaryWork2, 'couple').income).toBe(40_000);
});

test('what jobbstimulans disregards of a wage is left to the household', () => {
  const without = monthIn(nacka, STATES.ordinary1, 'couple-6');
  const disregarded = monthIn(nacka, STATES.ordinary1Stimulans, 'couple-6');
  expect(disregarded.income).toBe(without.income);
  expect(disregarded.left - without.left).toBe(5000); // a fourth of 20 000
});
