import { axisX, dot, gridX, plot, rect, ruleX, text } from '@observablehq/plot';
import {
  coverageGroups,
  coverageHead,
  coverageHeight,
  coverageKey,
  type CoverageOptions,
  type CoverageRow,
  placeMethods,
  ROW,
} from './coverage-size';
import { finishSvg } from './finish-svg';
import { INK, tone } from './ink';
import { drawKey } from './legend';
import { FOOT, SIDE } from './named-rows';
import { tickStep } from './tick-step';

interface Placed extends CoverageRow {
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
}

/** Pixels that a character beside a row takes, about, and what is free beside it. */
const CHARACTER = 7;
const BESIDE = 10;
/** The axis begins here, or lower where a share is lower. */
const LOWEST = 0.4;
const AIR = 0.04;
const COLOUR = tone(0);

/**
 * For each method a row per interval: the share of outcomes within it as a point, the shares that the number of cases
 * allows as a bar, and the share it should have as a stroke. A point outside its bar is hollow and angular, and is said.
 */
export function coverageChart(rows: readonly CoverageRow[], options: CoverageOptions): SVGSVGElement {
  const { width, words } = options;
  const { rows: places, height } = placeMethods(rows, width);
  const marginTop = coverageHead(options);
  const placed = coverageGroups(rows).flatMap((group, i) =>
    group.map((row, j): Placed => {
      const top = (places[i]?.barTop ?? 0) + j * ROW;
      return { ...row, top: top + 4, middle: top + ROW / 2, bottom: top + ROW - 4 };
    }),
  );
  const written = ({ share, within }: CoverageRow) =>
    within ? options.formatShare(share) : `${options.formatShare(share)} ${words.outside}`;
  const wide = (texts: readonly string[]) =>
    BESIDE + CHARACTER * Math.max(0, ...texts.map((one) => one.length));
  const marginLeft = SIDE + wide(rows.map(({ nominal }) => options.formatNominal(nominal)));
  const marginRight = SIDE + wide(rows.map(written));
  const lowest = Math.min(LOWEST, ...rows.flatMap(({ share, low }) => [share - AIR, low]));
  const interval = tickStep([lowest, 1], width - marginLeft - marginRight, options.formatShare);
  const beside = { y: 'middle', fontSize: 12 };
  const svg = finishSvg(
    plot({
      width,
      height: coverageHeight(rows, options),
      marginTop,
      marginBottom: FOOT,
      marginLeft,
      marginRight,
      style: { fontSize: '12px', background: 'none' },
      x: { domain: [lowest, 1] },
      y: { domain: [height, 0], axis: null },
      marks: [
        gridX({ interval, stroke: INK.rule, strokeOpacity: 1 }),
        axisX({
          interval,
          tickSize: 0,
          tickFormat: options.formatShare,
          fontSize: 12,
          fill: INK.muted,
          label: null,
        }),
        rect(placed, { x1: 'low', x2: 'high', y1: 'top', y2: 'bottom', fill: COLOUR, fillOpacity: 0.3 }),
        ruleX(placed, { x: 'nominal', y1: 'top', y2: 'bottom', stroke: COLOUR, strokeWidth: 2 }),
        dot(
          placed.filter(({ within }) => within),
          { x: 'share', y: 'middle', r: 4.5, fill: COLOUR, stroke: INK.paper, strokeWidth: 1.5 },
        ),
        dot(
          placed.filter(({ within }) => !within),
          {
            x: 'share',
            y: 'middle',
            r: 5,
            symbol: 'diamond',
            fill: INK.paper,
            stroke: COLOUR,
            strokeWidth: 2,
          },
        ),
        text(placed, {
          ...beside,
          frameAnchor: 'left',
          textAnchor: 'end',
          dx: -BESIDE,
          text: ({ nominal }: CoverageRow) => options.formatNominal(nominal),
          fill: INK.muted,
        }),
        text(placed, {
          ...beside,
          frameAnchor: 'right',
          textAnchor: 'start',
          dx: BESIDE,
          text: written,
          fill: INK.text,
        }),
        text(places, {
          frameAnchor: 'left',
          dx: SIDE - marginLeft,
          y: 'top',
          text: 'text',
          lineAnchor: 'top',
          lineHeight: 17 / 13,
          fontSize: 13,
          fontWeight: 600,
          fill: INK.text,
          stroke: INK.paper,
          strokeWidth: 4,
        }),
      ],
    }),
    options,
  );
  drawKey(svg, coverageKey(words), width, COLOUR);
  return svg;
}
