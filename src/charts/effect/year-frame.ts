import { axisX, type Markish, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot';
import { INK } from '../ink';
import { labelAnchor } from '../label-anchor';
import { drawKey } from '../legend';
import { valueAxis } from '../value-axis';
import { EFFECT_BOTTOM, effectHeight, effectTop, isLabelledAtEnds } from './effect-size';

/** A line as it is named: how it is drawn, and where it ends. */
export interface NamedLine {
  readonly name: string;
  readonly colour: string;
  readonly dash: string;
  readonly strokeWidth: number;
  /** Its value in the last year. */
  readonly end: number;
}

interface YearFrameOptions {
  readonly width: number;
  readonly years: readonly number[];
  readonly firstYearAfter: number;
  /** Stands at the upright stroke before the first year after. */
  readonly after: string;
  readonly formatValue: (value: number) => string;
}

const LEFT = 48;
/** Free at the right edge: half of the last year stands there. */
const EDGE = 18;
const CHARACTER = 8;
const LINE = 16;

/** Options of a plot of lines by year, with room for their names. */
export function yearFrame(
  { width, years }: YearFrameOptions,
  lines: readonly NamedLine[],
  domain: readonly [number, number],
): Omit<PlotOptions, 'marks'> {
  const names = lines.map(({ name }) => name);
  return {
    width,
    height: effectHeight(width, names),
    marginTop: effectTop(width, names),
    marginBottom: EFFECT_BOTTOM,
    marginLeft: LEFT,
    marginRight: rightOf(width, names),
    style: { fontSize: '12px', background: 'none' },
    x: { domain: [years[0] ?? 0, years.at(-1) ?? 1], type: 'linear' },
    y: { domain: [...domain] },
  };
}

/** Behind the lines: the grid, the axes, and the upright stroke before the first year after with what it says. */
export function yearBehind(options: YearFrameOptions, lines: readonly NamedLine[]): readonly Markish[] {
  const { width, years, firstYearAfter, formatValue } = options;
  const first = years[0] ?? 0;
  const inner =
    width -
    LEFT -
    rightOf(
      width,
      lines.map(({ name }) => name),
    );
  const mark = firstYearAfter - 0.5;
  const at = LEFT + (inner * (mark - first)) / Math.max(1, years.length - 1);
  const step = Math.ceil((years.length * 40) / inner);
  const shown = years.filter((year) => (year - firstYearAfter) % step === 0);
  const { textAnchor, dx } = labelAnchor(at, options.after, width, 'middle');
  return [
    ...valueAxis(formatValue),
    axisX({
      ticks: shown,
      tickSize: 4,
      tickFormat: (year: number) => String(year),
      fontSize: 12,
      fill: INK.muted,
      stroke: INK.muted,
      label: null,
    }),
    ruleX([mark], { stroke: INK.muted, strokeDasharray: '2 3', strokeWidth: 1.5, insetTop: -4 }),
    text([options.after], {
      x: () => mark,
      frameAnchor: 'top',
      dy: -8,
      dx,
      textAnchor,
      lineAnchor: 'bottom',
      text: (words: string) => words,
      fontSize: 12,
      fill: INK.muted,
    }),
  ];
}

/** A level line across. */
export function levelLine(value: number): Markish {
  return ruleY([value], { stroke: INK.muted, strokeWidth: 1.2 });
}

/** In front of the lines: their names at their ends, moved apart where they would stand on each other. */
export function namesAtEnds(
  { width, years }: YearFrameOptions,
  lines: readonly NamedLine[],
  [low, high]: readonly [number, number],
): readonly Markish[] {
  if (!isLabelledAtEnds(width)) return [];
  const names = lines.map(({ name }) => name);
  const plotted = effectHeight(width, names) - effectTop(width, names) - EFFECT_BOTTOM;
  const unitsPerLine = (LINE * (high - low)) / plotted;
  const placed = lines.map((line) => ({ line, at: line.end })).sort((a, b) => b.at - a.at);
  for (const [i, one] of placed.entries()) {
    const above = placed[i - 1];
    if (above !== undefined) one.at = Math.min(one.at, above.at - unitsPerLine);
  }
  const sunk = low + unitsPerLine / 2 - (placed.at(-1)?.at ?? Infinity);
  return [
    text(placed, {
      x: () => years.at(-1) ?? 0,
      y: ({ at }: (typeof placed)[number]) => at + Math.max(0, sunk),
      text: ({ line }: (typeof placed)[number]) => line.name,
      textAnchor: 'start',
      dx: 8,
      fontSize: 12.5,
      fontWeight: 600,
      fill: ({ line }: (typeof placed)[number]) => line.colour,
    }),
  ];
}

/** On a narrow chart: the names above the lines, each beside a piece of its line. */
export function drawLineKey(svg: SVGSVGElement, width: number, lines: readonly NamedLine[]): void {
  if (isLabelledAtEnds(width)) return;
  drawKey(
    svg,
    lines.map(({ name, colour, dash, strokeWidth }) => ({
      text: name,
      mark: { dash, strokeWidth },
      ink: colour,
    })),
    width,
  );
}

function rightOf(width: number, names: readonly string[]): number {
  if (!isLabelledAtEnds(width)) return EDGE;
  return EDGE + 8 + CHARACTER * Math.max(0, ...names.map((name) => name.length));
}
