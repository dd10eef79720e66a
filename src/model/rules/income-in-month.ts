import { aktivitetsstod } from './aktivitetsstod';
import type { KnownAmounts } from './amounts';
import { barnbidrag } from './barnbidrag';
import { BENEFIT_DAYS_PER_YEAR } from './benefit-days';
import { bostadsbidrag } from './bostadsbidrag';
import {
  bostadsersattning,
  etableringsersattning,
  etableringsersattningPerDay,
  etableringstillagg,
} from './etablering-benefits';
import type { Circumstances, Household } from './household-types';

/** Incomes of a household that count against its need, SEK per month. */
export interface Income {
  readonly etableringsersattning: number;
  readonly etableringstillagg: number;
  readonly barnbidrag: number;
  readonly bostadsersattning: number;
  readonly bostadsbidrag: number;
  readonly aktivitetsstod: number;
  readonly netWage: number;
  readonly total: number;
}

/**
 * Incomes of a household in a month of full payments, SEK per month, at the rent it is charged (SEK per month).
 * Phase glapp: no state benefit. etablering: etableringsersättning, etableringstillägg, bostadsersättning. aktivitetsstod:
 * aktivitetsstöd after tax. All but glapp: barnbidrag and bostadsbidrag. Net wage in every phase.
 * Source: forordning-2017-819, socialforsakringsbalken.
 * Judgement: sums paid late for earlier months are events, not part of a month; net wage is what counts, after any
 * jobbstimulans.
 */
export function incomeInMonth(
  rules: KnownAmounts,
  household: Household,
  circumstances: Circumstances,
  rentSekPerMonth: number,
): Income {
  const { phase, kartlaggning = false, netWageSekPerMonth: netWage = 0 } = circumstances;
  const inEtablering = phase === 'etablering';
  const parts = {
    etableringsersattning: inEtablering ? etableringsersattning(rules, household, kartlaggning) : 0,
    etableringstillagg: inEtablering ? etableringstillagg(rules, household) : 0,
    barnbidrag: phase === 'glapp' ? 0 : barnbidrag(rules, household),
    ...housingBenefits(rules, household, circumstances, rentSekPerMonth),
    aktivitetsstod:
      phase === 'aktivitetsstod' ? aktivitetsstod(rules, household, circumstances.aktivitetsstodNetShare) : 0,
    netWage,
  };
  const total =
    parts.etableringsersattning +
    parts.etableringstillagg +
    parts.barnbidrag +
    parts.bostadsersattning +
    parts.bostadsbidrag +
    parts.aktivitetsstod +
    parts.netWage;
  return { ...parts, total };
}

/**
 * The two benefits that depend on the rent charged (SEK per month), SEK per month: bostadsersättning in etablering for one who
 * lives alone, bostadsbidrag for a family in every phase but glapp. Neither falls when the rent rises.
 * Source: forordning-2017-819, socialforsakringsbalken.
 * Judgement: the means test counts the phase's daily benefit before tax for 260 days (as Bilaga 2 does with its own
 * month) and wages; tillägg and barnbidrag are not counted.
 */
export function housingBenefits(
  rules: KnownAmounts,
  household: Household,
  circumstances: Circumstances,
  rentSekPerMonth: number,
): Pick<Income, 'bostadsersattning' | 'bostadsbidrag'> {
  if (circumstances.phase === 'glapp') return { bostadsersattning: 0, bostadsbidrag: 0 };
  return {
    bostadsersattning:
      circumstances.phase === 'etablering' ? bostadsersattning(rules, household, rentSekPerMonth) : 0,
    bostadsbidrag: bostadsbidrag(rules, household, rentSekPerMonth, meansTestIncome(rules, circumstances)),
  };
}

/** SEK per year of a first and a second adult; a single adult's second entry is not read. */
function meansTestIncome(rules: KnownAmounts, circumstances: Circumstances): readonly number[] {
  const wages = circumstances.grossWageSekPerYear ?? [];
  const benefit = BENEFIT_DAYS_PER_YEAR * benefitPerDay(rules, circumstances);
  return [benefit + (wages[0] ?? 0), benefit + (wages[1] ?? 0)];
}

function benefitPerDay(rules: KnownAmounts, { phase, kartlaggning }: Circumstances): number {
  if (phase === 'etablering') return etableringsersattningPerDay(rules, kartlaggning);
  if (phase === 'aktivitetsstod') return rules.amounts.aktivitetsstodSekPerDay;
  return 0;
}
