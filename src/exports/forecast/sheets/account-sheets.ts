import type { AccountForecast, YearForecast } from '../../../analysis/forecast/forecast';
import { m } from '../../../messages/messages';
import type { Words } from '../../../scenario/words';
import { type Cell, headings, number, PERCENT, type Sheet, text, WHOLE } from '../../workbook';
import { summaryCells, valueCell } from '../forecast-cells';
import type { ForecastDocument } from '../forecast-document';
import { forecastName, forecastUnit } from '../forecast-names';

/** Every account month by month: outturn where it is known, else the forecast, and the budget. */
export function forecastMonthSheet({ forecast, language }: ForecastDocument): Sheet {
  const locale = { locale: language };
  return {
    name: m.columnMonth({}, locale),
    widths: [44, 12, 10, 16, 16, 16, 16, 16, 16],
    frozenRows: 1,
    rows: [
      headings(
        m.columnAccount({}, locale),
        m.columnMonth({}, locale),
        m.columnUnit({}, locale),
        m.forecastExportOutturn({}, locale),
        ...forecastHeadings(language),
        m.forecastExportBudget({}, locale),
      ),
      ...forecast.accounts.flatMap(({ id, months }) =>
        months.map(({ month, outturn, forecast: ahead, budget }) => [
          text(forecastName(id, language)),
          text(month),
          text(forecastUnit(id, language)),
          valueCell(id, outturn),
          ...summaryCells(id, ahead),
          valueCell(id, budget),
        ]),
      ),
    ],
  };
}

/** Every account by calendar year. A year's quantiles are of its sums, draw by draw. */
export function forecastYearSheet({ forecast, language }: ForecastDocument): Sheet {
  const locale = { locale: language };
  return {
    name: m.exportYear({}, locale),
    widths: [44, 8, ...YEAR_WIDTHS],
    frozenRows: 1,
    rows: [
      headings(m.columnAccount({}, locale), m.exportYear({}, locale), ...yearHeadings(language)),
      ...forecast.accounts.flatMap((account) =>
        account.years.map((year) => [
          text(forecastName(account.id, language)),
          text(String(year.year)),
          ...yearCells(account, year, language),
        ]),
      ),
    ],
  };
}

/** The forecast year, one row for each account. */
export function forecastAccountSheet({ forecast, language }: ForecastDocument): Sheet {
  const locale = { locale: language };
  return {
    name: m.columnAccount({}, locale),
    widths: [44, 18, ...YEAR_WIDTHS],
    frozenRows: 1,
    rows: [
      headings(
        `${m.columnAccount({}, locale)} ${forecast.year}`,
        m.forecastExportInLedger({}, locale),
        ...yearHeadings(language),
      ),
      ...forecast.accounts.flatMap((account) =>
        account.years
          .filter(({ year }) => year === forecast.year)
          .map((year) => [
            text(forecastName(account.id, language)),
            text(account.inLedger ? m.exportYes({}, locale) : m.exportNo({}, locale)),
            ...yearCells(account, year, language),
          ]),
      ),
    ],
  };
}

const YEAR_WIDTHS = [10, 20, 16, 16, 16, 16, 16, 16, 16, 16, 16, 18, 28];

function yearHeadings(language: keyof Words): readonly string[] {
  const locale = { locale: language };
  return [
    m.columnUnit({}, locale),
    m.forecastExportOutturnMonths({}, locale),
    m.forecastExportOutturnSoFar({}, locale),
    ...forecastHeadings(language),
    m.forecastExportBudget({}, locale),
    ...['P10', 'P50', 'P90', m.statMean({}, locale)].map((quantile) =>
      m.forecastExportDeviationOf({ quantile }, locale),
    ),
    m.forecastExportOverBudget({}, locale),
  ];
}

function yearCells({ id }: AccountForecast, year: YearForecast, language: keyof Words): readonly Cell[] {
  const { outturn, outturnMonths, forecast, budget, deviation, probabilityOverBudget } = year;
  return [
    text(forecastUnit(id, language)),
    number(outturnMonths, WHOLE),
    valueCell(id, outturnMonths === 0 ? null : outturn),
    ...summaryCells(id, forecast),
    valueCell(id, budget),
    ...summaryCells(id, deviation),
    probabilityOverBudget === null ? null : number(probabilityOverBudget, PERCENT),
  ];
}

function forecastHeadings(language: keyof Words): readonly string[] {
  const locale = { locale: language };
  const forecast = m.forecastExportForecast({}, locale);
  return ['P10', 'P50', 'P90', m.statMean({}, locale)].map((quantile) => `${forecast} ${quantile}`);
}
