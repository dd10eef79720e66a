import type { AccountForecast, Forecast, MonthForecast } from '../../../analysis/forecast/forecast';
import type { ChartTable } from '../../../charts/chart-table';
import type { ForecastRow } from '../../../charts/forecast-size';
import { m } from '../../../messages/messages';
import { amountColumn, formatAmount, stepOf } from './amount-columns';
import { forecastName, isMoney, monthInWords } from './forecast-words';

/** One month of one account, as it is drawn and listed. */
export interface MonthRow extends ForecastRow {
  /** Budget less outturn, or less the median of the forecast: below 0 is a deficit. Null without a budget. */
  readonly deviation: number | null;
  /** The last digits of the forecast that are worth printing. */
  readonly step: number;
}

/** The months of an account: those of one year, or every one there is. */
export function monthRows({ id, months }: AccountForecast, year: number | 'all'): readonly MonthRow[] {
  return months
    .filter(({ month }) => year === 'all' || month.startsWith(`${year}-`))
    .map((month) => ({
      month: month.month,
      outturn: month.outturn,
      budget: month.budget,
      p5: month.forecast?.p5 ?? null,
      p10: month.forecast?.p10 ?? null,
      p25: month.forecast?.p25 ?? null,
      p50: month.forecast?.p50 ?? null,
      p75: month.forecast?.p75 ?? null,
      p90: month.forecast?.p90 ?? null,
      p95: month.forecast?.p95 ?? null,
      deviation: deviationOf(month),
      step: stepOf(id, month.forecast),
    }));
}

export function monthsTable(id: AccountForecast['id'], rows: readonly MonthRow[]): ChartTable<MonthRow> {
  const column = (name: keyof MonthRow, title: string, of: (row: MonthRow) => number | null) =>
    amountColumn({ id: name, name: title, quantity: () => id, of, step: ({ step }) => step });
  const exact = (name: keyof MonthRow, title: string, of: (row: MonthRow) => number | null) =>
    amountColumn({ id: name, name: title, quantity: () => id, of, step: () => stepOf(id, null) });
  const hasBudget = rows.some(({ budget }) => budget !== null);
  const hasForecast = rows.some(({ p50 }) => p50 !== null);
  return {
    rows,
    columns: [
      { id: 'month', name: m.columnMonth(), value: ({ month }) => month },
      exact('outturn', m.forecastOutturn(), ({ outturn }) => outturn),
      ...(hasForecast
        ? [
            column('p10', 'P10', ({ p10 }) => p10),
            column('p50', 'P50', ({ p50 }) => p50),
            column('p90', 'P90', ({ p90 }) => p90),
          ]
        : []),
      ...(hasBudget
        ? [
            exact('budget', m.forecastBudget(), ({ budget }) => budget),
            column('deviation', m.forecastDeviationColumn(), ({ deviation }) => deviation),
          ]
        : []),
    ],
  };
}

/** What the months show: the unit, outturn as far as it is known, and where the forecast ends. */
export function monthsSummary(
  { outturnThrough }: Pick<Forecast, 'outturnThrough'>,
  id: AccountForecast['id'],
  rows: readonly MonthRow[],
): string {
  const known = rows.filter(({ outturn }) => outturn !== null).length;
  const last = rows.findLast(({ p50 }) => p50 !== null);
  const said = [m.forecastMonthsUnit({ account: forecastName(id), unit: monthUnit(id) })];
  if (known > 0 && last === undefined) said.push(m.forecastMonthsAllKnown({ count: known }));
  else if (known > 0 && outturnThrough !== null)
    said.push(m.forecastMonthsKnown({ count: known, month: monthInWords(outturnThrough) }));
  else said.push(m.forecastMonthsUnknown());
  if (last !== undefined) {
    const write = (value: number | null) => formatAmount(id, value ?? 0, last.step);
    said.push(
      m.forecastMonthsLast({
        month: monthInWords(last.month),
        middle: write(last.p50),
        low: write(last.p10),
        high: write(last.p90),
      }),
    );
  }
  return said.join(' ');
}

/** Thousands of kronor a month, or households in the month. */
function monthUnit(id: AccountForecast['id']): string {
  return isMoney(id) ? m.unitTkrMonth() : m.forecastUnitHouseholds();
}

function deviationOf({ outturn, forecast, budget }: MonthForecast): number | null {
  const cost = outturn ?? forecast?.p50 ?? null;
  return budget === null || cost === null ? null : budget - cost;
}
