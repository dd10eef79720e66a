import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/** A quantity over the draws as standard normal values, and the way back. */
export interface NormalScores {
  readonly scores: Float64Array;
  /** The value that has a score: by straight lines between the draws' own, which it does not leave. */
  readonly valueOf: (score: number) => number;
}

/**
 * The value of rank r of n draws (r from 0) has the score Φ⁻¹((r + ½) / n). Equal values have neighbouring scores, in the order of
 * their draws. Null where every draw has the same value.
 */
export function normalScores(values: Float64Array): NormalScores | null {
  const order = Array.from(values.keys()).sort((a, b) => at(values, a) - at(values, b) || a - b);
  const sorted = Float64Array.from(order, (index) => at(values, index));
  const last = sorted.length - 1;
  if (last < 1 || at(sorted, 0) === at(sorted, last)) return null;
  const grid = sorted.map((_, rank) => normalQuantile((rank + 0.5) / sorted.length, 0, 1));
  const scores = new Float64Array(values.length);
  order.forEach((index, rank) => {
    scores[index] = at(grid, rank);
  });
  const valueOf = (score: number) => {
    if (score <= at(grid, 0)) return at(sorted, 0);
    if (score >= at(grid, last)) return at(sorted, last);
    let [low, high] = [0, last];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (at(grid, middle) <= score) low = middle;
      else high = middle;
    }
    const share = (score - at(grid, low)) / (at(grid, high) - at(grid, low));
    return at(sorted, low) + share * (at(sorted, high) - at(sorted, low));
  };
  return { scores, valueOf };
}

function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
