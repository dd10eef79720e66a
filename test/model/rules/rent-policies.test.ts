import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdMonth, householdNeed, type Situation } from '../../../src/model/rules/household-month';
import type { Household } from '../../../src/model/rules/household-types';
import { anyHousehold, anyRules, anySituation } from './any-household';
import { couple, rulesOf, single } from './rules-fixture';

const month = (year: number, household: Household, changes: Partial<Situation>) =>
  householdMonth(rulesOf(`${year}-10`), household, {
    phase: 'etablering',
    rentPolicy: 'bruksvarde',
    rentSekPerMonth: 0,
    otherSekPerMonth: 0,
    ...changes,
  });

describe('tak', () => {
  const at = (changes: Partial<Situation>) =>
    month(2026, single, { rentPolicy: 'tak', rentSekPerMonth: 6500, otherSekPerMonth: 1000, ...changes });
  it('charges the full rent and approves it up to the cap', () => {
    expect(at({ rentCapSekPerMonth: 5500 })).toMatchObject({
      need: { riksnorm: 5220, other: 1000, rent: 5500, total: 11720 },
      income: { bostadsersattning: 3900, total: 10573 }, // 6673 + min(6500, 5700) - 1800: of the rent charged
      bistand: 1147, // 11720 - 10573
      rentCharged: 6500,
      rentApproved: 5500,
      rentSubsidy: 0,
      rentUnapproved: 1000,
    });
  });
  it('without a cap, or at one above the rent, is bruksvarde', () => {
    const { bistand, rentUnapproved } = at({});
    expect([bistand, rentUnapproved]).toEqual([2147, 0]); // 5220 + 1000 + 6500 - 10573
    expect(at({ rentCapSekPerMonth: 6500 })).toEqual(at({ rentPolicy: 'bruksvarde' }));
  });
  it('leaves no room to a household that pays the unapproved rent out of it', () => {
    // need at the approved rent 8510 + 4000 = 12510, at the rent charged 8510 + 5500 = 14010; income 2 * 6673
    const capped = month(2026, couple, {
      rentPolicy: 'tak',
      rentSekPerMonth: 5500,
      rentCapSekPerMonth: 4000,
    });
    expect(capped).toMatchObject({ bistand: 0, room: 0, rentUnapproved: 1500 });
  });
  it('is read under tak alone', () => {
    expect(at({ rentPolicy: 'bruksvarde', rentCapSekPerMonth: 100 }).rentApproved).toBe(6500);
  });
});

describe('delad', () => {
  it('a single adult shares common costs with one other and has no bostadsersättning', () => {
    // Solna 2017: half of 5 170. Norm 2980 + 1060 / 2; alone 2980 + 950 and bostadsersättning 2585 - 1800
    const at = { rentSekPerMonth: 2585, otherSekPerMonth: 1309 };
    expect(month(2017, single, { ...at, rentPolicy: 'delad' })).toMatchObject({
      need: { riksnorm: 3510, rent: 2585, total: 7404 },
      income: { bostadsersattning: 0, total: 6673 },
      bistand: 731, // 7404 - 6673
      abilityToPay: 1854, // 6673 - 3510 - 1309
      rentCharged: 2585,
      rentApproved: 2585,
      rentSubsidy: 0,
    });
    expect(month(2017, single, at)).toMatchObject({ income: { bostadsersattning: 785 }, bistand: 366 });
  });
  it('shares with as many as the household says', () => {
    const shared = month(2017, { ...single, othersInDwelling: 3 }, { rentPolicy: 'delad' });
    expect(shared.need.riksnorm).toBe(3360); // 2980 + 1520 / 4
  });
  it.each<[string, Household]>([
    ['a couple', couple],
    ['a single parent', { adults: 1, childAges: [4] }],
  ])('%s lives as under bruksvarde', (_, household) => {
    const at = { rentSekPerMonth: 9000, otherSekPerMonth: 1309 };
    expect(month(2017, household, { ...at, rentPolicy: 'delad' })).toEqual(month(2017, household, at));
  });
});

