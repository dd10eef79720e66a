import { stat } from 'node:fs/promises';
import {
  asyncBufferFromFile,
  type FileMetaData,
  parquetMetadataAsync,
  parquetScan,
  type AsyncBuffer,
} from 'hyparquet';
import { digestBlock } from '../../analysis/digest';
import type { ScenarioColumns } from '../../model/columns';
import { STOCK_IDS } from '../../model/life/states';
import type { ModelScenario } from '../../model/model-scenario';
import type { Problem, ProblemId, Result } from '../../model/problem';
import type { Block } from '../../model/simulate-block';
import { columnsOfSek, rowsOf } from './draw-rows';
import {
  type BatchIdentity,
  hashValues,
  METADATA_KEY,
  parseMetadata,
  type ShardBlock,
} from './shard-metadata';
import type { SimulatedBlock } from './simulate-piece';

/** A block of draws and where it lies. */
interface StoredBlock {
  readonly stored: ShardBlock;
  readonly shard: OpenShard;
  /** Its first row in the file. */
  readonly rowStart: number;
}

interface OpenShard {
  readonly path: string;
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly blocks: readonly ShardBlock[];
}

/** Every block of a batch by `keyOf`, to be read one municipality at a time. */
export type ShardIndex = ReadonlyMap<string, StoredBlock>;

/**
 * Finds every block of a batch in its files, without reading the draws. Problems: a file that is not there, is no Parquet
 * file of this program or belongs to another batch; a block that stands in two places, or in none.
 */
export async function findBlocks(
  paths: readonly string[],
  identity: BatchIdentity,
  models: readonly ModelScenario[],
  blocks: readonly Block[],
): Promise<Result<ShardIndex>> {
  const problems: Problem[] = [];
  const index = new Map<string, StoredBlock>();
  for (const path of paths) {
    const shard = await openShard(path, identity);
    if (!shard.ok) {
      problems.push(...shard.problems);
      continue;
    }
    let rowStart = 0;
    shard.value.blocks.forEach((stored, at) => {
      const key = keyOf(stored.municipality, stored.first);
      const before = index.get(key);
      if (before !== undefined)
        problems.push(problem(`${path}, a block that ${before.shard.path} has too`, 'wrongShape', key));
      index.set(key, { stored, shard: shard.value, rowStart });
      rowStart += Number(shard.value.metadata.row_groups[at]?.num_rows ?? 0);
    });
  }
  const keys = models.flatMap(({ municipality }) => blocks.map(({ first }) => keyOf(municipality, first)));
  const absent = keys.filter((key) => !index.has(key));
  if (problems.length === 0 && absent.length > 0) {
    const value = `${absent.length} of ${keys.length} blocks, the first ${absent[0] ?? ''}`;
    problems.push(problem(paths.join(','), 'missingOption', value));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: index };
}

/** The blocks of one municipality in the order of their draws. Problems: a part of a file that is not as it was written. */
export async function readBlocks(
  index: ShardIndex,
  { municipality, months }: ModelScenario,
  wanted: readonly Block[],
): Promise<Result<readonly SimulatedBlock[]>> {
  const blocks: SimulatedBlock[] = [];
  for (const block of wanted) {
    const key = keyOf(municipality, block.first);
    const found = index.get(key);
    if (found === undefined) throw new Error(`no block ${key}`);
    const columns = await readColumns(found, months).catch(() => null);
    if (columns === null)
      return {
        ok: false,
        problems: [problem(`${found.shard.path}, a block that is damaged`, 'wrongShape', key)],
      };
    const digest = digestBlock([columns], { first: 0, count: block.count });
    blocks.push({ ...block, digest, columns });
  }
  return { ok: true, value: blocks };
}

async function openShard(path: string, identity: BatchIdentity): Promise<Result<OpenShard>> {
  const refuse = (where: string, what: ProblemId, value: string): Result<never> => ({
    ok: false,
    problems: [problem(where, what, value)],
  });
  const file = await stat(path).catch(() => undefined);
  if (file?.isFile() !== true) return { ok: false, problems: [problem('files', 'fileNotFound', path)] };
  const buffer = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(buffer).catch(() => null);
  if (metadata === null) return refuse('files, each a .parquet file of --out', 'wrongShape', path);
  const text = metadata.key_value_metadata?.find(({ key }) => key === METADATA_KEY)?.value ?? '';
  const written = parseMetadata(text);
  if (written === null || written.blocks.length !== metadata.row_groups.length)
    return refuse('files, each a .parquet file of --out', 'wrongShape', path);
  const differs = (Object.keys(identity) as (keyof BatchIdentity)[]).find(
    (key) => written[key] !== identity[key],
  );
  if (differs !== undefined)
    return refuse(
      `${path}, ${differs} other than ${identity[differs]}`,
      'wrongShape',
      String(written[differs]),
    );
  return { ok: true, value: { path, file: buffer, metadata, blocks: written.blocks } };
}

/** Null where the values are not those that were written. */
async function readColumns(
  { stored, shard: { file, metadata }, rowStart }: StoredBlock,
  months: number,
): Promise<ScenarioColumns | null> {
  const { count, stockSums, valuesHash } = stored;
  const rowEnd = rowStart + rowsOf(count, months);
  const scan = await parquetScan({ file, metadata, columns: ['sek'], rowStart, rowEnd });
  const read = await scan.readColumn({ column: 'sek', rowStart, rowEnd });
  const sek = Float64Array.from(read as ArrayLike<number>);
  if (hashValues(sek, stockSums) !== valuesHash) return null;
  const columns = columnsOfSek(sek, count, months);
  for (const id of STOCK_IDS) columns.stockSums[id].set(stockSums[id] ?? []);
  return columns;
}

function keyOf(municipality: string, first: number): string {
  return `${municipality} from draw ${first}`;
}

function problem(where: string, what: ProblemId, value: string): Problem {
  return { where: `--join ${where}`, what, value };
}
