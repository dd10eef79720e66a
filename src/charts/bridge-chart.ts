import { axisX, gridX, link, plot, rect, ruleX, text } from '@observablehq/plot';
import { bridgeAxis, bridgeHead, bridgeHeight, type BridgeOptions, type BridgeRow } from './bridge-size';
import { finishSvg } from './finish-svg';
import { INK, tone } from './ink';
import { FOOT, placeRows, SIDE } from './named-rows';
import { tickStep } from './tick-step';

interface Bar extends BridgeRow {
  readonly barTop: number;
  readonly barBottom: number;
  readonly middle: number;
  /** Left and right end as far as the axis goes. */
  readonly left: number;
  readonly right: number;
  readonly written: string;
}

/** Pixels that a character at a bar takes, about. */
const CHARACTER = 7;
const CHANGE = tone(0);
const TOTAL = tone(7);

/**
 * A waterfall from an earlier amount to a later one, one bar below the other: what adds is filled, what takes away is
 * hollow, and each has its signed number beside it. Thin lines join the end of a bar to the beginning of the next.
 */
export function bridgeChart(rows: readonly BridgeRow[], options: BridgeOptions): SVGSVGElement {
  const { width, words } = options;
  const names = rows.map(({ label }) => label);
  const { rows: places, height } = placeRows(names, width);
  const { domain, isCut } = bridgeAxis(rows);
  const bars = rows.map((row, i): Bar => {
    const { barTop, barBottom } = places[i] ?? { barTop: 0, barBottom: 0 };
    return {
      ...row,
      barTop,
      barBottom,
      middle: (barTop + barBottom) / 2,
      left: Math.max(domain[0], Math.min(row.from, row.to)),
      right: Math.max(row.from, row.to),
      written: row.kind === 'total' ? options.formatValue(row.value) : options.formatChange(row.value),
    };
  });
  const ends = 10 + CHARACTER * Math.max(0, ...bars.map(({ written }) => written.length));
  const marginLeft = Math.max(SIDE, (CHARACTER * options.formatValue(domain[0]).length) / 2);
  const inner = width - marginLeft - SIDE - ends;
  const pixel = (domain[1] - domain[0]) / inner;
  const interval = tickStep(domain, inner, options.formatValue);
  const marginTop = bridgeHead(rows);
  const joints = bars.slice(1).map((bar, i) => ({ at: bars[i]?.to, y1: bars[i]?.barBottom, y2: bar.barTop }));
  const totals = bars.filter(({ kind }) => kind === 'total');
  const changes = bars.filter(({ kind }) => kind === 'change');
  const shape = { x1: 'left', x2: 'right', y1: 'barTop', y2: 'barBottom' };
  return finishSvg(
    plot({
      width,
      height: bridgeHeight(rows, width),
      marginTop,
      marginBottom: FOOT,
      marginLeft,
      marginRight: SIDE + ends,
      style: { fontSize: '12px', background: 'none' },
      x: { domain },
      y: { domain: [height, 0], axis: null },
      marks: [
        gridX({ interval, stroke: INK.rule, strokeOpacity: 1 }),
        axisX({
          interval,
          tickSize: 0,
          tickFormat: options.formatValue,
          fontSize: 12,
          fill: INK.muted,
          label: null,
        }),
        ...(domain[0] < 0 ? [ruleX([0], { stroke: INK.text, strokeWidth: 1.5 })] : []),
        ruleX(joints, { x: 'at', y1: 'y1', y2: 'y2', stroke: INK.muted, strokeWidth: 1 }),
        rect(totals, { ...shape, fill: TOTAL, fillOpacity: 0.6 }),
        rect(
          changes.filter(({ from, to }) => to > from),
          { ...shape, fill: CHANGE, stroke: CHANGE, strokeWidth: 1.5 },
        ),
        rect(
          changes.filter(({ from, to }) => to < from),
          { ...shape, fill: INK.paper, stroke: CHANGE, strokeWidth: 1.5 },
        ),
        ruleX(
          changes.filter(({ from, to }) => to === from),
          { x: 'to', y1: 'barTop', y2: 'barBottom', stroke: CHANGE, strokeWidth: 1.5 },
        ),
        link(isCut ? totals : [], {
          x1: domain[0] + 10 * pixel,
          x2: domain[0] + 16 * pixel,
          y1: 'barBottom',
          y2: 'barTop',
          stroke: INK.paper,
          strokeWidth: 4,
        }),
        text(bars, {
          x: 'right',
          y: 'middle',
          text: 'written',
          textAnchor: 'start',
          dx: 5,
          fontSize: 12,
          fontWeight: 600,
          fill: INK.text,
          stroke: INK.paper,
          strokeWidth: 4,
        }),
        text(places, {
          frameAnchor: 'left',
          dx: SIDE - marginLeft,
          y: 'top',
          text: 'text',
          lineAnchor: 'top',
          lineHeight: 17 / 13,
          fontSize: 13,
          fill: INK.text,
          stroke: INK.paper,
          strokeWidth: 4,
        }),
        text(isCut ? [words.notFromZero] : [], {
          frameAnchor: 'top-left',
          dx: SIDE - marginLeft,
          dy: 2 - marginTop,
          text: (note: string) => note,
          fontSize: 12,
          fill: INK.muted,
        }),
      ],
    }),
    options,
  );
}
