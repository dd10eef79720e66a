import type { DrawnValues } from '../draw-assumptions';
import { FLOW_IDS, type FlowId } from '../flows';
import { SIXTEENTHS_PER_MONTH } from '../life/calendar';
import { STATE_COUNT, STATES, type HouseholdDays } from '../life/household-days';
import type { ModelScenario } from '../model-scenario';
import type { PriceTable } from './price-tables';
import type { StaffCost } from './staff-cost';

/** One draw's payments by month, whole SEK, and household-months with bistånd. Overwritten by the next draw. */
export interface DrawMoney {
  readonly flows: Readonly<Record<FlowId, Float64Array>>;
  readonly householdMonths: Float64Array;
  /** Wages earned, in sixteenths of a day. */
  readonly wageSixteenths: Float64Array;
}

export function buildDrawMoney(months: number): DrawMoney {
  const flows = Object.fromEntries(FLOW_IDS.map((id) => [id, new Float64Array(months)]));
  return {
    flows: flows as Record<FlowId, Float64Array>,
    householdMonths: new Float64Array(months),
    wageSixteenths: new Float64Array(months),
  };
}

/** Which kind of bistånd is paid in each state that needs it. */
const BISTAND_OF_STATE: Readonly<Partial<Record<number, FlowId>>> = {
  [STATES.glapp]: 'bistandGlapp',
  [STATES.etablering]: 'bistandEtablering',
  [STATES.aktivitetsstod]: 'bistandAfter',
  [STATES.longTerm]: 'bistandAfter',
  [STATES.ordinary]: 'bistandOrdinary',
};

/**
 * Prices the household-days of a draw: sums of whole sixteenths of days times whole kronor are exact whatever their
 * order; each flow is then divided by the month's length and rounded to whole SEK per month.
 * Judgement: incomes of their own lower the bistånd of all ordinary households by one share.
 */
export function priceDraw(
  scenario: ModelScenario,
  prices: PriceTable,
  staff: readonly StaffCost[],
  values: DrawnValues,
  days: HouseholdDays,
  money: DrawMoney,
): void {
  const { months } = scenario;
  const { flows, householdMonths, wageSixteenths } = money;
  for (const id of FLOW_IDS) flows[id].fill(0);
  householdMonths.fill(0);
  wageSixteenths.fill(0);
  const rows = scenario.householdTypes.length * STATE_COUNT;
  for (let row = 0; row < rows; row += 1) {
    const state = row % STATE_COUNT;
    const bistand = BISTAND_OF_STATE[state];
    if (bistand !== undefined)
      priceNeed(row, months, prices, days, flows[bistand], flows.stateBenefits, householdMonths);
    else if (state === STATES.dwelling) priceDwelling(row, months, prices, days, flows);
    else priceWork(row, months, prices, days, flows.stateBenefits, wageSixteenths);
  }
  const ownIncome = 1 - values.ownIncomeShare;
  for (let month = 0; month < months; month += 1) {
    const wages = wageSixteenths[month] as number;
    flows.grossWages[month] = wages * (prices.grossWage[month] as number);
    flows.municipalTax[month] = wages * (prices.municipalTax[month] as number);
    flows.regionTax[month] = wages * (prices.regionTax[month] as number);
    flows.stateTax[month] = wages * (prices.stateTax[month] as number);
    flows.bistandOrdinary[month] = (flows.bistandOrdinary[month] as number) * ownIncome;
    flows.equalisation[month] = (flows.municipalTax[month] as number) * values.equalisationShare;
    for (const id of PER_MONTH_FLOWS)
      flows[id][month] = Math.round((flows[id][month] as number) / SIXTEENTHS_PER_MONTH);
    householdMonths[month] = (householdMonths[month] as number) / SIXTEENTHS_PER_MONTH;
    const { wayOfWorking, handling, intermunicipal } = staff[month] as StaffCost;
    flows.wayOfWorking[month] = wayOfWorking;
    flows.handling[month] = handling;
    flows.intermunicipal[month] = intermunicipal;
    flows.partnerWork[month] = intermunicipal;
    let grants = 0;
    for (let type = 0; type < scenario.householdTypes.length; type += 1) {
      const cell = type * months + month;
      grants += (days.arrivals[cell] as number) * (prices.grants[cell] as number);
    }
    flows.oneOffGrants[month] = grants;
  }
}

/** Flows that are gathered in SEK × sixteenths of a day. */
const PER_MONTH_FLOWS: readonly FlowId[] = [
  'bistandGlapp',
  'bistandEtablering',
  'bistandAfter',
  'bistandOrdinary',
  'dwellingCost',
  'rentPaid',
  'municipalTax',
  'equalisation',
  'regionTax',
  'stateTax',
  'stateBenefits',
  'grossWages',
];

function priceNeed(
  row: number,
  months: number,
  prices: PriceTable,
  days: HouseholdDays,
  bistand: Float64Array,
  stateBenefits: Float64Array,
  householdMonths: Float64Array,
): void {
  const base = row * days.stride;
  const cell = row * months;
  let whole = 0;
  for (let month = 0; month < months; month += 1) {
    whole += days.whole[base + month] as number;
    const sixteenths = (days.left[base + month] as number) + whole * SIXTEENTHS_PER_MONTH;
    if (sixteenths === 0) continue;
    const amount = prices.bistand[cell + month] as number;
    bistand[month] = (bistand[month] as number) + sixteenths * amount;
    stateBenefits[month] =
      (stateBenefits[month] as number) + sixteenths * (prices.stateBenefits[cell + month] as number);
    if (amount > 0) householdMonths[month] = (householdMonths[month] as number) + sixteenths;
  }
}

function priceDwelling(
  row: number,
  months: number,
  prices: PriceTable,
  days: HouseholdDays,
  { rentPaid, dwellingCost }: DrawMoney['flows'],
): void {
  const base = row * days.stride;
  const cell = row * months;
  let whole = 0;
  for (let month = 0; month < months; month += 1) {
    whole += days.whole[base + month] as number;
    const sixteenths = (days.left[base + month] as number) + whole * SIXTEENTHS_PER_MONTH;
    rentPaid[month] = (rentPaid[month] as number) + sixteenths * (prices.rentPaid[cell + month] as number);
    dwellingCost[month] =
      (dwellingCost[month] as number) + sixteenths * (prices.dwellingCost[cell + month] as number);
  }
}

function priceWork(
  row: number,
  months: number,
  prices: PriceTable,
  days: HouseholdDays,
  stateBenefits: Float64Array,
  wageSixteenths: Float64Array,
): void {
  const base = row * days.stride;
  const cell = row * months;
  let whole = 0;
  for (let month = 0; month < months; month += 1) {
    whole += days.whole[base + month] as number;
    const sixteenths = (days.left[base + month] as number) + whole * SIXTEENTHS_PER_MONTH;
    if (sixteenths === 0) continue;
    wageSixteenths[month] =
      (wageSixteenths[month] as number) + sixteenths * (prices.wages[cell + month] as number);
    stateBenefits[month] =
      (stateBenefits[month] as number) + sixteenths * (prices.stateBenefits[cell + month] as number);
  }
}
