import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abilityForRent, highestPayableRent } from '../../../src/model/rules/ability-for-rent';
import { amountsUsed } from '../../../src/model/rules/amounts-used';
import type { AmountName } from '../../../src/model/rules/amounts';
import { householdMonth, type Situation } from '../../../src/model/rules/household-month';
import type { Household } from '../../../src/model/rules/household-types';
import { anyHousehold as households, anyRules as years, anySituation, onlyEtablering } from './any-household';
import { couple, couple11And12, rulesOf, single } from './rules-fixture';

const rules = rulesOf('2017-10');
const situation = (changes: Partial<Situation>): Situation => ({
  phase: 'etablering',
  rentPolicy: 'bruksvarde',
  rentSekPerMonth: 0,
  otherSekPerMonth: 0,
  ...changes,
});
const month = (household: Household, changes: Partial<Situation>, inForce = rules) =>
  householdMonth(inForce, household, situation(changes));

describe('householdMonth', () => {
  it('a single adult in etablering needs nothing at rent 1 231 and 366 kr at rent 5 131', () => {
    expect(month(single, { rentSekPerMonth: 1231, otherSekPerMonth: 1309 }).bistand).toBe(0);
    // 3930 + 1309 + 5131 - 6673 - (5131 - 1800)
    expect(month(single, { rentSekPerMonth: 5131, otherSekPerMonth: 1309 }).bistand).toBe(366);
  });
  it('glapp has no state benefit', () => {
    const { income, bistand } = month(couple11And12, {
      phase: 'glapp',
      rentSekPerMonth: 8000,
      otherSekPerMonth: 2385,
    });
    expect(income.total).toBe(0);
    expect(bistand).toBe(23515); // 13130 + 2385 + 8000
  });
  it('etablering has all its benefits', () => {
    expect(month(couple11And12, { rentSekPerMonth: 8000 }).income).toEqual({
      etableringsersattning: 13346,
      etableringstillagg: 3000,
      barnbidrag: 2250,
      bostadsersattning: 0,
      bostadsbidrag: 3600, // 4250 - 2 * 0.2 * (80080 - 63500) / 12 = 3697
      aktivitetsstod: 0,
      akassa: 0,
      studiemedel: 0,
      underhallsstod: 0,
      netWage: 0,
      total: 22196,
      jobbstimulans: 0,
    });
  });
  it('aktivitetsstöd keeps barnbidrag and bostadsbidrag', () => {
    const { income } = month(couple11And12, { phase: 'aktivitetsstod', rentSekPerMonth: 8000 });
    expect(income).toMatchObject({
      aktivitetsstod: 7730,
      barnbidrag: 2250,
      bostadsbidrag: 4200,
      total: 14180,
    });
  });
  it('phase none has barnbidrag, bostadsbidrag and wages', () => {
    const wage = { netWageSekPerMonth: 8000, grossWageSekPerYear: [123500] };
    const { income } = month(couple11And12, { phase: 'none', rentSekPerMonth: 8000, ...wage });
    expect(income).toMatchObject({ barnbidrag: 2250, bostadsbidrag: 3200, netWage: 8000, total: 13450 });
    expect(month(single, { phase: 'none', rentSekPerMonth: 4000 }).bistand).toBe(7930);
  });
  it('kartläggning pays the lower amount', () => {
    expect(month(single, { kartlaggning: true }).income.etableringsersattning).toBe(5005);
  });
  it('betalningsformaga charges what etablering can pay, in every phase, and books the rest', () => {
    const charged = {
      rentPolicy: 'betalningsformaga',
      rentSekPerMonth: 6000,
      otherSekPerMonth: 1309,
    } as const;
    expect(month(single, charged)).toMatchObject({ rentCharged: 1434, rentSubsidy: 4566, bistand: 0 }); // 6673 - 3930 - 1309
    expect(month(single, { ...charged, phase: 'glapp' })).toMatchObject({ rentCharged: 1434, bistand: 6673 });
    expect(month(single, { ...charged, rentSekPerMonth: 1000 })).toMatchObject({
      rentCharged: 1000,
      rentSubsidy: 0,
    });
  });
});

