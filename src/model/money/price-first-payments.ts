import type { DrawnValues } from '../draw-assumptions';
import type { FlowId } from '../flows';
import { SIXTEENTHS_PER_MONTH, type Calendar } from '../life/calendar';
import { NO_CONTRACT, RECORD_FIELDS, type HouseholdDays } from '../life/household-days';
import { STATE_COUNT, STATES } from '../life/states';
import type { ModelScenario } from '../model-scenario';
import type { PriceTable } from './price-tables';

const SIXTEENTHS_PER_DAY = 16;

/** Days in which an income that comes once counts. */
const DAYS_OF_MONTH = 30;

/**
 * What happens once to a newly arrived household around its first payment, in SEK × sixteenths of a day, added to flows
 * that are not yet divided by the month's length. An income in a month lowers that month's bistånd, at most to 0:
 * what is left of the last LMA payment, from the day of arrival; etableringsersättning for more than a month back, when it
 * is first paid (one month of it is the first month's own); and the family and housing benefits that waited, when they begin.
 * An etableringslån of the whole bistånd in the glapp is paid back out of the household's room, see `payBack`.
 * Source: stockholm-2017, nacka-2017, sundbyberg-2019.
 */
export function priceFirstPayments(
  scenario: ModelScenario,
  prices: PriceTable,
  values: DrawnValues,
  days: HouseholdDays,
  flows: Readonly<Record<FlowId, Float64Array>>,
): void {
  const { months, householdTypes, etableringslan } = scenario;
  const { calendar, records, recordCount } = days;
  const { monthOfDay } = calendar;
  const { bistandGlapp, bistandEtablering, stateBenefits } = flows;
  const lag = Math.round(values.familyBenefitsLagDays);
  const low = Math.round(values.kartlaggningDays);
  const arrears = Math.round(values.arrearsDays);
  const lma = Math.round(values.lmaSekPerPerson);
  const persons = householdTypes.map(({ adults, childAges }) => adults + childAges.length);
  const household: Claimant = {
    prices,
    calendar,
    months,
    rows: 0,
    contractEnd: 0,
    paid: 0,
    end: 0,
    low,
    lag,
  };

  for (let record = 0; record < recordCount; record += 1) {
    const at = record * RECORD_FIELDS;
    const type = records[at] as number;
    const contractEnd = records[at + 1] as number;
    const arrival = records[at + 2] as number;
    const paid = records[at + 3] as number;
    const end = records[at + 4] as number;
    household.rows = type * STATE_COUNT;
    household.contractEnd = contractEnd;
    household.paid = paid;
    household.end = end;

    const start = Math.max(0, arrival);
    let lent = etableringslan ? claimedIn(household, STATES.glapp, start, paid) : 0;
    if (contractEnd !== NO_CONTRACT && arrival >= 0) {
      const lastLma = lma * (persons[type] as number) * SIXTEENTHS_PER_MONTH;
      lent -= lastLma - lowerIn(bistandGlapp, household, STATES.glapp, start, paid, lastLma);
    }
    if (paid >= calendar.days) continue;

    const firstMonth = monthOfDay[paid] as number;
    const back = Math.max(0, Math.min(arrears, paid - arrival) * SIXTEENTHS_PER_DAY - SIXTEENTHS_PER_MONTH);
    const sum = back * (prices.lowBenefit[type * months + firstMonth] as number);
    let left = 0;
    if (sum > 0) {
      add(stateBenefits, firstMonth, sum);
      left = lowerMonthFrom(bistandEtablering, household, paid, sum);
    }
    const begins = paid + lag;
    if (lag > 0 && begins < end && begins < calendar.days) {
      const month = monthOfDay[begins] as number;
      const waited = lag * SIXTEENTHS_PER_DAY * (prices.familyBenefits[type * months + month] as number);
      add(stateBenefits, month, waited);
      const from = sum > 0 ? Math.max(begins, paid + DAYS_OF_MONTH) : begins;
      lowerMonthFrom(bistandEtablering, household, from, waited);
    }
    if (lent > 0) payBack(flows.loansRepaid, scenario, household, records[at + 5] as number, lent, left);
  }
}

/** The household whose claims are read, one at a time. */
interface Claimant {
  readonly prices: PriceTable;
  readonly calendar: Calendar;
  readonly months: number;
  /** First row of its type, the end of its contract, its first payment and the end of its time without work, in days. */
  rows: number;
  contractEnd: number;
  paid: number;
  end: number;
  /** Days from the first payment to the higher amount, and to family and housing benefits. */
  readonly low: number;
  readonly lag: number;
}

/** Lowers a flow by an income, at most by the bistånd of a month that begins on a day, over the start of the benefits; returns what is left of it. */
function lowerMonthFrom(flow: Float64Array, household: Claimant, day: number, income: number): number {
  const { paid, low, lag, end } = household;
  const to = Math.min(end, day + DAYS_OF_MONTH);
  const sooner = paid + Math.min(low, lag);
  const later = paid + Math.max(low, lag);
  const between = low < lag ? STATES.pending : STATES.low;
  let left = income;
  left = lowerIn(flow, household, STATES.lowPending, day, Math.min(to, sooner), left);
  left = lowerIn(flow, household, between, Math.max(day, sooner), Math.min(to, later), left);
  return lowerIn(flow, household, STATES.etablering, Math.max(day, later), to, left);
}

