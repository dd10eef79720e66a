import type { Departure } from '../../analysis/forecast/departure';

/** Households, bistånd paid, and bistånd per household, of a year. */
export type BacktestMeasure = 'N31910' | 'N31857' | 'N31849';

export type BacktestMethod = 'lastValue' | 'ownDrift' | 'pooledTrend' | 'model';

/** Which cases are counted: all municipalities, those with under or from 300 households at the origin, the nation. */
export type BacktestSet = 'municipalities' | 'small' | 'large' | 'nation';

/** Forecasts of known years made from earlier ones only, and how they turned out. */
export interface Backtest {
  readonly schema: 1;
  readonly engine: string;
  readonly dataHash: string;
  /** SHA-256 of the file of the series. */
  readonly seriesHash: string;
  readonly seed: number;
  readonly draws: number;
  readonly parts: readonly BacktestPart[];
  /**
   * The median of |this year − last year| / last year over every pair of years of the municipalities, per cent, and their number. (The parts'
   * misses are over the outcome, and of later years only.)
   */
  readonly lastValueMedianMissPercent: Readonly<
    Record<BacktestMeasure, { readonly miss: number; readonly cases: number }>
  >;
  /**
   * What the forecast takes from it: what the bands of the model here are made of. N households in a year change by a variance of scale² + 2/N to
   * the next; scale² grows with further years, and of 2/N the share that the errors two and three years ahead say.
   */
  readonly departure: Departure;
  readonly departureCases: DepartureCases;
}

/** How many municipalities, one-year errors, or errors two and three years ahead (`walkShareHouseholds`) the numbers of the departure rest on. */
export interface DepartureCases {
  readonly levelHouseholds: number;
  readonly levelCost: number;
  readonly walkHouseholds: number;
  readonly walkShareHouseholds: number;
  readonly walkCost: number;
}

/** The same cases for every method. */
export interface BacktestPart {
  readonly measure: BacktestMeasure;
  readonly horizonYears: number;
  readonly set: BacktestSet;
  readonly cases: number;
  readonly municipalities: number;
  /** Years that are forecast: how many, the first and the last. */
  readonly years: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly methods: readonly MethodScore[];
}

export interface MethodScore {
  readonly method: BacktestMethod;
  /** Mean continuous ranked probability score, per cent of the last known value: lower is better. */
  readonly crpsPercent: number;
  /** Median of |median forecast − outcome| / outcome, per cent. */
  readonly medianMissPercent: number;
  /** Mean of (median forecast − outcome) / outcome, per cent: above 0 it forecast too much. */
  readonly biasPercent: number;
  /** 1 − crps / crps of last year's value, per cent, with an interval for what the cases allow; null for last year's value itself. */
  readonly skill: { readonly percent: number; readonly low: number; readonly high: number } | null;
  readonly coverage: readonly Coverage[];
  /** Cases whose bands are fitted to the method's own earlier errors of the same measure; the others' are borrowed or assumed. */
  readonly ownBandCases: number;
}

export interface Coverage {
  /** 0.5, 0.8 or 0.9. */
  readonly nominal: number;
  /** Share of the outcomes within the interval. */
  readonly share: number;
  /** The shares that a right interval would give in 95 of 100 such sets of cases, which come by municipality and by year. */
  readonly low: number;
  readonly high: number;
  readonly within: boolean;
}