describe('betalningsformaga', () => {
  it('needs no bistånd in etablering, whichever the household, year and rent, unless money is short before any rent', () => {
    const short = new Set<string>();
    for (let year = 2017; year <= 2026; year += 1) {
      for (const adults of [1, 2] as const) {
        for (let children = 0; children <= 8; children += 1) {
          const household = { adults, childAges: Array.from({ length: children }, (_, i) => 1 + 2 * i) };
          for (const rentSekPerMonth of [0, 1, 1799, 1800, 3605, 5131, 5700, 8000, 10000, 21163]) {
            const at = month(year, household, { rentPolicy: 'betalningsformaga', rentSekPerMonth });
            const withoutRent = month(year, household, { rentSekPerMonth: 0 }).bistand;
            expect(at.bistand).toBe(withoutRent);
            if (withoutRent > 0) {
              expect(at.rentCharged).toBe(0);
              short.add(`${adults}+${children}`);
            }
          }
        }
      }
    }
    // adults + children whose norm in some year is above the daily and the children's benefits
    expect([...short].sort()).toEqual(['1+4', '1+5', '1+6', '1+7', '1+8', '2+6', '2+7', '2+8']);
  });
  it('reckons with the raised norm for children', () => {
    const family: Household = { adults: 2, childAges: [5, 8] };
    const at = { rentPolicy: 'betalningsformaga', rentSekPerMonth: 12000 } as const;
    const plain = month(2019, family, at);
    const raised = month(2019, family, { ...at, childNormRaisePercent: 20 });
    expect(plain.rentCharged - raised.rentCharged).toBe(1074); // 0.2 * (2380 + 2990), bostadsbidrag at its ceiling
    expect([plain.bistand, raised.bistand]).toEqual([0, 0]);
  });
});

describe('properties', () => {
  it('full rent is subsidy, unapproved and approved rent; the need has the approved one', () => {
    fc.assert(
      fc.property(anyRules, anyHousehold, anySituation, (rules, household, at) => {
        const { need, rentCharged, rentApproved, rentSubsidy, rentUnapproved } = householdNeed(
          rules,
          household,
          at,
        );
        expect(rentApproved + rentUnapproved).toBe(rentCharged);
        expect(rentCharged + rentSubsidy).toBe(at.rentSekPerMonth);
        expect(need.rent).toBe(rentApproved);
        expect(Math.min(rentApproved, rentUnapproved, rentSubsidy)).toBeGreaterThanOrEqual(0);
        if (at.rentPolicy !== 'tak') expect(rentUnapproved).toBe(0);
        if (at.rentPolicy !== 'betalningsformaga') expect(rentSubsidy).toBe(0);
      }),
    );
  });
  it('a lower cap never raises bistånd', () => {
    fc.assert(
      fc.property(
        anyRules,
        anyHousehold,
        anySituation,
        fc.nat(20000),
        fc.nat(5000),
        (rules, household, any, cap, less) => {
          const bistand = (rentCapSekPerMonth: number | undefined) =>
            householdNeed(rules, household, { ...any, rentPolicy: 'tak', rentCapSekPerMonth }).bistand;
          expect(bistand(Math.max(0, cap - less))).toBeLessThanOrEqual(bistand(cap));
          expect(bistand(cap)).toBeLessThanOrEqual(bistand(undefined));
        },
      ),
    );
  });
  it('room and bistånd are never both positive; where all rent is approved, one less the other is income less need', () => {
    fc.assert(
      fc.property(anyRules, anyHousehold, anySituation, (rules, household, at) => {
        const { need, income, room, bistand, rentUnapproved } = householdNeed(rules, household, at);
        expect(Math.min(room, bistand)).toBe(0);
        if (rentUnapproved === 0) expect(room - bistand).toBe(income.total - need.total);
      }),
    );
  });
});
