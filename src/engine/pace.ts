/** How long the draws of a scenario take. */
export interface Pace {
  /** Of the latest piece. */
  readonly count: number;
  readonly milliseconds: number;
  /** Of all pieces. */
  readonly allDraws: number;
  readonly allMilliseconds: number;
}

/** A place is to be done with a piece in about this time, and so with a run that is broken off, milliseconds. */
const PIECE_MS = 30;
/** The first piece of something unknown, and how much larger than the one before a piece may be. */
const FIRST_DRAWS = 2;
const GROWTH = 4;

/** Draws that fill a piece, from what the latest took; at least one. */
export function drawsInPiece(pace: Pace | undefined): number {
  if (pace === undefined) return FIRST_DRAWS;
  const { count, milliseconds } = pace;
  return Math.max(1, Math.floor(Math.min(count * GROWTH, (count * PIECE_MS) / milliseconds)));
}

export function withPiece(pace: Pace | undefined, count: number, milliseconds: number): Pace {
  return {
    count,
    milliseconds,
    allDraws: (pace?.allDraws ?? 0) + count,
    allMilliseconds: (pace?.allMilliseconds ?? 0) + milliseconds,
  };
}

/** Milliseconds per draw, of all so far; 0 where nothing is known. */
export function millisecondsPerDraw(pace: Pace | undefined): number {
  return pace === undefined ? 0 : pace.allMilliseconds / pace.allDraws;
}
