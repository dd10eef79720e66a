import { FOOT, placeRows } from './named-rows';

/** One bar of a bridge, SEK: an amount at either end of it, or what changes the amount before it. */
export interface BridgeRow {
  readonly id: string;
  readonly label: string;
  readonly kind: 'total' | 'change';
  /** Where the bar begins and ends; a total begins at 0, and a change where the bar above it ended. */
  readonly from: number;
  readonly to: number;
  /** What is written at the bar: the amount, or the change with its sign. */
  readonly value: number;
}

export interface BridgeOptions {
  readonly name: string;
  readonly width: number;
  readonly words: {
    /** Said above the bars where the axis does not begin at zero. */
    readonly notFromZero: string;
  };
  /** An amount, on the axis and at a total. */
  readonly formatValue: (value: number) => string;
  /** A change with its sign. */
  readonly formatChange: (value: number) => string;
}

/** Below this share of the amounts the changes could not be seen on an axis from zero. */
const SEEN = 0.25;
const NOTE = 26;
const NO_NOTE = 8;

/**
 * Where the axis begins and ends: at zero where the changes can be seen so, else below the lowest amount that the bridge
 * passes, and then the totals are drawn as cut off.
 */
export function bridgeAxis(rows: readonly BridgeRow[]): {
  readonly domain: readonly [number, number];
  readonly isCut: boolean;
} {
  const passed = rows.flatMap(({ kind, from, to }) => (kind === 'total' ? [to] : [from, to]));
  const [low, high] = [Math.min(...passed), Math.max(...passed)];
  const isCut = low > 0 && high > low && high - low < SEEN * high;
  if (isCut) return { domain: [Math.max(0, low - (high - low) * 0.6), high], isCut };
  return { domain: [Math.min(0, low), high > Math.min(0, low) ? high : 1], isCut };
}

/** Room above the bars, pixels. */
export function bridgeHead(rows: readonly BridgeRow[]): number {
  return bridgeAxis(rows).isCut ? NOTE : NO_NOTE;
}

/** The height that a bridge takes at a width, so that its place can be kept before it is drawn. */
export function bridgeHeight(rows: readonly BridgeRow[], width: number): number {
  const names = rows.map(({ label }) => label);
  return bridgeHead(rows) + placeRows(names, width).height + FOOT;
}
