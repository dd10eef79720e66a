import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { ENGINE_VERSION } from '../../model/engine-version';
import type { ModelScenario } from '../../model/model-scenario';
import { SCHEMA } from '../printed-shapes';

/** What a batch is: files are joined only if they agree in all of it. */
export interface BatchIdentity {
  readonly schema: number;
  readonly engine: string;
  readonly dataHash: string;
  readonly scenario: string;
  /** SHA-256 of all that the model is given, municipality by municipality. */
  readonly modelHash: string;
  readonly seed: number;
  readonly draws: number;
}

export function identify(
  scenario: string,
  models: readonly ModelScenario[],
  dataHash: string,
  seed: number,
  draws: number,
): BatchIdentity {
  const hash = createHash('sha256');
  for (const model of models) hash.update(`${JSON.stringify(model)}\n`);
  const modelHash = hash.digest('hex');
  return { schema: SCHEMA, engine: ENGINE_VERSION, dataHash, scenario, modelHash, seed, draws };
}

/** Key of the metadata in a Parquet file. */
export const METADATA_KEY = 'reformlabbet';

/** One row group: a block of draws of a municipality, the sums of its stocks over the draws by month, and `hashValues`. */
const blockSchema = v.strictObject({
  municipality: v.string(),
  first: v.number(),
  count: v.number(),
  stockSums: v.record(v.string(), v.array(v.number())),
  valuesHash: v.string(),
});

const metadataSchema = v.strictObject({
  schema: v.number(),
  engine: v.string(),
  dataHash: v.string(),
  scenario: v.string(),
  modelHash: v.string(),
  seed: v.number(),
  draws: v.number(),
  blocks: v.array(blockSchema),
});

/** Metadata of a file: what batch it belongs to, and the block in each of its row groups. */
export type ShardMetadata = v.InferOutput<typeof metadataSchema>;
export type ShardBlock = v.InferOutput<typeof blockSchema>;

/** The metadata in a file's text, or null when it is none. */
export function parseMetadata(text: string): ShardMetadata | null {
  try {
    const parsed = v.safeParse(metadataSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** SHA-256 of a row group's `sek` and stocks, by which a damaged file is known. */
export function hashValues(sek: Float64Array, stockSums: ShardBlock['stockSums']): string {
  const bytes = new Uint8Array(sek.buffer, sek.byteOffset, sek.byteLength);
  return createHash('sha256').update(bytes).update(JSON.stringify(stockSums)).digest('hex');
}
