import { areaY, axisX, dot, lineY, link, type Markish, plot, ruleX, text } from '@observablehq/plot';
import { finishSvg } from '../finish-svg';
import { INK, tone } from '../ink';
import { drawKey } from '../legend';
import { valueAxis } from '../value-axis';
import { spreadLabels } from './spread-labels';
import {
  endLabel,
  endRoom,
  LINE,
  linesWithGaps,
  MISSING_ROW,
  trendHead,
  trendHeight,
  trendKey,
  type TrendLine,
  type TrendOptions,
  trendRoom,
  type TrendRow,
  YEARS,
} from './trend-size';

const LEFT = 44;
const CHARACTER = 7;
/** Pixels that the number of a year needs. */
const YEAR = 40;
const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'wye', 'star'] as const;

/**
 * One line with a mark a year for each area, its name at its end; behind them the band between the peers' quartiles and the line of their
 * median. A year without a value breaks a line, and is the line's mark, hollow, below the plot.
 */
export function trendChart(rows: readonly TrendRow[], options: TrendOptions): SVGSVGElement {
  const { width, lines, formatValue } = options;
  const key = trendKey(rows, options);
  const [marginTop, room] = [trendHead(rows, options), trendRoom(options)];
  const gaps = linesWithGaps(rows, lines);
  const marginBottom = YEARS + gaps.length * MISSING_ROW;
  const [low, high] = valueDomain(rows, options);
  const marginLeft = Math.max(
    LEFT,
    Math.max(...[low, high].map((v) => formatValue(v).length)) * CHARACTER + 12,
  );
  const marginRight = endRoom(options);
  const [first, last] = [rows[0]?.period ?? 0, rows.at(-1)?.period ?? 0];
  const every = Math.ceil(YEAR / Math.max(1, (width - marginLeft - marginRight) / Math.max(1, last - first)));
  const years = rows.map(({ period }) => period).filter((period) => (last - period) % every === 0);
  const svg = finishSvg(
    plot({
      width,
      height: trendHeight(rows, options),
      marginTop,
      marginBottom,
      marginLeft,
      marginRight,
      style: { fontSize: '12px', background: 'none' },
      x: { domain: first === last ? [first - 1, last + 1] : [first, last], type: 'linear', insetLeft: 6 },
      y: { domain: [low, high] },
      marks: [
        ...valueAxis(formatValue),
        axisX({
          ticks: years,
          tickSize: 0,
          tickFormat: String,
          dy: gaps.length * MISSING_ROW,
          fontSize: 12,
          fill: INK.muted,
          label: null,
        }),
        areaY(rows, { x: 'period', y1: 'p25', y2: 'p75', fill: INK.muted, fillOpacity: 0.22 }),
        ruleX(rows.filter(standsAlone), {
          x: 'period',
          y1: 'p25',
          y2: 'p75',
          stroke: INK.muted,
          strokeOpacity: 0.22,
          strokeWidth: 6,
        }),
        lineY(rows, { x: 'period', y: 'p50', stroke: INK.muted, strokeWidth: 1.25 }),
        ...[...lines].reverse().flatMap((line) => lineMarks(line, rows)),
        ...gaps.flatMap((line, i) => gapMarks(line, i, rows)),
        ...nameMarks(rows, options, gaps, (value) => marginTop + (1 - (value - low) / (high - low)) * room),
      ],
    }),
    options,
  );
  drawKey(svg, key, width);
  return svg;
}

/** A line and its marks; years without a value break it. */
function lineMarks({ area, tone: place }: TrendLine, rows: readonly TrendRow[]): readonly Markish[] {
  const y = ({ values }: TrendRow) => values[area] ?? NaN;
  const isFirst = place === 0;
  return [
    lineY(rows, { x: 'period', y, stroke: tone(place), strokeWidth: isFirst ? 2.5 : 1.5 }),
    dot(rows, {
      x: 'period',
      y,
      symbol: symbolOf(place),
      r: isFirst ? 3.5 : 3,
      fill: tone(place),
      stroke: INK.paper,
      strokeWidth: 1,
    }),
  ];
}

/** The hollow mark of a line below each year that it has no value for. */
function gapMarks(
  { area, tone: place }: TrendLine,
  row: number,
  rows: readonly TrendRow[],
): readonly Markish[] {
  return [
    dot(
      rows.filter(({ values }) => (values[area] ?? null) === null),
      {
        x: 'period',
        frameAnchor: 'bottom',
        dy: MISSING_ROW * (row + 0.75),
        symbol: symbolOf(place),
        r: 3,
        fill: INK.paper,
        stroke: tone(place),
        strokeWidth: 1.25,
      },
    ),
  ];
}

/** The name of each line at its end, or beside its hollow marks where it has no value at all; a thin line leads to one that had to move. */
function nameMarks(
  rows: readonly TrendRow[],
  options: TrendOptions,
  gaps: readonly TrendLine[],
  heightOf: (value: number) => number,
): readonly Markish[] {
  const { lines, width } = options;
  const bottom = trendHead(rows, options) + trendRoom(options);
  const known = lines.flatMap((line) => {
    const end = rows.findLast(({ values }) => (values[line.area] ?? null) !== null);
    const label = endLabel(line.label, width);
    return [{ line, label, end, value: end?.values[line.area] ?? null }];
  });
  const places = spreadLabels(
    known.map(({ label, line, value }) => ({
      wished: value === null ? bottom + MISSING_ROW * (gaps.indexOf(line) + 0.75) : heightOf(value),
      height: label.split('\n').length * LINE,
    })),
    trendHead(rows, options) - LINE / 2,
    bottom + gaps.length * MISSING_ROW + LINE / 2,
  );
  const last = rows.at(-1)?.period ?? 0;
  return known.flatMap(({ line, label, end, value }, i) => {
    const middle = places[i] ?? 0;
    const written = {
      frameAnchor: 'top-right',
      textAnchor: 'start',
      lineAnchor: 'middle',
      lineHeight: LINE / 12,
      dx: 10,
      dy: middle - trendHead(rows, options),
      fontSize: 12,
      fontWeight: line.tone === 0 ? 700 : 400,
      fill: tone(line.tone),
      stroke: INK.paper,
      strokeWidth: 3,
    } as const;
    const isFar = end !== undefined && end.period < last;
    return [
      ...(isFar && value !== null
        ? [
            link([0], {
              x1: end.period,
              x2: last,
              y1: value,
              y2: value,
              stroke: tone(line.tone),
              strokeWidth: 0.75,
              strokeDasharray: '1 3',
            }),
          ]
        : []),
      text([label], { ...written, text: (words: string) => words }),
    ];
  });
}

function symbolOf(place: number): (typeof SYMBOLS)[number] {
  return SYMBOLS[place % SYMBOLS.length] ?? SYMBOLS[0];
}

/** A year whose neighbours have no quartiles, so that a band has no width there. */
function standsAlone(row: TrendRow, i: number, rows: readonly TrendRow[]): boolean {
  return row.p50 !== null && (rows[i - 1]?.p50 ?? null) === null && (rows[i + 1]?.p50 ?? null) === null;
}

function valueDomain(
  rows: readonly TrendRow[],
  { fromZero, lines }: TrendOptions,
): readonly [number, number] {
  const values = rows.flatMap((row) =>
    [row.p25, row.p75, ...lines.map(({ area }) => row.values[area] ?? null)].flatMap((value) => value ?? []),
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) return [0, 1];
  const air = (high - low || Math.abs(high) || 1) * 0.05;
  return fromZero ? [Math.min(0, low), Math.max(0, high) + air] : [low - air, high + air];
}
