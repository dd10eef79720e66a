import { placeKey } from '../legend';
import { placeRows } from '../named-rows';
import { roleKey } from './area-dots';
import type { AreaRole, RoleWords } from './area-role';

/** One municipality and its values of two key figures; null where one is missing: such a row is in the table only. */
export interface ScatterRow {
  readonly area: string;
  readonly label: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly role: AreaRole;
}

export interface ScatterOptions {
  readonly name: string;
  readonly width: number;
  readonly words: RoleWords & {
    /** Titles of the axes, broken into lines where they are long. */
    readonly x: string;
    readonly y: string;
    /** After the title of an axis of ratios: "logaritmisk skala". */
    readonly ratio: string;
  };
  /** Which axes are logarithmic: those whose values, all above 0, are better told apart by their ratios. */
  readonly isRatio: { readonly x: boolean; readonly y: boolean };
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
}

/** A municipality that has both values. */
export interface KnownPair extends ScatterRow {
  readonly x: number;
  readonly y: number;
}

export const LINE = 16;
export const TICKS = 26;
const AFTER_KEY = 6;
const BELOW_TITLE = 10;

export function knownPairs(rows: readonly ScatterRow[]): readonly KnownPair[] {
  return rows.filter((row): row is KnownPair => row.x !== null && row.y !== null);
}

type Titled = Pick<ScatterOptions, 'width' | 'words' | 'isRatio'>;

/** The title of an axis in lines that fit the width, and whether it is one of ratios. */
export function axisTitle({ width, words, isRatio }: Titled, axis: 'x' | 'y'): string {
  const title = isRatio[axis] ? `${words[axis]} (${words.ratio})` : words[axis];
  return placeRows([title], width).rows[0]?.text ?? '';
}

/** Where the upright axis' title begins, and where the plot does. */
export function scatterHead(
  rows: readonly ScatterRow[],
  options: Titled,
): { readonly title: number; readonly plot: number } {
  const title = placeKey(roleKey(knownPairs(rows), options.words), options.width).height + AFTER_KEY;
  return { title, plot: title + linesOf(axisTitle(options, 'y')) * LINE + BELOW_TITLE };
}

/** The height that the chart takes at a width, so that its place can be kept before it is drawn. */
export function scatterHeight(rows: readonly ScatterRow[], options: Titled): number {
  const titleHeight = linesOf(axisTitle(options, 'x')) * LINE;
  return scatterHead(rows, options).plot + plotHeight(options.width) + TICKS + titleHeight + 6;
}

/** Nearly as high as wide, within what a screen shows. */
export function plotHeight(width: number): number {
  return Math.round(Math.min(420, Math.max(240, width * 0.7)));
}

function linesOf(title: string): number {
  return title.split('\n').length;
}
