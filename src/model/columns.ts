import type { AccountId, FlowId } from './flows';
import type { StockId } from './life/states';

/** The three quantities kept month by month in every draw; the others keep totals per draw and sums per month. */
export type SeriesId = 'netCost' | 'bistand' | 'householdMonths';
export const SERIES_IDS: readonly SeriesId[] = ['netCost', 'bistand', 'householdMonths'];

/**
 * Counts over the horizon: persons leaving for work and for study; households leaving the municipality, rejected after
 * a home visit, and leaving for state insurance; household-months without self-support, whether or not they give bistånd.
 */
export type CountId = 'exitsToWork' | 'exitsToStudy' | 'movedOut' | 'rejected' | 'insured' | 'needMonths';
export const COUNT_IDS: readonly CountId[] = [
  'exitsToWork',
  'exitsToStudy',
  'movedOut',
  'rejected',
  'insured',
  'needMonths',
];

/**
 * Beside the accounts, SEK: the state's schablon for newly arrived, net cost less it, and what the municipality will be paid after the
 * horizon, net of equalisation, of the tax on wages within it.
 */
export type MemoId = 'schablon' | 'netCostAfterSchablon' | 'taxDue';
export const MEMO_IDS: readonly MemoId[] = ['schablon', 'netCostAfterSchablon', 'taxDue'];

/**
 * Totals over the horizon: SEK for accounts, flows and sums; household-months with bistånd; counts; `exits` is persons
 * leaving for work or study.
 */
export type TotalId = AccountId | FlowId | SeriesId | CountId | MemoId | 'exits';

/**
 * What a run leaves of one scenario. `totals` holds one number per draw; `monthly` is indexed [month × draws + draw];
 * `monthlySums` is the sum over the draws per month, SEK; `stockSums` likewise, households in the month times the sixteenths of
 * a day they were there, of which a month has 487. All sums are of whole numbers, so they do not depend on how the draws
 * are cut into pieces.
 */
export interface ScenarioColumns {
  readonly draws: number;
  readonly months: number;
  readonly totals: Readonly<Record<TotalId, Float64Array<ArrayBuffer>>>;
  readonly monthly: Readonly<Record<SeriesId, Float64Array<ArrayBuffer>>>;
  readonly monthlySums: Readonly<Record<AccountId, Float64Array<ArrayBuffer>>>;
  readonly stockSums: Readonly<Record<StockId, Float64Array<ArrayBuffer>>>;
}
