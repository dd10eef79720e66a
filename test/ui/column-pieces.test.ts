import { expect, test } from 'vitest';
import { joinPieces, PIECE_ROWS, piecesOf } from '../../src/state/column-pieces';

const keptAs = (column: Parameters<typeof piecesOf>[0]) =>
  piecesOf(column).map((piece) => structuredClone(piece()) as unknown);

test.each([0, 1, PIECE_ROWS - 1, PIECE_ROWS, PIECE_ROWS + 1, 3 * PIECE_ROWS + 7])(
  'a column of %i rows comes back as it was kept, of every kind, and no piece is longer than it may be',
  (rows) => {
    const counted = Int32Array.from({ length: rows }, (_, row) => row - 5);
    for (const column of [
      counted,
      Int16Array.from(counted, (value) => value % 3000),
      Uint8Array.from(counted, (value) => value % 3),
      Float64Array.from(counted, (value) => (value % 7 === 0 ? NaN : value / 7)),
    ]) {
      const pieces = keptAs(column);
      const joined = joinPieces(pieces) as typeof column;
      expect(joined.constructor).toBe(column.constructor);
      expect(Buffer.from(joined.buffer).equals(Buffer.from(column.buffer))).toBe(true);
      expect(Math.max(...pieces.map((piece) => (piece as Float64Array).length))).toBeLessThanOrEqual(
        PIECE_ROWS,
      );
    }
  },
);

test('a column that was kept in one piece comes back, however long', () => {
  const whole = new Float64Array(2 * PIECE_ROWS).fill(1.5);
  expect(joinPieces([whole])).toBe(whole);
});

test('a list of texts is one piece', () => {
  const texts = ['0180', '0182'];
  expect(joinPieces(keptAs(texts))).toEqual(texts);
});

test('pieces of several kinds, or of none, are no column', () => {
  expect(joinPieces([])).toBeUndefined();
  expect(joinPieces([Int32Array.of(1), Int16Array.of(1)])).toBeUndefined();
  expect(joinPieces([Int32Array.of(1), [2]])).toBeUndefined();
  expect(joinPieces([['a'], ['b']])).toBeUndefined();
});

test('a piece holds nothing but its rows: a part of a larger buffer would be kept with all of it', () => {
  const pieces = piecesOf(new Int32Array(2 * PIECE_ROWS)).map((piece) => piece() as Int32Array);
  expect(pieces.map(({ buffer }) => buffer.byteLength)).toEqual([4 * PIECE_ROWS, 4 * PIECE_ROWS]);
});
