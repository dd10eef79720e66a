import { axisX, axisY, gridX, gridY, type Markish, plot, text } from '@observablehq/plot';
import { finishSvg } from '../finish-svg';
import { INK } from '../ink';
import { drawKey } from '../legend';
import { areaDots, dotLabels, roleKey } from './area-dots';
import { placeLabels } from './place-labels';
import {
  axisTitle,
  type KnownPair,
  knownPairs,
  LINE,
  plotHeight,
  scatterHead,
  scatterHeight,
  type ScatterOptions,
  type ScatterRow,
  TICKS,
} from './scatter-size';

const CHARACTER = 7;
const RIGHT = 12;
/** Most peers that are named, beside the chosen municipality, by how wide the chart is. */
const WIDE_NAMED = 12;
const NARROW_NAMED = 5;

/**
 * A dot per municipality at its values of two key figures: rings, the peers filled, the chosen one a diamond; the chosen one and as many peers
 * as there is room for are named. No line is drawn through them.
 */
export function scatterChart(rows: readonly ScatterRow[], options: ScatterOptions): SVGSVGElement {
  const { width, words, formatX, formatY } = options;
  const known = knownPairs(rows);
  const head = scatterHead(rows, options);
  const [xDomain, yDomain] = [domainOf(known.map(({ x }) => x)), domainOf(known.map(({ y }) => y))];
  const widest = Math.max(...yDomain.map((value) => formatY(value).length));
  const margins = { marginTop: head.plot, marginLeft: Math.max(40, widest * CHARACTER + 12) };
  const frame = {
    left: margins.marginLeft,
    right: width - RIGHT,
    top: head.plot,
    bottom: head.plot + plotHeight(width),
  };
  const placeOf = ({ x, y, label }: KnownPair) => ({
    x: frame.left + share(x, xDomain) * (frame.right - frame.left),
    y: frame.bottom - share(y, yDomain) * (frame.bottom - frame.top),
    text: label,
  });
  const ticks = Math.max(2, Math.floor((frame.right - frame.left) / 90));
  const svg = finishSvg(
    plot({
      width,
      height: scatterHeight(rows, options),
      ...margins,
      marginBottom: scatterHeight(rows, options) - frame.bottom,
      marginRight: RIGHT,
      style: { fontSize: '12px', background: 'none' },
      x: { domain: xDomain },
      y: { domain: yDomain },
      marks: [
        gridX({ ticks, stroke: INK.rule, strokeOpacity: 1 }),
        gridY({ ticks: 5, stroke: INK.rule, strokeOpacity: 1 }),
        axisX({ ticks, tickSize: 0, tickFormat: formatX, fontSize: 12, fill: INK.muted, label: null }),
        axisY({ ticks: 5, tickSize: 0, tickFormat: formatY, fontSize: 12, fill: INK.muted, label: null }),
        ...areaDots(known, width < 480 ? 2.5 : 3),
        ...dotLabels(
          placeLabels(namedFirst(known).map(placeOf), known.map(placeOf), { ...frame, right: width }).slice(
            0,
            1 + (width < 480 ? NARROW_NAMED : WIDE_NAMED),
          ),
          known.find(({ role }) => role === 'own')?.label,
          margins,
        ),
        axisName(words.y, width, 'top', head.title - head.plot, margins.marginLeft),
        axisName(words.x, width, 'bottom', TICKS, margins.marginLeft),
      ],
    }),
    options,
  );
  drawKey(svg, roleKey(known, words), width);
  return svg;
}

/** The title of an axis, at the left edge of the chart. */
function axisName(
  title: string,
  width: number,
  at: 'top' | 'bottom',
  dy: number,
  marginLeft: number,
): Markish {
  return text([axisTitle(title, width)], {
    frameAnchor: `${at}-left`,
    textAnchor: 'start',
    lineAnchor: 'top',
    lineHeight: LINE / 12,
    text: (said: string) => said,
    dx: 2 - marginLeft,
    dy,
    fontSize: 12,
    fill: INK.text,
  });
}

/** The chosen municipality, then the peers, those farthest from the middle of all first. */
function namedFirst(known: readonly KnownPair[]): readonly KnownPair[] {
  const [xs, ys] = [known.map(({ x }) => x), known.map(({ y }) => y)];
  const [middleX, middleY] = [mean(xs), mean(ys)];
  const [xDomain, yDomain] = [domainOf(xs), domainOf(ys)];
  const far = ({ x, y }: KnownPair) =>
    Math.hypot(share(x, xDomain) - share(middleX, xDomain), share(y, yDomain) - share(middleY, yDomain));
  return [
    ...known.filter(({ role }) => role === 'own'),
    ...known.filter(({ role }) => role === 'peer').sort((a, b) => far(b) - far(a)),
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function share(value: number, [low, high]: readonly [number, number]): number {
  return (value - low) / (high - low);
}

/** All values with some air around them, not below zero where no value is. */
function domainOf(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low || Math.abs(high) || 1) * 0.05;
  return [low < 0 ? low - air : Math.max(0, low - air), high + air];
}
