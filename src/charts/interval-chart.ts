import { axisX, axisY, dot, gridX, plot, ruleX, ruleY } from '@observablehq/plot';
import { finishSvg } from './finish-svg';
import { INK, tone } from './ink';
import { intervalHeight, labelWidth } from './interval-size';

/** One quantity of one scenario: median and the interval that 80 of 100 futures lie in. */
export interface IntervalRow {
  readonly scenario: string;
  /** Line feeds part its lines. */
  readonly label: string;
  readonly tone: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

interface IntervalOptions {
  readonly name: string;
  readonly width: number;
  readonly formatValue: (value: number) => string;
}

/** A line from P10 to P90 and a dot at the median, one row per scenario, from zero. */
export function intervalChart(rows: readonly IntervalRow[], options: IntervalOptions): SVGSVGElement {
  const colour = (row: IntervalRow) => tone(row.tone);
  const high = Math.max(0, ...rows.map((row) => row.p90));
  const low = Math.min(0, ...rows.map((row) => row.p10));
  const left = labelWidth(rows.map((row) => row.label));
  const ticks = Math.max(2, Math.min(5, Math.floor((options.width - left - 20) / 75)));
  return finishSvg(
    plot({
      width: options.width,
      height: intervalHeight(rows.length),
      marginLeft: left,
      marginRight: 20,
      marginTop: 6,
      marginBottom: 30,
      style: { fontSize: '12px', background: 'none' },
      x: { domain: [low, high === low ? low + 1 : high * 1.04] },
      y: { domain: rows.map((row) => row.label), type: 'point', padding: 0.6 },
      marks: [
        gridX({ ticks, stroke: INK.rule, strokeOpacity: 1 }),
        axisX({
          ticks,
          tickSize: 0,
          tickFormat: options.formatValue,
          fontSize: 12,
          fill: INK.muted,
          label: null,
        }),
        axisY({ tickSize: 0, fontSize: 13, fill: INK.text, label: null }),
        ...(low < 0 ? [ruleX([0], { stroke: INK.muted, strokeWidth: 1.5 })] : []),
        ruleY(rows, {
          y: 'label',
          x1: 'p10',
          x2: 'p90',
          stroke: colour,
          strokeWidth: 6,
          strokeOpacity: 0.45,
        }),
        dot(rows, { y: 'label', x: 'p50', fill: colour, r: 6 }),
      ],
    }),
    options,
  );
}
