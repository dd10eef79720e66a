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
  /** Share of ordinary households; of newly arrived without children; of newly arrived families. Each sums to 1. */
  readonly shareOrdinary: number;
  readonly shareNewcomerNoChildren: number;
  readonly shareNewcomerFamilies: number;
}

/** A distribution and the key it is drawn under: a municipality's code, or "" where all share the draw. */
export interface KeyedDistribution {
  readonly distribution: Distribution;
  readonly municipality: string;
}

/**
 * What the chosen way of working does to exits. `published`: another municipality's share of the enrolled who left in
 * a year, carried over by `transport`. `bounded`: at most `upperBound` more exits, shrunk for selection and carried
 * over by `transport`. `none`: no published effect, or the municipality's own way.
 */
export type WayEffect =
  | { readonly kind: 'none' }
  | { readonly kind: 'bounded'; readonly upperBound: number }
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
  /** Households on bistånd in an average month at the start; null: derived from `householdsPerYear`. */
  readonly openingHouseholds: number | null;
  readonly householdsPerYear: number;
  /** Persons enrolled in labour-market measures during a year; null: derived from `householdsPerYear`. */
  readonly enrolledPersons: number | null;
  /** Persons assigned to the municipality per year if it took its share by population; from two years before the start on. */
  readonly assignedPersonsPerYear: readonly number[];
  readonly glappDays: number;
  /** Mean glapp of those who arrived before the start. */
  readonly glappDaysBefore: number;
  readonly rentPolicy: RentPolicy;
  readonly wayEffect: WayEffect;
  readonly wayPosts: WayPosts | null;
  /** The posts are those of another municipality, carried over to this one: how many it takes here is uncertain. */
  readonly wayPostsCarried: boolean;
  readonly postsFixed: PostsFixedTerms | null;
}

/** Years before the start whose arrivals are followed: who came earlier has left etablering and is an ordinary household. */
export const ARRIVAL_YEARS_BEFORE = 2;
