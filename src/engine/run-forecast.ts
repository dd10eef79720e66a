import type { Departure } from '../analysis/forecast/departure';
import type { Forecast, ForecastWithMeasures } from '../analysis/forecast/forecast';
import { forecastWithMeasures } from '../analysis/forecast/forecast-with-measures';
import { firstMonthOf, FORECAST_YEARS, type KnownOutturn } from '../analysis/forecast/known-outturn';
import { makeForecastInSteps } from '../analysis/forecast/make-forecast';
import type { AccountMonths } from '../model/account-months';
import type { ModelInputs } from '../model/inputs';
import type { ModelScenario } from '../model/model-scenario';
import type { Problem, Result } from '../model/problem';
import { yearsWithoutRiksnorm } from '../scenario/extend-riksnorm';
import { forecastModels, type MeasuresPlan } from '../scenario/forecast-models';
import type { Scenario } from '../scenario/scenario';
import { inTasks } from './in-tasks';
import type { RunOptions, Runner } from './runner';

/** A forecast that is asked for. The first `draws` draws of `seed` are taken. */
export interface ForecastOrder {
  readonly municipality: string;
  readonly outturn: KnownOutturn;
  readonly departure: Departure;
  readonly assumptions: Scenario['assumptions'];
  /** How net cost counts tax; net when left out. */
  readonly taxCounting?: Scenario['taxCounting'] | undefined;
  readonly seed: number;
  readonly draws: number;
  /** Per cent a year that the riksnorm is raised by after the last published one. */
  readonly normGrowthPercentPerYear: number;
  readonly measures?: MeasuresPlan | undefined;
}

export interface ForecastAnswer {
  readonly forecast: Forecast;
  readonly withMeasures: ForecastWithMeasures | null;
  /** Years of the horizon whose riksnorm is not published. */
  readonly yearsWithoutRiksnorm: readonly number[];
}

export interface ForecastOptions extends Omit<RunOptions, 'withinMs'> {
  /** Runs of earlier forecasts, so that another occasion or budget runs nothing again; the latest few are kept in it. */
  readonly kept?: Map<string, AccountMonths>;
}

/** As many runs as one forecast with measures takes. */
const MOST_KEPT = 3;

/** A forecast of a year further from the last published riksnorm would rest on assumed ones alone. */
const MOST_YEARS_AFTER_NORM = 3;

/** Fewest draws that the covariances of a forecast are taken over. */
export const FEWEST_FORECAST_DRAWS = 100;

/**
 * Forecasts a municipality's year and those after it, from January of the first year of outturn that is used. Problems: a municipality
 * that does not exist or lacks a figure; a month without riksnorm; too few draws; a forecast year long after the last published riksnorm; a package adopted in a month that is not after the
 * outturn or not within the horizon. Rejects with the signal's reason when it is aborted.
 */
export async function runForecast(
  runner: Runner,
  inputs: ModelInputs,
  order: ForecastOrder,
  { kept = new Map(), ...options }: ForecastOptions = {},
): Promise<Result<ForecastAnswer>> {
  const { outturn, seed, draws, measures } = order;
  const start = firstMonthOf(outturn);
  const startYear = Number(start.slice(0, 4));
  const lastYear = outturn.year + FORECAST_YEARS - 1;
  const problems: Problem[] = [];
  if (draws < FEWEST_FORECAST_DRAWS)
    problems.push({ where: 'draws', what: 'outOfRange', value: String(draws) });
  if (outturn.year > Math.max(...inputs.riksnorm.year) + MOST_YEARS_AFTER_NORM)
    problems.push({ where: 'year', what: 'outOfRange', value: String(outturn.year) });
  if (measures !== undefined && !isAhead(measures.adopted, outturn, lastYear))
    problems.push({ where: 'adopted', what: 'outOfRange', value: measures.adopted });
  if (problems.length > 0) return { ok: false, problems };
  const models = forecastModels({ ...order, start, months: (lastYear - startYear + 1) * 12 }, inputs);
  if (!models.ok) return models;

  const { model, pair } = models.value;
  const wanted = pair === null ? [model] : [model, pair.today, pair.withPackage];
  const runs: AccountMonths[] = [];
  for (const [index, scenario] of wanted.entries()) {
    const run = await runKept(runner, scenario, order, kept, {
      ...options,
      onProgress: (done, all) => options.onProgress?.(index + done / all, wanted.length),
    });
    if (!run.ok) return run;
    runs.push(run.value);
  }
  const [prior, today, withPackage] = runs;
  const request = { model, prior: prior as AccountMonths, outturn, departure: order.departure, seed };
  const made = await inTasks(makeForecastInSteps(request), options.signal);
  const laidUpon =
    measures !== undefined && today !== undefined && withPackage !== undefined
      ? await inTasks(
          forecastWithMeasures(request, made.draws, { adopted: measures.adopted, today, withPackage }),
          options.signal,
        )
      : null;
  return {
    ok: true,
    value: {
      forecast: made.forecast,
      withMeasures: laidUpon,
      yearsWithoutRiksnorm: yearsWithoutRiksnorm(inputs, startYear, lastYear),
    },
  };
}

async function runKept(
  runner: Runner,
  scenario: ModelScenario,
  { seed, draws }: ForecastOrder,
  kept: Map<string, AccountMonths>,
  options: Omit<RunOptions, 'withinMs'>,
): Promise<Result<AccountMonths>> {
  const key = JSON.stringify([scenario, seed, draws]);
  const known = kept.get(key);
  if (known !== undefined) return { ok: true, value: known };
  const answer = await runner.accountMonths({ scenarios: [scenario], seed, draws }, options);
  if (!answer.ok) return answer;
  const run = answer.value[0] as AccountMonths;
  kept.set(key, run);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(oldest);
  return { ok: true, value: run };
}

function isAhead(month: string, { year, through }: KnownOutturn, lastYear: number): boolean {
  const first = through === null ? `${year}-01` : through;
  return (
    /^\d{4}-(0[1-9]|1[0-2])$/.test(month) &&
    month <= `${lastYear}-12` &&
    (through === null ? month >= first : month > first)
  );
}
