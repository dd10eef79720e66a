import type { DrawnAssumptionId, TableAssumptionId } from './assumption-ids';
import type { Distribution } from './random/sample-distribution';
import type { RentPolicy } from './rules/household-types';
import type { FilledRules } from './rules/rules-by-month';

/** A kind of household: who lives in it, what it costs, and how common it is. */
export interface HouseholdType {
  readonly id: string;
  readonly adults: 1 | 2;
  readonly childAges: readonly number[];
  /** Approved costs above riksnorm other than rent, SEK per month, 2017. */
  readonly otherApprovedSek2017: number;
  /** Approved rent in an ordinary dwelling, SEK per month, 2018. */
  readonly ordinaryRentSek2018: number;
  /** Share of the households without children, and of those with; the other is 0. Each column sums to 1. */
  readonly shareOrdinaryNoChildren: number;
  readonly shareOrdinaryFamilies: number;
  readonly shareNewcomerNoChildren: number;
  readonly shareNewcomerFamilies: number;
}

/** A distribution and the key it is drawn under: a municipality's code, or "" where all share the draw. */
export interface KeyedDistribution {
  readonly distribution: Distribution;
  readonly municipality: string;
  /** Set by judgement, not carried by a figure or a study. */
  readonly prior: boolean;
}

/**
 * What the chosen way of working does to exits. `published`: another municipality's share of the enrolled who left in
 * a year, carried over by `transport`. `bounded`: if the whole fall came through exits, at most `exitBound` more of them, or
 * if it came through those who apply, at most the share `inflowBound` fewer; shrunk for selection and carried over by `transport`. `none`: no published effect, or the municipality's own way.
 */
export type WayEffect =
  | { readonly kind: 'none' }
  | { readonly kind: 'bounded'; readonly exitBound: number; readonly inflowBound: number }
  | { readonly kind: 'published'; readonly exitShare: number; readonly stockShare: KeyedDistribution };

/** What the chosen way of working takes: posts per 100 enrolled and their cost; null where today's is kept. */
export interface WayPosts {
  readonly measuresPer100Enrolled: number;
  readonly handlingPer100Enrolled: number;
  readonly measuresCostPerPostSek: number;
  readonly handlingCostPerPostSek: number;
}

/** A price for doing the work of another municipality: a fixed sum for posts, in steps of a quarter post. */
export interface PostsFixedTerms {
  readonly postsPer100Enrolled: number;
  readonly costPerPostSek: number;
}

/** Reforms whose effect on exits is an assumption; those that a package's published total already holds are left out. */
export interface ReformsOnExits {
  /** Share of recipients of whom activity is demanded beyond today's, 0–1. */
  readonly activityDemandShare: number;
  /** Posts in measures over today's, less one: 0.25 is a quarter more. */
  readonly morePostsShare: number;
  /** Days sooner to the first activity than today. */
  readonly daysSoonerToActivity: number;
}

/** What is decided on control, guidelines and administration, beside today's. Amounts are nominal SEK of the month. */
export interface OtherReforms {
  readonly extraMeasuresPosts: number;
  readonly extraHandlingPosts: number;
  /** Paid to the supplier for a job that lasts six months. */
  readonly outcomeBonusSek: number;
  readonly medicalAdviser: boolean;
  readonly jobAndHomeMovesPerYear: number;
  readonly homeVisitsPerYear: number;
  readonly costsAboveNormSekPerMonth: number;
  readonly childNormRaisePercent: number;
  /** Days longer to a decision than today, and percentage points more of digital applications. */
  readonly decisionDaysLonger: number;
  readonly digitalPointsMore: number;
  readonly robot: boolean;
}

/** Dwellings for newly arrived: what they cost and what is asked for them. */
export interface HousingTerms {
  readonly rentPolicy: RentPolicy;
  /** Highest approved rent under `tak`, per cent of `ordinaryRentSek2018`. */
  readonly rentCapPercent: number;
  /** A household that supports itself pays the full rent. */
  readonly subsidyEndsWithSelfSupport: boolean;
  readonly areaSqmPerPerson: number;
  /** Use-value rent of the dwellings, SEK per m² and month, 2017. */
  readonly sekPerSqmMonth2017: number;
  readonly contractMonths: number;
}

/** Whether tax counts net of income equalisation, or as the documents count: gross, with the region's part. */
export type TaxCounting = 'net' | 'gross';

/** All that the model needs of one scenario: plain data, so that it can be sent to a worker. Amounts are nominal SEK. */
export interface ModelScenario {
  readonly id: string;
  readonly municipality: string;
  /** First month, "2020-01", and the number of months. */
  readonly start: string;
  readonly months: number;
  readonly householdTypes: readonly HouseholdType[];
  /** Distinct rules of the horizon, and for each month which of them is in force. */
  readonly rules: readonly FilledRules[];
  readonly rulesOfMonth: readonly number[];
  readonly assumptions: Readonly<Record<DrawnAssumptionId, KeyedDistribution>>;
  readonly tableAssumptions: Readonly<Record<TableAssumptionId, number>>;
  readonly municipalTaxPercent: number;
  /** Rent per m² of the municipality's dwellings over the general one. */
  readonly localRentLevel: number;
  /** Households on bistånd in an average month at the start; null: derived from `householdsPerYear`. */
  readonly openingHouseholds: number | null;
  readonly householdsPerYear: number;
  /** Persons enrolled in labour-market measures during a year; null: derived from `householdsPerYear`. */
  readonly enrolledPersons: number | null;
  /** Persons assigned to the municipality per year; from two years before the start on. */
  readonly assignedPersonsPerYear: readonly number[];
  /** Those who find their own housing, likewise; null: derived from the assigned by `selfSettledPerAssigned`. */
  readonly selfSettledPersonsPerYear: readonly number[] | null;
  readonly glappDays: number;
  /** Mean glapp of those who arrived before the start. */
  readonly glappDaysBefore: number;
  /** Bistånd in the glapp is a loan. */
  readonly etableringslan: boolean;
  readonly housing: HousingTerms;
  /** Today's, under which the opening stock and the inflow that keeps it level are worked out. */
  readonly housingBefore: HousingTerms;
  readonly reformsOnExits: ReformsOnExits;
  readonly reforms: OtherReforms;
  readonly taxCounting: TaxCounting;
  /** Share of inhabitants with bistånd in a year over the nation's. */
  readonly bistandLevelRatio: number;
  readonly wayEffect: WayEffect;
  readonly wayPosts: WayPosts | null;
  /** The posts are those of another municipality, carried over to this one: how many it takes here is uncertain. */
  readonly wayPostsCarried: boolean;
  readonly postsFixed: PostsFixedTerms | null;
}

/**
 * Years before the start whose arrivals are followed, so that those in etablering and aktivitetsstöd are there from the
 * first day: who came earlier is an ordinary household.
 */
export const ARRIVAL_YEARS_BEFORE = 4;
