import type { FunnelLimits, FunnelRow } from '../../analysis/municipal/funnel';
import { INK } from '../ink';
import { type KeyEntry, placeKey } from '../legend';
import { roleKey } from './area-dots';
import type { AreaRole, RoleWords } from './area-role';

/** One municipality of a funnel with its name. */
export interface FunnelDot extends FunnelRow {
  readonly label: string;
  readonly role: AreaRole;
}

export interface FunnelOptions {
  readonly name: string;
  readonly width: number;
  /** All together, and the limits at sizes in ascending order: `centre` and `curve` of a funnel. */
  readonly centre: number;
  readonly curve: readonly FunnelLimits[];
  readonly words: RoleWords & {
    /** In the key, its value after it: all together. */
    readonly centre: string;
    /** In the key: within the inner and the outer limits. */
    readonly limits95: string;
    readonly limits998: string;
    /** Below the axis: "Invånare". */
    readonly population: string;
  };
  readonly formatValue: (value: number) => string;
  readonly formatPopulation: (population: number) => string;
}

const AFTER_KEY = 10;
/** Below the plot: sizes, and what they are. */
export const FOOT = 46;
export const OUTER = 0.16;

export function funnelKey(
  rows: readonly FunnelDot[],
  { words, centre, formatValue }: Pick<FunnelOptions, 'words' | 'centre' | 'formatValue'>,
): readonly KeyEntry[] {
  return [
    ...roleKey(rows, words),
    { mark: 'dashed', text: `${words.centre} ${formatValue(centre)}` },
    { mark: { band: 1 - (1 - OUTER) ** 2 }, text: words.limits95, ink: INK.muted },
    { mark: { band: OUTER }, text: words.limits998, ink: INK.muted },
  ];
}

/** Room above the plot. */
export function funnelHead(
  rows: readonly FunnelDot[],
  options: Pick<FunnelOptions, 'width' | 'words' | 'centre' | 'formatValue'>,
): number {
  return placeKey(funnelKey(rows, options), options.width).height + AFTER_KEY;
}

export function funnelPlotHeight(width: number): number {
  return Math.round(Math.min(400, Math.max(240, width * 0.6)));
}

/** The height that the chart takes at a width, so that its place can be kept before it is drawn. */
export function funnelHeight(
  rows: readonly FunnelDot[],
  options: Pick<FunnelOptions, 'width' | 'words' | 'centre' | 'formatValue'>,
): number {
  return funnelHead(rows, options) + funnelPlotHeight(options.width) + FOOT;
}
