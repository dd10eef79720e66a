import { lineY, plot } from '@observablehq/plot';
import { finishSvg } from '../finish-svg';
import { INK, tone } from '../ink';
import { drawLineKey, type NamedLine, namesAtEnds, yearBehind, yearFrame } from './year-frame';

/** One year of a municipality and of what it is compared with, in the unit of what is compared. */
export interface PathRow {
  readonly year: number;
  readonly own: number;
  /** The mix of others. */
  readonly synthetic: number;
  /** The mean of the others, moved to the municipality's level before. */
  readonly others: number;
}

interface PathsOptions {
  readonly name: string;
  readonly width: number;
  readonly firstYearAfter: number;
  readonly words: {
    readonly own: string;
    readonly synthetic: string;
    readonly others: string;
    readonly after: string;
  };
  readonly formatValue: (value: number) => string;
}

/** How each line is drawn: the municipality whole, what it is compared with broken. */
const STYLES = {
  own: { colour: INK.text, dash: 'none', strokeWidth: 2.5 },
  synthetic: { colour: tone(0), dash: '6 3', strokeWidth: 2 },
  others: { colour: tone(1), dash: '2 3', strokeWidth: 2 },
} as const;

/** A municipality's figures by year, the mix of others beside it, and the others' mean; an upright stroke before the first year after. */
export function pathsChart(rows: readonly PathRow[], options: PathsOptions): SVGSVGElement {
  const kinds = ['own', 'synthetic', 'others'] as const;
  const lines = kinds.map((kind): NamedLine => ({
    ...STYLES[kind],
    name: options.words[kind],
    end: rows.at(-1)?.[kind] ?? 0,
  }));
  const domain = domainOf(rows.flatMap((row) => kinds.map((kind) => row[kind])));
  const frame = { ...options, years: rows.map(({ year }) => year), after: options.words.after };
  const svg = finishSvg(
    plot({
      ...yearFrame(frame, lines, domain),
      marks: [
        ...yearBehind(frame, lines),
        ...[...kinds].reverse().map((kind) =>
          lineY(rows, {
            x: 'year',
            y: kind,
            stroke: STYLES[kind].colour,
            strokeWidth: STYLES[kind].strokeWidth,
            strokeDasharray: STYLES[kind].dash,
          }),
        ),
        ...namesAtEnds(frame, lines, domain),
      ],
    }),
    options,
  );
  drawLineKey(svg, options.width, lines);
  return svg;
}

/** From the lowest to the highest value with a little air; the lines are compared with each other, not with zero. */
function domainOf(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = high > low ? (high - low) * 0.08 : Math.max(1, Math.abs(high) * 0.1);
  return [low - air, high + air];
}
