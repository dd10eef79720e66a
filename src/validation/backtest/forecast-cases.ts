import exp from '@stdlib/math-base-special-exp';
import { quantileOfSorted } from '../../analysis/summarise';
import { keepLatest } from '../../model/keep-latest';
import { assumptionKey, fnv1a, uniformOfAssumption } from '../../model/random/keys';
import type { BacktestMeasure, BacktestMethod } from './backtest';
import { type Bands, bandsAt, mixtureAtHorizon } from './bands-at';
import { centreOf, type ErrorHistory, METHODS, sizeVarianceOf } from './error-history';
import type { ModelChanges } from './model-changes';
import { sampleCrps } from './sample-crps';
import { stratifiedShocks, type WeightedVariance } from './scale-mixture';
import type { Pair, SeriesByMeasure } from './series';

/** One method's forecast of one figure, per cent of the last known value. */
export interface CaseForecast {
  readonly median: number;
  readonly quantiles: Readonly<Record<QuantileId, number>>;
  readonly crps: number;
  /** The bands are fitted to the method's own earlier errors of the same measure. */
  readonly ownBands: boolean;
}

export const QUANTILES = { p5: 0.05, p10: 0.1, p25: 0.25, p75: 0.75, p90: 0.9, p95: 0.95 } as const;
export type QuantileId = keyof typeof QUANTILES;

/** A known figure with what each method had said of it. */
export interface Case extends Pair {
  readonly forecasts: Readonly<Record<BacktestMethod, CaseForecast>>;
}

/** Values that stand for a forecast, at least. */
const LEAST_VALUES = 1000;
const ORDER = fnv1a('backtest order');

/**
 * What every method says of each pair, from figures through its origin only. Pairs before the least number of errors, or where the
 * model was not run, are left out.
 */
export function forecastCases(
  pairs: readonly Pair[],
  series: SeriesByMeasure,
  changes: ModelChanges,
  history: ErrorHistory,
  least: number,
  seed: number,
): readonly Case[] {
  const kept = new Map<string, Bands | null>();
  const bandsOf = (method: BacktestMethod, measure: BacktestMeasure, origin: number) => {
    const key = `${method} ${measure} ${origin}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const bands = bandsAt(history, method, measure, origin, least);
    kept.set(key, bands);
    return bands;
  };
  return pairs.flatMap((pair) => {
    const forecasts: Partial<Record<BacktestMethod, CaseForecast>> = {};
    for (const method of METHODS) {
      const bands = bandsOf(method, pair.measure, pair.origin);
      const centre = centreOf(method, series, changes, pair);
      if (bands === null || centre === null) return [];
      const draws = changes(pair);
      const values = shocked(
        method === 'model' && draws !== null ? draws : Float64Array.of(centre.centre),
        mixtureAtHorizon(bands, pair.horizonYears, sizeVarianceOf(method, pair)),
        seed,
      );
      forecasts[method] = scored(values, exp(centre.centre), pair, bands.own);
    }
    return [{ ...pair, forecasts: forecasts as Record<BacktestMethod, CaseForecast> }];
  });
}

/** Log changes, each with as many of the stratified shocks as the others, which ones being drawn; as values, ascending. */
function shocked(draws: Float64Array, mixture: readonly WeightedVariance[], seed: number): Float64Array {
  const count = draws.length * Math.ceil(LEAST_VALUES / draws.length);
  const order = keptOrders(`${count} ${seed}`, () => orderOf(count, seed));
  return stratifiedShocks(mixture, count)
    .map((shock, at) => 100 * exp((draws[(order[at] as number) % draws.length] as number) + shock))
    .sort();
}

const keptOrders = keepLatest<readonly number[]>(2);

/** The numbers 0 to count − 1 in an order of chance. */
function orderOf(count: number, seed: number): readonly number[] {
  const key = assumptionKey(seed, 0);
  const uniforms = Array.from({ length: count }, (_, at) => uniformOfAssumption(key, ORDER, at));
  return uniforms.map((_, at) => at).sort((a, b) => (uniforms[a] ?? 0) - (uniforms[b] ?? 0));
}

function scored(
  sorted: Float64Array,
  centre: number,
  { last, outcome }: Pair,
  ownBands: boolean,
): CaseForecast {
  const quantiles = Object.fromEntries(
    Object.entries(QUANTILES).map(([id, p]) => [id, quantileOfSorted(sorted, p)]),
  ) as Record<QuantileId, number>;
  return { median: 100 * centre, quantiles, crps: sampleCrps(sorted, (100 * outcome) / last), ownBands };
}
