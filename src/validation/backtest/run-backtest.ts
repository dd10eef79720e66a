import type { ModelInputs } from '../../model/inputs';
import { ENGINE_VERSION } from '../../model/engine-version';
import type { Result } from '../../model/problem';
import type { Backtest, BacktestMeasure } from './backtest';
import { departureOf } from './departure-of';
import { errorHistory } from './error-history';
import { type Case, forecastCases } from './forecast-cases';
import { modelChanges } from './model-changes';
import { median } from './naive-centres';
import { HORIZONS, rounded, scoreParts } from './score-parts';
import { buildSeries, MEASURES, NATION, pairsOf, type SeriesByMeasure, type SeriesRow } from './series';

export interface BacktestOptions {
  /** Draws of the model for each municipality and origin. */
  readonly draws: number;
  readonly seed: number;
  /** Errors that must be known at an origin before it is scored by bands fitted to them. */
  readonly leastErrors: number;
}

export const DEFAULT_BACKTEST_OPTIONS: BacktestOptions = { draws: 100, seed: 1, leastErrors: 40 };

/** What is known of the figures and of the model's inputs, with their hashes. */
export interface BacktestData {
  readonly inputs: ModelInputs;
  readonly dataHash: string;
  readonly rows: readonly SeriesRow[];
  /** SHA-256 of the file of the series. */
  readonly seriesHash: string;
}

/**
 * A rolling-origin backtest: every figure that is known is forecast 1 to 5 years ahead from what was known at the end of the origin year, by
 * the model and by three naive methods, on the same cases. Each method's bands come from its own errors known at the
 * origin, one to three years ahead; see `bandsAt` for origins with few. Origins are the years that have a riksnorm.
 *
 * What a forecaster of the time did not know and the model does: statutes decided after the origin (benefit parameters), each
 * municipality's share of inhabitants with bistånd of 2024 (it sets the level of spells), tax of 2022, inhabitants of 2019, and
 * assumptions that were tuned to figures of 2010 to 2016. Series are as they stand now, not as first published.
 * Problems: a municipality that the model cannot run.
 */
export function runBacktest(
  { inputs, dataHash, rows, seriesHash }: BacktestData,
  { draws, seed, leastErrors }: BacktestOptions,
): Result<{ readonly backtest: Backtest; readonly cases: readonly Case[] }> {
  const series = buildSeries(rows);
  const firstOrigin = Math.min(...inputs.riksnorm.year);
  const pairs = MEASURES.flatMap((measure) =>
    HORIZONS.flatMap((horizonYears) => pairsOf(series, measure, horizonYears)),
  ).filter(({ origin }) => origin >= firstOrigin);
  const changes = modelChanges(pairs, inputs, draws, seed);
  if (!changes.ok) return changes;
  const history = errorHistory(series, changes.value);
  const cases = forecastCases(pairs, series, changes.value, history, leastErrors, seed);
  const departure = departureOf(series, history, inputs, draws, seed);
  if (!departure.ok) return departure;
  return {
    ok: true,
    value: {
      backtest: {
        schema: 1,
        engine: ENGINE_VERSION,
        dataHash,
        seriesHash,
        seed,
        draws,
        parts: scoreParts(cases, seed),
        lastValueMedianMissPercent: lastValueMisses(series),
        departure: departure.value.departure,
        departureCases: departure.value.cases,
      },
      cases,
    },
  };
}

/** |this year − last year| / last year of municipalities. */
function lastValueMisses(series: SeriesByMeasure): Backtest['lastValueMedianMissPercent'] {
  const misses = MEASURES.map((measure) => {
    const pairs = pairsOf(series, measure, 1).filter(({ municipality }) => municipality !== NATION);
    const moved = pairs.map(({ last, outcome }) => Math.abs(outcome / last - 1));
    return [measure, { miss: rounded(100 * median(moved), 1), cases: pairs.length }] as const;
  });
  return Object.fromEntries(misses) as Record<BacktestMeasure, { miss: number; cases: number }>;
}
