/** Where values stand along an axis. */
export interface AxisPlace {
  /** The first and the last value of the axis; above 0 on one of ratios. */
  readonly domain: readonly [low: number, high: number];
  /** Where those stand, pixels; upwards the first is the larger. */
  readonly range: readonly [low: number, high: number];
  /** Whether the axis is logarithmic: the same length is as many times more. */
  readonly isRatio: boolean;
}

/** Pixels of a value along an axis. */
export function placeOnAxis({
  domain: [low, high],
  range: [from, to],
  isRatio,
}: AxisPlace): (value: number) => number {
  return (value) => {
    const share = isRatio ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    return from + share * (to - from);
  };
}
