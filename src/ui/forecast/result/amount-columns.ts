import type { Summary } from '../../../analysis/comparison';
import type { ForecastId } from '../../../analysis/forecast/forecast';
import type { Column } from '../../../charts/chart-table';
import { m } from '../../../messages/messages';
import { formatTkr, moneyStep, spokenMoney } from '../../format/money';
import { digitStep, formatNumber, roundTo } from '../../format/number';
import { isMoney } from './forecast-words';

type Quantity = ForecastId | 'netCost';

/** Where there is no figure. */
export const NO_FIGURE = '\u2013';

/** The step that the quantiles of a quantity are rounded to: thousands of kronor at least, or whole households. */
export function stepOf(id: Quantity, summary: Pick<Summary, 'mcse'> | null): number {
  const { mcse } = summary ?? { mcse: 0 };
  return isMoney(id) ? Math.max(1000, moneyStep({ mcse })) : digitStep(mcse * 1.7);
}

/** Steps that a range of eight futures of ten holds at least. */
const LEAST_STEPS_IN_RANGE = 5;

/** The same step, but never so coarse that the range from P10 to P90 is a few steps only: a heavy tail has an error that the middle has not. */
export function usefulStep(id: Quantity, summary: Pick<Summary, 'mcse' | 'p10' | 'p90'> | null): number {
  const step = stepOf(id, summary);
  const range = summary === null ? 0 : summary.p90 - summary.p10;
  if (range === 0) return step;
  const least = isMoney(id) ? 1000 : 1;
  let useful = step;
  while (useful > least && useful * LEAST_STEPS_IN_RANGE > range) useful /= 10;
  return useful;
}

/** An amount without its unit: tkr, or households. */
export function formatAmount(id: Quantity, value: number, step: number): string {
  return isMoney(id) ? formatTkr(value, step) : formatNumber(roundTo(value, step));
}

/** The unit that `formatAmount` leaves out. */
export function amountUnit(id: Quantity): string {
  return isMoney(id) ? 'tkr' : m.forecastUnitHouseholdMonths();
}

/** A column of amounts: with no digit below the row's step on screen, whole kronor (told in tkr) in a file. */
export function amountColumn<Row>(column: {
  readonly id: string;
  readonly name: string;
  readonly quantity: (row: Row) => Quantity;
  readonly of: (row: Row) => number | null;
  readonly step: (row: Row) => number;
}): Column<Row> {
  const write = (row: Row, words: (value: number, quantity: Quantity, step: number) => string) => {
    const value = column.of(row);
    return value === null ? NO_FIGURE : words(value, column.quantity(row), column.step(row));
  };
  return {
    id: column.id,
    name: column.name,
    value: (row) => {
      const value = column.of(row);
      if (value === null || !isMoney(column.quantity(row))) return value;
      return Math.round(value) / 1000;
    },
    text: (row) => write(row, (value, quantity, step) => formatAmount(quantity, value, step)),
    spoken: (row) =>
      write(row, (value, quantity, step) =>
        isMoney(quantity) ? spokenMoney(value, step) : formatAmount(quantity, value, step),
      ),
  };
}
