/** A dot of a stack: its middle along x in the unit of the values, its middle upwards in dots, and its side of the pivot. */
export interface StackedDot {
  readonly x: number;
  readonly y: number;
  readonly side: 'below' | 'at' | 'above';
}

/** Dots in bins of one width, and how many the highest stack has, at least four. */
export interface Stacks {
  readonly dots: readonly StackedDot[];
  readonly bins: number;
  readonly highest: number;
}

/** Values binned along x and stacked within each bin, in the order given; no bin holds values from both sides of the pivot. */
export function stackDots(
  values: readonly number[],
  [low, high]: readonly [number, number],
  bins: number,
  pivot = 0,
): Stacks {
  const width = (high - low) / bins;
  const level = new Map<number, number>();
  const dots = values.map((value): StackedDot => {
    const distance = value - pivot;
    const bin =
      distance === 0 ? 0 : distance < 0 ? Math.floor(distance / width) : Math.floor(distance / width) + 1;
    const below = level.get(bin) ?? 0;
    level.set(bin, below + 1);
    const x = bin === 0 ? 0 : bin < 0 ? (bin + 0.5) * width : (bin - 0.5) * width;
    return { x: pivot + x, y: below + 0.5, side: bin === 0 ? 'at' : bin < 0 ? 'below' : 'above' };
  });
  return { dots, bins, highest: Math.max(4, ...level.values()) };
}
