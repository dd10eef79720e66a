import ln from '@stdlib/math-base-special-ln';
import type { BacktestMeasure, BacktestMethod } from './backtest';
import type { ModelChanges } from './model-changes';
import { median, naiveCentre, type NaiveMethod } from './naive-centres';
import type { SizedError } from './scale-mixture';
import { MEASURES, NATION, type Pair, pairsOf, type SeriesByMeasure } from './series';
import type { LongerError } from './walk-share';

export const NAIVE_METHODS: readonly NaiveMethod[] = ['lastValue', 'ownDrift', 'pooledTrend'];
export const METHODS: readonly BacktestMethod[] = [...NAIVE_METHODS, 'model'];

/** Years ahead of the errors that say how the part of size grows with the horizon. Further ahead too few are known at most origins. */
const LONGER_HORIZONS: readonly number[] = [2, 3];

/** An error of a forecast, known from the end of the year that was forecast. */
interface Dated {
  readonly year: number;
}

/** Errors of municipalities: of forecasts one year ahead, and two or three. */
export interface MeasureErrors {
  readonly oneYear: readonly (SizedError & Dated)[];
  readonly longer: readonly (LongerError & Dated)[];
}

export type ErrorHistory = Readonly<Record<BacktestMethod, Readonly<Record<BacktestMeasure, MeasureErrors>>>>;

/**
 * Errors of every forecast one, two or three years ahead that can be made: log of the outcome over the forecast's centre. The model has
 * them only where it was run.
 */
export function errorHistory(series: SeriesByMeasure, changes: ModelChanges): ErrorHistory {
  const byMethod = METHODS.map((method) => {
    const byMeasure = MEASURES.map((measure) => {
      const errorsAt = (horizonYears: number) => errorsOf(method, series, changes, measure, horizonYears);
      const oneYear = errorsAt(1).map(({ year, error, drawsVariance, sizeVariance }) => ({
        year,
        error,
        variance: drawsVariance + sizeVariance,
      }));
      return [measure, { oneYear, longer: LONGER_HORIZONS.flatMap(errorsAt) }] as const;
    });
    return [method, Object.fromEntries(byMeasure)] as const;
  });
  return Object.fromEntries(byMethod) as unknown as ErrorHistory;
}

function errorsOf(
  method: BacktestMethod,
  series: SeriesByMeasure,
  changes: ModelChanges,
  measure: BacktestMeasure,
  horizonYears: number,
): readonly (LongerError & Dated)[] {
  const pairs = pairsOf(series, measure, horizonYears);
  return pairs.flatMap((pair) => {
    const forecast = pair.municipality === NATION ? null : centreOf(method, series, changes, pair);
    if (forecast === null) return [];
    return [
      {
        year: pair.origin + horizonYears,
        horizonYears,
        error: ln(pair.outcome / pair.last) - forecast.centre,
        drawsVariance: forecast.drawsVariance,
        sizeVariance: sizeVarianceOf(method, pair),
      },
    ];
  });
}

/**
 * What chance gives the log change between two years of as many independent households, beyond what a method's own draws hold: 2/N for
 * their number and for kronor per household (Judgement: what they get varies as much as its mean), 4/N for kronor in all. The model's draws
 * hold their chance; but fitted to its errors known at each origin, the most likely addition to them was 2/N of the number of households (of
 * 0, ½, 1, 2, 4 or 8 times that) at every one, so that is added to households and to kronor in all.
 */
export function sizeVarianceOf(method: BacktestMethod, { measure, households }: Pair): number {
  return (2 * (method === 'model' ? MODEL_CASES : NAIVE_CASES)[measure]) / households;
}

const NAIVE_CASES = { N31910: 1, N31857: 2, N31849: 1 } as const;
const MODEL_CASES = { N31910: 1, N31857: 1, N31849: 0 } as const;

/** The expected log change of a case, and the variance of the draws it is the median of. */
export interface Centre {
  readonly centre: number;
  readonly drawsVariance: number;
}

/** A naive method has no draws. Null where the model was not run. */
export function centreOf(
  method: BacktestMethod,
  series: SeriesByMeasure,
  changes: ModelChanges,
  pair: Pair,
): Centre | null {
  if (method === 'model') {
    const draws = changes(pair);
    return draws === null ? null : { centre: median([...draws]), drawsVariance: varianceOf(draws) };
  }
  const { measure, municipality, origin, horizonYears } = pair;
  return {
    centre: naiveCentre(method, series[measure], municipality, origin, horizonYears),
    drawsVariance: 0,
  };
}

function varianceOf(draws: Float64Array): number {
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  return draws.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (draws.length - 1);
}
