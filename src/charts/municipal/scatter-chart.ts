import { axisX, gridX, type Markish, plot, type ScaleOptions, text } from '@observablehq/plot';
import { finishSvg } from '../finish-svg';
import { INK } from '../ink';
import { drawKey } from '../legend';
import { valueAxis } from '../value-axis';
import { areaDots, dotLabels, roleKey } from './area-dots';
import { placeLabels } from './place-labels';
import { type AxisPlace, placeOnAxis } from './place-on-axis';
import { roundValues } from './round-values';
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
/** Air around all values, a share of the axis. */
const AIR = 0.05;
/** Between the numbers of an axis, pixels. */
const TICK_AIR = 12;

/**
 * A dot per municipality at its values of two key figures: rings, the peers filled, the chosen one a diamond; the chosen one and as many peers
 * as there is room for are named. No line is drawn through them. An axis of ratios is logarithmic, and its title says so.
 */
export function scatterChart(rows: readonly ScatterRow[], options: ScatterOptions): SVGSVGElement {
  const { width, isRatio, formatX, formatY } = options;
  const known = knownPairs(rows);
  const head = scatterHead(rows, options);
  const xDomain = isRatio.x ? ratiosOf(known.map(({ x }) => x)) : domainOf(known.map(({ x }) => x));
  const yDomain = isRatio.y ? ratiosOf(known.map(({ y }) => y)) : domainOf(known.map(({ y }) => y));
  const widest = Math.max(...yDomain.map((value) => formatY(value).length));
  const margins = { marginTop: head.plot, marginLeft: Math.max(40, widest * CHARACTER + 12) };
  const frame = {
    left: margins.marginLeft,
    right: width - RIGHT,
    top: head.plot,
    bottom: head.plot + plotHeight(width),
  };
  const across: AxisPlace = { domain: xDomain, range: [frame.left, frame.right], isRatio: isRatio.x };
  const up: AxisPlace = { domain: yDomain, range: [frame.bottom, frame.top], isRatio: isRatio.y };
  const [xOf, yOf] = [placeOnAxis(across), placeOnAxis(up)];
  const placeOf = ({ x, y, label }: KnownPair) => ({ x: xOf(x), y: yOf(y), text: label });
  const tickRoom = formatX(xDomain[1]).length * CHARACTER + TICK_AIR;
  const ticks = isRatio.x
    ? roundValues(xDomain, xOf, tickRoom).filter((value) => xOf(value) + tickRoom / 2 <= width)
    : Math.max(2, Math.floor((frame.right - frame.left) / 90));
  const heights = isRatio.y ? [...roundValues(yDomain, (value) => -yOf(value), LINE + TICK_AIR)] : 5;
  const svg = finishSvg(
    plot({
      width,
      height: scatterHeight(rows, options),
      ...margins,
      marginBottom: scatterHeight(rows, options) - frame.bottom,
      marginRight: RIGHT,
      style: { fontSize: '12px', background: 'none' },
      x: scaleOf(across),
      y: scaleOf(up),
      marks: [
        gridX({ ticks, stroke: INK.rule, strokeOpacity: 1 }),
        ...valueAxis(formatY, heights),
        axisX({ ticks, tickSize: 0, tickFormat: formatX, fontSize: 12, fill: INK.muted, label: null }),
        ...areaDots(known, width < 480 ? 2.5 : 3),
        ...dotLabels(
          placeLabels(namedFirst(known, placeOf).map(placeOf), known.map(placeOf), {
            ...frame,
            right: width,
          }).slice(0, 1 + (width < 480 ? NARROW_NAMED : WIDE_NAMED)),
          known.find(({ role }) => role === 'own')?.label,
          margins,
        ),
        axisName(axisTitle(options, 'y'), 'top', head.title - head.plot, margins.marginLeft),
        axisName(axisTitle(options, 'x'), 'bottom', TICKS, margins.marginLeft),
      ],
    }),
    options,
  );
  drawKey(svg, roleKey(known, options.words), width);
  return svg;
}

/** The title of an axis, at the left edge of the chart. */
function axisName(title: string, at: 'top' | 'bottom', dy: number, marginLeft: number): Markish {
  return text([title], {
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
function namedFirst(
  known: readonly KnownPair[],
  placeOf: (pair: KnownPair) => { readonly x: number; readonly y: number },
): readonly KnownPair[] {
  const places = known.map(placeOf);
  const [middleX, middleY] = [mean(places.map(({ x }) => x)), mean(places.map(({ y }) => y))];
  const far = (pair: KnownPair) => {
    const { x, y } = placeOf(pair);
    return Math.hypot(x - middleX, y - middleY);
  };
  return [
    ...known.filter(({ role }) => role === 'own'),
    ...known.filter(({ role }) => role === 'peer').sort((a, b) => far(b) - far(a)),
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function scaleOf({ domain, isRatio }: AxisPlace): ScaleOptions {
  return { type: isRatio ? 'log' : 'linear', domain: [...domain] };
}

/** All values with some air around them, not below zero where no value is. */
function domainOf(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low || Math.abs(high) || 1) * AIR;
  return [low < 0 ? low - air : Math.max(0, low - air), high + air];
}

/** All values, which are above 0, with as much air around them by ratio. */
function ratiosOf(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high / low) ** AIR;
  return [low / air, high * air];
}
