import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdMonth, type Situation } from '../../../src/model/rules/household-month';
import type { Household } from '../../../src/model/rules/household-types';
import { riksnorm } from '../../../src/model/rules/riksnorm';
import { anyHousehold, anyRules, anySituation } from './any-household';
import { couple11And12, rulesOf, single } from './rules-fixture';

const month = (year: number, household: Household, changes: Partial<Situation>) =>
  householdMonth(rulesOf(`${year}-10`), household, {
    phase: 'etablering',
    rentPolicy: 'bruksvarde',
    rentSekPerMonth: 0,
    otherSekPerMonth: 0,
    ...changes,
  });
const fiveChildren: Household = { adults: 2, childAges: [0, 3, 6, 10, 14] };

describe('households that Bilaga 2 does not have', () => {
  it('a couple with five children in 2019', () => {
    expect(month(2019, fiveChildren, { rentSekPerMonth: 13000, otherSekPerMonth: 2000 })).toMatchObject({
      // 5570 + 2130 + 2120 + 2380 + 2990 + 3440 + 2220 for seven persons
      need: { riksnorm: 20850, other: 2000, rent: 13000, total: 35850 },
      income: {
        etableringsersattning: 13346, // 2 * 308 * 260 / 12, each rounded
        etableringstillagg: 3100, // the three oldest: 1500 + 800 + 800
        barnbidrag: 9240, // 5 * 1250 + 150 + 580 + 1010 + 1250
        bostadsersattning: 0,
        bostadsbidrag: 5000, // 2650 + (6600 - 1400) / 2 - 2 * 0.2 * (80080 - 75000) / 12 = 5080.67
        total: 30686,
      },
      bistand: 5164, // 35850 - 30686
      room: 0,
    });
  });
  it('two adults and children of 2, 5 and 16 in 2019', () => {
    const at = { rentSekPerMonth: 10000, otherSekPerMonth: 2000 };
    expect(month(2019, { adults: 2, childAges: [2, 5, 16] }, at)).toMatchObject({
      need: { riksnorm: 16020, total: 28020 }, // 5570 + 2380 + 2380 + 3880 + 1810
      income: {
        etableringsersattning: 13346,
        etableringstillagg: 3100, // 1500 + 800 + 800
        barnbidrag: 4480, // 3 * 1250 + 150 + 580
        bostadsbidrag: 5000, // as with five children
        total: 25926,
      },
      bistand: 2094, // 28020 - 25926
    });
  });
  it('one adult in 2026', () => {
    expect(month(2026, single, { rentSekPerMonth: 6500, otherSekPerMonth: 1000 })).toMatchObject({
      need: { riksnorm: 5220, total: 12720 }, // 3940 + 1280
      income: { etableringsersattning: 6673, bostadsersattning: 3900, total: 10573 }, // 5700 - 1800
      bistand: 2147, // 12720 - 10573
    });
  });
});

describe('start-up', () => {
  const at = { rentSekPerMonth: 13000, otherSekPerMonth: 2000 };
  it('has etableringsersättning alone while family and housing benefits are pending', () => {
    const pending = month(2019, fiveChildren, { ...at, familyBenefitsPending: true });
    expect(pending.income).toMatchObject({
      etableringsersattning: 13346,
      etableringstillagg: 0,
      barnbidrag: 0,
      bostadsbidrag: 0,
      total: 13346,
    });
    expect(pending.bistand).toBe(22504); // 35850 - 13346
  });
  it('has the lower daily amount during kartläggning', () => {
    const both = month(2019, fiveChildren, { ...at, familyBenefitsPending: true, kartlaggning: true });
    expect([both.income.total, both.bistand]).toEqual([10010, 25840]); // 2 * 5005; 35850 - 10010
  });
  it('has no bostadsersättning yet', () => {
    const pending = month(2026, single, { rentSekPerMonth: 6500, familyBenefitsPending: true });
    expect([pending.income.total, pending.bistand]).toEqual([6673, 5047]); // 5220 + 6500 - 6673
  });
});

describe('adults at work', () => {
  const oneWage = {
    workingAdults: 1,
    netWageSekPerMonth: 14001,
    grossWageSekPerYear: [216000],
    rentSekPerMonth: 8000,
    otherSekPerMonth: 2385,
  } as const;
  it('one of two in etablering: the other keeps etableringsersättning', () => {
    expect(month(2017, couple11And12, oneWage)).toMatchObject({
      need: { total: 23515 }, // 13130 + 2385 + 8000
      income: {
        etableringsersattning: 6673,
        etableringstillagg: 3000,
        barnbidrag: 2250,
        bostadsbidrag: 1400, // 4250 - 0.2 * (216000 - 63500) / 12 - 0.2 * (80080 - 63500) / 12 = 1432
        netWage: 14001,
        total: 27324,
      },
      bistand: 0,
      room: 3809, // 27324 - 23515
    });
  });
  it('one of two in aktivitetsstöd: the other keeps it', () => {
    expect(month(2017, couple11And12, { ...oneWage, phase: 'aktivitetsstod' }).income).toMatchObject({
      aktivitetsstod: 3865,
      bostadsbidrag: 1700, // 4250 - 0.2 * (216000 - 63500) / 12 = 1708.33; 223 * 260 is below 63 500
      total: 21816, // 3865 + 2250 + 1700 + 14001
    });
  });
  it('with nobody left on etableringsersättning there are no supplements to it', () => {
    const { income } = month(2017, couple11And12, { ...oneWage, workingAdults: 2 });
    expect(income).toMatchObject({ etableringsersattning: 0, etableringstillagg: 0, barnbidrag: 2250 });
    expect(income.bostadsbidrag).toBe(1700); // 4250 - 2541.67: the second adult has no income
    const alone = month(2017, single, { workingAdults: 1, rentSekPerMonth: 5000 }).income;
    expect([alone.etableringsersattning, alone.bostadsersattning]).toEqual([0, 0]);
  });
  it('jobbstimulans leaves a quarter of the wage out of the need', () => {
    const { income, room } = month(2017, couple11And12, { ...oneWage, jobbstimulans: true });
    expect(income).toMatchObject({ netWage: 10501, jobbstimulans: 3500, total: 23824 }); // 14001 / 4 = 3500.25
    expect(room).toBe(309); // 23824 - 23515
  });
  it('jobbstimulans adds a quarter of the wage to bistånd', () => {
    const wage = {
      phase: 'none',
      workingAdults: 1,
      netWageSekPerMonth: 6000,
      rentSekPerMonth: 6500,
    } as const;
    expect(month(2026, single, wage).bistand).toBe(5720); // 5220 + 6500 - 6000
    expect(month(2026, single, { ...wage, jobbstimulans: true }).bistand).toBe(7220); // + 1500
  });
});

