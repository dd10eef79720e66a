/** Rows that are kept as one value: what the browser copies or unpacks of it at once holds no page up. */
export const PIECE_ROWS = 100_000;

type TypedColumn = Int32Array | Int16Array | Uint8Array | Float64Array;

/** What is kept of a column, piece by piece, each made when it is asked for; a list of texts is one piece. */
export function piecesOf(
  column: TypedColumn | readonly string[],
): readonly (() => TypedColumn | readonly string[])[] {
  if (!ArrayBuffer.isView(column)) return [() => column];
  return Array.from(
    { length: Math.max(1, Math.ceil(column.length / PIECE_ROWS)) },
    (_, piece) => () => column.slice(piece * PIECE_ROWS, (piece + 1) * PIECE_ROWS),
  );
}

/** The column that was kept; it may be anything where the pieces are of no one kind. */
export function joinPieces(pieces: readonly unknown[]): unknown {
  const [first] = pieces;
  if (pieces.length < 2 || !isTyped(first)) return pieces.length < 2 ? first : undefined;
  const { constructor } = first;
  const same = pieces.filter(
    (piece): piece is TypedColumn => isTyped(piece) && piece.constructor === constructor,
  );
  if (same.length < pieces.length) return undefined;
  const joined = new (constructor as new (length: number) => TypedColumn)(
    same.reduce((rows, { length }) => rows + length, 0),
  );
  let at = 0;
  for (const piece of same) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function isTyped(value: unknown): value is TypedColumn {
  return [Int32Array, Int16Array, Uint8Array, Float64Array].some((kind) => value instanceof kind);
}
