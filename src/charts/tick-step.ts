/** Pixels that a character of a tick's label takes, about, and what is free between two labels. */
const CHARACTER = 7;
const BETWEEN = 12;

/**
 * The least of 1, 2 and 5 times a power of ten that parts the ticks of an axis so that their labels have room.
 *
 * @param domain where the axis begins and ends, in its unit
 * @param width how long it is, pixels
 */
export function tickStep(
  [low, high]: readonly [number, number],
  width: number,
  formatValue: (value: number) => string,
): number {
  const label = Math.max(...[low, high].map((value) => formatValue(value).length)) * CHARACTER + BETWEEN;
  const least = ((high - low) * label) / width;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((step) => step * power >= least) ?? 10);
}
