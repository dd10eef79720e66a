import type { DrawnValues } from '../draw-assumptions';
import { SIXTEENTHS_PER_MONTH } from '../life/calendar';
import type { HouseholdDays } from '../life/household-days';
import { DWELLING_ROWS, PRICED_STATES, STATE_COUNT } from '../life/states';
import type { ModelScenario } from '../model-scenario';
import type { DrawMoney } from './price-draw';
import type { PriceTable } from './price-tables';

/** Bistånd, state benefits, wages and stocks of all states that are priced as a household's month, SEK × sixteenths of a day. */
export function priceStates(
  { months, householdTypes }: ModelScenario,
  prices: PriceTable,
  days: HouseholdDays,
  money: DrawMoney,
): void {
  const { flows, stocks, householdMonths, wageSixteenths, unapproved, ordinaryPaid, longTermPaid } = money;
  const { stateBenefits } = flows;
  for (let row = 0; row < householdTypes.length * STATE_COUNT; row += 1) {
    const state = PRICED_STATES[row % STATE_COUNT];
    if (state === undefined || days.touched[row] === 0) continue;
    const paid = flows[state.bistand ?? 'bistandOrdinary'];
    const counted = stocks[state.stock];
    const byStock =
      state.stock === 'ordinary' ? ordinaryPaid : state.stock === 'longTerm' ? longTermPaid : null;
    const alone = state.wages === 0 ? byStock : null;
    const here = state.stock !== 'elsewhere';
    const base = row * days.stride;
    const cell = row * months;
    let whole = 0;
    for (let month = 0; month < months; month += 1) {
      whole += days.whole[base + month] as number;
      const sixteenths = (days.left[base + month] as number) + whole * SIXTEENTHS_PER_MONTH;
      if (sixteenths === 0) continue;
      const amount = prices.bistand[cell + month] as number;
      counted[month] = (counted[month] as number) + sixteenths;
      paid[month] = (paid[month] as number) + sixteenths * amount;
      if (alone !== null) alone[month] = (alone[month] as number) + sixteenths * amount;
      stateBenefits[month] =
        (stateBenefits[month] as number) + sixteenths * (prices.stateBenefits[cell + month] as number);
      unapproved[month] =
        (unapproved[month] as number) + sixteenths * (prices.unapproved[cell + month] as number);
      wageSixteenths[month] = (wageSixteenths[month] as number) + sixteenths * state.wages;
      if (amount > 0 && here) householdMonths[month] = (householdMonths[month] as number) + sixteenths;
    }
  }
}

/**
 * Dwellings for newly arrived: what they cost while lived in and while empty, and the rent paid for them, of which a share
 * of what is charged and not approved never comes; temporary housing at what it costs beyond its approved rent.
 */
export function priceDwellings(
  { months, householdTypes }: ModelScenario,
  prices: PriceTable,
  values: DrawnValues,
  days: HouseholdDays,
  { flows, stocks, unapproved }: DrawMoney,
): void {
  const { rentPaid, dwellingCost } = flows;
  const extra = Math.round(values.temporaryHousingExtraSekPerMonth);
  for (let type = 0; type < householdTypes.length; type += 1) {
    const cell = type * months;
    eachMonth(days, type * STATE_COUNT + DWELLING_ROWS.municipal, months, (month, sixteenths) => {
      add(stocks.dwellings, month, sixteenths);
      add(rentPaid, month, sixteenths * (prices.rentPaid[cell + month] as number));
      add(dwellingCost, month, sixteenths * (prices.dwellingCost[cell + month] as number));
    });
    eachMonth(days, type * STATE_COUNT + DWELLING_ROWS.selfSupporting, months, (month, sixteenths) =>
      add(rentPaid, month, sixteenths * (prices.rentPaidMore[cell + month] as number)),
    );
    eachMonth(days, type * STATE_COUNT + DWELLING_ROWS.temporary, months, (month, sixteenths) =>
      add(stocks.temporary, month, sixteenths),
    );
  }
  for (let month = 0; month < months; month += 1) {
    const lost = (unapproved[month] as number) * values.rentLossShare;
    rentPaid[month] = (rentPaid[month] as number) - lost;
    const temporary = (stocks.temporary[month] as number) * extra;
    dwellingCost[month] = (dwellingCost[month] as number) * (1 + values.vacancyShare) + temporary;
  }
}

function eachMonth(
  days: HouseholdDays,
  row: number,
  months: number,
  take: (month: number, sixteenths: number) => void,
): void {
  if (days.touched[row] === 0) return;
  let whole = 0;
  for (let month = 0; month < months; month += 1) {
    whole += days.whole[row * days.stride + month] as number;
    const sixteenths = (days.left[row * days.stride + month] as number) + whole * SIXTEENTHS_PER_MONTH;
    if (sixteenths > 0) take(month, sixteenths);
  }
}

function add(column: Float64Array, month: number, amount: number): void {
  column[month] = (column[month] as number) + amount;
}
