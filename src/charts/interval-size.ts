/** The height of an interval chart with so many rows, pixels. */
export function intervalHeight(rows: number): number {
  return rows * 44 + 44;
}
