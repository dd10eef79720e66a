import { SERIES_IDS, type ScenarioColumns } from '../../model/columns';
import { emptyColumns, TOTAL_IDS } from '../../model/keep-draw';

/**
 * Values of the rows of a block of draws (`RowKeys` by month for netCost, bistand and householdMonths), by id, month, draw.
 */
export function sekOf({ draws, months, totals, monthly }: ScenarioColumns): Float64Array {
  const sek = new Float64Array(rowsOf(draws, months));
  TOTAL_IDS.forEach((id, at) => sek.set(totals[id], at * draws));
  SERIES_IDS.forEach((id, at) => sek.set(monthly[id], (TOTAL_IDS.length + at * months) * draws));
  return sek;
}

/** Columns of a block again from the values of its rows. Sums over the draws by month are not in the rows: they are 0. */
export function columnsOfSek(sek: Float64Array, draws: number, months: number): ScenarioColumns {
  const columns = emptyColumns(draws, months);
  const part = (from: number, values: number) => sek.subarray(from * draws, (from + values) * draws);
  TOTAL_IDS.forEach((id, at) => columns.totals[id].set(part(at, 1)));
  SERIES_IDS.forEach((id, at) => columns.monthly[id].set(part(TOTAL_IDS.length + at * months, months)));
  return columns;
}

/** Rows of a block of `count` draws. */
export function rowsOf(count: number, months: number): number {
  return count * (TOTAL_IDS.length + SERIES_IDS.length * months);
}
