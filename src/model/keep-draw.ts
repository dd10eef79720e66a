import { COUNT_IDS, MEMO_IDS, SERIES_IDS, type ScenarioColumns, type TotalId } from './columns';
import {
  ACCOUNT_IDS,
  ACCOUNTS,
  BISTAND_ACCOUNTS,
  bookingSign,
  FLOW_IDS,
  type FlowId,
  GROSS_TAX,
} from './flows';
import { SIXTEENTHS_PER_MONTH } from './life/calendar';
import type { LifeCounts } from './life/household-days';
import { STOCK_IDS } from './life/states';
import type { TaxCounting } from './model-scenario';
import type { DrawMoney } from './money/price-draw';

/** Names of all totals, in the order they are kept. */
export const TOTAL_IDS: readonly TotalId[] = [
  ...new Set<TotalId>([...ACCOUNT_IDS, ...SERIES_IDS, ...FLOW_IDS, ...COUNT_IDS, ...MEMO_IDS, 'exits']),
];

/** Columns of zeros for a number of draws and months. */
export function emptyColumns(draws: number, months: number): ScenarioColumns {
  const record = <Id extends string>(ids: readonly Id[], length: number) =>
    Object.fromEntries(ids.map((id) => [id, new Float64Array(length)])) as Record<
      Id,
      Float64Array<ArrayBuffer>
    >;
  return {
    draws,
    months,
    totals: record(TOTAL_IDS, draws),
    monthly: record(SERIES_IDS, draws * months),
    monthlySums: record(ACCOUNT_IDS, months),
    stockSums: record(STOCK_IDS, months),
  };
}

/** Writes one draw's money and counts into the columns at `index`, and adds its months to the sums. */
export function keepDraw(
  columns: ScenarioColumns,
  index: number,
  tax: TaxCounting,
  money: DrawMoney,
  counts: LifeCounts,
): void {
  const { draws, months, totals, monthly, monthlySums, stockSums } = columns;
  const { flows, householdMonths, stocks } = money;
  const bookings = BOOKINGS[tax];
  for (const id of FLOW_IDS) totals[id][index] = sum(flows[id]);
  for (const { id, isBistand, flowsOf } of bookings) {
    const sums = monthlySums[id];
    let total = 0;
    for (const { flow, sign } of flowsOf) {
      const amounts = flows[flow];
      for (let month = 0; month < months; month += 1) {
        const amount = sign * (amounts[month] as number);
        total += amount;
        sums[month] = (sums[month] as number) + amount;
        addTo(monthly.netCost, month * draws + index, amount);
        if (isBistand) addTo(monthly.bistand, month * draws + index, amount);
      }
    }
    totals[id][index] = total;
  }
  for (let month = 0; month < months; month += 1)
    monthly.householdMonths[month * draws + index] = householdMonths[month] as number;
  for (const id of STOCK_IDS) {
    const stock = stocks[id];
    const sums = stockSums[id];
    for (let month = 0; month < months; month += 1)
      addTo(sums, month, Math.round((stock[month] as number) * SIXTEENTHS_PER_MONTH));
  }
  for (const id of SERIES_IDS) {
    const column = monthly[id];
    let total = 0;
    for (let month = 0; month < months; month += 1) total += column[month * draws + index] as number;
    totals[id][index] = total;
  }
  totals.exitsToWork[index] = counts.exitsToWork;
  totals.exitsToStudy[index] = counts.exitsToStudy;
  totals.exits[index] = counts.exitsToWork + counts.exitsToStudy;
  totals.movedOut[index] = counts.movedOut;
  totals.rejected[index] = counts.rejected;
  totals.insured[index] = counts.insured;
  totals.needMonths[index] = money.needMonths;
  totals.schablon[index] = money.schablon;
  totals.netCostAfterSchablon[index] = (totals.netCost[index] as number) - money.schablon;
  totals.taxDue[index] = money.taxDue;
}

/** What each flow does to the municipality, account by account. */
const NET = ACCOUNT_IDS.map((id) => ({
  id,
  isBistand: BISTAND_ACCOUNTS.includes(id),
  flowsOf: (ACCOUNTS[id] as readonly FlowId[]).map((flow) => ({
    flow,
    sign: bookingSign(flow, 'municipality'),
  })),
}));

/** The accounts' flows with their signs, by how tax is counted. */
export const BOOKINGS: Readonly<Record<TaxCounting, typeof NET>> = {
  net: NET,
  gross: NET.map((account) =>
    account.id === 'tax'
      ? { ...account, flowsOf: GROSS_TAX.map((flow) => ({ flow, sign: -1 as const })) }
      : account,
  ),
};

function addTo(column: Float64Array, at: number, amount: number): void {
  column[at] = (column[at] as number) + amount;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let index = 0; index < values.length; index += 1) total += values[index] as number;
  return total;
}
