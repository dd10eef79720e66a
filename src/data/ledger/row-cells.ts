import type { AmountColumn, Layout } from './find-layout';
import { wordsOf, type Row } from '../workbook/grid';
import { parseAmountCell, type AmountCell } from './parse-amount';
import { parseMonth, parseMonthNumber, parseYear, isWithinMonth, type NamedMonth } from './parse-month';
import type { RawFigure } from './rows-so-far';

/** The cells of amounts and totals that are not missing, by column. */
export function amountsOf(layout: Layout, cells: Row): ReadonlyMap<number, AmountCell> {
  const amounts = new Map<number, AmountCell>();
  for (const { column } of [...layout.amounts, ...layout.totals]) {
    const amount = parseAmountCell(cells[column]);
    if (amount !== 'missing') amounts.set(column, amount);
  }
  return amounts;
}

/** How exactly a row is dated. */
export function datedBy(date: NamedMonth | null): RawFigure['dated'] {
  if (date === null || date.day === null) return 'month';
  return isWithinMonth(date) ? 'withinMonth' : 'day';
}

/** 'none' where months are columns; null where the cell is no month. */
export function dateOf({ monthColumn, yearColumn }: Layout, cells: Row): NamedMonth | 'none' | null {
  if (monthColumn === null) return 'none';
  const named = parseMonth(cells[monthColumn]);
  if (named !== null && (named.year !== null || yearColumn === null)) return named;
  const month = named?.month ?? parseMonthNumber(cells[monthColumn]);
  if (month === null) return null;
  const year = yearColumn === null ? null : parseYear(cells[yearColumn]);
  return yearColumn !== null && year === null ? null : { month, year, day: null };
}

/** The words that were to be a month. */
export function badMonth({ monthColumn, yearColumn }: Layout, cells: Row): string {
  return [yearColumn, monthColumn]
    .map((column) => wordsOf(cells[column ?? -1]))
    .join(' ')
    .trim();
}

/** Year and month of a figure; month 0 is the whole year. A column's own goes before the row's, and that before the file's. */
export function periodOf(
  column: AmountColumn,
  date: NamedMonth | null,
  rowYear: number | null,
  fallbackYear: number | null,
): { year: number | null; month: number } {
  const year = column.month?.year ?? date?.year ?? column.year ?? rowYear ?? fallbackYear;
  return { year, month: column.wholeYear ? 0 : (column.month?.month ?? date?.month ?? 0) };
}
