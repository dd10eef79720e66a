import { dot, plot, ruleX, text } from '@observablehq/plot';
import { dotsAxis, dotsFrame, dotsTicks } from '../dots-frame';
import { finishSvg } from '../finish-svg';
import { INK, tone } from '../ink';
import { labelAnchor } from '../label-anchor';
import { fitDots } from '../stack-dots';
import { PLACEBO_DOTS_HEIGHT } from './effect-size';

/** What came out for one municipality. */
export interface PlaceboDotRow {
  readonly municipality: string;
  readonly isOwn: boolean;
  readonly value: number;
}

interface PlaceboDotsOptions {
  readonly name: string;
  readonly width: number;
  readonly words: {
    /** At the top, above the dot of the municipality that is looked at. */
    readonly own: string;
    /** Below the axis: what lies along it. */
    readonly axis: string;
  };
  readonly formatValue: (value: number) => string;
}

const SIDE = 14;
const TOP = 26;
const BOTTOM = 48;

/** One dot per municipality, stacked; the one that is looked at is filled and named, those treated as if are hollow. */
export function placeboDots(rows: readonly PlaceboDotRow[], options: PlaceboDotsOptions): SVGSVGElement {
  const { width, words } = options;
  const inner = width - 2 * SIDE;
  const room = PLACEBO_DOTS_HEIGHT - TOP - BOTTOM;
  // The one that is looked at comes last, and so on top of its stack, where a line leads up to its name.
  const ordered = [...rows].sort((a, b) => Number(a.isOwn) - Number(b.isOwn));
  const domain = domainOf(rows.map(({ value }) => value));
  const { dots, size } = fitDots(
    ordered.map(({ value }) => value),
    domain,
    { inner, room },
  );
  const placed = dots.map((at, i) => ({ ...at, isOwn: ordered[i]?.isOwn === true }));
  const own = placed.filter(({ isOwn }) => isOwn);
  const r = Math.max(2, size / 2 - 1.25);
  const x = (own[0]?.x ?? 0) - domain[0];
  const { textAnchor, dx } = labelAnchor(
    SIDE + (inner * x) / (domain[1] - domain[0]),
    words.own,
    width,
    'middle',
    true,
  );
  return finishSvg(
    plot({
      ...dotsFrame(
        { width, height: PLACEBO_DOTS_HEIGHT, top: TOP, bottom: BOTTOM, side: SIDE },
        domain,
        size,
      ),
      marks: [
        dotsAxis(options.formatValue, dotsTicks(width)),
        ruleX([0], { stroke: INK.muted, strokeWidth: 1.2 }),
        ruleX(own, { x: 'x', y1: 'y', y2: () => room / size, stroke: tone(0), strokeWidth: 1, insetTop: -4 }),
        dot(
          placed.filter(({ isOwn }) => !isOwn),
          { x: 'x', y: 'y', r, stroke: INK.muted, strokeWidth: 1.5, fill: INK.paper },
        ),
        dot(own, { x: 'x', y: 'y', r: r + 0.75, fill: tone(0) }),
        text(own, {
          x: 'x',
          frameAnchor: 'top',
          dy: -6,
          dx,
          textAnchor,
          lineAnchor: 'bottom',
          text: () => words.own,
          fontSize: 12.5,
          fontWeight: 600,
          fill: tone(0),
        }),
        text([words.axis], {
          frameAnchor: 'bottom-left',
          dx: 2 - SIDE,
          dy: BOTTOM - 4,
          text: (word: string) => word,
          fontSize: 12,
          fill: INK.muted,
        }),
      ],
    }),
    options,
  );
}

/** From the lowest to the highest value with zero in between and a little air. */
function domainOf(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const air = high > low ? (high - low) * 0.06 : 1;
  return [low < 0 ? low - air : low, high + air];
}
