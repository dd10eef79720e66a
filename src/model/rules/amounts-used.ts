import type { AmountName } from './amounts';
import { adultsNotAtWork, benefitChildAges, householdInDwelling, type Household } from './household-types';
import type { Situation } from './household-month';

/** What of a situation decides which amounts are read. */
export type SituationOfAmounts = Pick<
  Situation,
  | 'phase'
  | 'kartlaggning'
  | 'familyBenefitsPending'
  | 'workingAdults'
  | 'netWageSekPerMonth'
  | 'jobbstimulans'
  | 'rentPolicy'
>;

/**
 * The amounts that can decide `householdMonth` for a household in a situation: an assumed amount that is not among them has
 * no part in the result. Phase glapp reads none but the share of jobbstimulans; `betalningsformaga` reads those of
 * etablering in every phase.
 */
export function amountsUsed(household: Household, situation: SituationOfAmounts): ReadonlySet<AmountName> {
  const { phase, kartlaggning = false, familyBenefitsPending: pending = false, rentPolicy } = situation;
  const members = householdInDwelling(household, rentPolicy);
  const dailyBenefit = adultsNotAtWork(members, situation) > 0;
  const used = new Set<AmountName>();
  if (phase !== 'glapp' && !pending) addFamilyAmounts(used, members);
  if (phase === 'etablering' && dailyBenefit) {
    addEtableringsersattning(used, kartlaggning);
    if (!pending) addEtableringSupplements(used, members);
  }
  if (phase === 'aktivitetsstod' && dailyBenefit) used.add('aktivitetsstodSekPerDay');
  if (situation.jobbstimulans && situation.netWageSekPerMonth) used.add('jobbstimulansShare');
  if (rentPolicy === 'betalningsformaga') {
    addFamilyAmounts(used, members);
    addEtableringsersattning(used, false);
    addEtableringSupplements(used, members);
  }
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

function addEtableringsersattning(used: Set<AmountName>, kartlaggning: boolean): void {
  used.add(kartlaggning ? 'etableringsersattningKartlaggningSekPerDay' : 'etableringsersattningSekPerDay');
}

function addEtableringSupplements(used: Set<AmountName>, household: Household): void {
  const ages = benefitChildAges(household);
  if (ages.length > 0) used.add('etableringstillaggMaxChildren');
  if (ages.some((age) => age < 11)) used.add('etableringstillaggChildUnder11SekPerMonth');
  if (ages.some((age) => age >= 11)) used.add('etableringstillaggChild11To19SekPerMonth');
  if (household.adults === 1 && household.childAges.length === 0 && !household.othersInDwelling) {
    used.add('bostadsersattningFloorSekPerMonth').add('bostadsersattningCeilingSekPerMonth');
  }
}
