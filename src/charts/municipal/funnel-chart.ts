import { areaY, gridX, plot, ruleY, text } from '@observablehq/plot';
import { finishSvg } from '../finish-svg';
import { INK } from '../ink';
import { drawKey } from '../legend';
import { valueAxis } from '../value-axis';
import { areaDots, dotLabels } from './area-dots';
import {
  FOOT,
  type FunnelDot,
  funnelHead,
  funnelHeight,
  funnelKey,
  type FunnelOptions,
  funnelPlotHeight,
  OUTER,
} from './funnel-size';
import { placeLabels } from './place-labels';
import { placeOnAxis } from './place-on-axis';
import { roundValues } from './round-values';

const CHARACTER = 7;
const RIGHT = 12;
/** Most municipalities outside the outer limits that are named, by how wide the chart is. */
const WIDE_NAMED = 10;
const NARROW_NAMED = 4;
/** Pixels that the number of a size needs. */
const SIZE = 62;

/**
 * A dot per municipality at its inhabitants, on an axis of ratios, and its value; behind them the band that chance keeps 95 of 100 within and
 * the wider one of 99.8, and a dashed line where all are together. The chosen one is named, and those farthest outside as there is room.
 */
export function funnelChart(rows: readonly FunnelDot[], options: FunnelOptions): SVGSVGElement {
  const { width, words, centre, curve, formatValue } = options;
  const marginTop = funnelHead(rows, options);
  const yDomain = valueDomain(rows, options);
  const widest = Math.max(...yDomain.map((value) => formatValue(value).length));
  const marginLeft = Math.max(40, widest * CHARACTER + 12);
  const frame = {
    left: marginLeft,
    right: width - RIGHT,
    top: marginTop,
    bottom: marginTop + funnelPlotHeight(width),
  };
  const xDomain = [(curve[0]?.population ?? 1) * 0.93, (curve.at(-1)?.population ?? 10) * 1.07] as const;
  const across = placeOnAxis({ domain: xDomain, range: [frame.left, frame.right], isRatio: true });
  const up = placeOnAxis({ domain: yDomain, range: [frame.bottom, frame.top], isRatio: false });
  const placeOf = ({ population, value, label }: FunnelDot) => ({
    x: across(population),
    y: up(value),
    text: label,
  });
  const sizes = roundValues(xDomain, across, SIZE).filter((size) => across(size) + SIZE / 2 <= width);
  const svg = finishSvg(
    plot({
      width,
      height: funnelHeight(rows, options),
      marginTop,
      marginBottom: FOOT,
      marginLeft,
      marginRight: RIGHT,
      style: { fontSize: '12px', background: 'none' },
      x: { type: 'log', domain: [...xDomain], axis: null },
      y: { domain: yDomain },
      marks: [
        ...valueAxis(formatValue),
        gridX(sizes, { stroke: INK.rule, strokeOpacity: 1 }),
        text(sizes, {
          x: (size: number) => size,
          frameAnchor: 'bottom',
          lineAnchor: 'top',
          text: options.formatPopulation,
          dy: 8,
          fontSize: 12,
          fill: INK.muted,
        }),
        ...(['998', '95'] as const).map((limit) =>
          areaY(curve, {
            x: 'population',
            y1: `low${limit}`,
            y2: `high${limit}`,
            fill: INK.muted,
            fillOpacity: OUTER,
          }),
        ),
        ruleY([centre], { stroke: INK.text, strokeWidth: 1, strokeDasharray: '4 3' }),
        ...areaDots(
          rows.map(({ population, value, role }) => ({ x: population, y: value, role })),
          width < 480 ? 2.5 : 3,
        ),
        ...dotLabels(
          placeLabels(named(rows, width).map(placeOf), rows.map(placeOf), { ...frame, right: width }),
          rows.find(({ role }) => role === 'own')?.label,
          { marginLeft, marginTop },
        ),
        text([words.population], {
          frameAnchor: 'bottom-right',
          lineAnchor: 'top',
          text: (said: string) => said,
          dy: 28,
          fontSize: 12,
          fill: INK.text,
        }),
      ],
    }),
    options,
  );
  drawKey(svg, funnelKey(rows, options), width);
  return svg;
}

/** The chosen municipality, then those outside the outer limits, the farthest beyond them first. */
function named(rows: readonly FunnelDot[], width: number): readonly FunnelDot[] {
  const beyond = ({ value, low998, high998 }: FunnelDot) => Math.max(low998 - value, value - high998);
  return [
    ...rows.filter(({ role }) => role === 'own'),
    ...rows
      .filter(({ role, place }) => role !== 'own' && (place === 'below998' || place === 'above998'))
      .sort((a, b) => beyond(b) - beyond(a))
      .slice(0, width < 480 ? NARROW_NAMED : WIDE_NAMED),
  ];
}

/** All values and all limits, not below zero where no value is. */
function valueDomain(rows: readonly FunnelDot[], { curve }: FunnelOptions): [number, number] {
  const values = [
    ...rows.map(({ value }) => value),
    ...curve.flatMap(({ low998, high998 }) => [low998, high998]),
  ];
  const [low, high] = [Math.min(0, ...values), Math.max(...values)];
  return [low, high > low ? high + (high - low) * 0.05 : low + 1];
}
