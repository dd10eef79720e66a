import { textWidth } from './text-width';

/** Free at the edges of a chart, pixels. */
const EDGE = 2;
const BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

/** How a label is anchored at a place, and how far it is moved, so that it stays between 0 and a width. Pixels. */
export function labelAnchor(
  at: number,
  label: string,
  width: number,
  wished: keyof typeof BEFORE,
  isBold = false,
): { readonly textAnchor: keyof typeof BEFORE; readonly dx: number } {
  const wide = textWidth(label, isBold);
  const left = at - wide * BEFORE[wished];
  if (left < EDGE) return { textAnchor: 'start', dx: EDGE - at };
  if (left + wide > width - EDGE) return { textAnchor: 'end', dx: width - EDGE - at };
  return { textAnchor: wished, dx: 0 };
}
