import {
  type ComparedScenario,
  compareInSteps,
  summariseInSteps,
  type SummarisedScenario,
} from '../analysis/compare-in-steps';
import type { Comparison } from '../analysis/comparison';
import { joinBlocks } from '../analysis/join-blocks';
import type { Steps } from '../analysis/steps';
import type { ScenarioColumns } from '../model/columns';
import { type Block, blocksOf } from '../model/block';

/** What is to be compared, and by which numbers its scenarios are kept. */
export interface DeskOrder {
  readonly numbers: readonly number[];
  readonly scenarios: readonly ComparedScenario[];
  readonly seed: number;
  readonly draws: number;
  readonly dataHash: string;
  readonly digest: boolean;
}

/** Fetched when first needed: a quick pass has no digest. */
const loadDigesting = () => import('../analysis/digest');
type Digesting = Awaited<ReturnType<typeof loadDigesting>>;

/** About how long one step takes, milliseconds. */
export const STEP_MS = 25;

/**
 * Where draws are kept by scenario and block, and compared. Pieces of a block may come in any order and cut; they are
 * joined in the order of their draws when the block is whole.
 */
export function createDesk() {
  const kept = new Map<number, Map<string, KeptBlock>>();
  const digests = new Map<string, { readonly numbers: readonly number[]; readonly digest: string }>();
  /** By scenario and number of draws. */
  const summaries = new Map<number, Map<number, SummarisedScenario>>();
  const comparisons = new Map<number, Steps<Comparison>>();

  function wholeBlock(scenario: number, block: Block): ScenarioColumns {
    const found = kept.get(scenario)?.get(nameOf(block))?.whole;
    if (found === undefined)
      throw new Error(`draws ${nameOf(block)} of scenario ${scenario} are not all here`);
    return found;
  }

  function digestOf({ digestBlock }: Digesting, numbers: readonly number[], block: Block): string {
    const key = `${numbers.join(' ')}: ${nameOf(block)}`;
    const known = digests.get(key);
    if (known !== undefined) return known.digest;
    const columns = numbers.map((scenario) => wholeBlock(scenario, block));
    const digest = digestBlock(columns, { first: 0, count: block.count });
    digests.set(key, { numbers, digest });
    return digest;
  }

  function* digestInSteps(
    digesting: Digesting,
    numbers: readonly number[],
    blocks: readonly Block[],
  ): Steps<string> {
    const blockDigests: string[] = [];
    for (const block of blocks) {
      blockDigests.push(digestOf(digesting, numbers, block));
      yield;
    }
    return digesting.digestOfBlocks(blockDigests);
  }

  function* compare(
    { numbers, scenarios, draws, seed, dataHash }: DeskOrder,
    digesting: Digesting | undefined,
  ): Steps<Comparison> {
    const blocks = blocksOf(draws);
    const digest = digesting === undefined ? null : yield* digestInSteps(digesting, numbers, blocks);
    return yield* compareInSteps(scenarios, { draws, seed, dataHash, digest }, (index) =>
      summarise(numbers[index] as number, scenarios[index] as ComparedScenario, draws),
    );
  }

  /** What is known of a scenario's first draws; worked out once. */
  function* summarise(number: number, scenario: ComparedScenario, draws: number): Steps<SummarisedScenario> {
    const known = summaries.get(number)?.get(draws);
    if (known !== undefined) return known;
    const columns = joinBlocks(blocksOf(draws).map((block) => wholeBlock(number, block)));
    yield;
    const summarised = yield* summariseInSteps(scenario, columns);
    summaries.set(
      number,
      (summaries.get(number) ?? new Map<number, SummarisedScenario>()).set(draws, summarised),
    );
    return summarised;
  }

  return {
    keep(scenario: number, block: Block, piece: Block, columns: ScenarioColumns): void {
      const blocks = kept.get(scenario) ?? new Map<string, KeptBlock>();
      kept.set(scenario, blocks);
      const { pieces } = blocks.get(nameOf(block)) ?? { pieces: [] };
      blocks.set(nameOf(block), withPiece(block, pieces, { first: piece.first, columns }));
    },
    /** Works out a whole block's part of the digest, so that it is there at the end. */
    async digest(numbers: readonly number[], block: Block): Promise<void> {
      digestOf(await loadDigesting(), numbers, block);
    },
    async begin(run: number, order: DeskOrder): Promise<void> {
      comparisons.set(run, compare(order, order.digest ? await loadDigesting() : undefined));
    },
    /** The next part of a run's comparison; null while there is more to do. */
    step(run: number): Comparison | null {
      const steps = comparisons.get(run);
      if (steps === undefined) throw new Error(`run ${run} has not begun`);
      const start = performance.now();
      while (performance.now() - start < STEP_MS) {
        const step = steps.next();
        if (step.done === true) return step.value;
      }
      return null;
    },
    end(run: number): void {
      comparisons.delete(run);
    },
    forget(scenario: number): void {
      kept.delete(scenario);
      summaries.delete(scenario);
      for (const [key, { numbers }] of digests) if (numbers.includes(scenario)) digests.delete(key);
    },
  };
}

interface KeptPiece {
  readonly first: number;
  readonly columns: ScenarioColumns;
}

interface KeptBlock {
  readonly pieces: readonly KeptPiece[];
  /** All its draws, when they have come. */
  readonly whole?: ScenarioColumns;
}

function withPiece({ count }: Block, pieces: readonly KeptPiece[], piece: KeptPiece): KeptBlock {
  if (pieces.some(({ first }) => first === piece.first))
    throw new Error(`draws from ${piece.first} on came twice`);
  const all = [...pieces, piece].sort((a, b) => a.first - b.first);
  const draws = all.reduce((sum, { columns }) => sum + columns.draws, 0);
  if (draws > count) throw new Error(`${draws} draws came for a block of ${count}`);
  return draws < count
    ? { pieces: all }
    : { pieces: [], whole: joinBlocks(all.map(({ columns }) => columns)) };
}

function nameOf({ first, count }: Block): string {
  return `${first}+${count}`;
}
