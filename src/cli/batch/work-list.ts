import { type Block, blocksOf } from '../../model/simulate-block';

/** One block of draws in one municipality; `place` is the municipality's number in the batch. */
export interface WorkBlock {
  readonly place: number;
  readonly block: Block;
}

/** The `index`-th of `count` shards, from 0. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Consecutive blocks of one municipality, which one thread takes at a time. */
export interface Piece {
  readonly place: number;
  readonly blocks: readonly Block[];
}

/** All blocks of a batch: municipality by municipality, in the order of their draws. */
export function listBlocks(places: number, draws: number): readonly WorkBlock[] {
  const blocks = blocksOf(draws);
  return Array.from({ length: places }, (_, place) => blocks.map((block) => ({ place, block }))).flat();
}

/** Every `count`-th of the list, counted from `index`. */
export function takeShard(list: readonly WorkBlock[], { index, count }: Shard): readonly WorkBlock[] {
  return list.filter((_, at) => at % count === index);
}

/**
 * The list cut into pieces, those of the largest municipality first, so that no worker has much left when the others are
 * done. A piece is all of a municipality's blocks, unless that is more than a worker's half share of the whole.
 * @param households expected households by place: the work of a draw goes with them
 */
export function cutPieces(
  list: readonly WorkBlock[],
  households: readonly number[],
  workers: number,
): readonly Piece[] {
  const byPlace = new Map<number, Block[]>();
  for (const { place, block } of list) byPlace.set(place, [...(byPlace.get(place) ?? []), block]);
  const wholes = Array.from(byPlace, ([place, blocks]) => {
    const draws = blocks.reduce((sum, { count }) => sum + count, 0);
    return { place, blocks, work: draws * (households[place] ?? 0) };
  }).sort((a, b) => b.work - a.work || a.place - b.place);
  const all = wholes.reduce((sum, { work }) => sum + work, 0);
  return wholes.flatMap(({ place, blocks, work }) => {
    const parts = workers > 1 && work > 0 ? Math.ceil((work * 2 * workers) / all) : 1;
    const length = Math.max(1, Math.ceil(blocks.length / parts));
    return Array.from({ length: Math.ceil(blocks.length / length) }, (_, part) => ({
      place,
      blocks: blocks.slice(part * length, (part + 1) * length),
    }));
  });
}
