import type { LedgerAccountId } from '../../model/ledger';
import type { Summary } from '../comparison';

/** The quantities that a forecast gives: accounts, SEK, and household-months with bistånd. */
export type ForecastId = LedgerAccountId | 'householdMonths';

/** A forecast of a year and the years after it, on equally weighted draws. */
export interface Forecast {
  readonly municipality: string;
  /** The year that is forecast. */
  readonly year: number;
  /** Last month of outturn that it knows, "2026-08"; null: it knows none, and is the scenario as it stands. */
  readonly outturnThrough: string | null;
  readonly seed: number;
  readonly draws: number;
  /** `bistand` first, then `householdMonths`, the four kinds of bistånd, then what else the books have. */
  readonly accounts: readonly AccountForecast[];
  /** Fifty equally likely values of the year's bistånd, SEK, ascending. */
  readonly dots: readonly number[];
  readonly inputs: readonly LearntInput[];
  readonly departed: Departed | null;
  /** Means of each year of the forecast, that two forecasts are compared by. */
  readonly drivers: readonly YearDrivers[];
}

export interface AccountForecast {
  readonly id: ForecastId;
  /** Whether the books have an account that is counted as this one. */
  readonly inLedger: boolean;
  /** Every month from the first of the books' that are used to the end of the last year. */
  readonly months: readonly MonthForecast[];
  /** The forecast year and those after it, whole calendar years. */
  readonly years: readonly YearForecast[];
}

export interface MonthForecast {
  readonly month: string;
  readonly outturn: number | null;
  /** Null where the outturn is known. */
  readonly forecast: Summary | null;
  readonly budget: number | null;
}

export interface YearForecast {
  readonly year: number;
  /** Sum of the months of the year whose outturn is known; 0 where none is. */
  readonly outturn: number;
  readonly outturnMonths: number;
  /** The whole year: outturn so far and the forecast of the rest, draw by draw. */
  readonly forecast: Summary;
  readonly budget: number | null;
  /** Budget less forecast, draw by draw: below 0 is over budget, a deficit. Null without a budget. */
  readonly deviation: Summary | null;
  /** Share of the draws in which the year costs more than its budget, 0–1; null without a budget. */
  readonly probabilityOverBudget: number | null;
}

/**
 * `inflowFactor` and `exitShare`: the assumptions of those names. `costPerHouseholdMonth`: SEK, mean of the forecast year.
 * `arrearsDays`: days to the first payment of etableringsersättning, which is the uncertain part of the glapp.
 */
export type InputId = 'inflowFactor' | 'exitShare' | 'costPerHouseholdMonth' | 'arrearsDays';

/** An uncertain input of the model before and after the outturn was seen. */
export interface LearntInput {
  readonly id: InputId;
  readonly before: Summary;
  readonly after: Summary;
  /** Share of the variance over the squared mean that the outturn took away, 0–1; null where the input is the same in every draw. */
  readonly learnt: number | null;
}

/** How the books turned out to depart from the model: factors on the model's level, 1 is as the model has it. */
export interface Departed {
  readonly households: Summary;
  /** Bistånd per household-month. */
  readonly cost: Summary;
  /** What a single month departs by beyond that, standard deviation of the log. */
  readonly monthNoise: Summary;
}

export interface YearDrivers {
  readonly year: number;
  /** Mean bistånd of the year, SEK, measures included. */
  readonly bistandSek: number;
  /** Of which what measures changed, SEK: below 0 where they save. */
  readonly measuresSek: number;
  /** Mean household-months of the year, measures not included. */
  readonly householdMonths: number;
  /** Mean riksnorm of the municipality's household types, SEK per household and month. */
  readonly normSek: number;
}

/** A package adopted in a month, laid upon a forecast. */
export interface ForecastWithMeasures {
  /** First month of the package, "2026-09". */
  readonly adopted: string;
  readonly forecast: Forecast;
  /** With less without the package, draw by draw: below 0 the package saves. `netCost` holds every account of the model. */
  readonly effects: readonly MeasureEffect[];
}

export interface MeasureEffect {
  readonly id: ForecastId | 'netCost';
  readonly years: readonly { readonly year: number; readonly difference: Summary }[];
}
