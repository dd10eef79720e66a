import { keepLatest } from '../keep-latest';
import { PRICED_STATES, type State } from '../life/states';
import type { HouseholdType, ModelScenario } from '../model-scenario';
import { householdInDwelling, type RentPolicy } from '../rules/household-types';
import { type MonthBeforeRent, monthBeforeRent } from '../rules/month-before-rent';
import type { MonthTerms } from './month-terms';

/** By household type and priced state; null where no household of the type is in the state. */
export type MonthsBeforeRent = readonly (readonly (MonthBeforeRent | null)[])[];

/**
 * The month of each household type in each state, but for its rent. It hangs on no municipality and no rent, so it is kept
 * for the next table that asks for the same; of states without work, for every wage.
 */
export function monthsBeforeRent(scenario: ModelScenario, terms: MonthTerms): MonthsBeforeRent {
  const { householdTypes, housing, reforms, tableAssumptions } = scenario;
  const key = [
    contentNumber(terms.rules.riksnorm),
    contentNumber(terms.rules.amounts),
    contentNumber(householdTypes),
    housing.rentPolicy === 'delad',
    reforms.childNormRaisePercent,
    terms.riksnormReductionPercent,
    tableAssumptions.aktivitetsstodNetShare,
  ].join(' ');
  return kept(`${key} ${terms.netWage} ${terms.grossWage}`, () => {
    const notAtWork = kept(key, () => buildMonths(scenario, terms, (state) => state.wages === 0));
    const atWork = buildMonths(scenario, terms, (state) => state.wages > 0);
    return atWork.map((months, type) => months.map((month, row) => month ?? notAtWork[type]?.[row] ?? null));
  });
}

const kept = keepLatest<MonthsBeforeRent>(128);

function buildMonths(
  scenario: ModelScenario,
  terms: MonthTerms,
  isBuilt: (state: State) => boolean,
): MonthsBeforeRent {
  return scenario.householdTypes.map((type) =>
    PRICED_STATES.map((state) =>
      isBuilt(state) && isPossible(type, state) ? monthOf(scenario, terms, type, state) : null,
    ),
  );
}

/** A single adult has no second adult at work or left without work. */
function isPossible({ adults }: HouseholdType, { wages, bistand }: State): boolean {
  return adults === 2 || wages === 0 || (wages === 1 && bistand === null);
}

function monthOf(
  { housing, reforms, tableAssumptions }: ModelScenario,
  terms: MonthTerms,
  type: HouseholdType,
  state: State,
): MonthBeforeRent {
  return monthBeforeRent(terms.rules, householdInDwelling(type, rentPolicyIn(state, housing.rentPolicy)), {
    phase: state.phase,
    kartlaggning: state.kartlaggning,
    familyBenefitsPending: state.familyBenefitsPending,
    workingAdults: state.wages,
    jobbstimulans: state.jobbstimulans,
    netWageSekPerMonth: terms.netWage * state.wages,
    grossWageSekPerYear: new Array<number>(state.wages).fill(terms.grossWage * 12),
    childNormRaisePercent: isElsewhere(state) ? 0 : reforms.childNormRaisePercent,
    riksnormReductionPercent: terms.riksnormReductionPercent,
    aktivitetsstodNetShare: tableAssumptions.aktivitetsstodNetShare,
  });
}

/** Another municipality's guidelines and rents do not follow this one's. */
export function isElsewhere({ stock }: State): boolean {
  return stock === 'elsewhere';
}

/** The rent policy that holds in a state: in the municipality's dwelling its own, in other homes only a cap on approved rent. */
export function rentPolicyIn(state: State, policy: RentPolicy): RentPolicy {
  if (isElsewhere(state)) return 'bruksvarde';
  return state.dwelling === 'municipal' || policy === 'tak' ? policy : 'bruksvarde';
}

const numbers = new Map<string, number>();
const numberOf = new WeakMap<object, number>();

/** A number for what a record holds, the same for records alike: scenarios that are copied to a worker carry copies of the rules. */
function contentNumber(record: object): number {
  const known = numberOf.get(record);
  if (known !== undefined) return known;
  const content = JSON.stringify(record);
  const number = numbers.get(content) ?? numbers.size;
  numbers.set(content, number);
  numberOf.set(record, number);
  return number;
}
