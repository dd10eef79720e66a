/**
 * Continuous ranked probability score of an outcome under equally likely values: mean |x − y| − ½ mean |x − x′|, both means over all
 * values, in the values' own unit; lower is better. `sorted` ascending and not empty. O(n): the second mean is
 * 2/n² · Σ (2i − n − 1) x_i over the sorted values, i from 1
 * (Gneiting and Raftery 2007).
 */
export function sampleCrps(sorted: Float64Array, outcome: number): number {
  const n = sorted.length;
  let distance = 0;
  let spread = 0;
  for (let index = 0; index < n; index += 1) {
    const value = sorted[index] as number;
    distance += Math.abs(value - outcome);
    spread += (2 * index + 1 - n) * value;
  }
  return distance / n - spread / (n * n);
}