describe('abilityForRent', () => {
  const ability = (household: Household, other = 0) =>
    abilityForRent(rules, household, { phase: 'etablering' }, other);
  it('has no housing benefit below the floor and all of it above the ceiling', () => {
    expect(ability(single, 1309)).toBe(1434); // 6673 - 3930 - 1309 < 1800
    expect(ability(single, 944)).toBe(1799);
    expect(ability(single, 943)).toBe(5700); // 1800 + 3900: every krona above the floor comes back
    expect(ability(couple, 1385)).toBe(5531); // 13346 - 6430 - 1385
  });
  it('is 0 when money is short before any rent', () => {
    expect(ability(single, 9000)).toBe(0);
    expect(abilityForRent(rules, couple, { phase: 'glapp' }, 0)).toBe(0);
  });
  it('of several payable rents takes the highest', () => {
    // 50 kr room, a benefit of 0 below rent 120 and 100 from there: 51–119 cannot be paid, 120–150 can
    const benefit = (rent: number) => (rent >= 120 ? 100 : 0);
    expect(highestPayableRent(50, benefit)).toBe(150);
    expect(highestPayableRent(50, benefit, 119)).toBe(50);
  });
});

describe('properties', () => {
  const bistandAt = (inForce: typeof rules, household: Household, at: Situation, rentSekPerMonth: number) =>
    householdMonth(inForce, household, { ...at, rentPolicy: 'bruksvarde', rentSekPerMonth }).bistand;

  it('bistånd is a whole sum, at least 0, and fills need exactly', () => {
    fc.assert(
      fc.property(years, households, anySituation, (inForce, household, at) => {
        const { need, income, bistand, rentCharged, rentSubsidy } = householdMonth(inForce, household, at);
        expect(Number.isInteger(bistand)).toBe(true);
        expect(bistand).toBe(Math.max(0, need.total - income.total));
        expect(rentCharged + rentSubsidy).toBe(at.rentSekPerMonth);
        expect(Math.min(rentCharged, rentSubsidy)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  it('a rent higher by 100 kr or more never lowers bistånd; by less, at most by 99 kr and only with bostadsbidrag', () => {
    fc.assert(
      fc.property(
        years,
        households,
        anySituation,
        fc.integer({ min: 1, max: 9000 }),
        (inForce, household, at, more) => {
          const rise =
            bistandAt(inForce, household, at, at.rentSekPerMonth + more) -
            bistandAt(inForce, household, at, at.rentSekPerMonth);
          const rounded = more < 100 && household.childAges.some((age) => age < 20);
          expect(rise).toBeGreaterThanOrEqual(rounded ? -99 : 0);
        },
      ),
      { numRuns: 1000 },
    );
  });
  it('nothing is due at the ability for rent, something at every higher rent', () => {
    fc.assert(
      fc.property(
        years,
        households,
        anySituation,
        fc.integer({ min: 1, max: 9000 }),
        (inForce, household, at, more) => {
          const ability = abilityForRent(inForce, household, at, at.otherSekPerMonth);
          if (ability > 0) expect(bistandAt(inForce, household, at, ability)).toBe(0);
          for (const above of [1, 2, 5, 50, 100, 150, 200, more]) {
            expect(bistandAt(inForce, household, at, ability + above)).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
  it('the ability for rent is what a search over all rents finds', () => {
    fc.assert(
      fc.property(years, households, anySituation, (inForce, household, at) => {
        let highest = 0;
        for (let rent = 1; rent <= 60000; rent += 1)
          if (bistandAt(inForce, household, at, rent) === 0) highest = rent;
        expect(abilityForRent(inForce, household, at, at.otherSekPerMonth)).toBe(highest);
      }),
      { numRuns: 5 },
    );
  });
  it('under betalningsformaga etablering needs no bistånd, unless money is short before any rent', () => {
    fc.assert(
      fc.property(years, households, anySituation, (inForce, household, any) => {
        const at: Situation = { ...any, ...onlyEtablering, rentPolicy: 'betalningsformaga' };
        const { bistand, rentCharged } = householdMonth(inForce, household, at);
        const shortBeforeRent = bistandAt(inForce, household, at, 0);
        expect(bistand).toBe(shortBeforeRent);
        if (shortBeforeRent > 0) expect(rentCharged).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });
  it('an amount that is not among those used changes nothing', () => {
    fc.assert(
      fc.property(years, households, anySituation, (inForce, household, at) => {
        const used = amountsUsed(household, at);
        const amounts = { ...inForce.amounts };
        for (const name of Object.keys(amounts) as AmountName[])
          if (!used.has(name)) amounts[name] = 7 * amounts[name] + 1;
        expect(householdMonth({ ...inForce, amounts }, household, at)).toEqual(
          householdMonth(inForce, household, at),
        );
      }),
    );
  });
});
