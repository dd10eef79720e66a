import { placeKey } from '../legend';

/** Height of what is drawn between the key and the years, pixels. */
const PLOT = 240;
export const EFFECT_BOTTOM = 28;
/** Room above the lines for what stands at the upright stroke. */
const HEAD = 22;
/** From this width on, names stand at the ends of the lines; below it in a key above them. */
const WIDE = 560;

/** Whether names stand at the ends of the lines at a width in pixels. */
export function isLabelledAtEnds(width: number): boolean {
  return width >= WIDE;
}

/** Room above the lines of a chart by year, pixels. */
export function effectTop(width: number, names: readonly string[]): number {
  return HEAD + (isLabelledAtEnds(width) ? 0 : keyHeight(width, names));
}

/** The height of a chart by year with these names of lines, pixels. */
export function effectHeight(width: number, names: readonly string[]): number {
  return effectTop(width, names) + PLOT + EFFECT_BOTTOM;
}

/** The height of a key of these names, pixels. */
export function keyHeight(width: number, names: readonly string[]): number {
  return placeKey(
    names.map((text) => ({ text, mark: 'dashed' })),
    width,
  ).height;
}

/** The height of a chart of placebo dots, pixels. */
export const PLACEBO_DOTS_HEIGHT = 200;
