import { dot, plot, ruleX, text } from '@observablehq/plot';
import { dotsAxis, dotsFrame, dotsTicks } from './dots-frame';
import { finishSvg } from './finish-svg';
import { INK, tone } from './ink';
import { fitDots, type StackedDot } from './stack-dots';

/** One of fifty equally likely values of the difference a − b, SEK. */
export interface DotRow {
  readonly rank: number;
  readonly difference: number;
}

interface DotsOptions {
  readonly name: string;
  readonly width: number;
  readonly toneA: number;
  readonly toneB: number;
  readonly words: { readonly aCheaper: string; readonly bCheaper: string; readonly even: string };
  readonly formatValue: (value: number) => string;
}

const HEIGHT = 220;
const LINE = 15;
/** Pixels that a character of a label takes, about. */
const CHARACTER = 7;
const BOTTOM = 30;
const SIDE = 14;

/** The height of the dot plot, so that its place can be kept. */
export const DOTS_HEIGHT = HEIGHT;

/** Fifty dots stacked along the difference: to the left of zero the first scenario is the cheaper one. */
export function quantileDots(rows: readonly DotRow[], options: DotsOptions): SVGSVGElement {
  const { width, words } = options;
  const inner = width - 2 * SIDE;
  const twoLines = (words.aCheaper.length + words.bCheaper.length + 2) * CHARACTER > width;
  const top = 2 * LINE + 14 + (twoLines ? LINE : 0);
  const room = HEIGHT - top - BOTTOM;
  const domain = dotDomain(rows);
  const { dots, size } = fitDots(
    rows.map(({ difference }) => difference),
    domain,
    { inner, room },
  );
  const colour = { below: tone(options.toneA), above: tone(options.toneB), at: INK.muted };
  return finishSvg(
    plot({
      ...dotsFrame({ width, height: HEIGHT, top, bottom: BOTTOM, side: SIDE }, domain, size),
      marks: [
        dotsAxis(options.formatValue, dotsTicks(width)),
        ruleX([0], { stroke: INK.text, strokeWidth: 1.5, insetTop: -4 }),
        dot(dots, {
          x: 'x',
          y: 'y',
          r: Math.max(2, size / 2 - 0.75),
          fill: (placed: StackedDot) => colour[placed.side],
        }),
        text([0], {
          x: (zero: number) => zero,
          text: () => words.even,
          frameAnchor: 'top',
          dy: -14,
          fontSize: 12,
          fill: INK.muted,
        }),
        text([words.aCheaper], {
          frameAnchor: 'top-left',
          dx: 2 - SIDE,
          dy: 2 - top,
          text: (word: string) => word,
          fontSize: 12,
          fontWeight: 600,
          fill: INK.text,
        }),
        text([words.bCheaper], {
          frameAnchor: 'top-right',
          dx: SIDE - 2,
          dy: 2 - top + (twoLines ? LINE : 0),
          text: (word: string) => word,
          fontSize: 12,
          fontWeight: 600,
          fill: INK.text,
        }),
      ],
    }),
    options,
  );
}

/** From the lowest to the highest value with zero in between and a little air. */
function dotDomain(rows: readonly DotRow[]): [number, number] {
  const low = Math.min(0, ...rows.map((row) => row.difference));
  const high = Math.max(0, ...rows.map((row) => row.difference));
  const span = high - low;
  return span === 0 ? [-1e6, 1e6] : [low - span * 0.06, high + span * 0.06];
}
