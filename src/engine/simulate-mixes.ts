import { sameKeys } from '../model/draw-assumptions';
import type { MixedDraw } from '../model/simulate-block';
import { shareDraws } from './share-draws';
import type { NumberedScenario, Work } from './work';

/** The first draws, each as an ordinary run draws it. */
export function drawsAsDrawn(draws: number): readonly MixedDraw[] {
  return Array.from({ length: draws }, (_, draw) => ({ life: draw, ...sameKeys(draw) }));
}

/**
 * Has the places simulate every scenario in the same mixed draws, and gives the net cost of each, SEK over the horizon;
 * undefined when the run is over. With `passing`, places forget a scenario when it is done: see `shareDraws`.
 */
export async function simulateMixes(
  work: Work,
  scenarios: readonly NumberedScenario[],
  mixes: readonly MixedDraw[],
  passing = false,
): Promise<readonly Float64Array[] | undefined> {
  const all = scenarios.map(() => new Float64Array(mixes.length));
  const isDone = await shareDraws(
    work,
    scenarios,
    mixes.length,
    {
      ask: (place, scenario, { first, count }) =>
        place.mixedCosts(scenario, mixes.slice(first, first + count)),
      keep: ({ costs }, index, { first }) => all[index]?.set(costs, first),
    },
    passing,
  );
  return isDone ? all : undefined;
}
