/** Judgement: over more than two powers of ten, differences say little but how large the largest are. */
const HUNDREDFOLD = 100;

/** Whether values are better told apart by their ratios than by their differences: all above 0, the highest over a hundred times the lowest. */
export function spansHundredfold(values: readonly number[]): boolean {
  const lowest = Math.min(...values);
  return lowest > 0 && Math.max(...values) > HUNDREDFOLD * lowest;
}
