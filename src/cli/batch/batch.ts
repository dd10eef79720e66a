import type { ModelScenario } from '../../model/model-scenario';
import type { Result } from '../../model/problem';
import { blocksOf } from '../../model/simulate-block';
import { formatProblems } from '../format-problem';
import type { LoadedInputs } from '../load-inputs';
import { openDrawFile } from './draw-file';
import { rowsOf } from './draw-rows';
import { type Batch, loadBatch, printBatchHeader } from './load-batch';
import { findBlocks, readBlocks } from './read-shards';
import { runPieces } from './run-pieces';
import { identify } from './shard-metadata';
import { gatherRun } from './whole-run';
import { cutPieces, listBlocks, type Shard, takeShard, type WorkBlock } from './work-list';

/**
 * `simulate` with --all, --shard, --out or --join. Prints one municipality as `simulate` does, all of them without
 * months, or the blocks of a shard; `--join` prints what the run that the files are shards of would have printed.
 * Municipalities that lack a figure are named on standard error and left out. Rows of `--out`: see `RowKeys`.
 */
export async function runBatch(
  path: string,
  options: ReadonlyMap<string, string>,
  loaded: LoadedInputs,
): Promise<Result<unknown>> {
  const loadedBatch = await loadBatch(path, options, loaded);
  if (!loadedBatch.ok) return loadedBatch;
  const batch = loadedBatch.value;
  const answer = await (batch.join === null ? simulateBatch(batch) : joinBatch(batch, batch.join));
  const absent = new Set(batch.skipped.map(({ municipality }) => municipality)).size;
  if (answer.ok && absent > 0) {
    const all = absent + batch.models.length;
    process.stderr.write(`${absent} of ${all} not run: ${formatProblems(batch.skipped)}\n`);
  }
  return answer;
}

async function simulateBatch(batch: Batch): Promise<Result<unknown>> {
  const { models, seed, draws, shard, out, workers } = batch;
  const all = listBlocks(models.length, draws);
  const list = shard === null ? all : takeShard(all, shard);
  const opened = out === null ? null : openDrawFile(out, identityOf(batch));
  if (opened?.ok === false) return opened;
  const file = opened?.value;
  const households = models.map(({ householdsPerYear }) => householdsPerYear);
  const pieces = cutPieces(list, households, workers);
  const requests = pieces.map(({ place, blocks }) => {
    const summarise = batch.all && shard === null && blocks.length === blocksOf(draws).length;
    const keepColumns = file !== undefined || !summarise;
    return { model: modelAt(batch, place), seed, blocks, keepColumns, summarise };
  });
  const run = gatherRun(batch);
  const digests = new Map<string, string>();
  try {
    await runPieces(requests, workers, (result, index) => {
      const place = pieces[index]?.place ?? 0;
      const model = modelAt(batch, place);
      for (const block of result.blocks) {
        if (block.columns !== null) file?.write(model, block, block.columns);
        digests.set(`${place} ${block.first}`, block.digest);
      }
      if (shard === null) run.take(place, result);
    });
    file?.finish();
  } catch (error) {
    file?.discard();
    const value = error instanceof Error ? error.message : String(error);
    const where = out === null ? 'simulation' : `--out ${out}`;
    return { ok: false, problems: [{ where, what: 'runFailed', value }] };
  }
  return { ok: true, value: shard === null ? run.print() : printShard(batch, shard, list, digests) };
}

function printShard(
  batch: Batch,
  { index, count }: Shard,
  list: readonly WorkBlock[],
  digests: ReadonlyMap<string, string>,
): unknown {
  const blocks = list.map(({ place, block }) => ({
    municipality: modelAt(batch, place).municipality,
    ...block,
    digest: digests.get(`${place} ${block.first}`),
  }));
  const rowsEach = list.map(({ place, block }) => rowsOf(block.count, modelAt(batch, place).months));
  return {
    ...printBatchHeader(batch),
    shard: `${index}/${count}`,
    rows: rowsEach.reduce((sum, rows) => sum + rows, 0),
    blocks,
    skipped: batch.skipped,
  };
}

async function joinBatch(batch: Batch, paths: readonly string[]): Promise<Result<unknown>> {
  const { models, draws } = batch;
  const blocks = blocksOf(draws);
  const index = await findBlocks(paths, identityOf(batch), models, blocks);
  if (!index.ok) return index;
  const run = gatherRun(batch);
  for (const [place, model] of models.entries()) {
    const read = await readBlocks(index.value, model, blocks);
    if (!read.ok) return read;
    run.take(place, { blocks: read.value, totals: null });
  }
  return { ok: true, value: run.print() };
}

function identityOf({ scenario, models, dataHash, seed, draws }: Batch) {
  return identify(scenario, models, dataHash, seed, draws);
}

function modelAt({ models }: Batch, place: number): ModelScenario {
  const model = models[place];
  if (model === undefined) throw new Error(`no municipality ${place} in the batch`);
  return model;
}
