import type { SpreadOrigins } from '../analysis/spread-origins';
import type { Block } from '../model/block';
import { joinDesigns, mixedDraws } from './mixed-draws';
import { drawsInPiece, type Pace, withPiece } from './pace';
import type { RunRequest } from './runner';
import type { Seat } from './seats';
import { prepare, type Work } from './work';

/** Has the places simulate the draws that tell where the spread comes from; undefined when the run is over. */
export async function simulateMixes(
  { scenarios, used, options, attempt, isOver }: Work,
  request: RunRequest,
): Promise<SpreadOrigins | undefined> {
  const mixes = mixedDraws(request.draws);
  const numbers = scenarios.map(({ number }) => number);
  const parts = new Map<number, readonly Float64Array[]>();
  const lost: Block[] = [];
  let pace: Pace | undefined;
  let next = 0;
  let done = 0;

  function take(): Block | undefined {
    const again = lost.pop();
    if (again !== undefined || next === mixes.length) return again;
    const first = next;
    const count = Math.min(drawsInPiece(pace), mixes.length - first);
    next += count;
    return { first, count };
  }

  async function work(seat: Seat): Promise<void> {
    for (let piece = take(); piece !== undefined && !isOver(); piece = take()) {
      const { first, count } = piece;
      for (const scenario of scenarios) prepare(seat, scenario, attempt);
      const answer = await attempt(seat, (place) =>
        place.mixedCosts(numbers, mixes.slice(first, first + count)),
      );
      if (answer === undefined) {
        lost.push(piece);
        continue;
      }
      pace = withPiece(pace, count, answer.value.milliseconds);
      parts.set(first, answer.value.costs);
      done += count;
      if (!isOver()) options.onProgress?.(done, mixes.length);
    }
  }

  while (done < mixes.length && !isOver()) await Promise.all(used.map(work));
  if (isOver()) return undefined;
  const inOrder = [...parts].sort(([a], [b]) => a - b).map(([, costs]) => costs);
  return joinDesigns(request, inOrder);
}
