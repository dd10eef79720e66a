import exp from '@stdlib/math-base-special-exp';
import { LEDGER_ACCOUNT_IDS, type LedgerAccountId } from '../../model/ledger';
import type { Summary } from '../comparison';
import type { Steps } from '../steps';
import { quantileOfSorted, summarise } from '../summarise';
import type {
  AccountForecast,
  Departed,
  Forecast,
  ForecastId,
  LearntInput,
  MonthForecast,
  YearDrivers,
  YearForecast,
} from './forecast';
import { type ForecastDraws, forecastDraws, type ForecastRequest } from './forecast-draws';
import type { KnownOutturn } from './known-outturn';
import { normByYear } from './norm-by-year';

/** Values of a year's bistånd that are shown, each one chance in fifty. */
const DOTS = 50;

/** A forecast and the draws that it sums up. */
export interface MadeForecast {
  readonly forecast: Forecast;
  readonly draws: ForecastDraws;
}

/** The forecast of a request, a stretch at a time; see `forecastDraws` for how its draws come about. */
export function* makeForecastInSteps(request: ForecastRequest): Steps<MadeForecast> {
  const draws = yield* forecastDraws(request);
  return { draws, forecast: yield* summariseForecast(request, draws) };
}

/** Draws of a forecast as quantiles. `measures` is what measures changed in the bistånd and household-months of each draw, [draw × months + month]. */
export function* summariseForecast(
  { model, outturn, seed }: ForecastRequest,
  draws: ForecastDraws,
  measures: { readonly bistand: Float64Array; readonly householdMonths: Float64Array } | null = null,
): Steps<Forecast> {
  const years = yearsFrom(outturn.year, draws.months);
  const accounts: AccountForecast[] = [];
  for (const [id, values] of draws.values)
    accounts.push(yield* summariseAccount(id, values, draws, outturn, years));
  const bistand = sumYear(draws, 'bistand', outturn.year);
  const sorted = Float64Array.from(bistand).sort();
  const norms = normByYear(model);
  yield;
  return {
    municipality: model.municipality,
    year: outturn.year,
    outturnThrough: outturn.through,
    seed,
    draws: draws.draws,
    accounts,
    dots: Array.from({ length: DOTS }, (_, at) => quantileOfSorted(sorted, (at + 0.5) / DOTS)),
    inputs: [...learntInputs(draws), costPerHouseholdMonth(draws, outturn, bistand)],
    departed: draws.departed === null ? null : summariseDeparted(draws.departed),
    drivers: years.map((year): YearDrivers => {
      const changed = (id: 'bistand' | 'householdMonths') =>
        measures === null ? 0 : mean(sumMonths(measures[id], draws, year));
      return {
        year,
        bistandSek: mean(sumYear(draws, 'bistand', year)),
        measuresSek: changed('bistand'),
        householdMonths: mean(sumYear(draws, 'householdMonths', year)) - changed('householdMonths'),
        normSek: norms.get(year) as number,
      };
    }),
  };
}

/** The sum of a year's months in each draw. */
export function sumYear(draws: ForecastDraws, id: ForecastId, year: number): Float64Array {
  return sumMonths(draws.values.get(id) as Float64Array, draws, year);
}

/** The same of values [draw × months + month]. */
export function sumMonths(
  values: Float64Array,
  { draws, months }: Pick<ForecastDraws, 'draws' | 'months'>,
  year: number,
): Float64Array {
  const first = months.findIndex((month) => Number(month.slice(0, 4)) === year);
  const count = months.filter((month) => Number(month.slice(0, 4)) === year).length;
  return Float64Array.from({ length: draws }, (_, draw) => {
    let sum = 0;
    for (let month = first; month < first + count; month += 1)
      sum += values[draw * months.length + month] as number;
    return sum;
  });
}

/** The forecast year and those after it. */
export function yearsFrom(first: number, months: readonly string[]): readonly number[] {
  return [...new Set(months.map((month) => Number(month.slice(0, 4))))].filter((year) => year >= first);
}

