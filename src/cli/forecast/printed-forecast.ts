import type { Bridge } from '../../analysis/forecast/bridge';
import type { AccountForecast, Forecast, YearForecast } from '../../analysis/forecast/forecast';
import type { ForecastAnswer } from '../../engine/run-forecast';
import { ENGINE_VERSION } from '../../model/engine-version';
import type { MeasuresPlan } from '../../scenario/forecast-models';
import type { Backtest } from '../../validation/backtest/backtest';
import { SCHEMA } from '../printed-shapes';

/** What a forecast rests on beside its draws. */
export interface ForecastBasis {
  readonly dataHash: string;
  readonly isSample: boolean;
  readonly normGrowthPercentPerYear: number;
  readonly measures: MeasuresPlan | null;
  readonly bridge: Bridge | null;
  readonly backtest: Pick<Backtest, 'parts'>;
}

/**
 * A forecast as it is printed. Accounts are those of the forecast year: outturn so far, forecast of the whole year. SEK, but for
 * `householdMonths`. A deviation is budget less forecast: below 0 is a deficit. With measures they stand by themselves, in `measures`.
 */
export function printForecast(
  { forecast, withMeasures, yearsWithoutRiksnorm }: ForecastAnswer,
  basis: ForecastBasis,
) {
  const { year, accounts, seed, draws } = forecast;
  return {
    schema: SCHEMA,
    engine: ENGINE_VERSION,
    dataHash: basis.dataHash,
    municipality: forecast.municipality,
    seed,
    draws,
    madeUpSample: basis.isSample,
    year,
    outturnThrough: forecast.outturnThrough,
    accounts: accountsIn(forecast, year),
    months: months(accounts),
    years: (accounts[0]?.years ?? []).map((one) => ({ year: one.year, ...accountsIn(forecast, one.year) })),
    probabilityOverBudget: bistandOf(forecast)?.probabilityOverBudget ?? null,
    inputs: forecast.inputs,
    departed: forecast.departed,
    riksnorm: {
      growthPercentPerYear: basis.normGrowthPercentPerYear,
      assumedYears: yearsWithoutRiksnorm,
    },
    measures:
      withMeasures === null || basis.measures === null
        ? null
        : {
            ...basis.measures,
            accounts: accountsIn(withMeasures.forecast, year),
            probabilityOverBudget: bistandOf(withMeasures.forecast)?.probabilityOverBudget ?? null,
            effects: withMeasures.effects,
          },
    bridge: basis.bridge,
    backtest: shortOf(basis.backtest),
  };
}

/** The accounts of a year by their ids. */
function accountsIn({ accounts }: Forecast, year: number): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    accounts.flatMap(({ id, inLedger, years }) => {
      const found = years.find((known) => known.year === year);
      if (found === undefined) return [];
      const { outturn, outturnMonths, forecast, budget, deviation, probabilityOverBudget } = found;
      return [[id, { inLedger, outturn, outturnMonths, forecast, budget, deviation, probabilityOverBudget }]];
    }),
  );
}

/** Every month with every account's outturn, or its forecast, and its budget. */
function months(accounts: readonly AccountForecast[]): readonly unknown[] {
  return (accounts[0]?.months ?? []).map(({ month }, index) => ({
    month,
    ...Object.fromEntries(
      accounts.map((account) => {
        const one = account.months[index];
        const { p10 = null, p50 = null, p90 = null } = one?.forecast ?? {};
        return [account.id, { outturn: one?.outturn ?? null, p10, p50, p90, budget: one?.budget ?? null }];
      }),
    ),
  }));
}

function bistandOf({ accounts, year }: Forecast): YearForecast | undefined {
  return accounts.find(({ id }) => id === 'bistand')?.years.find((known) => known.year === year);
}

/** How forecasts of one year ahead have turned out in the municipalities, by measure: the model beside last year's value. */
function shortOf({ parts }: Pick<Backtest, 'parts'>): readonly unknown[] {
  return parts
    .filter(({ horizonYears, set }) => horizonYears === 1 && set === 'municipalities')
    .map(({ methods, ...part }) => ({
      ...part,
      methods: methods.filter(({ method }) => method === 'model' || method === 'lastValue'),
    }));
}
