import { plot, rect, ruleY } from '@observablehq/plot';
import { finishSvg } from './finish-svg';
import { INK, tone } from './ink';
import { placeRows } from './named-rows';
import { rowsBehind, rowsFrame, rowsInFront, type RowsWords } from './rows-frame';

/** A part of a difference, SEK: its mean, and the interval that 80 of 100 futures lie in. */
export interface PartRow {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface PartsOptions {
  readonly name: string;
  readonly width: number;
  readonly words: RowsWords;
  readonly formatValue: (value: number) => string;
}

/** Room for half of what stands at the ends of the axis, pixels. */
const ENDS = 24;

/** One bar per part from zero to its mean, and a line from its 10th to its 90th percentile. */
export function partsChart(rows: readonly PartRow[], options: PartsOptions): SVGSVGElement {
  const { rows: places, height } = placeRows(
    rows.map(({ label }) => label),
    options.width,
  );
  const bars = rows.map((row, i) => {
    const { barTop, barBottom } = places[i] ?? { barTop: 0, barBottom: 0 };
    return { ...row, barTop, barBottom, middle: (barTop + barBottom) / 2 };
  });
  return finishSvg(
    plot({
      ...rowsFrame(
        options.width,
        height,
        rows.flatMap(({ value, low, high }) => [value, low, high]),
        ENDS,
      ),
      marks: [
        ...rowsBehind(options.width - 2 * ENDS, options.formatValue),
        rect(bars, { x1: 0, x2: 'value', y1: 'barTop', y2: 'barBottom', fill: tone(7), fillOpacity: 0.6 }),
        ruleY(bars, { y: 'middle', x1: 'low', x2: 'high', stroke: INK.text, strokeWidth: 1.5 }),
        ...rowsInFront(places, ENDS, options.words),
      ],
    }),
    options,
  );
}
