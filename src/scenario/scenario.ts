import type { TaxCounting } from '../model/model-scenario';
import type { Distribution } from '../model/random/sample-distribution';
import type { RentPolicy } from '../model/rules/household-types';
import type { OwnFigures } from './own-figures';
import type { Sharing } from './sharing';
import type { Words } from './words';

/** Whose way of working with bistånd and labour-market measures; `asIs` is the municipality's own of today. */
export type WayId = 'asIs' | 'trelleborg' | 'svedala' | 'sundbyberg' | 'nacka';

/** The municipality does its own work, or Trelleborg does it for a fixed sum (5.75 posts for 235 enrolled). */
export type SharingId = 'alone' | 'posts-fixed';

/** Bistånd in the glapp is not paid back, or is a loan. */
export type GlappSupport = 'bistand' | 'etableringslan';

/** The municipality's own mix of dwellings, or one form: let by private persons or companies, temporary permit, owned. */
export type HousingForm = 'mix' | 'private' | 'company' | 'temporary' | 'bostadsratt';

export type YesNo = 'no' | 'yes';

/** What the municipality decides. Ranges and words are in the lever registry. */
export interface Levers {
  /** Target mean of the glapp, days from arrival to the first etableringsersättning. */
  readonly glappDays: number;
  readonly glappSupport: GlappSupport;
  readonly rentPolicy: RentPolicy;
  /** Highest approved rent, per cent of the example guideline; counts under `tak` only. */
  readonly rentCapPercent: number;
  /** A rent that is lowered by ability to pay goes up to the full rent when the household supports itself. */
  readonly subsidyEndsWithSelfSupport: YesNo;
  /** Area of municipal dwellings for newly arrived, m² per person. */
  readonly areaSqmPerPerson: number;
  readonly housingForm: HousingForm;
  /** Months that a newly arrived household may stay in a municipal dwelling. */
  readonly contractMonths: number;
  readonly wayOfWorking: WayId;
  /** Full-time posts beyond those of the way of working; negative is fewer. */
  readonly extraMeasuresPosts: number;
  readonly extraHandlingPosts: number;
  /** Days from application to activity. */
  readonly daysToActivity: number;
  /** Per cent of households of whom activity is demanded beyond those it is demanded of today. */
  readonly activityDemandPercent: number;
  /** SEK to the supplier for a job that lasts six months. */
  readonly outcomeBonusSek: number;
  readonly medicalAdviser: YesNo;
  /** Moves to a job and a home in another municipality, per year. */
  readonly jobAndHomeMovesPerYear: number;
  readonly homeVisitsPerYear: number;
  /** Change of approved costs above the norm, SEK per household and month. */
  readonly costsAboveNormSekPerMonth: number;
  /** Raise of children's personal costs in riksnorm, per cent. */
  readonly childNormRaisePercent: number;
  /** Days from application to decision. */
  readonly decisionDays: number;
  /** Per cent of applications that are digital. */
  readonly digitalPercent: number;
  readonly robot: YesNo;
  readonly sharing: SharingId;
}
export type LeverId = keyof Levers;

export type { Distribution, RentPolicy };

/**
 * A scenario document: municipality × package × assumptions × horizon × seed. `levers` and `assumptions` hold only
 * what differs from what the reforms set and from the shipped assumptions.
 */
export interface Scenario {
  readonly schema: 2;
  readonly id: string;
  readonly title: Words;
  readonly municipality: string;
  readonly era: 'replay' | 'decision';
  /** First month, "2020-01". */
  readonly start: string;
  readonly months: number;
  /** Reforms of the catalogue, in any order; none is the municipality as it is today. */
  readonly package: readonly string[];
  readonly levers: Partial<Levers>;
  readonly assumptions: Readonly<Record<string, Distribution>>;
  /** Tax net of income equalisation, or gross as the documents count; net when left out. */
  readonly taxCounting?: TaxCounting;
  /** An agreement that the municipality is a party to; none when left out. What the scenario itself costs is the same with it. */
  readonly sharing?: Sharing;
  /** Figures of municipalities, by code, that go before the shipped ones; none when left out. Those of others than its own stay unused. */
  readonly figures?: Readonly<Record<string, OwnFigures>>;
  readonly seed: number;
  readonly draws: number;
}
