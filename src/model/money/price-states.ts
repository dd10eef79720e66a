import type { DrawnValues } from '../draw-assumptions';
import type { FlowId } from '../flows';
import type { HouseholdDays } from '../life/household-days';
import { kernel, kernelMemory } from '../life/kernel';
import {
  DWELLING_ROWS,
  PRICED_STATES,
  type State,
  STATE_COUNT,
  STOCK_IDS,
  type StockId,
} from '../life/states';
import type { ModelScenario } from '../model-scenario';
import type { DrawMoney } from './price-draw';
import { pricePlace } from './price-place';
import type { PriceTable } from './price-tables';

/** Sums that the kernel keeps by month: the stocks, then bistånd by kind, then its own. */
const PAID: readonly (FlowId | 'ordinaryPaid' | 'longTermPaid')[] = [
  'bistandGlapp',
  'bistandEtablering',
  'bistandAfter',
  'bistandOrdinary',
  'bistandElsewhere',
  'ordinaryPaid',
  'longTermPaid',
];
const FIRST_PAID = STOCK_IDS.length;
const STATE_BENEFITS = 20;
const UNAPPROVED = 21;
const WAGES = 22;
const HOUSEHOLD_MONTHS = 23;
/** Room for the months of one sum. */
const SUM_MONTHS = 122;

/**
 * Bistånd, state benefits, wages and stocks of all states that are priced as a household's month, SEK × sixteenths of a day, of the
 * draw that was simulated last in this thread. The sums of one draw are whole numbers: their order does not matter.
 */
export function priceStates(
  { months, householdTypes }: ModelScenario,
  { periods }: PriceTable,
  money: DrawMoney,
): void {
  const run = kernel();
  if (!statesLoaded) loadStates();
  run.priceDays(householdTypes.length, months, pricePlace(periods), periods.ends.length);
  const { flows, stocks } = money;
  for (let sum = 0; sum < STOCK_IDS.length; sum += 1) takeSum(sum, stocks[STOCK_IDS[sum] as StockId]);
  for (let sum = 0; sum < PAID.length; sum += 1) {
    const id = PAID[sum] as (typeof PAID)[number];
    const column = id === 'ordinaryPaid' || id === 'longTermPaid' ? money[id] : flows[id];
    takeSum(FIRST_PAID + sum, column);
  }
  takeSum(STATE_BENEFITS, flows.stateBenefits);
  takeSum(UNAPPROVED, money.unapproved);
  takeSum(WAGES, money.wageSixteenths);
  takeSum(HOUSEHOLD_MONTHS, money.householdMonths);
  addColumn(flows.bistandOrdinary, money.ordinaryPaid);
  addColumn(flows.bistandAfter, money.longTermPaid);
}

function takeSum(sum: number, column: Float64Array): void {
  const { f64 } = kernelMemory();
  const at = kernel().SUMS.value / 8 + sum * SUM_MONTHS;
  for (let month = 0; month < column.length; month += 1) column[month] = f64[at + month] as number;
}

let statesLoaded = false;

/** Tells the kernel what each state is counted in. */
function loadStates(): void {
  const { STATE_STOCK, STATE_PAID, STATE_WAGES, STATE_IS_HERE } = kernel();
  const { i32 } = kernelMemory();
  PRICED_STATES.forEach((state, row) => {
    i32[STATE_STOCK.value / 4 + row] = STOCK_IDS.indexOf(state.stock);
    i32[STATE_PAID.value / 4 + row] = FIRST_PAID + PAID.indexOf(paidIn(state));
    i32[STATE_WAGES.value / 4 + row] = state.wages;
    i32[STATE_IS_HERE.value / 4 + row] = state.stock === 'elsewhere' ? 0 : 1;
  });
  statesLoaded = true;
}

/** Where bistånd is gathered: where nobody is at work, ordinary households' and former newcomers' apart, to be added to its flow. */
function paidIn({ wages, stock, bistand }: State): (typeof PAID)[number] {
  if (wages === 0 && stock === 'ordinary') return 'ordinaryPaid';
  if (wages === 0 && stock === 'longTerm') return 'longTermPaid';
  return bistand ?? 'bistandOrdinary';
}

/**
 * Dwellings for newly arrived: what they cost while lived in and while empty, and the rent paid for them, of which a share
 * of what is charged and not approved never comes; temporary housing at what it costs beyond its approved rent.
 */
export function priceDwellings(
  { months, householdTypes, housing }: ModelScenario,
  prices: PriceTable,
  values: DrawnValues,
  days: HouseholdDays,
  { flows, stocks, unapproved, sixteenths }: DrawMoney,
): void {
  const { rentPaid, dwellingCost } = flows;
  const extra = Math.round(values.temporaryHousingExtraSekPerMonth);
  for (let type = 0; type < householdTypes.length; type += 1) {
    const rows = type * STATE_COUNT;
    const cell = type * months;
    if (readRow(days, rows + DWELLING_ROWS.municipal, sixteenths)) {
      addColumn(stocks.dwellings, sixteenths);
      addProducts(rentPaid, sixteenths, prices.rentPaid, cell);
      addProducts(dwellingCost, sixteenths, prices.dwellingCost, cell);
    }
    if (housing.subsidyEndsWithSelfSupport && readRow(days, rows + DWELLING_ROWS.selfSupporting, sixteenths))
      addProducts(rentPaid, sixteenths, prices.rentPaidMore, cell);
    if (readRow(days, rows + DWELLING_ROWS.temporary, sixteenths)) addColumn(stocks.temporary, sixteenths);
  }
  for (let month = 0; month < months; month += 1) {
    const lost = (unapproved[month] as number) * values.rentLossShare;
    rentPaid[month] = (rentPaid[month] as number) - lost;
    const temporary = (stocks.temporary[month] as number) * extra;
    dwellingCost[month] = (dwellingCost[month] as number) * (1 + values.vacancyShare) + temporary;
  }
}

/** Reads the sixteenths of days in each month of a row; false where it has none. */
function readRow(
  { touched, changes, stride }: HouseholdDays,
  row: number,
  sixteenths: Float64Array,
): boolean {
  if (touched[row] === 0) return false;
  const base = row * stride;
  let days = 0;
  for (let month = 0; month < sixteenths.length; month += 1) {
    days += changes[base + month] as number;
    sixteenths[month] = days;
  }
  return true;
}

function addColumn(sums: Float64Array, column: Float64Array): void {
  for (let month = 0; month < sums.length; month += 1)
    sums[month] = (sums[month] as number) + (column[month] as number);
}

/** Adds quantities × prices, whose months begin at `cell`. */
function addProducts(sums: Float64Array, quantities: Float64Array, prices: Float64Array, cell: number): void {
  for (let month = 0; month < sums.length; month += 1)
    sums[month] = (sums[month] as number) + (quantities[month] as number) * (prices[cell + month] as number);
}
