import type { KnownAmounts } from './amounts';
import { monthOfDays } from './benefit-days';
import { benefitChildAges, type Household } from './household-types';

/**
 * Etableringsersättning of all adults, or of as many as `adults` says, SEK per month, untaxed: a daily amount × 260 / 12, rounded per adult. Until there
 * is a plan (kartläggning) the lower daily amount. Source: forordning-2017-819.
 * Judgement: every adult takes part full time.
 */
export function etableringsersattning(
  rules: KnownAmounts,
  household: Household,
  kartlaggning = false,
  adults: number = household.adults,
): number {
  return adults * monthOfDays(etableringsersattningPerDay(rules, kartlaggning));
}

/** Etableringsersättning of one adult, SEK per benefit day. Source: forordning-2017-819. */
export function etableringsersattningPerDay({ amounts }: KnownAmounts, kartlaggning = false): number {
  if (kartlaggning) return amounts.etableringsersattningKartlaggningSekPerDay;
  return amounts.etableringsersattningSekPerDay;
}

/**
 * Etableringstillägg of a household, SEK per month: an amount per child under 11 and a higher one per child of 11–19,
 * for the oldest three at most, so never above 4 500. 0 without children. Source: forordning-2017-819.
 * Judgement: paid during kartläggning too; one supplement per household.
 */
export function etableringstillagg({ amounts }: KnownAmounts, household: Household): number {
  return [...benefitChildAges(household)]
    .sort((a, b) => b - a)
    .slice(0, amounts.etableringstillaggMaxChildren)
    .map((age) =>
      age < 11
        ? amounts.etableringstillaggChildUnder11SekPerMonth
        : amounts.etableringstillaggChild11To19SekPerMonth,
    )
    .reduce((sum, sek) => sum + sek, 0);
}

/** Rents between which bostadsersättning is paid, SEK per month. */
export interface BostadsersattningTerms {
  readonly floor: number;
  readonly ceiling: number;
}

/**
 * Bostadsersättning, SEK per month, at a rent in SEK per month: the part of the rent between floor and ceiling, for a
 * single adult without children who lives alone; 0 for all others. Source: forordning-2017-819.
 */
export function bostadsersattning(
  rules: KnownAmounts,
  household: Household,
  rentSekPerMonth: number,
): number {
  return bostadsersattningAtRent(bostadsersattningTerms(rules, household), rentSekPerMonth);
}

/** What decides `bostadsersattning` apart from the rent; null for who has no right to it. Source: forordning-2017-819. */
export function bostadsersattningTerms(
  { amounts }: KnownAmounts,
  household: Household,
): BostadsersattningTerms | null {
  const alone = household.adults === 1 && household.childAges.length === 0 && !household.othersInDwelling;
  if (!alone) return null;
  return {
    floor: amounts.bostadsersattningFloorSekPerMonth,
    ceiling: amounts.bostadsersattningCeilingSekPerMonth,
  };
}

/** `bostadsersattning` at a rent, both SEK per month; 0 without terms. Source: forordning-2017-819. */
export function bostadsersattningAtRent(
  terms: BostadsersattningTerms | null,
  rentSekPerMonth: number,
): number {
  return terms === null ? 0 : Math.max(0, Math.min(rentSekPerMonth, terms.ceiling) - terms.floor);
}
