import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPieces, listBlocks, takeShard } from '../../src/cli/batch/work-list';

const list = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 3000 }))
  .map(([places, draws]) => listBlocks(places, draws));

describe('a batch', () => {
  test('is dealt out whole: its shards hold every block once', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 40 }), (blocks, count) => {
        const shards = Array.from({ length: count }, (_, index) => takeShard(blocks, { index, count }));
        expect(new Set(shards.flat())).toEqual(new Set(blocks));
        expect(shards.flat()).toHaveLength(blocks.length);
        const sizes = shards.map((shard) => shard.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is cut into pieces that hold every block once, in the order of a municipality’s draws', () => {
    fc.assert(
      fc.property(
        list,
        fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 30, maxLength: 30 }),
        fc.integer({ min: 1, max: 64 }),
        (blocks, households, workers) => {
          const pieces = cutPieces(blocks, households, workers);
          const back = pieces.flatMap(({ place, blocks }) => blocks.map((block) => ({ place, block })));
          expect(back.toSorted((a, b) => a.place - b.place)).toEqual(blocks);
        },
      ),
    );
  });

  test('begins with the largest municipality, whole for two workers and in parts for many', () => {
    const blocks = listBlocks(20, 1000);
    const households = Array.from({ length: 20 }, (_, place) => 100 + place);
    const places = (workers: number) => cutPieces(blocks, households, workers).map(({ place }) => place);
    const descending = Array.from({ length: 20 }, (_, index) => 19 - index);
    expect(places(2)).toEqual(descending);
    expect(places(64)).toEqual(descending.flatMap((place) => [place, place, place, place]));
  });
});
