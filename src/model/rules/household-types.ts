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
  /** Wages after tax that count as income, of all adults, SEK per month. 0 when left out. */
  readonly netWageSekPerMonth?: number;
  /** Wages before tax by adult, SEK per year, for the means test of bostadsbidrag. 0 when left out. */
  readonly grossWageSekPerYear?: readonly number[];
  /** Share of aktivitetsstöd left after tax, 0–1. */
  readonly aktivitetsstodNetShare?: number;
}

/** All phases a household's month can be in. */
export const phases = ['glapp', 'etablering', 'aktivitetsstod', 'none'] as const;

/** The rent policies that one household's month can be computed under. */
export const rentPolicies = ['bruksvarde', 'betalningsformaga'] as const;

/**
 * Children of a household who give right to barnbidrag, etableringstillägg and bostadsbidrag: those under 20, ages in
 * whole years. Source: socialforsakringsbalken.
 * Judgement: children of 16–19 are taken as pupils, whose studiebidrag is the amount of barnbidrag and who count
 * for flerbarnstillägg and bostadsbidrag; that studiebidrag is paid ten months of twelve is not counted.
 */
export function benefitChildAges(household: Household): readonly number[] {
  return household.childAges.filter((age) => age < 20);
}
