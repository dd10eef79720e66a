import { dot, plot, ruleX, text } from '@observablehq/plot';
import { BUDGET_DOTS_HEIGHT } from './budget-dots-size';
import { dotsAxis, dotsFrame } from './dots-frame';
import { finishSvg } from './finish-svg';
import { INK, tone } from './ink';
import { labelAnchor } from './label-anchor';
import { fitDots, type StackedDot } from './stack-dots';
import { tickStep } from './tick-step';

/** One of fifty equally likely values of a year's cost, SEK. */
export interface BudgetDotRow {
  readonly rank: number;
  readonly sek: number;
}

interface BudgetDotsOptions {
  readonly name: string;
  readonly width: number;
  /** The year's budget, SEK; null: no line is drawn and no side is named. */
  readonly budget: number | null;
  readonly words: {
    /** What lies within the budget (left of the line, hollow) and over it (right of the line, filled). */
    readonly within: string;
    readonly over: string;
    /** At the budget line. */
    readonly budget: string;
  };
  readonly formatValue: (value: number) => string;
}

const LINE = 18;
/** Pixels that a character of a label takes, about. */
const CHARACTER = 7;
const BOTTOM = 30;
const SIDE = 24;
/** Room for a dot: as much as the highest stack leaves, within these. */
const WIDEST_DOT = 24;
const NARROWEST_DOT = 4;
/** Dots beside each other where all fifty are the same. */
const TOWER = 3;
const SIGN = 5;
const COLOUR = tone(0);

/**
 * Fifty dots stacked along the year's cost against its budget: hollow within the budget, filled over it, and the number of
 * each in words above its side. A value that equals the budget is within it.
 */
export function budgetDots(rows: readonly BudgetDotRow[], options: BudgetDotsOptions): SVGSVGElement {
  const { width, budget, words } = options;
  const isTwoLines = (words.within.length + words.over.length + 8) * CHARACTER > width;
  const marginTop = budget === null ? 8 : LINE * (isTwoLines ? 3 : 2) + 8;
  const room = BUDGET_DOTS_HEIGHT - marginTop - BOTTOM;
  const values = rows.map(({ sek }) => sek);
  const domain = dotDomain(budget === null ? values : [...values, budget]);
  const margin = Math.max(SIDE, (CHARACTER * options.formatValue(domain[1]).length) / 2);
  const inner = width - 2 * margin;
  const { dots, size } = placeDots(values, domain, budget, inner, room);
  const budgets = budget === null ? [] : [budget];
  const budgetAt = margin + (((budget ?? 0) - domain[0]) / (domain[1] - domain[0])) * inner;
  const signs = budget === null ? [] : [words];
  const edge = Math.min(1.75, size / 5);
  const ring = { fill: INK.paper, stroke: COLOUR, strokeWidth: edge };
  const disc = { fill: COLOUR, stroke: COLOUR, strokeWidth: edge };
  const overTop = isTwoLines ? LINE : 0;
  const named = { fontSize: 12, fontWeight: 600, fill: INK.text };
  const isWithin = ({ side }: StackedDot) => budget !== null && side !== 'above';
  const placed = { x: 'x', y: 'y', r: size / 2 - edge };
  return finishSvg(
    plot({
      ...dotsFrame(
        { width, height: BUDGET_DOTS_HEIGHT, top: marginTop, bottom: BOTTOM, side: margin },
        domain,
        size,
      ),
      marks: [
        dotsAxis(options.formatValue, { interval: tickStep(domain, inner, options.formatValue) }),
        ruleX(budgets, { stroke: INK.text, strokeWidth: 1.5, insetTop: -4 }),
        dot(dots.filter(isWithin), { ...placed, ...ring }),
        dot(
          dots.filter((one) => !isWithin(one)),
          { ...placed, ...disc },
        ),
        text(budgets, {
          x: (value: number) => value,
          text: () => words.budget,
          frameAnchor: 'top',
          ...labelAnchor(budgetAt, words.budget, width, 'middle'),
          dy: -18,
          fontSize: 12,
          fill: INK.text,
        }),
        dot(signs, { ...ring, frameAnchor: 'top-left', dx: SIGN + 2 - margin, dy: 7 - marginTop, r: SIGN }),
        text(signs, {
          ...named,
          frameAnchor: 'top-left',
          dx: 2 * SIGN + 8 - margin,
          dy: 2 - marginTop,
          text: 'within',
        }),
        dot(signs, {
          ...disc,
          frameAnchor: 'top-right',
          dx: margin - SIGN - 2,
          dy: 7 + overTop - marginTop,
          r: SIGN,
        }),
        text(signs, {
          ...named,
          frameAnchor: 'top-right',
          dx: margin - 2 * SIGN - 8,
          dy: 2 + overTop - marginTop,
          text: 'over',
        }),
      ],
    }),
    options,
  );
}

/** From the lowest to the highest value and a little air. */
function dotDomain(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = high > low ? (high - low) * 0.06 : Math.max(1, Math.abs(high) * 0.05);
  return [low - air, high + air];
}

/** Stacks of the widest dots whose highest stack has room, and how wide a dot is; values that are all the same are a tower. */
function placeDots(
  values: readonly number[],
  domain: readonly [number, number],
  budget: number | null,
  inner: number,
  room: number,
): { readonly dots: readonly StackedDot[]; readonly size: number } {
  const pivot = budget ?? domain[0];
  if (values.every((value) => value === values[0])) {
    const size = Math.min(WIDEST_DOT, (room * TOWER) / (values.length + TOWER - 1));
    const sekPerDot = (size * (domain[1] - domain[0])) / inner;
    const dots = values.map((value, i): StackedDot => {
      const x = value + ((i % TOWER) - (TOWER - 1) / 2) * sekPerDot;
      const side = value === pivot ? 'at' : value < pivot ? 'below' : 'above';
      return { x, y: Math.floor(i / TOWER) + 0.5, side };
    });
    return { dots, size };
  }
  for (let widest = WIDEST_DOT; ; widest -= 1) {
    const fitted = fitDots(values, domain, { inner, room }, { widest, pivot });
    if (widest <= NARROWEST_DOT || fitted.fillsBin) return fitted;
  }
}
