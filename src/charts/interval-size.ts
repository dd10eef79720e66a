/** The height of an interval chart with so many rows, pixels. */
export function intervalHeight(rows: number): number {
  return rows * 44 + 44;
}

/** Pixels that a character of a label takes, about, and what is free beside it. */
const CHARACTER = 7.2;
const BESIDE = 12;
const LEAST = 104;

/** Room for labels to the left of the intervals, pixels; their lines are parted by line feeds. */
export function labelWidth(labels: readonly string[]): number {
  const longest = Math.max(0, ...labels.flatMap((label) => label.split('\n')).map((line) => line.length));
  return Math.max(LEAST, Math.ceil(longest * CHARACTER) + BESIDE);
}
