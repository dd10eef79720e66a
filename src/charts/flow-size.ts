import { placeRows } from './named-rows';

/** Money from one node to another, SEK, 0 or above. */
export interface FlowRow {
  readonly from: string;
  readonly to: string;
  readonly sek: number;
}

/** Who pays, who is paid, or what the money goes to. */
export interface FlowNode {
  readonly id: string;
  readonly label: string;
  /** The place of its colour; without one it is grey. */
  readonly tone?: number;
}

export interface FlowOptions {
  readonly name: string;
  readonly width: number;
  /** Every node of the rows; those of one column stand in this order. */
  readonly nodes: readonly FlowNode[];
  readonly formatValue: (value: number) => string;
}

/** A node that money comes from or goes to, and what stands above its bar. */
export interface PlacedNode extends FlowNode {
  readonly column: 'left' | 'middle' | 'right';
  /** The name, its lines parted by line feeds. */
  readonly text: string;
  /** What comes in or what goes out, the larger of the two, as it is written. */
  readonly amount: string;
}

/** A row that is drawn. */
interface Ribbon extends FlowRow {
  readonly thickness: number;
}

/** What a chart of flows is made of, before anything is drawn. Lengths in pixels. */
export interface FlowFrame {
  readonly ribbons: readonly Ribbon[];
  readonly nodes: readonly PlacedNode[];
  /** Where the bars of a column begin and end at most, and what is free between two of them: room for a label. */
  readonly top: number;
  readonly bottom: number;
  readonly between: number;
  /** The label of the middle stands above all others: beside them there is no room for it. */
  readonly isMiddleOnTop: boolean;
}

/** How thick the ribbons are together, and the thinnest of them. */
const ALL = 150;
const THINNEST = 1;
/** Pixels that a character takes, about. */
const CHARACTER = 7;
export const LINE = 17;
/** Free around a label. */
const AROUND_LABEL = 12;
const BELOW = 6;

/**
 * Nodes that only pay stand to the left and those that are only paid to the right; at most one is both, and stands between
 * them. Rows of 0 are left out, and so are nodes without any other.
 */
export function flowFrame(
  rows: readonly FlowRow[],
  { nodes, width, formatValue }: Omit<FlowOptions, 'name'>,
): FlowFrame {
  const paid = rows.filter(({ sek }) => sek > 0);
  const placed = nodes.flatMap((node): readonly PlacedNode[] => {
    const into = sum(paid.filter(({ to }) => to === node.id).map(({ sek }) => sek));
    const out = sum(paid.filter(({ from }) => from === node.id).map(({ sek }) => sek));
    if (into + out === 0) return [];
    const column = into === 0 ? 'left' : out === 0 ? 'right' : 'middle';
    const [name] = placeRows([node.label], width / 2).rows;
    return [{ ...node, column, text: name?.text ?? '', amount: formatValue(Math.max(into, out)) }];
  });
  const aside = placed.filter(({ column }) => column !== 'middle');
  const middle = placed.filter(({ column }) => column === 'middle');
  const isMiddleOnTop = widest(aside) + AROUND_LABEL + widest(middle) / 2 > width / 2;
  const between = labelHeight(isMiddleOnTop ? aside : placed);
  const top = between + (isMiddleOnTop ? labelHeight(middle) : 0);
  const sides = (['left', 'right'] as const).map((side) => {
    const ids = placed.filter(({ column }) => column === side).map(({ id }) => id);
    const own = paid.filter(({ from, to }) => ids.includes(side === 'left' ? from : to));
    return { gaps: Math.max(0, ids.length - 1) * between, rows: own };
  });
  const all = Math.max(...sides.map((side) => sum(side.rows.map(({ sek }) => sek))));
  const thick = ({ sek }: FlowRow) => Math.max(THINNEST, (sek / all) * ALL);
  const columnHeights = sides.map((side) => side.gaps + sum(side.rows.map(thick)));
  return {
    ribbons: paid.map((row) => ({ ...row, thickness: thick(row) })),
    nodes: placed,
    top,
    bottom: top + Math.max(...columnHeights),
    between,
    isMiddleOnTop,
  };
}

/** The height that a chart of flows takes at a width, so that its place can be kept before it is drawn. */
export function flowHeight(rows: readonly FlowRow[], options: Omit<FlowOptions, 'name'>): number {
  return heightOf(flowFrame(rows, options));
}

/** The same of a frame. */
export function heightOf({ bottom }: FlowFrame): number {
  return Math.ceil(bottom + BELOW);
}

function linesOf({ text, amount }: PlacedNode): readonly string[] {
  return [...text.split('\n'), amount];
}

/** How wide the widest of the labels is, about. */
function widest(nodes: readonly PlacedNode[]): number {
  return CHARACTER * Math.max(0, ...nodes.flatMap(linesOf).map((line) => line.length));
}

function labelHeight(nodes: readonly PlacedNode[]): number {
  return LINE * Math.max(0, ...nodes.map((node) => linesOf(node).length)) + AROUND_LABEL;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
