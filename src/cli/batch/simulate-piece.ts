import { digestBlock } from '../../analysis/digest';
import { joinBlocks } from '../../analysis/join-blocks';
import type { ScenarioColumns } from '../../model/columns';
import type { ModelScenario } from '../../model/model-scenario';
import { type Block, ScenarioSimulation } from '../../model/simulate-block';
import { type PrintedTotals, summariseTotals } from '../printed-shapes';

/** Blocks of one municipality, and what is wanted of them. */
export interface PieceRequest {
  readonly model: ModelScenario;
  readonly seed: number;
  readonly blocks: readonly Block[];
  /** The draws themselves, to be written or to be joined with other pieces. */
  readonly keepColumns: boolean;
  /** The piece is all of the municipality, so its totals are summed up where it is simulated. */
  readonly summarise: boolean;
}

/** A block that is simulated; its digest is that of this scenario alone. */
export interface SimulatedBlock extends Block {
  readonly digest: string;
  readonly columns: ScenarioColumns | null;
}

export interface PieceResult {
  readonly blocks: readonly SimulatedBlock[];
  readonly totals: PrintedTotals | null;
}

/** A thread's way to simulate pieces: tables of prices are kept from one to the next of the same municipality. */
export function createPieceSimulator(): (request: PieceRequest) => PieceResult {
  let simulation: ScenarioSimulation | undefined;
  return ({ model, seed, blocks, keepColumns, summarise }) => {
    if (simulation?.scenario.municipality !== model.municipality) simulation = new ScenarioSimulation(model);
    const parts: ScenarioColumns[] = [];
    for (const block of blocks) parts.push(simulation.simulateBlock(seed, block));
    return {
      blocks: parts.map((columns, at) => {
        const { first, count } = blocks[at] as Block;
        const digest = digestBlock([columns], { first: 0, count });
        return { first, count, digest, columns: keepColumns ? columns : null };
      }),
      totals: summarise ? summariseTotals(joinBlocks(parts)) : null,
    };
  };
}
