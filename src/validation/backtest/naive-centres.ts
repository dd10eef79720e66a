import ln from '@stdlib/math-base-special-ln';
import type { BacktestMethod } from './backtest';
import { NATION, type Series } from './series';

export type NaiveMethod = Exclude<BacktestMethod, 'model'>;

/** Years back from the origin that the pooled trend is taken over. */
const TREND_YEARS = 3;

/**
 * Log change that a method expects from the origin to `horizonYears` later, by figures through the origin only: none; the
 * municipality's own mean yearly change since its first figure; the median yearly change of all municipalities (the nation is none)
 * over the latest three years. No change where no earlier figure says one.
 */
export function naiveCentre(
  method: NaiveMethod,
  series: Series,
  municipality: string,
  origin: number,
  horizonYears: number,
): number {
  switch (method) {
    case 'lastValue':
      return 0;
    case 'ownDrift':
      return horizonYears * ownDrift(series.get(municipality), origin);
    case 'pooledTrend':
      return horizonYears * pooledTrend(series, origin);
  }
}

function ownDrift(years: ReadonlyMap<number, number> | undefined, origin: number): number {
  const first = Math.min(...(years?.keys() ?? []));
  const [then, now] = [years?.get(first), years?.get(origin)];
  return then === undefined || now === undefined || first >= origin ? 0 : ln(now / then) / (origin - first);
}

function pooledTrend(series: Series, origin: number): number {
  const changes: number[] = [];
  for (const [municipality, years] of series) {
    if (municipality === NATION) continue;
    for (let year = origin - TREND_YEARS + 1; year <= origin; year += 1) {
      const [before, now] = [years.get(year - 1), years.get(year)];
      if (before !== undefined && now !== undefined) changes.push(ln(now / before));
    }
  }
  return changes.length === 0 ? 0 : median(changes);
}

/** Middle value, or the mean of the two middle ones; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = Math.floor(sorted.length / 2);
  const high = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[half - 1] ?? NaN)) / 2;
}
