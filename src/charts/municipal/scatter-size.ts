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
  };
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

/** The title of an axis in lines that fit the width. */
export function axisTitle(title: string, width: number): string {
  return placeRows([title], width).rows[0]?.text ?? '';
}

/** Where the upright axis' title begins, and where the plot does. */
export function scatterHead(
  rows: readonly ScatterRow[],
  { width, words }: Pick<ScatterOptions, 'width' | 'words'>,
): { readonly title: number; readonly plot: number } {
  const title = placeKey(roleKey(knownPairs(rows), words), width).height + AFTER_KEY;
  return { title, plot: title + linesOf(words.y, width) * LINE + BELOW_TITLE };
}

/** The height that the chart takes at a width, so that its place can be kept before it is drawn. */
export function scatterHeight(
  rows: readonly ScatterRow[],
  options: Pick<ScatterOptions, 'width' | 'words'>,
): number {
  const { width, words } = options;
  return scatterHead(rows, options).plot + plotHeight(width) + TICKS + linesOf(words.x, width) * LINE + 6;
}

/** Nearly as high as wide, within what a screen shows. */
export function plotHeight(width: number): number {
  return Math.round(Math.min(420, Math.max(240, width * 0.7)));
}

function linesOf(title: string, width: number): number {
  return axisTitle(title, width).split('\n').length;
}
