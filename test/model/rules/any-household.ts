import fc from 'fast-check';
import { phases, rentPolicies } from '../../../src/model/rules/household-types';
import { rulesOf } from './rules-fixture';

/** Up to eight children. */
export const anyHousehold = fc.record({
  adults: fc.constantFrom<1 | 2>(1, 2),
  childAges: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 8 }),
});

export const anyRules = fc.integer({ min: 2013, max: 2026 }).map((year) => rulesOf(`${year}-07`));

const kronor = (max: number) => fc.integer({ min: 0, max });

export const anySituation = fc.record({
  phase: fc.constantFrom(...phases),
  kartlaggning: fc.boolean(),
  familyBenefitsPending: fc.boolean(),
  workingAdults: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
  netWageSekPerMonth: kronor(15000),
  grossWageSekPerYear: fc.array(kronor(250000), { maxLength: 2 }),
  jobbstimulans: fc.boolean(),
  otherIncome: fc.record({
    akassaSekPerMonth: kronor(3000),
    studiemedelSekPerMonth: kronor(3000),
    underhallsstodSekPerMonth: kronor(3000),
  }),
  childNormRaisePercent: fc.integer({ min: 0, max: 50 }),
  riksnormReductionPercent: fc.integer({ min: 0, max: 20 }),
  rentPolicy: fc.constantFrom(...rentPolicies),
  rentCapSekPerMonth: fc.option(kronor(20000), { nil: undefined }),
  rentSekPerMonth: kronor(20000),
  otherSekPerMonth: kronor(5000),
});

/** What a household in etablering has when all its benefits are in place and it has nothing else. */
export const onlyEtablering = {
  phase: 'etablering',
  kartlaggning: false,
  familyBenefitsPending: false,
  workingAdults: 0,
  netWageSekPerMonth: 0,
  grossWageSekPerYear: [],
  jobbstimulans: false,
  otherIncome: {},
} as const;
