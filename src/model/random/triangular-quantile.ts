/** Quantile of the triangular distribution on [min, max] with its peak at `mode`, at `u` in [0, 1]. */
export function triangularQuantile(min: number, mode: number, max: number, u: number): number {
  const width = max - min;
  if (width === 0) return min;
  const turn = (mode - min) / width;
  return u < turn
    ? min + Math.sqrt(u * width * (mode - min))
    : max - Math.sqrt((1 - u) * width * (max - mode));
}
