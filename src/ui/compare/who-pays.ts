import type { ScenarioSummary } from '../../analysis/comparison';
import { FLOW_IDS, LEDGERS, type Ledger, bookingSign } from '../../model/flows';

/** What a ledger pays over the horizon under two scenarios, means over the draws, SEK; negative is an income. */
export interface LedgerRow {
  readonly ledger: Ledger;
  readonly a: number;
  readonly b: number;
  readonly difference: number;
  /** Standard error of the difference from the flows that differ; too large where the scenarios share their luck. */
  readonly mcse: number;
}

/** One row per ledger: payments made less payments received. */
export function whoPays(a: ScenarioSummary, b: ScenarioSummary): readonly LedgerRow[] {
  return LEDGERS.map((ledger) => {
    let [ofA, ofB, variance] = [0, 0, 0];
    for (const flow of FLOW_IDS) {
      const sign = bookingSign(flow, ledger);
      if (sign === 0) continue;
      const [inA, inB] = [a.totals[flow], b.totals[flow]];
      ofA += sign * inA.mean;
      ofB += sign * inB.mean;
      if (inA.mean !== inB.mean) variance += inA.mcse * inA.mcse + inB.mcse * inB.mcse;
    }
    return { ledger, a: ofA, b: ofB, difference: ofA - ofB, mcse: Math.sqrt(variance) };
  });
}
