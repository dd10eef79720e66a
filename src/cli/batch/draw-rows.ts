import { SERIES_IDS, type ScenarioColumns } from '../../model/columns';
import { emptyColumns, TOTAL_IDS } from '../../model/keep-draw';
import { monthAfter } from '../../model/life/calendar';

/**
 * A block of draws as rows: every total of every draw, without a month, and then netCost, bistand and householdMonths of
 * every month and draw; by id, month, draw. `account` is the id of the total or series. `sek` is SEK over the horizon or
 * in the month, but for the ids that count: householdMonths and needMonths are household-months; exits, exitsToWork and
 * exitsToStudy persons; movedOut, rejected and insured households.
 */
export interface RowKeys {
  readonly account: string[];
  /** "2020-01"; null for a total over the horizon. */
  readonly month: (string | null)[];
  /** Number of the draw within its block. */
  readonly draw: Int32Array;
}

/** Keys of the rows of any block of `count` draws over the months from `start`. */
export function buildRowKeys(start: string, months: number, count: number): RowKeys {
  const keys: RowKeys = { account: [], month: [], draw: new Int32Array(rowsOf(count, months)) };
  const add = (id: string, month: string | null) => {
    for (let draw = 0; draw < count; draw += 1) {
      keys.draw[keys.account.length] = draw;
      keys.account.push(id);
      keys.month.push(month);
    }
  };
  for (const id of TOTAL_IDS) add(id, null);
  for (const id of SERIES_IDS) {
    for (let month = 0; month < months; month += 1) add(id, monthAfter(start, month));
  }
  return keys;
}

/** Values of the rows of a block. */
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
