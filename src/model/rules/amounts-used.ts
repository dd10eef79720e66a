import type { AmountName } from './amounts';
import { benefitChildAges, type Household } from './household-types';
import type { Situation } from './household-month';

/**
 * The amounts that can decide `householdMonth` for a household in a situation: an assumed amount that is not among them has
 * no part in the result. Phase glapp reads none; `betalningsformaga` reads those of etablering in every phase.
 */
export function amountsUsed(
  household: Household,
  situation: Pick<Situation, 'phase' | 'kartlaggning' | 'rentPolicy'>,
): ReadonlySet<AmountName> {
  const { phase, kartlaggning = false, rentPolicy } = situation;
  const used = new Set<AmountName>();
  if (phase !== 'glapp' || rentPolicy === 'betalningsformaga') addFamilyAmounts(used, household);
  if (phase === 'etablering') addEtableringAmounts(used, household, kartlaggning);
  if (rentPolicy === 'betalningsformaga') addEtableringAmounts(used, household, false);
  if (phase === 'aktivitetsstod') used.add('aktivitetsstodSekPerDay');
  return used;
}

function addFamilyAmounts(used: Set<AmountName>, household: Household): void {
  const children = benefitChildAges(household).length;
  if (children === 0) return;
  used.add('barnbidragSekPerMonth');
  if (children >= 2) used.add('flerbarnstillagg2SekPerMonth');
  if (children >= 3) used.add('flerbarnstillagg3SekPerMonth');
  if (children >= 4) used.add('flerbarnstillagg4SekPerMonth');
  if (children >= 5) used.add('flerbarnstillagg5PlusSekPerMonth');
  const byChildren = (['1', '2', '3Plus'] as const)[Math.min(children, 3) - 1] ?? '1';
  used
    .add(`bostadsbidragSpecial${byChildren}SekPerMonth`)
    .add(`bostadsbidragRentCap${byChildren}SekPerMonth`)
    .add('bostadsbidragRentFloorSekPerMonth')
    .add('bostadsbidragRentShare')
    .add('bostadsbidragTaper')
    .add('bostadsbidragRoundingSekPerMonth')
    .add(
      household.adults === 1 ? 'bostadsbidragFreeSingleSekPerYear' : 'bostadsbidragFreeCoupleEachSekPerYear',
    );
}

function addEtableringAmounts(used: Set<AmountName>, household: Household, kartlaggning: boolean): void {
  used.add(kartlaggning ? 'etableringsersattningKartlaggningSekPerDay' : 'etableringsersattningSekPerDay');
  const ages = benefitChildAges(household);
  if (ages.length > 0) used.add('etableringstillaggMaxChildren');
  if (ages.some((age) => age < 11)) used.add('etableringstillaggChildUnder11SekPerMonth');
  if (ages.some((age) => age >= 11)) used.add('etableringstillaggChild11To19SekPerMonth');
  if (household.adults === 1 && household.childAges.length === 0 && !household.othersInDwelling) {
    used.add('bostadsersattningFloorSekPerMonth').add('bostadsersattningCeilingSekPerMonth');
  }
}
