import type { Distribution } from '../model/random/sample-distribution';
import type { RentPolicy } from '../model/rules/household-types';
import type { Words } from './words';

/** Whose way of working with bistånd and labour-market measures; `asIs` is the municipality's own of today. */
export type WayId = 'asIs' | 'trelleborg' | 'svedala' | 'sundbyberg' | 'nacka';
export const WAY_IDS: readonly WayId[] = ['asIs', 'trelleborg', 'svedala', 'sundbyberg', 'nacka'];

/** The municipality does its own work, or Trelleborg does it for a fixed sum (5.75 posts for 235 enrolled). */
export type SharingId = 'alone' | 'posts-fixed';
export const SHARING_IDS: readonly SharingId[] = ['alone', 'posts-fixed'];

/** What the municipality decides. */
export interface Levers {
  /** Target mean of the glapp, days from arrival to the first etableringsersättning. */
  readonly glappDays: number;
  readonly rentPolicy: RentPolicy;
  readonly wayOfWorking: WayId;
  readonly sharing: SharingId;
}
export type LeverId = keyof Levers;

export type { Distribution, RentPolicy };

/**
 * A scenario document: municipality × package × assumptions × horizon × seed. `levers` and `assumptions` hold only
 * what differs from the package and from the shipped assumptions.
 */
export interface Scenario {
  readonly schema: 1;
  readonly id: string;
  readonly title: Words;
  readonly municipality: string;
  readonly era: 'replay' | 'decision';
  /** First month, "2020-01". */
  readonly start: string;
  readonly months: number;
  readonly package: string;
  readonly levers: Partial<Levers>;
  readonly assumptions: Readonly<Record<string, Distribution>>;
  readonly seed: number;
  readonly draws: number;
}
