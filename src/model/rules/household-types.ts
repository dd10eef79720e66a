/** Persons who share a need: one adult, or two who are a couple, and their children at home aged 0–20. */
export interface Household {
  readonly adults: 1 | 2;
  readonly childAges: readonly number[];
  /** Persons of other households in the same dwelling; 0 when left out. */
  readonly othersInDwelling?: number;
}

/** Which state benefits a household has: `glapp` none yet, `none` only barnbidrag and bostadsbidrag. */
export type Phase = (typeof phases)[number];

/** Who carries the rent: see `householdNeed`. */
export type RentPolicy = (typeof rentPolicies)[number];

/** What decides a household's incomes in a month, apart from rent. */
export interface Circumstances {
  readonly phase: Phase;
  /** In `etablering`: the lower daily amount that is paid until there is a plan. False when left out. */
  readonly kartlaggning?: boolean;
  /**
   * Barnbidrag, etableringstillägg, bostadsersättning and bostadsbidrag have not begun; etableringsersättning and
   * aktivitetsstöd have. False when left out.
   */
  readonly familyBenefitsPending?: boolean;
  /**
   * Adults at work, who have no etableringsersättning or aktivitetsstöd; the others keep the daily benefit of the phase. 0 when
   * left out: wages then stand beside the daily benefits. More than there are adults is all of them.
   */
  readonly workingAdults?: 0 | 1 | 2;
  /** Wages after tax of all adults, SEK per month. 0 when left out. */
  readonly netWageSekPerMonth?: number;
  /**
   * Wages before tax by adult, those at work first, SEK per year, for the means test of bostadsbidrag. 0 when left out.
   */
  readonly grossWageSekPerYear?: readonly number[];
  /** Share of aktivitetsstöd left after tax, 0–1. */
  readonly aktivitetsstodNetShare?: number;
  /** A share of the wages is not counted against the need: see `jobbstimulansDisregard`. False when left out. */
  readonly jobbstimulans?: boolean;
  readonly otherIncome?: OtherIncome;
}

/**
 * Incomes after tax as the user states them, whole SEK per month of the whole household; 0 when left out. No source of the model
 * carries their amounts, so the rules hold no table of them, neither rates nor conditions.
 * Judgement: they count in full against the need, in every phase, and not in the means test of bostadsbidrag, whose
 * amounts are before tax.
 */
export interface OtherIncome {
  readonly akassaSekPerMonth?: number;
  readonly studiemedelSekPerMonth?: number;
  readonly underhallsstodSekPerMonth?: number;
}

/** What moves a household's norm away from riksnorm. */
export interface NormChanges {
  /** Raise of each child's personal costs, percent from 0 up: a municipality's raised norm. 0 when left out. */
  readonly childNormRaisePercent?: number;
  /**
   * Lowering of the whole norm, percent 0–100: for a law that is only a lagrådsremiss, and whose norm amounts no source
   * carries. 0 when left out.
   */
  readonly riksnormReductionPercent?: number;
}

/** All phases a household's month can be in. */
export const phases = ['glapp', 'etablering', 'aktivitetsstod', 'none'] as const;

/** The rent policies that one household's month can be computed under. */
export const rentPolicies = ['bruksvarde', 'betalningsformaga', 'tak', 'delad'] as const;

/**
 * Children of a household who give right to barnbidrag, etableringstillägg and bostadsbidrag: those under 20, ages in
 * whole years. Source: socialforsakringsbalken.
 * Judgement: children of 16–19 are taken as pupils, whose studiebidrag is the amount of barnbidrag and who count
 * for flerbarnstillägg and bostadsbidrag; that studiebidrag is paid ten months of twelve is not counted.
 */
export function benefitChildAges(household: Household): readonly number[] {
  return household.childAges.filter((age) => age < 20);
}

/** Adults of a household who are not at work and so have the daily benefit of the phase: 0–2. */
export function adultsNotAtWork(
  household: Household,
  { workingAdults = 0 }: Pick<Circumstances, 'workingAdults'>,
): number {
  return Math.max(0, household.adults - workingAdults);
}

/**
 * The household as it lives under a rent policy: under `delad` a single adult without children shares the dwelling with one
 * other person, or with as many as `othersInDwelling` says where it is set; every other household is as given.
 * Source: nacka-2017.
 */
export function householdInDwelling(household: Household, rentPolicy: RentPolicy): Household {
  const shares = rentPolicy === 'delad' && household.adults === 1 && household.childAges.length === 0;
  return shares ? { ...household, othersInDwelling: household.othersInDwelling ?? 1 } : household;
}