describe('other incomes and changed norms', () => {
  it('a-kassa, studiemedel and underhållsstöd count as they are stated, in glapp too', () => {
    const otherIncome = {
      akassaSekPerMonth: 4000,
      studiemedelSekPerMonth: 900,
      underhallsstodSekPerMonth: 700,
    };
    expect(month(2026, single, { phase: 'none', otherIncome })).toMatchObject({
      income: { akassa: 4000, studiemedel: 900, underhallsstod: 700, total: 5600 },
      bistand: 0,
      room: 380, // 5600 - 5220
    });
    expect(month(2026, single, { phase: 'glapp', otherIncome: { akassaSekPerMonth: 4000 } }).bistand).toBe(
      1220,
    );
  });
  it('a raised norm for children raises each child’s own costs, rounded per child', () => {
    const of = (childAges: number[], childNormRaisePercent: number) =>
      riksnorm(rulesOf('2019-01'), { adults: 2, childAges }, { childNormRaisePercent });
    expect(of([5, 8], 0)).toBe(12510); // 5570 + 2380 + 2990 + 1570
    expect(of([5, 8], 10)).toBe(13047); // 5570 + 2618 + 3289 + 1570
    expect(of([8], 5)).toBe(10090); // 5570 + 3140 + 1380: 2990 * 1.05 = 3139.50
    expect(of([], 50)).toBe(6670); // 5570 + 1100
  });
  it('a lowered norm lowers the whole', () => {
    const lowered = (percent: number, raise = 0) =>
      riksnorm(rulesOf('2017-01'), couple11And12, {
        riksnormReductionPercent: percent,
        childNormRaisePercent: raise,
      });
    expect([lowered(0), lowered(10), lowered(100)]).toEqual([13130, 11817, 0]);
    expect(lowered(10, 10)).toBe(12379); // 0.9 * (5370 + 2 * 3432 + 1520) = 12378.60
  });
});

describe('properties', () => {
  it('bistånd never rises with income after tax', () => {
    fc.assert(
      fc.property(
        anyRules,
        anyHousehold,
        anySituation,
        fc.integer({ min: 1, max: 5000 }),
        (rules, household, at, more) => {
          const bistand = (changes: Partial<Situation>) =>
            householdMonth(rules, household, { ...at, ...changes }).bistand;
          const before = bistand({});
          expect(bistand({ netWageSekPerMonth: at.netWageSekPerMonth + more })).toBeLessThanOrEqual(before);
          const akassaSekPerMonth = at.otherIncome.akassaSekPerMonth + more;
          const changed = bistand({ otherIncome: { ...at.otherIncome, akassaSekPerMonth } });
          expect(changed).toBeLessThanOrEqual(before);
        },
      ),
      { numRuns: 1000 },
    );
  });
  it('pending benefits, kartläggning and jobbstimulans never lower bistånd at a rent that they do not change', () => {
    fc.assert(
      fc.property(anyRules, anyHousehold, anySituation, (rules, household, any) => {
        const at: Situation = {
          ...any,
          familyBenefitsPending: false,
          kartlaggning: false,
          jobbstimulans: false,
        };
        const bistand = (changes: Partial<Situation>) =>
          householdMonth(rules, household, { ...at, ...changes }).bistand;
        expect(bistand({ familyBenefitsPending: true })).toBeGreaterThanOrEqual(bistand({}));
        expect(bistand({ kartlaggning: true })).toBeGreaterThanOrEqual(bistand({}));
        expect(bistand({ jobbstimulans: true })).toBeGreaterThanOrEqual(bistand({}));
      }),
    );
  });
  it('the parts of income are its total, but for what jobbstimulans leaves out', () => {
    fc.assert(
      fc.property(anyRules, anyHousehold, anySituation, (rules, household, at) => {
        const { total, jobbstimulans, ...parts } = householdMonth(rules, household, at).income;
        expect(Object.values(parts).reduce((sum, sek) => sum + sek, 0)).toBe(total);
        expect(parts.netWage + jobbstimulans).toBe(at.netWageSekPerMonth);
      }),
    );
  });
});
