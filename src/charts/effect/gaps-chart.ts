import { lineY, plot, text } from '@observablehq/plot';
import { finishSvg } from '../finish-svg';
import { INK, tone } from '../ink';
import { drawLineKey, levelLine, type NamedLine, namesAtEnds, yearBehind, yearFrame } from './year-frame';

/** The gap between a municipality and what it is compared with, in one year. */
export interface GapRow {
  readonly municipality: string;
  readonly isOwn: boolean;
  readonly year: number;
  readonly gap: number;
}

interface GapsOptions {
  readonly name: string;
  readonly width: number;
  readonly firstYearAfter: number;
  readonly words: {
    readonly own: string;
    readonly placebos: string;
    readonly after: string;
    /** What lies above zero, and below it. */
    readonly above: string;
    readonly below: string;
  };
  readonly formatValue: (value: number) => string;
}

const OWN = { colour: tone(0), dash: 'none', strokeWidth: 2.5 };
const PLACEBO = { colour: INK.muted, dash: 'none', strokeWidth: 1 };

/** The gap of one municipality by year, and thin lines for every other one that was treated as if it were the one. */
export function gapsChart(rows: readonly GapRow[], options: GapsOptions): SVGSVGElement {
  const { words } = options;
  const own = rows.filter(({ isOwn }) => isOwn);
  const placebos = rows.filter(({ isOwn }) => !isOwn);
  const years = own.map(({ year }) => year);
  const domain = domainOf(rows.map(({ gap }) => gap));
  const lastYear = years.at(-1);
  const ends = placebos.filter(({ year }) => year === lastYear).map(({ gap }) => gap);
  const lines: NamedLine[] = [
    { ...OWN, name: words.own, end: own.at(-1)?.gap ?? 0 },
    ...(ends.length === 0 ? [] : [{ ...PLACEBO, name: words.placebos, end: middleOf(ends) }]),
  ];
  const frame = { ...options, years, after: words.after };
  const side = {
    text: (word: string) => word,
    dx: 4,
    fontSize: 12,
    fill: INK.muted,
    stroke: INK.paper,
    strokeWidth: 3,
  };
  const svg = finishSvg(
    plot({
      ...yearFrame(frame, lines, domain),
      marks: [
        ...yearBehind(frame, lines),
        lineY(placebos, {
          x: 'year',
          y: 'gap',
          z: 'municipality',
          stroke: PLACEBO.colour,
          strokeWidth: PLACEBO.strokeWidth,
          strokeOpacity: 0.5,
        }),
        levelLine(0),
        lineY(own, { x: 'year', y: 'gap', stroke: OWN.colour, strokeWidth: OWN.strokeWidth }),
        text([words.above], { ...side, frameAnchor: 'top-left', dy: 4 }),
        text([words.below], { ...side, frameAnchor: 'bottom-left', dy: -4 }),
        ...namesAtEnds(frame, lines, domain),
      ],
    }),
    options,
  );
  drawLineKey(svg, options.width, lines);
  return svg;
}

/** Around zero as far up as down, so that a gap either way looks as large. */
function domainOf(gaps: readonly number[]): readonly [number, number] {
  const farthest = Math.max(...gaps.map(Math.abs));
  const reach = farthest > 0 ? farthest * 1.15 : 1;
  return [-reach, reach];
}

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
