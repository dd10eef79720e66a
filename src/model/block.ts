/** The unit of work: draws `first` to `first + count − 1`. A run is cut into blocks of 250, whatever takes them. */
export interface Block {
  readonly first: number;
  readonly count: number;
}
export const BLOCK_DRAWS = 250;

export function blocksOf(draws: number): readonly Block[] {
  return Array.from({ length: Math.ceil(draws / BLOCK_DRAWS) }, (_, index) => ({
    first: index * BLOCK_DRAWS,
    count: Math.min(BLOCK_DRAWS, draws - index * BLOCK_DRAWS),
  }));
}
