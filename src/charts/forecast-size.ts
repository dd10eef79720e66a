import { type BandWords, bandKey } from './bands';
import { type KeyEntry, placeKey } from './legend';

/** One month: its outturn where that is known, else quantiles of its forecast over the draws; and its budget, all of one unit. */
export interface ForecastRow {
  /** "2026-01". */
  readonly month: string;
  readonly outturn: number | null;
  readonly budget: number | null;
  readonly p5: number | null;
  readonly p10: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
}

export interface ForecastOptions {
  readonly name: string;
  readonly width: number;
  readonly words: BandWords & {
    readonly outturn: string;
    readonly budget: string;
    /** At the last month of outturn that a forecast follows on; without such a month it is not used. */
    readonly occasion: string;
  };
  /** Twelve letters or very short names, January first. */
  readonly monthLetters: readonly string[];
  readonly formatValue: (value: number) => string;
}

/** Above the months: the key, and a line for the occasion of the forecast. Below them: months and years. */
export const OCCASION = 22;
export const MONTHS = 44;
const ROOM = 240;

/** The key of a forecast: what of outturn and forecast is drawn. */
export function forecastKey(
  rows: readonly ForecastRow[],
  words: ForecastOptions['words'],
): readonly KeyEntry[] {
  const outturn: KeyEntry = { mark: 'points', text: words.outturn };
  return [
    ...(rows.some((row) => row.outturn !== null) ? [outturn] : []),
    ...(rows.some((row) => row.outturn === null) ? bandKey(words) : []),
  ];
}

/** The height that a forecast takes at a width, so that its place can be kept before it is drawn. */
export function forecastHeight(
  rows: readonly ForecastRow[],
  { width, words }: Pick<ForecastOptions, 'width' | 'words'>,
): number {
  return placeKey(forecastKey(rows, words), width).height + OCCASION + ROOM + MONTHS;
}
