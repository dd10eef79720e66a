import { abilityForRent } from './ability-for-rent';
import {
  householdInDwelling,
  type Circumstances,
  type Household,
  type NormChanges,
  type RentPolicy,
} from './household-types';
import { incomeInMonth, type Income } from './income-in-month';
import { riksnorm } from './riksnorm';
import type { FilledRules } from './rules-by-month';

/** A household's month: its incomes' circumstances, the norm, the dwelling's full rent and how it is charged. */
export interface Situation extends Circumstances, NormChanges {
  /**
   * Full rent of the dwelling by use value, whole SEK per month; under `delad`, of a household that shares its dwelling, its
   * own part of it.
   */
  readonly rentSekPerMonth: number;
  /** Approved costs above riksnorm other than rent (electricity, home insurance, travel), whole SEK per month. */
  readonly otherSekPerMonth: number;
  readonly rentPolicy: RentPolicy;
  /** Highest rent approved under `tak`, whole SEK per month; no cap when left out. Not read under other policies. */
  readonly rentCapSekPerMonth?: number | undefined;
}

/** Need, income and bistånd of one household in one month, whole SEK. */
export interface HouseholdNeed {
  readonly need: {
    readonly riksnorm: number;
    readonly other: number;
    /** The rent approved. */
    readonly rent: number;
    readonly total: number;
  };
  readonly income: Income;
  readonly bistand: number;
  /** What the tenant owes. */
  readonly rentCharged: number;
  /** What counts in the need: `need.rent`. */
  readonly rentApproved: number;
  /** Full rent less rent charged, carried by the municipality. */
  readonly rentSubsidy: number;
  /** Rent charged less rent approved, left to the household. */
  readonly rentUnapproved: number;
  /** Counted income above the need at the rent charged, from 0 up: what a loan can be paid back out of. */
  readonly room: number;
}

export interface HouseholdMonth extends HouseholdNeed {
  /** The highest rent payable without bistånd in these circumstances: `abilityForRent`. */
  readonly abilityToPay: number;
}

/**
 * Need, income and ekonomiskt bistånd of a household in a month, SEK per month: need = riksnorm + other approved costs + the
 * rent approved; bistand = max(0, need − income); room = max(0, income − (riksnorm + other approved costs + the rent
 * charged)). Income has the state housing benefit of the rent charged. By policy:
 * - `bruksvarde`: the full rent is charged and approved.
 * - `betalningsformaga`: charged and approved is what the household can pay in etablering with all its state benefits in place,
 *   at most the full rent, in whichever phase it is; the municipality carries the rest.
 * - `tak`: the full rent is charged, and approved up to the cap; the household owes the rest.
 * - `delad`: a single adult without children shares its dwelling (`householdInDwelling`), with a shared norm and without
 *   bostadsersättning; its own part of the rent is charged and approved. Others as `bruksvarde`.
 * Source: riksnorm-statute, forordning-2017-819, socialforsakringsbalken, nacka-2017, sundbyberg-2019.
 * Judgement: under `betalningsformaga` the rent is the highest payable one not above the full rent, so that etablering
 * needs no bistånd even where the rounding of bostadsbidrag leaves the full rent itself up to 99 kr out of reach. Only a
 * household that lacks money before any rent has bistånd there, and it is charged none.
 */
export function householdNeed(rules: FilledRules, household: Household, situation: Situation): HouseholdNeed {
  const { otherSekPerMonth: other, rentSekPerMonth: fullRent, rentPolicy } = situation;
  const members = householdInDwelling(household, rentPolicy);
  const charged = rentCharged(rules, household, situation);
  const approved = rentApproved(situation, charged);
  const norm = riksnorm(rules, members, situation);
  const need = { riksnorm: norm, other, rent: approved, total: norm + other + approved };
  const income = incomeInMonth(rules, members, situation, charged);
  return {
    need,
    income,
    bistand: Math.max(0, need.total - income.total),
    rentCharged: charged,
    rentApproved: approved,
    rentSubsidy: fullRent - charged,
    rentUnapproved: charged - approved,
    room: Math.max(0, income.total - (norm + other + charged)),
  };
}

/** `householdNeed` and, beside it, the rent that could be paid without bistånd. */
export function householdMonth(
  rules: FilledRules,
  household: Household,
  situation: Situation,
): HouseholdMonth {
  const members = householdInDwelling(household, situation.rentPolicy);
  return {
    ...householdNeed(rules, household, situation),
    abilityToPay: abilityForRent(rules, members, situation, situation.otherSekPerMonth),
  };
}

/**
 * The rent a household is charged under the situation's policy, whole SEK per month: see `householdNeed`.
 * Source: nacka-2017.
 */
export function rentCharged(rules: FilledRules, household: Household, situation: Situation): number {
  const { rentPolicy, rentSekPerMonth, otherSekPerMonth } = situation;
  if (rentPolicy !== 'betalningsformaga') return rentSekPerMonth;
  const { childNormRaisePercent = 0, riksnormReductionPercent = 0 } = situation;
  const inEtablering = { phase: 'etablering', childNormRaisePercent, riksnormReductionPercent } as const;
  return abilityForRent(rules, household, inEtablering, otherSekPerMonth, rentSekPerMonth);
}

function rentApproved({ rentPolicy, rentCapSekPerMonth }: Situation, charged: number): number {
  if (rentPolicy !== 'tak' || rentCapSekPerMonth === undefined) return charged;
  return Math.min(charged, rentCapSekPerMonth);
}
