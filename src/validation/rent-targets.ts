import { bilaga2Columns } from '../model/bilaga-2-published';
import type { ModelInputs } from '../model/inputs';
import type { Result } from '../model/problem';
import { oneOffGrantDays } from '../model/rules/one-off-grant';
import { filledRulesInMonth, type FilledRules } from '../model/rules/rules-by-month';
import { BASES } from '../scenario/shipped';
import { type Facts, targetOf } from './bands';
import type { Target } from './target';

/** Area of the example dwelling of each form, m². Source: nacka-2017, Bilaga 3. */
const AREAS = { private: 135, company: 38, temporary: 44, bostadsratt: 92 } as const;
const FACTS = {
  private: 'nacka.rent.villa',
  company: 'nacka.rent.commercial',
  temporary: 'nacka.rent.module',
  bostadsratt: 'nacka.rent.condo',
} as const;
type Form = keyof typeof AREAS;
const FORMS = Object.keys(AREAS) as readonly Form[];

/** The rents of Bilaga 3: what the model's rent per m² and month asks for the area of each example dwelling. Source: nacka-2017. */
export function rentTargets(facts: Facts): readonly Target[] {
  return FORMS.map((form) => targetOf(FACTS[form], facts, BASES.housingForms[form].value * AREAS[form]));
}

/** Persons in each form of dwelling, by which the forms are weighted. Source: nacka-2017, Bilaga 3. */
const RESIDENTS = {
  private: 'nacka.housed.private',
  company: 'nacka.housed.commercial',
  temporary: 'nacka.housed.module',
  bostadsratt: 'nacka.housed.condo',
} as const;

/** Area per person in fact (4.3.2), m². Source: nacka-2017. */
const SQM = 'nacka.sqm.actual';

/**
 * Days of glapp that the one-off grant covers in October 2017, for the households of Bilaga 2: riksnorm, its other
 * costs, and rent for the area in fact at the forms' rents weighted by residents. Couples and singles without children
 * are one household each, families the mean of six. NaN where a fact is missing. Source: nacka-2017.
 */
export function grantTargets(facts: Facts, inputs: ModelInputs): Result<readonly Target[]> {
  const rules = filledRulesInMonth(inputs, '2017-10');
  if (!rules.ok) return rules;
  const days = grantDaysAt(rules.value, facts, residentsRent(facts));
  const families = days.filter(({ children }) => children > 0);
  const first = (id: string) => days.find((household) => household.id === id)?.days ?? NaN;
  return {
    ok: true,
    value: [
      targetOf('glapp.grant.covers.single', facts, first('single')),
      targetOf('glapp.grant.covers.couple', facts, first('couple')),
      targetOf(
        'glapp.grant.covers.families',
        facts,
        families.reduce((sum, household) => sum + household.days, 0) / families.length,
      ),
    ],
  };
}

function residentsRent(facts: Facts): number {
  let persons = 0;
  let rent = 0;
  for (const form of FORMS) {
    const living = facts.get(RESIDENTS[form]) ?? NaN;
    persons += living;
    rent += living * BASES.housingForms[form].value;
  }
  return rent / persons;
}

/** Days covered by household of Bilaga 2 at a rent per m² and month. */
function grantDaysAt(rules: FilledRules, facts: Facts, sekPerSqmMonth: number) {
  return bilaga2Columns.map(({ id, adults, children, normAge, published }) => {
    const childAges = Array.from({ length: children }, () => normAge);
    const area = (adults + children) * (facts.get(SQM) ?? NaN);
    return {
      id,
      children,
      days: oneOffGrantDays(rules, { adults, childAges }, 'assigned', {
        rentSekPerMonth: area * sekPerSqmMonth,
        otherSekPerMonth: published.ovrigt,
        rentPolicy: 'bruksvarde',
      }),
    };
  });
}
