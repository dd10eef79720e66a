import { plot, rect, ruleX, text } from '@observablehq/plot';
import { finishSvg } from './finish-svg';
import { INK, tone } from './ink';
import { placeRows } from './named-rows';
import { rowsBehind, rowsFrame, rowsInFront, type RowsWords } from './rows-frame';

/** What one assumption does to a difference, SEK: the difference with it low and with it high, and its value then. */
export interface TornadoRow {
  readonly label: string;
  readonly atLow: number;
  readonly atHigh: number;
  readonly low: string;
  readonly high: string;
}

interface TornadoOptions {
  readonly name: string;
  readonly width: number;
  /** The difference with every assumption drawn, SEK. */
  readonly drawn: number;
  readonly words: RowsWords;
  readonly formatValue: (value: number) => string;
}

/** Pixels that a character at the end of a bar takes, about. */
const CHARACTER = 7;
const GREY = tone(7);

/**
 * One bar per assumption from the difference with it low to that with it high, the value it has at each end; a dashed line
 * where the difference is with all of them drawn, and a solid one at zero, where the ranking turns.
 */
export function tornadoChart(rows: readonly TornadoRow[], options: TornadoOptions): SVGSVGElement {
  const { width, drawn, words } = options;
  const ends = 6 + CHARACTER * Math.max(0, ...rows.flatMap(({ low, high }) => [low.length, high.length]));
  const { rows: places, height } = placeRows(
    rows.map(({ label }) => label),
    width,
  );
  const bars = rows.map((row, i) => {
    const { barTop, barBottom } = places[i] ?? { barTop: 0, barBottom: 0 };
    return { ...row, barTop, barBottom, middle: (barTop + barBottom) / 2 };
  });
  const labels = bars.flatMap(({ atLow, atHigh, low, high, middle }) => [
    { at: atLow, text: low, middle, isLeft: atLow <= atHigh },
    { at: atHigh, text: high, middle, isLeft: atLow > atHigh },
  ]);
  const labelled = { x: 'at', y: 'middle', text: 'text', fontSize: 12, fill: INK.text, stroke: INK.paper };
  return finishSvg(
    plot({
      ...rowsFrame(width, height, [drawn, ...rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh])], ends),
      marks: [
        ...rowsBehind(width - 2 * ends, options.formatValue),
        rect(bars, {
          x1: 'atLow',
          x2: 'atHigh',
          y1: 'barTop',
          y2: 'barBottom',
          fill: GREY,
          fillOpacity: 0.6,
        }),
        ruleX([drawn], { stroke: INK.text, strokeWidth: 1.5, strokeDasharray: '4 3' }),
        ...rowsInFront(places, ends, words),
        text(
          labels.filter(({ isLeft }) => isLeft),
          { ...labelled, textAnchor: 'end', dx: -4 },
        ),
        text(
          labels.filter(({ isLeft }) => !isLeft),
          { ...labelled, textAnchor: 'start', dx: 4 },
        ),
      ],
    }),
    options,
  );
}
