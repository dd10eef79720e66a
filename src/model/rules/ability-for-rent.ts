import type { Circumstances, Household, NormChanges } from './household-types';
import { housingBenefitsAtRent } from './income-in-month';
import { type MonthBeforeRent, monthBeforeRent } from './month-before-rent';
import type { FilledRules } from './rules-by-month';

/**
 * The highest rent in whole SEK per month that a household can pay without bistånd, counting the housing benefit which
 * that very rent gives: the greatest fixed point of ability(R) = income(R) − riksnorm − other approved costs
 * (`otherSekPerMonth`). At it bistånd is 0; at every higher rent bistånd is due. 0 when no rent can be paid, also when
 * the household lacks money before any rent. `atMostSekPerMonth` asks for the highest payable rent not above that.
 * Source: forordning-2017-819, socialforsakringsbalken, nacka-2017.
 */
export function abilityForRent(
  rules: FilledRules,
  household: Household,
  circumstances: Circumstances & NormChanges,
  otherSekPerMonth: number,
  atMostSekPerMonth = Number.POSITIVE_INFINITY,
): number {
  return abilityInMonth(
    monthBeforeRent(rules, household, circumstances),
    otherSekPerMonth,
    atMostSekPerMonth,
  );
}

/** `abilityForRent` of a month that is worked out but for its rent. Source: forordning-2017-819, nacka-2017. */
export function abilityInMonth(
  { riksnorm, income, housingBenefits }: MonthBeforeRent,
  otherSekPerMonth: number,
  atMostSekPerMonth = Number.POSITIVE_INFINITY,
): number {
  return highestPayableRent(
    income - riksnorm - otherSekPerMonth,
    (rent) => housingBenefitsAtRent(housingBenefits, rent),
    atMostSekPerMonth,
  );
}

/**
 * The highest whole rent R ≤ `atMost` with R ≤ room + housing benefit(R), all in SEK per month; 0 when there is none.
 * `housingBenefit` must not fall when rent rises, and must be bounded.
 *
 * Starts at the rent payable with the highest benefit and lowers it to room + benefit until it is payable. Every payable
 * rent P below the current R obeys P ≤ room + benefit(P) ≤ room + benefit(R), so no payable rent is ever stepped over
 * and the first payable one reached is the highest (the greatest fixed point of a rising function). Several can exist:
 * bostadsbidrag moves in steps of 100 for each 200 of rent, so a rent can be out of reach and one a few kronor higher,
 * which brings the next step, within it; and between its floor and ceiling bostadsersättning pays every further krona,
 * so either all rents up to the ceiling are payable or none above the floor.
 * Judgement: of several the highest, since the question is which rent the household can carry; rents below it may lack
 * up to 99 kr for the same reason.
 */
export function highestPayableRent(
  room: number,
  housingBenefit: (rentSekPerMonth: number) => number,
  atMost = Number.POSITIVE_INFINITY,
): number {
  let rent = Math.floor(Math.min(atMost, room + housingBenefit(Number.POSITIVE_INFINITY)));
  while (rent > 0) {
    const ability = Math.floor(room + housingBenefit(rent));
    if (ability >= rent) return rent;
    rent = ability;
  }
  return 0;
}
