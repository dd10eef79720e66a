import type { TrendRow } from '../../analysis/municipal/trend';
import { INK } from '../ink';
import { type KeyEntry, placeKey } from '../legend';
import { placeRows } from '../named-rows';
import { textWidth } from '../text-width';

export type { TrendRow };

/** One line of the chart. */
export interface TrendLine {
  /** Code of its area, as in the rows. */
  readonly area: string;
  /** The area's name, which stands at the end of the line. */
  readonly label: string;
  /** The place of its colour and its mark; the chosen municipality, whose name is bold, is 0. */
  readonly tone: number;
}

export interface TrendOptions {
  readonly name: string;
  readonly width: number;
  /** The chosen municipality first; at most six are told apart. */
  readonly lines: readonly TrendLine[];
  readonly words: {
    /** In the key: the band between the peers' quartiles, and the line of their median. */
    readonly quartiles: string;
    readonly median: string;
    /** In the key: the hollow mark below a year that a line has no value for. */
    readonly missing: string;
  };
  readonly formatValue: (value: number) => string;
  /** Whether the axis begins at zero; shares and amounts should. */
  readonly fromZero: boolean;
}

export const LINE = 16;
const ROOM = 230;
/** Above the plot, and the years below it. */
const AFTER_KEY = 10;
export const YEARS = 28;
/** One row of marks for missing years. */
export const MISSING_ROW = 12;
const BESIDE_LABEL = 18;

/** The name at the end of a line, broken into lines that leave most of the width to the plot. */
export function endLabel(label: string, width: number): string {
  return placeRows([label], Math.max(100, width * 0.3)).rows[0]?.text ?? '';
}

/** Room to the right of the plot for the names of the lines. */
export function endRoom({ lines, width }: Pick<TrendOptions, 'lines' | 'width'>): number {
  const pieces = lines.flatMap(({ label, tone }) =>
    endLabel(label, width)
      .split('\n')
      .map((piece) => textWidth(piece, tone === 0)),
  );
  return BESIDE_LABEL + Math.max(0, ...pieces);
}

/** The lines that lack a value in some year of the rows, in their order. */
export function linesWithGaps(rows: readonly TrendRow[], lines: readonly TrendLine[]): readonly TrendLine[] {
  return lines.filter(({ area }) => rows.some(({ values }) => (values[area] ?? null) === null));
}

export function trendKey(
  rows: readonly TrendRow[],
  { lines, words }: Pick<TrendOptions, 'lines' | 'words'>,
): readonly KeyEntry[] {
  const hasBand = rows.some(({ p50 }) => p50 !== null);
  return [
    ...(hasBand
      ? [
          { mark: { band: 0.22 }, text: words.quartiles, ink: INK.muted },
          { mark: 'line' as const, text: words.median, ink: INK.muted },
        ]
      : []),
    ...(linesWithGaps(rows, lines).length > 0
      ? [{ mark: 'ring' as const, text: words.missing, ink: INK.muted }]
      : []),
  ];
}

/** Room above the plot. */
export function trendHead(
  rows: readonly TrendRow[],
  options: Pick<TrendOptions, 'lines' | 'words' | 'width'>,
): number {
  const key = trendKey(rows, options);
  return AFTER_KEY + (key.length === 0 ? 0 : placeKey(key, options.width).height);
}

/** How high the plot is: 230 pixels, or more where the names of the lines need it. */
export function trendRoom({ lines, width }: Pick<TrendOptions, 'lines' | 'width'>): number {
  const needed = lines.map(({ label }) => endLabel(label, width).split('\n').length * LINE + 2);
  return Math.max(
    ROOM,
    needed.reduce((sum, height) => sum + height, 0),
  );
}

/** The height that the chart takes at a width, so that its place can be kept before it is drawn. */
export function trendHeight(
  rows: readonly TrendRow[],
  options: Pick<TrendOptions, 'lines' | 'words' | 'width'>,
): number {
  const gaps = linesWithGaps(rows, options.lines).length;
  return trendHead(rows, options) + trendRoom(options) + gaps * MISSING_ROW + YEARS;
}
