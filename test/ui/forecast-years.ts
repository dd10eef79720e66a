import type { Summary } from '../../src/analysis/comparison';
import type { Forecast, YearForecast } from '../../src/analysis/forecast/forecast';
import { around } from '../exports/a-forecast';

/** A quantity that is the same in every draw. */
export function known(value: number): Summary {
  return { ...around(value, 0), mean: value, mcse: 0 };
}

/** A year of which eight months are outturn, about 900 000 SEK over its budget. */
export function aYear(changes: Partial<YearForecast> = {}): YearForecast {
  return {
    year: 2026,
    outturn: 13_456_700,
    outturnMonths: 8,
    forecast: { ...around(21_400_000, 650_000), mcse: 25_000 },
    budget: 20_500_000,
    deviation: { ...around(-900_000, 650_000), mcse: 25_000 },
    probabilityOverBudget: 0.83,
    ...changes,
  };
}

/** A year of which every month is outturn, over its budget. */
export const CLOSED_YEAR = aYear({
  outturn: 21_432_000,
  outturnMonths: 12,
  forecast: known(21_432_000),
  deviation: known(-932_000),
  probabilityOverBudget: 1,
});

/** The same forecast, of books without a budget. */
export function withoutBudget(forecast: Forecast): Forecast {
  return {
    ...forecast,
    accounts: forecast.accounts.map((account) => ({
      ...account,
      months: account.months.map((month) => ({ ...month, budget: null })),
      years: account.years.map((one) => ({
        ...one,
        budget: null,
        deviation: null,
        probabilityOverBudget: null,
      })),
    })),
  };
}
