/** A dot of a stack: its middle along x in the unit of the values, its middle upwards in dots, and its side of the pivot. */
export interface StackedDot {
  readonly x: number;
  readonly y: number;
  readonly side: 'below' | 'at' | 'above';
}

/** Dots in bins of one width, and how many the highest stack has, at least four. */
interface Stacks {
  readonly dots: readonly StackedDot[];
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
  return { dots, highest: Math.max(4, ...level.values()) };
}

/** Dots as large as a room allows: how wide one is, and whether its bin is no wider. */
interface FittedDots {
  readonly dots: readonly StackedDot[];
  readonly size: number;
  readonly fillsBin: boolean;
}

const WIDEST = 15;
const FEWEST_BINS = 8;

/** Stacks of dots of about a width, or of a smaller one where the highest stack would not have room. Pixels. */
export function fitDots(
  values: readonly number[],
  domain: readonly [number, number],
  { inner, room }: { readonly inner: number; readonly room: number },
  { widest = WIDEST, pivot = 0 }: { readonly widest?: number; readonly pivot?: number } = {},
): FittedDots {
  const bins = Math.max(FEWEST_BINS, Math.round(inner / widest));
  const { dots, highest } = stackDots(values, domain, bins, pivot);
  const size = Math.min(inner / bins, room / highest);
  return { dots, size, fillsBin: size >= inner / bins };
}
