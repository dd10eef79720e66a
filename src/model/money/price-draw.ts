import type { DrawnValues } from '../draw-assumptions';
import { FLOW_IDS, type FlowId } from '../flows';
import { SIXTEENTHS_PER_MONTH } from '../life/calendar';
import type { HouseholdDays } from '../life/household-days';
import { STOCK_IDS, type StockId } from '../life/states';
import type { ModelScenario } from '../model-scenario';
import { priceArrivals } from './price-arrivals';
import { priceFirstPayments } from './price-first-payments';
import { priceDwellings, priceStates } from './price-states';
import type { PriceTable } from './price-tables';
import type { StaffCost } from './staff-cost';

/** One draw's payments by month, whole SEK, household-months and stocks. Overwritten by the next draw. */
export interface DrawMoney {
  readonly flows: Readonly<Record<FlowId, Float64Array>>;
  readonly householdMonths: Float64Array;
  /** Households in an average day of the month. */
  readonly stocks: Readonly<Record<StockId, Float64Array>>;
  /** Household-months without self-support, in all. */
  needMonths: number;
  /** Memos, SEK in all. */
  schablon: number;
  taxDue: number;
  /** Wages earned, in sixteenths of a day. */
  readonly wageSixteenths: Float64Array;
  /** Bistånd without anyone at work, to ordinary households and former newcomers, SEK × sixteenths of a day. */
  readonly ordinaryPaid: Float64Array;
  readonly longTermPaid: Float64Array;
  /** Rent charged and not approved in the municipality's dwellings, SEK × sixteenths of a day. */
  readonly unapproved: Float64Array;
  /** What was last read of a row of days, sixteenths of a day. */
  readonly sixteenths: Float64Array;
}

export function buildDrawMoney(months: number): DrawMoney {
  const record = <Id extends string>(ids: readonly Id[]) =>
    Object.fromEntries(ids.map((id) => [id, new Float64Array(months)])) as Record<Id, Float64Array>;
  return {
    flows: record(FLOW_IDS),
    householdMonths: new Float64Array(months),
    stocks: record(STOCK_IDS),
    needMonths: 0,
    schablon: 0,
    taxDue: 0,
    wageSixteenths: new Float64Array(months),
    unapproved: new Float64Array(months),
    ordinaryPaid: new Float64Array(months),
    longTermPaid: new Float64Array(months),
    sixteenths: new Float64Array(months),
  };
}

/**
 * Prices the household-days of a draw: sums of whole sixteenths of days times whole kronor are exact whatever their
 * order; each flow is then divided by the month's length and rounded to whole SEK per month.
 * Judgement: incomes of their own lower the bistånd of ordinary households and of newly arrived in the long term, where nobody is at work, by one share.
 */
export function priceDraw(
  scenario: ModelScenario,
  prices: PriceTable,
  staff: readonly StaffCost[],
  values: DrawnValues,
  days: HouseholdDays,
  money: DrawMoney,
): void {
  const { flows } = money;
  clear(money);
  priceStates(scenario, prices, money);
  priceDwellings(scenario, prices, values, days, money);
  priceFirstPayments(scenario, prices, values, days, flows);
  priceWages(scenario, prices, values, money);
  settle(scenario, values, money);
  for (let month = 0; month < scenario.months; month += 1) {
    const { wayOfWorking, handling, intermunicipal } = staff[month] as StaffCost;
    flows.wayOfWorking[month] = wayOfWorking;
    flows.handling[month] = handling;
    flows.intermunicipal[month] = intermunicipal;
    flows.partnerWork[month] = intermunicipal;
    flows.bonuses[month] = Math.round(
      (days.lastingJobs[month] as number) * values.bonusSupplierShare * scenario.reforms.outcomeBonusSek,
    );
  }
  priceArrivals(scenario, prices, days, money);
  countStocks(money, scenario.months);
}

