import type { KnownAmounts } from './amounts';
import { benefitChildAges, type Household } from './household-types';

/**
 * Barnbidrag with flerbarnstillägg of a household, SEK per month: an amount per child under 20, a supplement for the
 * second, the third, the fourth and each further child. 0 without children. Source: socialforsakringsbalken.
 */
export function barnbidrag({ amounts }: KnownAmounts, household: Household): number {
  const children = benefitChildAges(household).length;
  let sek = children * amounts.barnbidragSekPerMonth;
  if (children >= 2) sek += amounts.flerbarnstillagg2SekPerMonth;
  if (children >= 3) sek += amounts.flerbarnstillagg3SekPerMonth;
  if (children >= 4) sek += amounts.flerbarnstillagg4SekPerMonth;
  if (children >= 5) sek += (children - 4) * amounts.flerbarnstillagg5PlusSekPerMonth;
  return sek;
}
