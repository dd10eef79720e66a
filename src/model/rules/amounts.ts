/** An amount of the benefit rules that exists in every month; where no record covers the month it is a gap. */
export type AmountName = keyof typeof amountParameters;

/** An amount of a rule that begins or ends: outside its period there is no rule, so null is the answer, not a gap. */
export type RegimeName = keyof typeof regimeParameters;

/** The amounts of one month, all known. */
export interface KnownAmounts {
  readonly amounts: Readonly<Record<AmountName, number>>;
}

/**
 * Parameters of `ModelInputs.benefitParameters` behind each amount; the first that covers a month is in force.
 * Judgement: aktivitetsstöd is that of a person without income-based support. While a transition floor is in force it
 * is the amount; then grundbelopp; before them the lowest amount.
 */
export const amountParameters = {
  etableringsersattningSekPerDay: ['etableringsersattning'],
  etableringsersattningKartlaggningSekPerDay: ['etableringsersattning_kartlaggning'],
  etableringstillaggChildUnder11SekPerMonth: ['etableringstillagg_child_under_11'],
  etableringstillaggChild11To19SekPerMonth: ['etableringstillagg_child_11_19'],
  etableringstillaggMaxChildren: ['etableringstillagg_max_children'],
  etableringMonths: ['etablering_max_months'],
  bostadsersattningFloorSekPerMonth: ['bostadsersattning_floor'],
  bostadsersattningCeilingSekPerMonth: ['bostadsersattning_ceiling'],
  barnbidragSekPerMonth: ['barnbidrag'],
  flerbarnstillagg2SekPerMonth: ['flerbarnstillagg_2'],
  flerbarnstillagg3SekPerMonth: ['flerbarnstillagg_3'],
  flerbarnstillagg4SekPerMonth: ['flerbarnstillagg_4'],
  flerbarnstillagg5PlusSekPerMonth: ['flerbarnstillagg_5plus'],
  bostadsbidragRentFloorSekPerMonth: ['bostadsbidrag_rent_floor_families'],
  bostadsbidragRentCap1SekPerMonth: ['bostadsbidrag_rent_cap_1child'],
  bostadsbidragRentCap2SekPerMonth: ['bostadsbidrag_rent_cap_2children'],
  bostadsbidragRentCap3PlusSekPerMonth: ['bostadsbidrag_rent_cap_3plus'],
  bostadsbidragRentShare: ['bostadsbidrag_rent_share'],
  bostadsbidragSpecial1SekPerMonth: ['bostadsbidrag_special_1child'],
  bostadsbidragSpecial2SekPerMonth: ['bostadsbidrag_special_2children'],
  bostadsbidragSpecial3PlusSekPerMonth: ['bostadsbidrag_special_3plus'],
  bostadsbidragFreeSingleSekPerYear: ['bostadsbidrag_income_free_single'],
  bostadsbidragFreeCoupleEachSekPerYear: ['bostadsbidrag_income_free_couple_each'],
  bostadsbidragTaper: ['bostadsbidrag_taper'],
  bostadsbidragRoundingSekPerMonth: ['bostadsbidrag_rounding'],
  aktivitetsstodSekPerDay: [
    'aktivitetsstod_floor_transition',
    'aktivitetsstod_grundbelopp',
    'aktivitetsstod_lowest',
  ],
  aktivitetsstodMaxDays: ['aktivitetsstod_max_days'],
  aktivitetsstodMaxDaysWithChildren: ['aktivitetsstod_max_days_children'],
  jobbstimulansShare: ['jobbstimulans_disregard'],
  jobbstimulansWaitMonths: ['jobbstimulans_wait_months'],
  jobbstimulansYears: ['jobbstimulans_length_years'],
  childIncomeDisregardPrisbasbelopp: ['child_income_disregard'],
  prisbasbeloppSek: ['prisbasbelopp'],
  schablonWorkingAgeSek: ['schablon_per_nyanland_under66', 'schablon_per_nyanland_under65'],
  schablonOldSek: ['schablon_per_nyanland_66plus', 'schablon_per_nyanland_65plus'],
} as const satisfies Record<string, readonly string[]>;

/** Parameters behind each rule that begins or ends. One-off grants: fixed sums to June 2024, then shares of prisbasbelopp. */
export const regimeParameters = {
  oneOffGrantAdultSek: ['initial_grant_adult_20_65'],
  oneOffGrantUnder20Sek: ['initial_grant_under20'],
  oneOffGrantAssignedUnder20Prisbasbelopp: ['initial_ek_bistand_anvisad_under20'],
  oneOffGrantAssigned20To65Prisbasbelopp: ['initial_ek_bistand_anvisad_20_65'],
  oneOffGrantAssigned66PlusPrisbasbelopp: ['initial_ek_bistand_anvisad_66plus'],
  oneOffGrantSelfSettledUnder20Prisbasbelopp: ['initial_ek_bistand_self_settled_under20'],
  oneOffGrantSelfSettledAdultPrisbasbelopp: ['initial_ek_bistand_self_settled_adult'],
  jobbpremieMaxSekPerMonth: ['jobbpremie_max'],
  aktivitetskravWaitMonths: ['aktivitetskrav_wait_months'],
  bidragstakFlag: ['bidragstak'],
} as const satisfies Record<string, readonly string[]>;
