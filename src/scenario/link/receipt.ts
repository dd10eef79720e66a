import * as v from 'valibot';
import { ENGINE_VERSION } from '../../model/engine-version';
import { HIGHEST_DRAWS, HIGHEST_SEED } from '../parse-scenario';
import { MOST_SCENARIOS } from '../scenario-set';

/** What the sender of a link saw: how it was calculated and what came out. */
export interface Receipt {
  /** Version of the model, "0.3.0". */
  readonly engine: string;
  /** SHA-256 of the model inputs, hex. */
  readonly dataHash: string;
  /** SHA-256 of the run, hex. */
  readonly digest: string;
  readonly draws: number;
  readonly seed: number;
  /** Mean net cost of each scenario in the order of the set, SEK over the horizon, whole kronor. */
  readonly netCost: readonly number[];
}

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const wholeBetween = (low: number, high: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(low), v.maxValue(high));

export const receiptSchema = v.strictObject({
  engine: v.pipe(v.string(), v.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}(-[0-9A-Za-z.-]{1,20})?$/)),
  dataHash: hash,
  digest: hash,
  draws: wholeBetween(1, HIGHEST_DRAWS),
  seed: wholeBetween(0, HIGHEST_SEED),
  netCost: v.pipe(v.array(v.pipe(v.number(), v.safeInteger())), v.maxLength(MOST_SCENARIOS)),
});

/** What a run is, as far as a receipt goes. */
export interface Run {
  readonly dataHash: string;
  readonly digest: string | null;
  readonly draws: number;
  readonly seed: number;
  readonly scenarios: readonly { readonly totals: { readonly netCost: { readonly mean: number } } }[];
}

/** The receipt of a run by this version; null for a run without digest, which is a quick pass. */
export function receiptOf({ dataHash, digest, draws, seed, scenarios }: Run): Receipt | null {
  if (digest === null) return null;
  const netCost = scenarios.map(({ totals }) => Math.round(totals.netCost.mean) + 0);
  return { engine: ENGINE_VERSION, dataHash, digest, draws, seed, netCost };
}
