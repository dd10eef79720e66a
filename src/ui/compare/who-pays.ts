import type { PairSummary, ScenarioSummary } from '../../analysis/comparison';
import { LEDGERS, type Ledger } from '../../model/flows';

/** What a ledger pays over the horizon under two scenarios, means over the draws, SEK; negative is an income. */
export interface LedgerRow {
  readonly ledger: Ledger;
  readonly a: number;
  readonly b: number;
  readonly difference: number;
  /** Monte Carlo standard error of the paired difference. */
  readonly mcse: number;
}

/** One row per ledger: payments made less payments received. */
export function whoPays(a: ScenarioSummary, b: ScenarioSummary, pair: PairSummary): readonly LedgerRow[] {
  return LEDGERS.map((ledger) => {
    const { mean, mcse } = pair.ledgers[ledger];
    return { ledger, a: a.ledgers[ledger].mean, b: b.ledgers[ledger].mean, difference: mean, mcse };
  });
}
