/** Where a household stands: the stocks of those in need and at work, and who only lives in a dwelling of the municipality's. */
export type HouseholdPhase =
  'glapp' | 'etablering' | 'aktivitetsstod' | 'longTerm' | 'ordinary' | 'work' | 'dwellingOnly';
export const HOUSEHOLD_PHASES: readonly HouseholdPhase[] = [
  'glapp',
  'etablering',
  'aktivitetsstod',
  'longTerm',
  'ordinary',
  'work',
  'dwellingOnly',
];

/** What a change does to what a household has left after the rent, new debt counted as a loss. */
export type Outcome = 'gains' | 'loses' | 'unchanged';
export const OUTCOMES: readonly Outcome[] = ['gains', 'loses', 'unchanged'];

/** What is summed of the household-months in a group, in this order: SEK × sixteenths of a day but for the first. */
export const GROUP_SUMS = [
  'sixteenths',
  'incomeA',
  'bistandA',
  'rentA',
  'lentA',
  'incomeB',
  'bistandB',
  'rentB',
  'lentB',
] as const;

/** What is summed of each type's newly arrived around their first payment, SEK × sixteenths of a day but for the first. */
export const START_SUMS = ['newcomers', 'onceA', 'lentA', 'repaidA', 'onceB', 'lentB', 'repaidB'] as const;

/**
 * Sixteenths of a day over the horizon, kept by draw and type. With the lives under b: those who gain, lose and are unchanged, and
 * those on bistånd at the prices of a and of b. With the lives under a: those on bistånd at its prices. And those at work under each.
 */
export const TYPE_COLUMNS = [
  'gains',
  'loses',
  'unchanged',
  'bistandAtPricesOfA',
  'bistandB',
  'bistandA',
  'workA',
  'workB',
] as const;
export type TypeColumn = (typeof TYPE_COLUMNS)[number];

/**
 * What some draws leave of the households of two scenarios. All are sums of whole numbers: exact, and so independent of how draws
 * are cut, while they are below 2⁵³.
 */
export interface HouseholdSums {
  readonly draws: number;
  /** Index: `groupAt(type, phase, outcome)` + place in `GROUP_SUMS`. */
  readonly groups: Float64Array<ArrayBuffer>;
  /** Index: type × START_SUMS + place in it. */
  readonly starts: Float64Array<ArrayBuffer>;
  /** Index: draw × types + type. */
  readonly byType: Readonly<Record<TypeColumn, Float64Array<ArrayBuffer>>>;
}

/** Where a group's sums begin, its phase and outcome given by their places in the lists. */
export function groupAt(type: number, phase: number, outcome: number): number {
  return ((type * HOUSEHOLD_PHASES.length + phase) * OUTCOMES.length + outcome) * GROUP_SUMS.length;
}

export function emptyHouseholdSums(draws: number, types: number): HouseholdSums {
  return {
    draws,
    groups: new Float64Array(groupAt(types, 0, 0)),
    starts: new Float64Array(types * START_SUMS.length),
    byType: Object.fromEntries(TYPE_COLUMNS.map((id) => [id, new Float64Array(draws * types)])) as Record<
      TypeColumn,
      Float64Array<ArrayBuffer>
    >,
  };
}
