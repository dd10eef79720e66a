import { axisX, axisY, barX, dot, gridX, lineY, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { finishSvg } from './finish-svg';
import { INK, tone } from './ink';
import { drawKey, placeKey } from './legend';
import { queryChartHeight } from './query-chart-size';
import { valueAxis } from './value-axis';

export type QueryChartKind = 'bars' | 'line' | 'dots';

/** One row of an answer as a mark. `series` is empty where there is one only. */
export interface QueryMark {
  readonly x: string | number;
  readonly y: number;
  readonly series: string;
}

interface QueryChartOptions {
  readonly kind: QueryChartKind;
  readonly name: string;
  readonly xName: string;
  readonly yName: string;
  readonly width: number;
  readonly formatValue: (value: number) => string;
}

/** Any answer with a number in it: bars by name, a line along an order, or dots of two numbers. */
export function queryChart(marks: readonly QueryMark[], options: QueryChartOptions): SVGSVGElement {
  const series = [...new Set(marks.map((mark) => mark.series))];
  const colour = (mark: QueryMark) => tone(Math.max(0, series.indexOf(mark.series)));
  const entries =
    series.length > 1 ? series.map((name, at) => ({ text: name, mark: 'dot' as const, ink: tone(at) })) : [];
  const key = entries.length > 0 ? placeKey(entries, options.width).height : 0;
  const frame = {
    width: options.width,
    height: queryChartHeight(options.kind, marks.length) + key,
    marginTop: 26 + key,
    style: { fontSize: '12px', background: 'none' },
  };
  const chart = options.kind === 'bars' ? bars(marks, options, frame) : along(marks, options, frame, colour);
  const svg = finishSvg(chart, options);
  if (entries.length > 0) drawKey(svg, entries, options.width);
  return svg;
}

type Frame = Pick<Parameters<typeof plot>[0] & object, 'width' | 'height' | 'marginTop' | 'style'>;

const LONGEST_LABEL = 26;

function bars(marks: readonly QueryMark[], options: QueryChartOptions, frame: Frame) {
  const labels = marks.map(({ x, series }) => (series === '' ? String(x) : `${x} ${series}`));
  const rows = marks.map(({ y }, at) => ({ at, y }));
  const left = Math.min(options.width * 0.45, 14 + 7 * Math.max(4, ...labels.map(shownLength)));
  return plot({
    ...frame,
    marginLeft: left,
    marginRight: 16,
    y: { domain: rows.map(({ at }) => at), label: null },
    x: { label: null },
    marks: [
      gridX({ ticks: 4, stroke: INK.rule, strokeOpacity: 1 }),
      axisX({
        ticks: 4,
        tickSize: 0,
        anchor: 'top',
        tickFormat: options.formatValue,
        fontSize: 12,
        fill: INK.muted,
        label: null,
      }),
      heading(options.yName, -left),
      axisY({
        tickSize: 0,
        fontSize: 12,
        fill: INK.text,
        label: null,
        tickFormat: (at: number) => shorten(labels[at] ?? ''),
      }),
      barX(rows, { y: 'at', x: 'y', fill: tone(0) }),
      ruleX([0], { stroke: INK.muted }),
    ],
  });
}

function along(
  marks: readonly QueryMark[],
  options: QueryChartOptions,
  frame: Frame,
  colour: (mark: QueryMark) => string,
) {
  const isNumeric = marks.every(({ x }) => typeof x === 'number');
  const all = [...new Set(marks.map(({ x }) => x))];
  const most = Math.max(2, Math.floor(options.width / 90));
  const shown = all.filter((_, at) => at % Math.ceil(all.length / most) === 0);
  const hasYears = isNumeric && all.every((x) => Number.isInteger(x) && Number(x) > 1900 && Number(x) < 2200);
  return plot({
    ...frame,
    marginLeft: 74,
    marginRight: 20,
    marginBottom: 40,
    x: { type: isNumeric ? 'linear' : 'point', label: null, nice: isNumeric && !hasYears },
    y: { label: null, nice: true },
    marks: [
      ...valueAxis(options.formatValue),
      axisX({
        ...(isNumeric ? { ticks: most } : { ticks: shown }),
        tickSize: 0,
        tickFormat: (x: string | number) =>
          typeof x === 'number' ? (hasYears ? String(x) : options.formatValue(x)) : shorten(x),
        fontSize: 12,
        fill: INK.muted,
        label: options.xName,
        labelAnchor: 'right',
        labelArrow: 'none',
      }),
      heading(options.yName, -70),
      ...(marks.some(({ y }) => y < 0) ? [ruleY([0], { stroke: INK.muted })] : []),
      options.kind === 'line'
        ? lineY(marks, { x: 'x', y: 'y', z: 'series', stroke: colour, strokeWidth: 2 })
        : dot(marks, { x: 'x', y: 'y', stroke: colour, strokeWidth: 1.5, r: 3.5 }),
    ],
  });
}

/** What the values are, at the top left. */
function heading(name: string, dx: number) {
  return text([name], {
    frameAnchor: 'top-left',
    text: (shown: string) => shown,
    dx,
    dy: -20,
    fontSize: 12,
    fill: INK.muted,
    textAnchor: 'start',
  });
}

function shownLength(label: string): number {
  return Math.min(LONGEST_LABEL, label.length);
}

function shorten(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
}
