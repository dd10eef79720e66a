import type { DrawnValues } from '../draw-assumptions';
import { SIXTEENTHS_PER_MONTH } from '../life/calendar';
import type { HouseholdDays } from '../life/household-days';
import { DWELLING_ROWS, PRICED_STATES, STATE_COUNT, type State } from '../life/states';
import type { ModelScenario } from '../model-scenario';
import type { DrawMoney } from './price-draw';
import type { PeriodPrices, PriceTable } from './price-tables';

/** Bistånd, state benefits, wages and stocks of all states that are priced as a household's month, SEK × sixteenths of a day. */
export function priceStates(
  { householdTypes }: ModelScenario,
  { periods }: PriceTable,
  days: HouseholdDays,
  money: DrawMoney,
): void {
  for (let type = 0; type < householdTypes.length; type += 1) {
    for (let index = 0; index < PRICED_STATES.length; index += 1) {
      const row = type * STATE_COUNT + index;
      if (days.touched[row] !== 0) priceRow(PRICED_STATES[index] as State, row, periods, days, money);
    }
  }
  addColumn(money.flows.bistandOrdinary, money.ordinaryPaid);
  addColumn(money.flows.bistandAfter, money.longTermPaid);
}

/** Days of one state and household type. */
function priceRow(
  { wages, stock, bistand }: State,
  row: number,
  prices: PeriodPrices,
  { whole, left, stride }: HouseholdDays,
  money: DrawMoney,
): void {
  const { ends } = prices;
  const { householdMonths, wageSixteenths, unapproved, flows } = money;
  const { stateBenefits } = flows;
  const counted = money.stocks[stock];
  const paid = paidOf(wages, stock, bistand, money);
  const isHere = stock !== 'elsewhere';
  const base = row * stride;
  let wholeMonths = 0;
  let month = 0;
  for (let period = 0; period < ends.length; period += 1) {
    const cell = row * ends.length + period;
    const amount = prices.bistand[cell] as number;
    const benefits = prices.stateBenefits[cell] as number;
    const lacked = prices.unapproved[cell] as number;
    for (const end = ends[period] as number; month < end; month += 1) {
      wholeMonths += whole[base + month] as number;
      const sixteenths = (left[base + month] as number) + wholeMonths * SIXTEENTHS_PER_MONTH;
      if (sixteenths === 0) continue;
      counted[month] = (counted[month] as number) + sixteenths;
      if (amount > 0) {
        paid[month] = (paid[month] as number) + sixteenths * amount;
        if (isHere) householdMonths[month] = (householdMonths[month] as number) + sixteenths;
      }
      if (benefits > 0) stateBenefits[month] = (stateBenefits[month] as number) + sixteenths * benefits;
      if (lacked > 0) unapproved[month] = (unapproved[month] as number) + sixteenths * lacked;
      if (wages > 0) wageSixteenths[month] = (wageSixteenths[month] as number) + sixteenths * wages;
    }
  }
}

/** Where bistånd is gathered: where nobody is at work, ordinary households' and former newcomers' apart, to be added to its flow. */
function paidOf(
  wages: State['wages'],
  stock: State['stock'],
  bistand: State['bistand'],
  { flows, ordinaryPaid, longTermPaid }: DrawMoney,
): Float64Array {
  if (wages === 0 && stock === 'ordinary') return ordinaryPaid;
  if (wages === 0 && stock === 'longTerm') return longTermPaid;
  return flows[bistand ?? 'bistandOrdinary'];
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
  { touched, whole, left, stride }: HouseholdDays,
  row: number,
  sixteenths: Float64Array,
): boolean {
  if (touched[row] === 0) return false;
  const base = row * stride;
  let wholeMonths = 0;
  for (let month = 0; month < sixteenths.length; month += 1) {
    wholeMonths += whole[base + month] as number;
    sixteenths[month] = (left[base + month] as number) + wholeMonths * SIXTEENTHS_PER_MONTH;
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
