import type { BacktestMeasure } from './backtest';

export const MEASURES: readonly BacktestMeasure[] = ['N31910', 'N31857', 'N31849'];

/** The nation's code in the series. */
export const NATION = '0000';

/** A year's figure: households, thousands of SEK paid, or SEK per household. */
export interface SeriesRow {
  readonly measure: BacktestMeasure;
  readonly municipality: string;
  readonly year: number;
  readonly value: number;
}

/** Figures by municipality and year. */
export type Series = ReadonlyMap<string, ReadonlyMap<number, number>>;
export type SeriesByMeasure = Readonly<Record<BacktestMeasure, Series>>;

/** Rows gathered by measure, municipality and year. A figure that is not above 0 has no logarithm and is left out. */
export function buildSeries(rows: readonly SeriesRow[]): SeriesByMeasure {
  const gathered = MEASURES.map((measure) => {
    const series = new Map<string, Map<number, number>>();
    for (const { municipality, year, value } of rows.filter((row) => row.measure === measure)) {
      if (!(value > 0)) continue;
      const years = series.get(municipality) ?? new Map<number, number>();
      series.set(municipality, years.set(year, value));
    }
    return [measure, series] as const;
  });
  return Object.fromEntries(gathered) as unknown as SeriesByMeasure;
}

export function figureOf(series: Series, municipality: string, year: number): number | null {
  return series.get(municipality)?.get(year) ?? null;
}

/** Two known figures of one municipality, the later one `horizonYears` after the origin. */
export interface Pair {
  readonly measure: BacktestMeasure;
  readonly municipality: string;
  readonly origin: number;
  readonly horizonYears: number;
  /** Households in the year of the origin. */
  readonly households: number;
  readonly last: number;
  readonly outcome: number;
}

/** All pairs of a measure at a horizon by municipality and origin; the nation's come with them. Needs households at the origin. */
export function pairsOf(
  series: SeriesByMeasure,
  measure: BacktestMeasure,
  horizonYears: number,
): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [municipality, years] of series[measure]) {
    for (const [origin, last] of years) {
      const outcome = years.get(origin + horizonYears);
      const households = figureOf(series.N31910, municipality, origin);
      if (outcome === undefined || households === null) continue;
      pairs.push({ measure, municipality, origin, horizonYears, households, last, outcome });
    }
  }
  return pairs.sort((a, b) => Number(a.municipality) - Number(b.municipality) || a.origin - b.origin);
}
