import type { ScenarioSet } from '../scenario-set';
import type { Receipt } from './receipt';

/** Something that the run depends on and that is not as it was, or the digest itself. */
export interface ReceiptDifference {
  readonly what: 'engine' | 'dataHash' | 'base' | 'draws' | 'seed' | 'digest';
  readonly then: string | number;
  readonly now: string | number;
}

export type ReceiptComparison =
  | { readonly identical: true }
  | {
      readonly identical: false;
      /** Causes first, the digest last. */
      readonly differs: readonly ReceiptDifference[];
      /** Mean net cost of each scenario, whole SEK over the horizon. */
      readonly netCost: readonly { readonly id: string; readonly then: number; readonly now: number }[];
    };

/** What a link says of the run that was shared. */
export interface SharedRun {
  readonly set: Pick<ScenarioSet, 'scenarios'>;
  readonly base: string;
  readonly receipt: Receipt;
}

/**
 * The run of a link beside the same run made now. Identical when digest, draws, seed and every net cost are the same: a newer
 * engine, data or base that changes no number here is no difference. Otherwise all that is not as it was.
 */
export function compareReceipt(
  { set, base, receipt }: SharedRun,
  now: Receipt & { readonly base: string },
): ReceiptComparison {
  const netCost = set.scenarios.map(({ id }, index) => ({
    id,
    then: receipt.netCost[index] ?? NaN,
    now: now.netCost[index] ?? NaN,
  }));
  const then = { ...receipt, base };
  const identical =
    (['digest', 'draws', 'seed'] as const).every((what) => then[what] === now[what]) &&
    netCost.every((cost) => cost.then === cost.now);
  if (identical) return { identical };
  const differs = (['engine', 'dataHash', 'base', 'draws', 'seed', 'digest'] as const).flatMap((what) =>
    then[what] === now[what] ? [] : [{ what, then: then[what], now: now[what] }],
  );
  return { identical, differs, netCost };
}
