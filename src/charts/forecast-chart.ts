import { areaY, dot, lineY, plot, ruleX, text } from '@observablehq/plot';
import { BAND_OPACITY, BANDS } from './bands';
import { type BudgetLabel, budgetLabel } from './budget-label';
import { finishSvg } from './finish-svg';
import {
  type ForecastOptions,
  type ForecastRow,
  forecastHeight,
  forecastKey,
  MONTHS,
  OCCASION,
} from './forecast-size';
import { INK, tone } from './ink';
import { labelAnchor } from './label-anchor';
import { drawKey, placeKey } from './legend';
import { valueAxis } from './value-axis';

/** A point of a line: the place of a month, and which unbroken piece of the line it belongs to. */
interface Point {
  readonly at: number;
  readonly piece: number;
}
interface ValuePoint extends Point {
  readonly value: number;
}
type BandPoint = Point & Readonly<Record<Quantile, number>>;

type Quantile = 'p5' | 'p10' | 'p25' | 'p50' | 'p75' | 'p90' | 'p95';

const LEFT = 56;
const BESIDE_AXIS = 14;
const RIGHT = 12;
const COLOUR = tone(0);
/** Pixels that the letter of a month needs, and the number of a year. */
const LETTER = 13;
const YEAR = 34;
const CHARACTER = 7;

/**
 * Outturn by month as a solid line with points; the forecast as a dashed median in bands of 50, 80 and 90 in 100 futures,
 * which begin at the outturn; the budget as a stepped line with its name beside it. From zero.
 */
export function forecastChart(rows: readonly ForecastRow[], options: ForecastOptions): SVGSVGElement {
  const { width, words, monthLetters } = options;
  const key = forecastKey(rows, words);
  const marginTop = placeKey(key, width).height + OCCASION;
  const height = forecastHeight(rows, options);
  const [low, high] = valueDomain(rows);
  const marginLeft = Math.max(LEFT, options.formatValue(high).length * CHARACTER + BESIDE_AXIS);
  const monthWidth = (width - marginLeft - RIGHT) / rows.length;
  const pixel = (high - low) / (height - marginTop - MONTHS);
  const bands = bandPoints(rows);
  const outturn = rows.flatMap((row, at): readonly ValuePoint[] =>
    row.outturn === null ? [] : [{ at, value: row.outturn, piece: pieceOf(rows, at, (r) => r.outturn) }],
  );
  const budget = rows.flatMap((row, at): readonly ValuePoint[] => {
    if (row.budget === null) return [];
    const piece = pieceOf(rows, at, (r) => r.budget);
    return [at - 0.5, at + 0.5].map((edge) => ({ at: edge, value: row.budget ?? 0, piece }));
  });
  const budgetName = budgetLabel(rows, (words.budget.length * CHARACTER) / monthWidth, 10 * pixel);
  const last = rows.findLastIndex((row) => row.outturn !== null);
  const occasions = last >= 0 && last < rows.length - 1 ? [last] : [];
  const occasionAt = marginLeft + (last + 0.5) * monthWidth;
  const budgetNames = budgetName === null ? [] : [budgetName];
  const lettered = monthWidth >= LETTER ? rows : 3 * monthWidth >= LETTER ? rows.filter(isQuarter) : [];
  const years = yearsOf(rows);
  const every = Math.ceil(YEAR / (12 * monthWidth));
  const namedYears = years.filter(
    ({ from, to }, i) => i % every === 0 && (to - from + 1) * monthWidth * every >= YEAR,
  );

  const svg = finishSvg(
    plot({
      width,
      height,
      marginTop,
      marginBottom: MONTHS,
      marginLeft,
      marginRight: RIGHT,
      style: { fontSize: '12px', background: 'none' },
      x: { domain: [-0.5, rows.length - 0.5], type: 'linear', axis: null },
      y: { domain: [low, high] },
      marks: [
        ...valueAxis(options.formatValue),
        ruleX(
          years.filter(({ from }) => from > 0),
          { x: ({ from }: Year) => from - 0.5, stroke: INK.rule, insetBottom: -MONTHS + 6 },
        ),
        ...BANDS.map(([y1, y2]) =>
          areaY(bands, { x: 'at', y1, y2, z: 'piece', fill: COLOUR, fillOpacity: BAND_OPACITY }),
        ),
        lineY(budget, { x: 'at', y: 'value', z: 'piece', stroke: INK.text, strokeWidth: 1.25 }),
        ruleX(occasions, { stroke: INK.muted, strokeWidth: 1, insetTop: -4 }),
        lineY(bands, {
          x: 'at',
          y: 'p50',
          z: 'piece',
          stroke: COLOUR,
          strokeWidth: 2,
          strokeDasharray: '4 3',
        }),
        lineY(outturn, { x: 'at', y: 'value', z: 'piece', stroke: COLOUR, strokeWidth: 2 }),
        dot(outturn, { x: 'at', y: 'value', fill: COLOUR, r: monthWidth < 9 ? 2 : 3 }),
        text(occasions, {
          x: (at: number) => at,
          frameAnchor: 'top',
          text: () => words.occasion,
          ...labelAnchor(occasionAt, words.occasion, width, 'end'),
          dy: -18,
          fontSize: 12,
          fill: INK.text,
        }),
        ruleX(
          budgetNames.filter(({ isFar }) => isFar),
          { x: fromEdge, y1: 'budget', y2: 'value', stroke: INK.text, strokeWidth: 1 },
        ),
        text(budgetNames, {
          x: fromEdge,
          y: 'value',
          text: () => words.budget,
          textAnchor: 'start',
          dx: 2,
          fontSize: 12,
          fill: INK.text,
          stroke: INK.paper,
          strokeWidth: 4,
        }),
        text(lettered, {
          x: (row: ForecastRow) => rows.indexOf(row),
          frameAnchor: 'bottom',
          text: ({ month }: ForecastRow) => monthLetters[Number(month.slice(5)) - 1],
          dy: 18,
          fontSize: 12,
          fill: INK.muted,
        }),
        text(namedYears, {
          x: ({ from, to }: Year) => (from + to) / 2,
          frameAnchor: 'bottom',
          text: 'year',
          dy: lettered.length > 0 ? 36 : 20,
          fontSize: 12,
          fill: INK.muted,
        }),
      ],
    }),
    options,
  );
  drawKey(svg, key, width, COLOUR);
  return svg;
}

