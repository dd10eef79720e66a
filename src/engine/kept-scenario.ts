import type { ModelScenario } from '../model/model-scenario';
import type { Block } from '../model/block';
import type { Pace } from './pace';

/** Draws of one scenario on their way to the desk. */
export interface PieceUnderWay {
  readonly block: Block;
  readonly piece: Block;
  /** Is over when the piece is kept or lost. */
  readonly over: Promise<void>;
  /** Tells that the desk has it, or that it must be simulated again. */
  settle(isKept: boolean): void;
}

interface BlockDraws {
  /** Draws the desk has, and those under way, by their first draw. */
  readonly kept: Map<number, number>;
  readonly underWay: Map<number, PieceUnderWay>;
  keptDraws: number;
}

/** What a pool knows of one scenario and seed: which draws the desk has, which are under way, and how long they take. */
export class KeptScenario {
  /** Runs that need it. */
  users = 0;
  pace: Pace | undefined;
  readonly #blocks = new Map<string, BlockDraws>();

  constructor(
    readonly number: number,
    readonly model: ModelScenario,
    readonly seed: number,
    pace: Pace | undefined,
  ) {
    this.pace = pace;
  }

  /** Draws of the block that the desk has. */
  keptOf(block: Block): number {
    return this.#drawsOf(block).keptDraws;
  }

  get allKept(): number {
    return [...this.#blocks.values()].reduce((sum, { keptDraws }) => sum + keptDraws, 0);
  }

  get isIdle(): boolean {
    return this.users === 0 && [...this.#blocks.values()].every(({ underWay }) => underWay.size === 0);
  }

  underWay(block: Block): readonly PieceUnderWay[] {
    return [...this.#drawsOf(block).underWay.values()];
  }

  /** Takes the block's first draws that are neither kept nor under way, at most `most`; undefined when there are none. */
  take(block: Block, most: number): PieceUnderWay | undefined {
    const draws = this.#drawsOf(block);
    if (draws.keptDraws === block.count) return undefined;
    const end = block.first + block.count;
    let first = block.first;
    for (let count = taken(draws, first); count > 0; count = taken(draws, first)) first += count;
    if (first === end) return undefined;
    let count = 1;
    while (count < most && first + count < end && taken(draws, first + count) === 0) count += 1;
    return this.#setOff(draws, block, { first, count });
  }

  /** What the desk had is lost. */
  forgetKept(): void {
    for (const draws of this.#blocks.values()) {
      draws.kept.clear();
      draws.keptDraws = 0;
    }
  }

  #setOff(draws: BlockDraws, block: Block, piece: Block): PieceUnderWay {
    let end = () => {};
    const over = new Promise<void>((resolve) => (end = resolve));
    const underWay: PieceUnderWay = {
      block,
      piece,
      over,
      settle: (isKept) => {
        draws.underWay.delete(piece.first);
        if (isKept) {
          draws.kept.set(piece.first, piece.count);
          draws.keptDraws += piece.count;
        }
        end();
      },
    };
    draws.underWay.set(piece.first, underWay);
    return underWay;
  }

  #drawsOf(block: Block): BlockDraws {
    const key = `${block.first}+${block.count}`;
    const known = this.#blocks.get(key);
    if (known !== undefined) return known;
    const fresh = { kept: new Map(), underWay: new Map(), keptDraws: 0 };
    this.#blocks.set(key, fresh);
    return fresh;
  }
}

/** Draws from `first` on that one piece has taken. */
function taken({ kept, underWay }: BlockDraws, first: number): number {
  return kept.get(first) ?? underWay.get(first)?.piece.count ?? 0;
}
