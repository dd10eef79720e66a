import type { KnownAmounts } from './amounts';
import { benefitChildAges, type Household } from './household-types';

/** What decides a family's bostadsbidrag apart from its rent, SEK per month. */
export interface BostadsbidragTerms {
  readonly special: number;
  readonly rentFloor: number;
  readonly rentCap: number;
  readonly rentShare: number;
  /** Taken off for income above the free amount. */
  readonly reduction: number;
  readonly step: number;
}

/**
 * Bostadsbidrag of a family with children under 20, SEK per month: special part by children (1, 2, 3 or more)
 * + ½ × (rent up to the cap − 1 400, not below 0) − 20 % of yearly income above the free amount / 12, rounded down to
 * whole hundreds, not below 0. Of a couple each adult has a free amount; a single adult has one of twice that. Rent is in
 * SEK per month, income before tax in SEK per year by adult, a missing one 0. 0 without children.
 * Source: socialforsakringsbalken, nacka-2017.
 * Judgement: bostadsbidrag of 18–28-year-olds without children, the passing supplements of 2020–2024 and caps on area
 * are left out; the preliminary amount is taken as final.
 */
export function bostadsbidrag(
  rules: KnownAmounts,
  household: Household,
  rentSekPerMonth: number,
  incomeSekPerYear: readonly number[],
): number {
  return bostadsbidragAtRent(bostadsbidragTerms(rules, household, incomeSekPerYear), rentSekPerMonth);
}

/** What decides `bostadsbidrag` apart from the rent; null without children under 20. Source: socialforsakringsbalken. */
export function bostadsbidragTerms(
  rules: KnownAmounts,
  household: Household,
  incomeSekPerYear: readonly number[],
): BostadsbidragTerms | null {
  const { amounts } = rules;
  const children = benefitChildAges(household).length;
  if (children === 0) return null;
  const { special, rentCap } = bostadsbidragByChildren(rules, children);
  return {
    special,
    rentFloor: amounts.bostadsbidragRentFloorSekPerMonth,
    rentCap,
    rentShare: amounts.bostadsbidragRentShare,
    reduction: (amounts.bostadsbidragTaper * incomeAboveFree(rules, household, incomeSekPerYear)) / 12,
    step: amounts.bostadsbidragRoundingSekPerMonth,
  };
}

/** `bostadsbidrag` at a rent, both SEK per month; 0 without terms. Source: socialforsakringsbalken. */
export function bostadsbidragAtRent(terms: BostadsbidragTerms | null, rentSekPerMonth: number): number {
  if (terms === null) return 0;
  const { special, rentFloor, rentCap, rentShare, reduction, step } = terms;
  const rentAboveFloor = Math.max(0, Math.min(rentSekPerMonth, rentCap) - rentFloor);
  const exact = special + rentShare * rentAboveFloor - reduction;
  return Math.max(0, Math.floor((exact + BINARY_FRACTION_SLACK) / step) * step);
}

/**
 * Special part and highest rent counted in bostadsbidrag, SEK per month, by number of children (1 or more).
 * Source: socialforsakringsbalken.
 */
export function bostadsbidragByChildren(
  { amounts }: KnownAmounts,
  children: number,
): { readonly special: number; readonly rentCap: number } {
  if (children >= 3) {
    return {
      special: amounts.bostadsbidragSpecial3PlusSekPerMonth,
      rentCap: amounts.bostadsbidragRentCap3PlusSekPerMonth,
    };
  }
  if (children === 2) {
    return {
      special: amounts.bostadsbidragSpecial2SekPerMonth,
      rentCap: amounts.bostadsbidragRentCap2SekPerMonth,
    };
  }
  return {
    special: amounts.bostadsbidragSpecial1SekPerMonth,
    rentCap: amounts.bostadsbidragRentCap1SekPerMonth,
  };
}

/** A sum that is a whole hundred must not fall below it because 0.2 has no exact binary form. */
const BINARY_FRACTION_SLACK = 1e-6;

function incomeAboveFree(
  { amounts }: KnownAmounts,
  household: Household,
  incomeSekPerYear: readonly number[],
) {
  const free =
    household.adults === 1
      ? amounts.bostadsbidragFreeSingleSekPerYear
      : amounts.bostadsbidragFreeCoupleEachSekPerYear;
  let above = 0;
  for (let adult = 0; adult < household.adults; adult += 1) {
    above += Math.max(0, (incomeSekPerYear[adult] ?? 0) - free);
  }
  return above;
}
