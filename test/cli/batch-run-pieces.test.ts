import { expect, test } from 'vitest';
import { runPieces } from '../../src/cli/batch/run-pieces';
import type { PieceRequest } from '../../src/cli/batch/simulate-piece';
import { shippedModel } from '../scenario/shipped-model';

const piece = (first: number, count: number): PieceRequest => ({
  model: shippedModel('svedala'),
  seed: 1,
  blocks: [{ first, count }],
  keepColumns: false,
  summarise: false,
});

test('results come in the order of the pieces, the long one first', async () => {
  const taken: (readonly [number, number | undefined])[] = [];
  await runPieces([piece(0, 60), piece(60, 1), piece(61, 1)], 2, ({ blocks }, index) => {
    taken.push([index, blocks[0]?.first]);
  });
  expect(taken).toEqual([
    [0, 0],
    [1, 60],
    [2, 61],
  ]);
});

test.each([1, 2])('what goes wrong in one of %i threads ends the run', async (workers) => {
  const broken = { ...piece(0, 1), model: { ...shippedModel('svedala'), rules: [] } };
  await expect(runPieces([broken, piece(0, 1)], workers, () => undefined)).rejects.toThrow();
});
