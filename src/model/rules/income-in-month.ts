import { aktivitetsstod } from './aktivitetsstod';
import type { KnownAmounts } from './amounts';
import { barnbidrag } from './barnbidrag';
import { BENEFIT_DAYS_PER_YEAR } from './benefit-days';
import { bostadsbidragAtRent, bostadsbidragTerms, type BostadsbidragTerms } from './bostadsbidrag';
import {
  bostadsersattningAtRent,
  bostadsersattningTerms,
  type BostadsersattningTerms,
  etableringsersattning,
  etableringsersattningPerDay,
  etableringstillagg,
} from './etablering-benefits';
import { adultsNotAtWork, type Circumstances, type Household } from './household-types';
import { jobbstimulansDisregard } from './jobbstimulans';

/** Incomes of a household that count against its need, SEK per month. */
export interface Income {
  readonly etableringsersattning: number;
  readonly etableringstillagg: number;
  readonly barnbidrag: number;
  readonly bostadsersattning: number;
  readonly bostadsbidrag: number;
  readonly aktivitetsstod: number;
  readonly akassa: number;
  readonly studiemedel: number;
  readonly underhallsstod: number;
  /** Wages after tax that count: those earned less `jobbstimulans`. */
  readonly netWage: number;
  readonly total: number;
  /** Wages after tax that do not count against the need, and so are not in `total`. */
  readonly jobbstimulans: number;
}

/**
 * Incomes of a household in a month of full payments, SEK per month, at the rent it is charged (SEK per month).
 * Phase glapp: no state benefit. etablering: etableringsersättning of the adults not at work and, where there is one,
 * etableringstillägg and bostadsersättning. aktivitetsstod: aktivitetsstöd after tax of the adults not at work. All but glapp:
 * barnbidrag and bostadsbidrag. While family benefits are pending: only the daily benefit. Net wage, less jobbstimulans, and other
 * incomes in every phase. Source: forordning-2017-819, socialforsakringsbalken, socialtjanstlagen.
 * Judgement: sums paid late for earlier months are events, not part of a month.
 */
export function incomeInMonth(
  rules: KnownAmounts,
  household: Household,
  circumstances: Circumstances,
  rentSekPerMonth: number,
): Income {
  const { phase, kartlaggning, familyBenefitsPending = false, otherIncome = {} } = circumstances;
  const benefitAdults = adultsNotAtWork(household, circumstances);
  const inEtablering = phase === 'etablering' && benefitAdults > 0;
  const netWage = circumstances.netWageSekPerMonth ?? 0;
  const jobbstimulans = disregarded(rules, household, circumstances, netWage);
  const parts = {
    etableringsersattning: inEtablering
      ? etableringsersattning(rules, household, kartlaggning, benefitAdults)
      : 0,
    etableringstillagg: inEtablering && !familyBenefitsPending ? etableringstillagg(rules, household) : 0,
    barnbidrag: phase === 'glapp' || familyBenefitsPending ? 0 : barnbidrag(rules, household),
    ...housingBenefits(rules, household, circumstances, rentSekPerMonth),
    aktivitetsstod:
      phase === 'aktivitetsstod'
        ? aktivitetsstod(rules, household, circumstances.aktivitetsstodNetShare, benefitAdults)
        : 0,
    akassa: otherIncome.akassaSekPerMonth ?? 0,
    studiemedel: otherIncome.studiemedelSekPerMonth ?? 0,
    underhallsstod: otherIncome.underhallsstodSekPerMonth ?? 0,
    netWage: netWage - jobbstimulans,
  };
  const total =
    parts.etableringsersattning +
    parts.etableringstillagg +
    parts.barnbidrag +
    parts.bostadsersattning +
    parts.bostadsbidrag +
    parts.aktivitetsstod +
    parts.akassa +
    parts.studiemedel +
    parts.underhallsstod +
    parts.netWage;
  return { ...parts, total, jobbstimulans };
}

/** What decides the two benefits that depend on the rent, apart from it; null for a benefit that the household has no right to. */
export interface HousingBenefitTerms {
  readonly bostadsersattning: BostadsersattningTerms | null;
  readonly bostadsbidrag: BostadsbidragTerms | null;
}

/**
 * The two benefits that depend on the rent charged (SEK per month), SEK per month: bostadsersättning in etablering for one who
 * lives alone and is not at work, bostadsbidrag for a family in every phase but glapp; neither while family benefits are
 * pending. Neither falls when the rent rises. Source: forordning-2017-819, socialforsakringsbalken.
 * Judgement: the means test counts, adult by adult, wages and, of one not at work, the phase's daily benefit before tax for 260
 * days (as Bilaga 2 does with its own month); tillägg, barnbidrag and `otherIncome` are not counted.
 */
export function housingBenefits(
  rules: KnownAmounts,
  household: Household,
  circumstances: Circumstances,
  rentSekPerMonth: number,
): Pick<Income, 'bostadsersattning' | 'bostadsbidrag'> {
  const terms = housingBenefitTerms(rules, household, circumstances);
  return {
    bostadsersattning: bostadsersattningAtRent(terms.bostadsersattning, rentSekPerMonth),
    bostadsbidrag: bostadsbidragAtRent(terms.bostadsbidrag, rentSekPerMonth),
  };
}

/** What decides `housingBenefits` apart from the rent. Source: forordning-2017-819, socialforsakringsbalken. */
export function housingBenefitTerms(
  rules: KnownAmounts,
  household: Household,
  circumstances: Circumstances,
): HousingBenefitTerms {
  const { phase, familyBenefitsPending = false } = circumstances;
  if (phase === 'glapp' || familyBenefitsPending) return { bostadsersattning: null, bostadsbidrag: null };
  const inEtablering = phase === 'etablering' && adultsNotAtWork(household, circumstances) > 0;
  return {
    bostadsersattning: inEtablering ? bostadsersattningTerms(rules, household) : null,
    bostadsbidrag: bostadsbidragTerms(rules, household, meansTestIncome(rules, circumstances)),
  };
}

/** Sum of `housingBenefits` at a rent, both SEK per month. Source: forordning-2017-819, socialforsakringsbalken. */
export function housingBenefitsAtRent(
  { bostadsersattning, bostadsbidrag }: HousingBenefitTerms,
  rentSekPerMonth: number,
): number {
  return (
    bostadsersattningAtRent(bostadsersattning, rentSekPerMonth) +
    bostadsbidragAtRent(bostadsbidrag, rentSekPerMonth)
  );
}

function disregarded(
  rules: KnownAmounts,
  household: Household,
  { jobbstimulans = false, workingAdults = 0 }: Circumstances,
  netWage: number,
): number {
  if (!jobbstimulans) return 0;
  return jobbstimulansDisregard(rules, netWage, household.adults === 2 && workingAdults === 2 ? 2 : 1);
}

/** SEK per year of a first and a second adult, those at work first; a single adult's second entry is not read. */
function meansTestIncome(rules: KnownAmounts, circumstances: Circumstances): readonly number[] {
  const { workingAdults = 0, grossWageSekPerYear: wages = [] } = circumstances;
  const benefit = BENEFIT_DAYS_PER_YEAR * benefitPerDay(rules, circumstances);
  return [0, 1].map((adult) => (adult < workingAdults ? 0 : benefit) + (wages[adult] ?? 0));
}

function benefitPerDay(rules: KnownAmounts, { phase, kartlaggning }: Circumstances): number {
  if (phase === 'etablering') return etableringsersattningPerDay(rules, kartlaggning);
  if (phase === 'aktivitetsstod') return rules.amounts.aktivitetsstodSekPerDay;
  return 0;
}
