import { abilityForRent } from './ability-for-rent';
import type { Circumstances, Household, RentPolicy } from './household-types';
import { incomeInMonth, type Income } from './income-in-month';
import { riksnorm } from './riksnorm';
import type { FilledRules } from './rules-by-month';

/** A household's month: its incomes' circumstances, the dwelling's full rent and how it is charged. */
export interface Situation extends Circumstances {
  /** Full rent of the dwelling by use value, whole SEK per month. */
  readonly rentSekPerMonth: number;
  /** Approved costs above riksnorm other than rent (electricity, home insurance, travel), whole SEK per month. */
  readonly otherSekPerMonth: number;
  readonly rentPolicy: RentPolicy;
}

/** Need, income and bistånd of one household in one month, whole SEK. */
export interface HouseholdNeed {
  readonly need: {
    readonly riksnorm: number;
    readonly other: number;
    readonly rent: number;
    readonly total: number;
  };
  readonly income: Income;
  readonly bistand: number;
  readonly rentCharged: number;
  /** Full rent less rent charged, carried by the municipality. */
  readonly rentSubsidy: number;
}

export interface HouseholdMonth extends HouseholdNeed {
  /** The highest rent payable without bistånd in these circumstances: `abilityForRent`. */
  readonly abilityToPay: number;
}

/**
 * Need, income and ekonomiskt bistånd of a household in a month: need = riksnorm + other approved costs + the rent
 * charged, which is approved in full; bistand = max(0, need − income). The rent charged is the full rent
 * (`bruksvarde`), or what the household can pay in etablering with all its state benefits in place, at most the full rent
 * (`betalningsformaga`), in whichever phase it is. SEK per month.
 * Source: riksnorm-statute, forordning-2017-819, socialforsakringsbalken, nacka-2017.
 * Judgement: under `betalningsformaga` the rent is the highest payable one not above the full rent, so that etablering
 * needs no bistånd even where the rounding of bostadsbidrag leaves the full rent itself up to 99 kr out of reach.
 */
export function householdNeed(rules: FilledRules, household: Household, situation: Situation): HouseholdNeed {
  const { otherSekPerMonth: other, rentSekPerMonth: fullRent } = situation;
  const rent = rentCharged(rules, household, situation);
  const norm = riksnorm(rules, household);
  const need = { riksnorm: norm, other, rent, total: norm + other + rent };
  const income = incomeInMonth(rules, household, situation, rent);
  return {
    need,
    income,
    bistand: Math.max(0, need.total - income.total),
    rentCharged: rent,
    rentSubsidy: fullRent - rent,
  };
}

/** `householdNeed` and, beside it, the rent that could be paid without bistånd. */
export function householdMonth(
  rules: FilledRules,
  household: Household,
  situation: Situation,
): HouseholdMonth {
  return {
    ...householdNeed(rules, household, situation),
    abilityToPay: abilityForRent(rules, household, situation, situation.otherSekPerMonth),
  };
}

/** The rent a household is charged under the situation's policy, whole SEK per month: see `householdMonth`. Source: nacka-2017. */
export function rentCharged(rules: FilledRules, household: Household, situation: Situation): number {
  const { rentPolicy, rentSekPerMonth, otherSekPerMonth } = situation;
  if (rentPolicy === 'bruksvarde') return rentSekPerMonth;
  return abilityForRent(rules, household, { phase: 'etablering' }, otherSekPerMonth, rentSekPerMonth);
}
