import type { SeriesId, TotalId } from '../model/columns';
import type { Ledger } from '../model/flows';
import type { StockId } from '../model/life/states';

/** Distribution of one quantity over the draws. `mcse` is the Monte Carlo standard error of the mean. */
export interface Summary {
  readonly mean: number;
  readonly mcse: number;
  readonly p5: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}

/** The same, month by month: element m belongs to month m. */
export type SeriesSummary = { readonly [K in keyof Summary]: readonly number[] };

/** One scenario of a comparison. Money is nominal SEK; `householdMonths` are household-months with bistånd. */
export interface ScenarioSummary {
  readonly id: string;
  readonly municipality: string;
  readonly totals: Readonly<Record<TotalId, Summary>>;
  /** Net cost over household-months with bistånd, SEK, the ratio of each draw. */
  readonly netCostPerHouseholdMonth: Summary;
  /** What each ledger pays less what it is paid, SEK over the horizon. */
  readonly ledgers: Readonly<Record<Ledger, Summary>>;
  readonly series: Readonly<Record<SeriesId, SeriesSummary>>;
  /** Mean number of households in each phase on an average day of each month. */
  readonly stocks: Readonly<Record<StockId, readonly number[]>>;
}

/**
 * Two scenarios compared draw by draw: difference = net cost of a − net cost of b, SEK over the horizon.
 * `tie`: the mean difference is within its Monte Carlo error, so no ranking is printed.
 * `dots`: 50 quantiles of the difference, each one chance in fifty.
 */
export interface PairSummary {
  readonly a: string;
  readonly b: string;
  readonly probabilityACheaper: number;
  readonly tie: boolean;
  readonly difference: Summary;
  /** The same for each ledger, draw by draw: what it pays under a less what it pays under b. */
  readonly ledgers: Readonly<Record<Ledger, Summary>>;
  readonly dots: readonly number[];
}

/** `digest` is null for a quick pass. `months` are "2020-01" and on. */
export interface Comparison {
  readonly draws: number;
  readonly seed: number;
  readonly digest: string | null;
  readonly dataHash: string;
  readonly months: readonly string[];
  readonly scenarios: readonly ScenarioSummary[];
  readonly pairs: readonly PairSummary[];
}
