import type { Circumstances, Household, NormChanges } from './household-types';
import {
  type HousingBenefitTerms,
  housingBenefitsAtRent,
  housingBenefitTerms,
  incomeInMonth,
} from './income-in-month';
import { riksnorm } from './riksnorm';
import type { FilledRules } from './rules-by-month';

/** What of a household's month is the same at every rent, SEK per month. */
export interface MonthBeforeRent {
  readonly riksnorm: number;
  /** All incomes that count but the two housing benefits. */
  readonly income: number;
  /** Of it, wages. */
  readonly netWage: number;
  /** Of it, etableringsersättning. */
  readonly etableringsersattning: number;
  readonly housingBenefits: HousingBenefitTerms;
}

/** What a household has and lacks at one rent, whole SEK per month: as in `HouseholdNeed`. */
export interface MonthAtRent {
  readonly income: number;
  readonly bistand: number;
  readonly room: number;
  /** What the household lacks towards its need at the rent charged. */
  readonly lacking: number;
}

/**
 * A household's month worked out as far as it does not depend on the rent, so that many rents can be tried.
 * Source: riksnorm-statute, forordning-2017-819, socialforsakringsbalken.
 */
export function monthBeforeRent(
  rules: FilledRules,
  household: Household,
  circumstances: Circumstances & NormChanges,
): MonthBeforeRent {
  const { total, bostadsersattning, bostadsbidrag, netWage, etableringsersattning } = incomeInMonth(
    rules,
    household,
    circumstances,
    0,
  );
  return {
    riksnorm: riksnorm(rules, household, circumstances),
    income: total - bostadsersattning - bostadsbidrag,
    netWage,
    etableringsersattning,
    housingBenefits: housingBenefitTerms(rules, household, circumstances),
  };
}

/**
 * `householdNeed` of a month that is worked out but for its rent: `other` approved costs, the rent charged and of it the rent
 * approved, whole SEK per month. The same to the krona, since whole kronor are added.
 * Source: riksnorm-statute, forordning-2017-819, socialforsakringsbalken.
 */
export function monthAtRent(
  before: MonthBeforeRent,
  other: number,
  rentCharged: number,
  rentApproved: number,
): MonthAtRent {
  const income = before.income + housingBenefitsAtRent(before.housingBenefits, rentCharged);
  const atRentCharged = before.riksnorm + other + rentCharged - income;
  return {
    income,
    bistand: Math.max(0, before.riksnorm + other + rentApproved - income),
    room: Math.max(0, -atRentCharged),
    lacking: Math.max(0, atRentCharged),
  };
}
