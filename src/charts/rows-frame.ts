import { axisX, gridX, ruleX, text, type Markish, type PlotOptions } from '@observablehq/plot';
import { INK } from './ink';
import { FOOT, HEAD, type NamedRow, SIDE } from './named-rows';

/** What a chart of named rows says beside them. */
export interface RowsWords {
  /** What lies to the left of zero, and to the right. */
  readonly below: string;
  readonly above: string;
}

/** Options of a plot of named rows along one axis with zero in it; `ends` is the room for what stands at the bars' ends. */
export function rowsFrame(
  width: number,
  rowsHeight: number,
  values: readonly number[],
  ends: number,
): Omit<PlotOptions, 'marks'> {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return {
    width,
    height: HEAD + rowsHeight + FOOT,
    marginTop: HEAD,
    marginBottom: FOOT,
    marginLeft: SIDE + ends,
    marginRight: SIDE + ends,
    style: { fontSize: '12px', background: 'none' },
    x: { domain: high === low ? [-1, 1] : [low, high] },
    y: { domain: [rowsHeight, 0], axis: null },
  };
}

/** Behind the bars: the grid and the axis. */
export function rowsBehind(width: number, formatValue: (value: number) => string): readonly Markish[] {
  const ticks = Math.max(2, Math.min(6, Math.floor(width / 110)));
  return [
    gridX({ ticks, stroke: INK.rule, strokeOpacity: 1 }),
    axisX({ ticks, tickSize: 0, tickFormat: formatValue, fontSize: 12, fill: INK.muted, label: null }),
  ];
}

/** In front of the bars: zero, the names, and what lies on each side of zero. */
export function rowsInFront(
  rows: readonly NamedRow[],
  ends: number,
  { below, above }: RowsWords,
): readonly Markish[] {
  return [
    ruleX([0], { stroke: INK.text, strokeWidth: 1.5 }),
    text(rows, {
      frameAnchor: 'left',
      dx: -ends,
      y: 'top',
      text: 'text',
      lineAnchor: 'top',
      lineHeight: 17 / 13,
      fontSize: 13,
      fill: INK.text,
      stroke: INK.paper,
      strokeWidth: 4,
    }),
    text([below], {
      frameAnchor: 'top-left',
      dx: -ends,
      dy: -HEAD + 2,
      text: (words: string) => words,
      fontSize: 12,
      fill: INK.muted,
    }),
    text([above], {
      frameAnchor: 'top-right',
      dx: ends,
      dy: -HEAD + 19,
      text: (words: string) => words,
      fontSize: 12,
      fill: INK.muted,
    }),
  ];
}
