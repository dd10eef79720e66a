import fc from 'fast-check';
import { expect, test } from 'vitest';
import { householdNeed } from '../../../src/model/rules/household-month';
import { householdInDwelling } from '../../../src/model/rules/household-types';
import { monthAtRent, monthBeforeRent } from '../../../src/model/rules/month-before-rent';
import { anyHousehold, anyRules, anySituation } from './any-household';

test('a month worked out before its rent is the month of the plain rules at every rent', () => {
  const rents = fc.array(fc.integer({ min: 0, max: 25000 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(anyRules, anyHousehold, anySituation, rents, (rules, household, situation, tried) => {
      const members = householdInDwelling(household, situation.rentPolicy);
      const before = monthBeforeRent(rules, members, situation);
      for (const rentSekPerMonth of tried) {
        const { bistand, income, need, room, rentCharged, rentApproved } = householdNeed(rules, household, {
          ...situation,
          rentSekPerMonth,
        });
        expect(monthAtRent(before, situation.otherSekPerMonth, rentCharged, rentApproved)).toEqual({
          income: income.total,
          bistand,
          room,
          lacking: Math.max(0, need.riksnorm + need.other + rentCharged - income.total),
        });
        expect(before.netWage).toBe(income.netWage);
        expect(before.etableringsersattning).toBe(income.etableringsersattning);
      }
    }),
    { numRuns: 1000 },
  );
});
