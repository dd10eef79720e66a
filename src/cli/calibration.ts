import type { Departure } from '../analysis/forecast/departure';
import type { Problem, Result } from '../model/problem';
import { BACKTEST } from '../scenario/backtest-document';
import { forecastModels } from '../scenario/forecast-models';
import { HIGHEST_SEED } from '../scenario/parse-scenario';
import { checkCalibration, chiSquareLimit } from '../validation/check-calibration';
import type { LoadedInputs } from './load-inputs';
import { readOptions } from './read-options';
import { SCHEMA } from './printed-shapes';
import { wholeNumber } from './whole-number';

/** Two years are simulated, so that the year after the forecast's is looked at too. */
const START = '2025-01';
const MONTHS = 24;
const KNOWN_MONTHS = [1, 8, 11];

/**
 * `calibration [--municipality CODE] [--ledgers N] [--draws N] [--seed N]`: simulation-based calibration of the forecast, with one, eight and eleven
 * months of simulated books known: the rank histograms of the model's inputs and of the years, and whether every one is as even as
 * chance allows. Problems: those of the municipality and of the numbers.
 */
export function calibration(args: readonly string[], { inputs }: LoadedInputs): Result<unknown> {
  const options = readOptions(args, ['municipality', 'ledgers', 'draws', 'seed']);
  if (!options.ok) return options;
  const problems: Problem[] = [];
  const ledgers = wholeNumber(options.value, 'ledgers', 200, 50, 2000, problems);
  const draws = wholeNumber(options.value, 'draws', 500, 100, 2000, problems);
  const seed = wholeNumber(options.value, 'seed', 1, 0, HIGHEST_SEED, problems);
  if (problems.length > 0) return { ok: false, problems };
  const municipality = options.value.get('municipality') ?? '0182';
  const plan = { municipality, start: START, months: MONTHS, assumptions: {}, normGrowthPercentPerYear: 2 };
  const models = forecastModels(plan, inputs);
  if (!models.ok) return models;
  const { departure } = BACKTEST as { readonly departure: Departure };
  const { model } = models.value;
  const checks = KNOWN_MONTHS.map((knownMonths) => ({
    knownMonths,
    histograms: checkCalibration({ model, departure, knownMonths, ledgers, draws, seed }),
  }));
  const all = checks.flatMap(({ histograms }) => histograms);
  const limit = chiSquareLimit(all.length);
  const highest = Math.max(...all.map(({ chiSquare }) => chiSquare));
  return {
    ok: true,
    value: {
      schema: SCHEMA,
      municipality,
      ledgers,
      draws,
      seed,
      checks,
      highest,
      limit,
      passes: highest < limit,
    },
  };
}
