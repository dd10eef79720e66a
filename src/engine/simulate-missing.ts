import type { Block } from '../model/block';
import type { ScenarioColumns } from '../model/columns';
import type { KeptScenario, PieceUnderWay } from './kept-scenario';
import { drawsInPiece, withPiece } from './pace';
import type { Seat } from './seats';
import { prepare, type Work } from './work';

/**
 * Has the places simulate the draws of the blocks that the desk does not have, and moves them there. Ends when all have
 * come, also those that another run has under way, or when the run is over.
 */
export async function simulateMissing(
  { scenarios, used, desk, options, attempt, isOver }: Work,
  blocks: readonly Block[],
  digest: boolean,
): Promise<void> {
  const draws = blocks.reduce((sum, { count }) => sum + count, 0);
  const keptDraws = () =>
    blocks.reduce((sum, block) => sum + scenarios.reduce((of, one) => of + one.keptOf(block), 0), 0);
  const tell = () => options.onProgress?.(Math.floor(keptDraws() / scenarios.length), draws);

  /** The next piece in the order of blocks, so that whole blocks come early; the last ones are shared evenly. */
  function next(): readonly [KeptScenario, PieceUnderWay] | undefined {
    const share = Math.ceil((draws * scenarios.length - keptDraws()) / used.length);
    for (const block of blocks) {
      for (const scenario of scenarios) {
        const piece = scenario.take(block, Math.min(drawsInPiece(scenario.pace), share));
        if (piece !== undefined) return [scenario, piece];
      }
    }
    return undefined;
  }

  async function simulate(seat: Seat, scenario: KeptScenario, underWay: PieceUnderWay): Promise<void> {
    const { block, piece } = underWay;
    const took = (milliseconds: number) =>
      (scenario.pace = withPiece(scenario.pace, piece.count, milliseconds));
    prepare(seat, scenario, attempt);
    if (seat === desk) {
      const { place } = desk;
      const kept = await attempt(desk, (here) => here.simulateHere(scenario.number, block, piece));
      if (kept !== undefined) took(kept.value);
      settle(underWay, kept !== undefined && desk.place === place);
      return;
    }
    const simulated = await attempt(seat, (place) => place.simulate(scenario.number, piece));
    if (simulated === undefined) {
      settle(underWay, false);
      return;
    }
    took(simulated.value.milliseconds);
    void moveToDesk(scenario, underWay, simulated.value.columns);
  }

  async function moveToDesk(
    { number }: KeptScenario,
    underWay: PieceUnderWay,
    columns: ScenarioColumns,
  ): Promise<void> {
    const { place } = desk;
    const kept = await attempt(desk, (here) => here.keep(number, underWay.block, underWay.piece, columns));
    settle(underWay, kept !== undefined && desk.place === place);
  }

  function settle(underWay: PieceUnderWay, isKept: boolean): void {
    const { block } = underWay;
    underWay.settle(isKept);
    if (!isKept || isOver()) return;
    tell();
    if (!digest || scenarios.some((scenario) => scenario.keptOf(block) < block.count)) return;
    const numbers = scenarios.map(({ number }) => number);
    void attempt(desk, (place) => place.digest(numbers, block));
  }

  async function work(seat: Seat): Promise<void> {
    while (!isOver()) {
      const taken = next();
      if (taken !== undefined) {
        await simulate(seat, ...taken);
        continue;
      }
      const others = blocks.flatMap((block) => scenarios.flatMap((scenario) => scenario.underWay(block)));
      if (others.length === 0) return;
      await Promise.race(others.map(({ over }) => over));
    }
  }

  tell();
  await Promise.all(used.map(work));
}
