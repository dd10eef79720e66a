import { type KeyEntry, placeKey } from '../legend';
import { textWidth } from '../text-width';
import { roleKey } from './area-dots';
import type { AreaRole, RoleWords } from './area-role';

/** One municipality and its value; null where it is missing: such a row is counted, not drawn. */
export interface DistributionRow {
  readonly area: string;
  readonly label: string;
  readonly value: number | null;
  readonly role: AreaRole;
}

/** A value that is marked by a line through all: the median, the nation. */
export interface DistributionMark {
  readonly value: number;
  /** Without the value: it is written after. */
  readonly label: string;
}

export interface DistributionOptions {
  readonly name: string;
  readonly width: number;
  readonly words: RoleWords & {
    /** Below the axis: how many are missing, "12 kommuner saknar uppgift"; empty where none. */
    readonly missing: string;
  };
  readonly marks: readonly DistributionMark[];
  /** Whether the axis is one of ratios: then all values and marks are above 0. */
  readonly isRatio: boolean;
  readonly formatValue: (value: number) => string;
}

/** A municipality that has a value. */
interface KnownRow extends DistributionRow {
  readonly value: number;
}

/** Dots in stacks: how wide one is, how far apart they stand upwards, and the stacks from the left, the chosen municipality on top. */
interface DotStacks {
  /** Free on each side, for half the label of a tick. */
  readonly side: number;
  readonly dot: number;
  readonly step: number;
  readonly domain: readonly [low: number, high: number];
  readonly stacks: readonly { readonly x: number; readonly rows: readonly KnownRow[] }[];
  readonly height: number;
}

const SIDE = 14;
/** A line of text of the head. */
export const LINE = 18;
const AXIS = 30;
const AFTER_KEY = 6;
/** Diameters that are tried, the largest first, and how high the stacks may be. */
const DIAMETERS = [9, 8, 7, 6, 5];
const ROOM = 200;
const LEAST_ROOM = 90;
const ABOVE_STACKS = 14;
const ORDER = { other: 0, peer: 1, own: 2 } as const;

export function distributionKey(rows: readonly DistributionRow[], words: RoleWords): readonly KeyEntry[] {
  return roleKey(
    rows.filter(({ value }) => value !== null),
    words,
  );
}

/** Room above the stacks: the key, a line for each mark and one for the chosen municipality. */
export function distributionHead(
  rows: readonly DistributionRow[],
  { width, words, marks }: Pick<DistributionOptions, 'width' | 'words' | 'marks'>,
): number {
  return placeKey(distributionKey(rows, words), width).height + AFTER_KEY + (marks.length + 1) * LINE;
}

/** The stacks at a width; dots are as large as the highest stack allows, and lie on each other where even the smallest are too many. */
export function stackAreas(
  rows: readonly DistributionRow[],
  {
    width,
    marks,
    isRatio,
    formatValue,
  }: Pick<DistributionOptions, 'width' | 'marks' | 'isRatio' | 'formatValue'>,
): DotStacks {
  const known = rows.filter((row): row is KnownRow => row.value !== null);
  const values = [...known, ...marks].map(({ value }) => value);
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const air = high === low ? Math.abs(high) || 1 : 0;
  const domain = [low - air, high + air] as const;
  const side = Math.max(SIDE, ...domain.map((value) => textWidth(formatValue(value)) / 2));
  const tried = DIAMETERS.map((dot) => ({
    dot,
    stacks: binned(known, domain, isRatio, (width - 2 * side) / dot),
  }));
  const highestOf = ({ stacks }: (typeof tried)[number]) =>
    Math.max(1, ...stacks.map((stack) => stack.rows.length));
  const chosen = tried.find((one) => highestOf(one) * one.dot <= ROOM) ?? tried.at(-1);
  if (chosen === undefined) throw new Error('no size of dots');
  const step = Math.min(chosen.dot, ROOM / highestOf(chosen));
  return {
    ...chosen,
    side,
    step,
    domain,
    height: Math.ceil(Math.max(LEAST_ROOM, highestOf(chosen) * step) + ABOVE_STACKS),
  };
}

/** The height that the chart takes at a width, so that its place can be kept before it is drawn. */
export function distributionHeight(
  rows: readonly DistributionRow[],
  options: Pick<DistributionOptions, 'width' | 'words' | 'marks' | 'isRatio' | 'formatValue'>,
): number {
  const foot = AXIS + (options.words.missing === '' ? 0 : LINE);
  return distributionHead(rows, options) + stackAreas(rows, options).height + foot;
}

function binned(
  rows: readonly KnownRow[],
  domain: readonly [number, number],
  isRatio: boolean,
  room: number,
): DotStacks['stacks'] {
  const bins = Math.max(1, Math.floor(room));
  const place = (value: number) => (isRatio ? Math.log(value) : value);
  const low = place(domain[0]);
  const size = (place(domain[1]) - low) / bins;
  const stacks = new Map<number, KnownRow[]>();
  for (const row of [...rows].sort((a, b) => ORDER[a.role] - ORDER[b.role] || a.value - b.value)) {
    const bin = Math.min(bins - 1, Math.floor((place(row.value) - low) / size));
    stacks.set(bin, [...(stacks.get(bin) ?? []), row]);
  }
  return [...stacks]
    .sort(([a], [b]) => a - b)
    .map(([bin, stacked]) => {
      const middle = low + (bin + 0.5) * size;
      return { x: isRatio ? Math.exp(middle) : middle, rows: stacked };
    });
}
