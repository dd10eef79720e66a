import type { AccountId, FlowId } from './flows';

/** The three quantities kept month by month in every draw; the others keep totals per draw and sums per month. */
export type SeriesId = 'netCost' | 'bistand' | 'householdMonths';
export const SERIES_IDS: readonly SeriesId[] = ['netCost', 'bistand', 'householdMonths'];

/**
 * Totals over the horizon: SEK for accounts, flows and sums; household-months with bistånd; persons leaving for work
 * or study (`exits`, one adult per household).
 */
export type TotalId = AccountId | FlowId | SeriesId | 'exits';

/**
 * What a run leaves of one scenario. `totals` holds one number per draw; `monthly` is indexed [month × draws + draw];
 * `monthlySums` is the sum over the draws per month, SEK.
 */
export interface ScenarioColumns {
  readonly draws: number;
  readonly months: number;
  readonly totals: Readonly<Record<TotalId, Float64Array<ArrayBuffer>>>;
  readonly monthly: Readonly<Record<SeriesId, Float64Array<ArrayBuffer>>>;
  readonly monthlySums: Readonly<Record<AccountId, Float64Array<ArrayBuffer>>>;
}
