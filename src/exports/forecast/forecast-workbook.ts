import type { Workbook } from '../workbook';
import type { ForecastDocument } from './forecast-document';
import { accuracySheet } from './sheets/accuracy-sheet';
import { forecastAccountSheet, forecastMonthSheet, forecastYearSheet } from './sheets/account-sheets';
import { forecastAssumptionSheet } from './sheets/forecast-assumption-sheet';
import { forecastSummarySheet } from './sheets/forecast-summary-sheet';
import { inputSheet } from './sheets/input-sheet';
import { measureSheet } from './sheets/measure-sheet';

/** The workbook of a forecast, for who has a budget to hold: what it says, month, year and account, and what it rests on. */
export function buildForecastWorkbook(document: ForecastDocument): Workbook {
  const { withMeasures, measures } = document;
  return {
    sheets: [
      forecastSummarySheet(document),
      forecastMonthSheet(document),
      forecastYearSheet(document),
      forecastAccountSheet(document),
      inputSheet(document),
      ...(withMeasures === null || measures === null ? [] : [measureSheet(document, withMeasures, measures)]),
      accuracySheet(document),
      forecastAssumptionSheet(document),
    ],
  };
}