/**
 * Lowers a flow by an income, at most by the bistånd of one household in a state from day `from` up to but not including `to`,
 * month by month: in the municipality's dwelling to the end of the contract, then in a home of its own. Returns what is left of it.
 */
function lowerIn(
  flow: Float64Array,
  household: Claimant,
  state: number,
  from: number,
  to: number,
  income: number,
): number {
  const { rows, contractEnd } = household;
  const left = lowerInRow(flow, household, rows + state, from, Math.min(to, contractEnd), income);
  return lowerInRow(flow, household, rows + state + 1, Math.max(from, contractEnd), to, left);
}

function lowerInRow(
  flow: Float64Array,
  household: Claimant,
  row: number,
  from: number,
  to: number,
  income: number,
): number {
  const end = Math.min(to, household.calendar.days);
  if (from >= end) return income;
  const first = household.calendar.monthOfDay[from] as number;
  const after = monthAfterDays(household, end);
  let left = income;
  for (let month = first; month < after && left > 0; month += 1) {
    const taken = Math.min(left, claimInMonth(household, row, month, from, end));
    add(flow, month, -taken);
    left -= taken;
  }
  return left;
}

/** Bistånd of one household in a state from day `from` up to but not including `to`, SEK × sixteenths of a day. */
function claimedIn(household: Claimant, state: number, from: number, to: number): number {
  const { rows, contractEnd } = household;
  return (
    claimedInRow(household, rows + state, from, Math.min(to, contractEnd)) +
    claimedInRow(household, rows + state + 1, Math.max(from, contractEnd), to)
  );
}

function claimedInRow(household: Claimant, row: number, from: number, to: number): number {
  const end = Math.min(to, household.calendar.days);
  if (from >= end) return 0;
  const first = household.calendar.monthOfDay[from] as number;
  const after = monthAfterDays(household, end);
  let sum = 0;
  for (let month = first; month < after; month += 1) sum += claimInMonth(household, row, month, from, end);
  return sum;
}

/** The first month of the horizon that lies wholly after the days up to `end`. */
function monthAfterDays({ calendar, months }: Claimant, end: number): number {
  return Math.min(months, (calendar.monthOfDay[end] as number) + 1);
}

/** Of days `from` to `end`, what falls in a month that they touch, at the row's bistånd. */
function claimInMonth(
  { prices, calendar, months }: Claimant,
  row: number,
  month: number,
  from: number,
  end: number,
): number {
  const { monthOfDay, sixteenthsLeft } = calendar;
  const begun = month === monthOfDay[from] ? (sixteenthsLeft[from] as number) : SIXTEENTHS_PER_MONTH;
  const after = month === monthOfDay[end] ? (sixteenthsLeft[end] as number) : 0;
  return (begun - after) * (prices.bistand[row * months + month] as number);
}

/**
 * Pays a loan back month by month out of the room of the household: income above the need at the rent charged, in
 * etablering and, after an exit to work with `wages` at work, in work. What is left after `loanTermMonths` is remitted. `left`
 * is what is left of the sum paid for more than a month back, after that month's need.
 */
function payBack(
  loansRepaid: Float64Array,
  { tableAssumptions }: ModelScenario,
  { prices, calendar, months, rows, contractEnd, paid, end }: Claimant,
  wages: number,
  lent: number,
  left: number,
): void {
  const first = calendar.monthOfDay[paid] as number;
  const last = Math.min(months, first + Math.round(tableAssumptions.loanTermMonths));
  const endMonth = monthAt(calendar, end, months);
  const contractMonth = monthAt(calendar, contractEnd, months);
  const working = wages === 2 ? STATES.work2 : STATES.work1;
  let owed = lent;
  let extra = left;
  for (let month = first; month < last && owed > 0; month += 1) {
    const state = month < endMonth ? STATES.etablering : working;
    const own = month < contractMonth ? 0 : 1;
    const inState = month < endMonth || wages > 0;
    const room = inState ? (prices.room[(rows + state + own) * months + month] as number) : 0;
    const share = month === first ? (calendar.sixteenthsLeft[paid] as number) : SIXTEENTHS_PER_MONTH;
    const repaid = Math.min(owed, room * share + extra);
    add(loansRepaid, month, repaid);
    owed -= repaid;
    extra = 0;
  }
}

/** Month of a day: 0 before the horizon, `months` after it. */
function monthAt({ days, monthOfDay }: Calendar, day: number, months: number): number {
  return day < 0 ? 0 : day >= days ? months : (monthOfDay[day] as number);
}

function add(column: Float64Array, month: number, amount: number): void {
  column[month] = (column[month] as number) + amount;
}