function* summariseAccount(
  id: ForecastId,
  values: Float64Array,
  draws: ForecastDraws,
  outturn: KnownOutturn,
  years: readonly number[],
): Steps<AccountForecast> {
  const account = isAccount(id) ? outturn.accounts[id] : undefined;
  const known = account?.outturn ?? (id === 'householdMonths' ? outturn.households : {});
  const months: MonthForecast[] = [];
  for (const [at, month] of draws.months.entries()) {
    const figure = known[month] ?? null;
    const forecast = figure === null ? summarise(monthOf(values, draws, at)) : null;
    months.push({ month, outturn: figure, forecast, budget: account?.budget[month] ?? null });
    if (at % 12 === 11) yield;
  }
  return {
    id,
    inLedger: Object.keys(known).length > 0 || account !== undefined,
    months,
    years: years.map((year): YearForecast => {
      const sums = sumMonths(values, draws, year);
      const budget = account?.yearBudget[year] ?? null;
      const own = Object.entries(known).filter(([month]) => month.startsWith(`${year}-`));
      return {
        year,
        outturn: own.reduce((sum, [, figure]) => sum + figure, 0),
        outturnMonths: own.length,
        forecast: summarise(sums),
        budget,
        deviation: budget === null ? null : summarise(sums.map((sum) => budget - sum)),
        probabilityOverBudget:
          budget === null ? null : sums.reduce((over, sum) => over + (sum > budget ? 1 : 0), 0) / sums.length,
      };
    }),
  };
}

function isAccount(id: ForecastId): id is LedgerAccountId {
  return LEDGER_ACCOUNT_IDS.some((known) => known === id);
}

function monthOf(values: Float64Array, { draws, months }: ForecastDraws, month: number): Float64Array {
  return Float64Array.from({ length: draws }, (_, draw) => values[draw * months.length + month] as number);
}

function learntInputs({ inputs }: ForecastDraws): readonly LearntInput[] {
  return [...inputs].map(([id, { before, after }]) => learntOf(id, before, after));
}

/** Before is the scenario's own draws of the year, and what books are taken to depart by where there are some; after those of the forecast. */
function costPerHouseholdMonth(
  draws: ForecastDraws,
  { year }: KnownOutturn,
  bistand: Float64Array,
): LearntInput {
  const perMonth = (paid: Float64Array, householdMonths: Float64Array) =>
    paid.map((sek, draw) =>
      (householdMonths[draw] as number) > 0 ? sek / (householdMonths[draw] as number) : 0,
    );
  const before = perMonth(
    sumMonths(draws.prior.bistand, draws, year),
    sumMonths(draws.prior.householdMonths, draws, year),
  );
  const { costDepartureBefore } = draws;
  const departing =
    costDepartureBefore === null
      ? before
      : before.map((sek, draw) => sek * exp(costDepartureBefore[draw] as number));
  const after = perMonth(bistand, sumYear(draws, 'householdMonths', year));
  return learntOf('costPerHouseholdMonth', departing, after);
}

/** Variances are over the square of the mean, so that a level far from the model's does not count as learning; one that has grown has taught nothing. */
function learntOf(id: LearntInput['id'], before: Float64Array, after: Float64Array): LearntInput {
  const [variance, left] = [before, after].map(relativeVariance) as [number, number];
  const learnt = variance === 0 ? null : Math.max(0, 1 - left / variance);
  return { id, before: summarise(before), after: summarise(after), learnt };
}

function summariseDeparted({ households, cost, kinds }: NonNullable<ForecastDraws['departed']>): Departed {
  const noise: Summary = summarise(Float64Array.from(kinds, (kind) => Math.sqrt(kind.noise.cost)));
  return { households: summarise(households), cost: summarise(cost), monthNoise: noise };
}

function relativeVariance(values: Float64Array): number {
  const middle = mean(values);
  return middle === 0 ? 0 : varianceOf(values) / (middle * middle);
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Whole sums of equal values leave no trace of rounding: a quantity that is the same in every draw has variance 0. */
function varianceOf(values: Float64Array): number {
  const first = values[0] ?? 0;
  const shifted = values.map((value) => value - first);
  const middle = mean(shifted);
  return shifted.reduce((sum, value) => sum + (value - middle) * (value - middle), 0) / values.length;
}