/** Months and what stands at them lie around the middle of the month; a name begins where the month does. */
function fromEdge({ at }: BudgetLabel): number {
  return at - 0.5;
}

/** The first month of a quarter. */
function isQuarter({ month }: ForecastRow): boolean {
  return Number(month.slice(5)) % 3 === 1;
}

/** Months that are forecast, each piece of them joined to the outturn around it: there the forecast is what is known. */
function bandPoints(rows: readonly ForecastRow[]): readonly BandPoint[] {
  const points: BandPoint[] = [];
  let piece = 0;
  const isForecast = (at: number) => rows[at]?.outturn === null;
  const add = (at: number) => {
    const row = rows[at];
    if (row === undefined) return;
    const value = (quantile: Quantile) => row.outturn ?? row[quantile] ?? NaN;
    const [p5, p10, p25, p50] = [value('p5'), value('p10'), value('p25'), value('p50')];
    points.push({ at, piece, p5, p10, p25, p50, p75: value('p75'), p90: value('p90'), p95: value('p95') });
  };
  for (const at of rows.keys()) {
    if (!isForecast(at)) continue;
    if (!isForecast(at - 1)) {
      piece += 1;
      add(at - 1);
    }
    add(at);
    if (!isForecast(at + 1)) add(at + 1);
  }
  return points;
}

/** The place where the unbroken run of known values around a place begins. */
function pieceOf(
  rows: readonly ForecastRow[],
  at: number,
  value: (row: ForecastRow) => number | null,
): number {
  const before = rows.slice(0, at).findLastIndex((row) => value(row) === null);
  return before + 1;
}

interface Year {
  readonly year: string;
  /** Places of its first and last month. */
  readonly from: number;
  readonly to: number;
}

function yearsOf(rows: readonly ForecastRow[]): readonly Year[] {
  const all = rows.map(({ month }) => month.slice(0, 4));
  return [...new Set(all)].map((year) => ({ year, from: all.indexOf(year), to: all.lastIndexOf(year) }));
}

/** From zero (or below, where a value is) to the highest value. */
function valueDomain(rows: readonly ForecastRow[]): readonly [number, number] {
  const values = rows.flatMap(({ outturn, budget, p5, p95 }) => [
    outturn ?? 0,
    budget ?? 0,
    p5 ?? 0,
    p95 ?? 0,
  ]);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return [low, high === low ? low + 1 : high + (high - low) * 0.04];
}