/** What follows from the gathered amounts, and from SEK × sixteenths of a day to whole SEK per month. */
function settle({ months, etableringslan }: ModelScenario, values: DrawnValues, money: DrawMoney): void {
  const { flows, householdMonths, ordinaryPaid, longTermPaid } = money;
  const { ownIncomeShare } = values;
  for (let month = 0; month < months; month += 1) {
    flows.bistandOrdinary[month] =
      (flows.bistandOrdinary[month] as number) - (ordinaryPaid[month] as number) * ownIncomeShare;
    flows.bistandAfter[month] =
      (flows.bistandAfter[month] as number) - (longTermPaid[month] as number) * ownIncomeShare;
    flows.stateReimbursements[month] = (flows.bistandAfter[month] as number) * values.reimbursedShare;
    householdMonths[month] = (householdMonths[month] as number) / SIXTEENTHS_PER_MONTH;
  }
  if (etableringslan) {
    flows.loansPaidOut.set(flows.bistandGlapp);
    flows.bistandGlapp.fill(0);
  }
  for (const id of GATHERED) {
    const flow = flows[id];
    for (let month = 0; month < months; month += 1)
      flow[month] = Math.round((flow[month] as number) / SIXTEENTHS_PER_MONTH);
  }
}

/** From sixteenths of a day to households in an average day; those in need make up the household-months without self-support. */
function countStocks(money: DrawMoney, months: number): void {
  for (const id of STOCK_IDS) {
    const stock = money.stocks[id];
    for (let month = 0; month < months; month += 1)
      stock[month] = (stock[month] as number) / SIXTEENTHS_PER_MONTH;
  }
  for (const id of NEED_STOCKS) {
    const stock = money.stocks[id];
    for (let month = 0; month < months; month += 1) money.needMonths += stock[month] as number;
  }
}

const NEED_STOCKS: readonly StockId[] = ['glapp', 'etablering', 'aktivitetsstod', 'longTerm', 'ordinary'];

/** Flows that are gathered in SEK × sixteenths of a day. */
const GATHERED: readonly FlowId[] = [
  'bistandGlapp',
  'bistandEtablering',
  'bistandAfter',
  'bistandOrdinary',
  'bistandElsewhere',
  'loansPaidOut',
  'loansRepaid',
  'stateReimbursements',
  'dwellingCost',
  'rentPaid',
  'stateBenefits',
];

function clear(money: DrawMoney): void {
  for (const id of FLOW_IDS) money.flows[id].fill(0);
  for (const id of STOCK_IDS) money.stocks[id].fill(0);
  money.householdMonths.fill(0);
  money.wageSixteenths.fill(0);
  money.unapproved.fill(0);
  money.ordinaryPaid.fill(0);
  money.longTermPaid.fill(0);
  money.needMonths = 0;
  money.schablon = 0;
  money.taxDue = 0;
}

/**
 * Wages and the tax on them. The household pays the income tax at once, to the state. The state pays the municipality its part,
 * and takes the equalisation of it, after a lag that is the same for both; what falls after the horizon is a memo, net.
 * Counted gross, as the documents do, the tax comes at once and nothing is equalised.
 */
function priceWages(
  { months, tableAssumptions, taxCounting }: ModelScenario,
  prices: PriceTable,
  values: DrawnValues,
  money: DrawMoney,
): void {
  const { flows, wageSixteenths } = money;
  const gross = taxCounting === 'gross';
  const lag = gross ? 0 : Math.round(tableAssumptions.equalisationLagMonths);
  const equalised = gross ? 0 : values.equalisationShare;
  for (let month = 0; month < months; month += 1) {
    const wages = wageSixteenths[month] as number;
    const municipal = inMonth(wages, prices.municipalTax, month);
    const taken = Math.round(municipal * equalised);
    flows.grossWages[month] = inMonth(wages, prices.grossWage, month);
    flows.incomeTax[month] = inMonth(wages, prices.incomeTax, month);
    if (month + lag < months) {
      flows.municipalTax[month + lag] = municipal;
      flows.equalisation[month + lag] = taken;
      flows.regionTax[month + lag] = inMonth(wages, prices.regionTax, month);
    } else {
      money.taxDue += municipal - taken;
    }
  }
}

/** Whole SEK of a month in which wages are earned for some sixteenths of days. */
function inMonth(sixteenths: number, sekPerMonth: Float64Array, month: number): number {
  return Math.round((sixteenths * (sekPerMonth[month] as number)) / SIXTEENTHS_PER_MONTH);
}
