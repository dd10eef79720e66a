import { DAYS_PER_MONTH } from '../life/calendar';
import { householdNeed, type Situation } from './household-month';
import type { Household } from './household-types';
import type { FilledRules } from './rules-by-month';

/** Newly arrived are assigned to the municipality, or have settled in it on their own. */
export type ArrivalStream = 'assigned' | 'selfSettled';

/**
 * One-off sum from the state for a newly arrived household, whole SEK: to June 2024 a fixed sum per person of 20–65 years and one
 * per person under 20; from July 2024 shares of prisbasbelopp, by stream and age, rounded per person. 0 before there was a
 * grant. A child at home of 20 counts as an adult. Source: nacka-2017, forordning-2010-1122.
 * Judgement: all adults are under 66. The document of 2017 gives one sum per newly arrived without telling the streams
 * apart, so to June 2024 both get it.
 */
export function oneOffGrant(
  { amounts, regimes }: Pick<FilledRules, 'amounts' | 'regimes'>,
  household: Household,
  stream: ArrivalStream,
): number {
  const share = (value: number | null) => Math.round((value ?? 0) * amounts.prisbasbeloppSek);
  const assigned = stream === 'assigned';
  const perAdult =
    regimes.oneOffGrantAdultSek ??
    share(
      assigned
        ? regimes.oneOffGrantAssigned20To65Prisbasbelopp
        : regimes.oneOffGrantSelfSettledAdultPrisbasbelopp,
    );
  const perUnder20 =
    regimes.oneOffGrantUnder20Sek ??
    share(
      assigned
        ? regimes.oneOffGrantAssignedUnder20Prisbasbelopp
        : regimes.oneOffGrantSelfSettledUnder20Prisbasbelopp,
    );
  const under20 = household.childAges.filter((age) => age < 20).length;
  return (household.adults + household.childAges.length - under20) * perAdult + under20 * perUnder20;
}

/**
 * Days of a household's glapp that the one-off grant covers: grant / (need per month / 30.4375), the need being
 * riksnorm, other approved costs and the rent approved under the situation's policy, against which glapp has no income.
 * From 0 up, not rounded; infinite where there is no need. Source: nacka-2017, forordning-2010-1122.
 * Judgement: the cost of a day is an equal part of the mean month; published is about 30 days per newly arrived.
 */
export function oneOffGrantDays(
  rules: FilledRules,
  household: Household,
  stream: ArrivalStream,
  situation: Omit<Situation, 'phase'>,
): number {
  const { need } = householdNeed(rules, household, { ...situation, phase: 'glapp' });
  return (oneOffGrant(rules, household, stream) * DAYS_PER_MONTH) / need.total;
}
