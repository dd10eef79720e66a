import { type Block, blocksOf } from '../model/block';
import type { KeptScenario } from './kept-scenario';
import { millisecondsPerDraw } from './pace';

/** Draws give way in steps of so many, and no further than to one step. */
const STEP = 1000;

/**
 * As many of the draws as can be had in the time, in whole thousands and at least one: those that are kept cost nothing, the
 * others what draws of their scenario have taken so far. All where no time is given.
 * @param comparing milliseconds for one draw of one scenario when all are there
 */
export function affordableDraws(
  scenarios: readonly KeptScenario[],
  wanted: number,
  withinMs: number | undefined,
  places: number,
  comparing: number,
): number {
  if (withinMs === undefined) return wanted;
  const blocks = blocksOf(wanted);
  const simulating = (block: Block) =>
    scenarios.reduce(
      (sum, scenario) => sum + (block.count - scenario.keptOf(block)) * millisecondsPerDraw(scenario.pace),
      0,
    );
  const timeFor = (draws: number) =>
    blocks.filter(({ first }) => first < draws).reduce((sum, block) => sum + simulating(block), 0) / places +
    draws * scenarios.length * comparing;
  let draws = Math.min(STEP, wanted);
  for (let more = draws; more <= wanted && timeFor(more) <= withinMs; more += STEP) draws = more;
  return draws;
}
