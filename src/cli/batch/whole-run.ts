import { digestOfBlocks } from '../../analysis/digest';
import { joinBlocks } from '../../analysis/join-blocks';
import { buildComparison } from '../../engine/build-comparison';
import type { ScenarioColumns } from '../../model/columns';
import { blocksOf } from '../../model/simulate-block';
import { type PrintedTotals, printRun, summariseTotals } from '../printed-shapes';
import { type Batch, printBatchHeader } from './load-batch';
import type { PieceResult, SimulatedBlock } from './simulate-piece';

/**
 * Gathers the blocks of a whole run, municipality by municipality: as soon as one has all of its blocks it is summed up
 * and its draws are let go. `print` gives what is printed of the run.
 */
export function gatherRun(batch: Batch) {
  const { models, seed, dataHash, draws } = batch;
  const blocksEach = blocksOf(draws).length;
  const waiting = new Map<number, readonly SimulatedBlock[]>();
  const printed: unknown[] = new Array<unknown>(models.length);

  function take(place: number, { blocks, totals }: PieceResult): void {
    const gathered = [...(waiting.get(place) ?? []), ...blocks];
    waiting.set(place, gathered);
    if (gathered.length < blocksEach) return;
    waiting.delete(place);
    printed[place] = batch.all ? printMunicipality(place, gathered, totals) : printAlone(place, gathered);
  }

  /** A run of one scenario without its months. */
  function printMunicipality(
    place: number,
    blocks: readonly SimulatedBlock[],
    totals: PrintedTotals | null,
  ): unknown {
    return {
      scenario: batch.scenario,
      municipality: models[place]?.municipality,
      digest: digestOfBlocks(blocks.map(({ digest }) => digest)),
      totals: totals ?? summariseTotals(joinBlocks(columnsOf(blocks))),
    };
  }

  function printAlone(place: number, blocks: readonly SimulatedBlock[]): unknown {
    const scenarios = models.slice(place, place + 1);
    const columns = [joinBlocks(columnsOf(blocks))];
    return printRun(buildComparison(scenarios, { seed, dataHash, digest: true }, columns));
  }

  function print(): unknown {
    if (!batch.all) return printed[0];
    return { ...printBatchHeader(batch), municipalities: printed, skipped: batch.skipped };
  }

  return { take, print };
}

function columnsOf(blocks: readonly SimulatedBlock[]): readonly ScenarioColumns[] {
  return blocks.flatMap(({ columns }) => columns ?? []);
}
