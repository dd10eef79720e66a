/** Amount after `years` of growth at a yearly percentage; negative years discount. No power function: bits must agree. */
export function grown(amount: number, percentPerYear: number, years: number): number {
  const factor = 1 + percentPerYear / 100;
  let value = amount;
  for (let year = 0; year < years; year += 1) value *= factor;
  for (let year = 0; year > years; year -= 1) value /= factor;
  return value;
}
