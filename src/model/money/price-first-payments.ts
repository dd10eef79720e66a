import type { DrawnValues } from '../draw-assumptions';
import type { FlowId } from '../flows';
import { SIXTEENTHS_PER_MONTH, type Calendar } from '../life/calendar';
import { RECORD_FIELDS, type HouseholdDays } from '../life/household-days';
import { NO_CONTRACT } from '../life/newcomer-life';
import { STATE_COUNT, STATES } from '../life/states';
import type { ModelScenario } from '../model-scenario';
import type { PriceTable } from './price-tables';

const SIXTEENTHS_PER_DAY = 16;

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
  const { months, householdTypes } = scenario;
  const { calendar, records, recordCount } = days;
  const lag = Math.round(values.familyBenefitsLagDays);
  const low = Math.round(values.kartlaggningDays);
  const arrears = Math.round(values.arrearsDays);
  const lma = Math.round(values.lmaSekPerPerson);
  const month = (day: number) => calendar.monthOfDay[day] as number;

  for (let record = 0; record < recordCount; record += 1) {
    const at = record * RECORD_FIELDS;
    const type = records[at] as number;
    const contractEnd = records[at + 1] as number;
    const arrival = records[at + 2] as number;
    const paid = records[at + 3] as number;
    const end = records[at + 4] as number;
    const wages = records[at + 5] as number;
    const kind = householdTypes[type];
    const persons = kind === undefined ? 0 : kind.adults + kind.childAges.length;
    const rows = type * STATE_COUNT;
    const claims = (state: number, from: number, to: number) =>
      claimsIn(prices, rows + state, months, calendar, contractEnd, from, to);

    const inGlapp = claims(STATES.glapp, Math.max(0, arrival), paid);
    let lent = sumOf(inGlapp);
    if (contractEnd !== NO_CONTRACT && arrival >= 0)
      lent -= lower(flows.bistandGlapp, inGlapp, lma * persons * SIXTEENTHS_PER_MONTH);
    if (paid >= calendar.days) continue;

    const begins = paid + lag;
    const lowEnd = paid + low;
    const [sooner, later] = lowEnd < begins ? [lowEnd, begins] : [begins, lowEnd];
    const between = lowEnd < begins ? STATES.pending : STATES.low;
    /** Bistånd of a month that begins on a day, over the start of the benefits. */
    const monthFrom = (day: number): readonly Claim[] => {
      const to = Math.min(end, day + DAYS_OF_MONTH);
      return [
        ...claims(STATES.lowPending, day, Math.min(to, sooner)),
        ...claims(between, Math.max(day, sooner), Math.min(to, later)),
        ...claims(STATES.etablering, Math.max(day, later), to),
      ];
    };

    const back = Math.max(0, Math.min(arrears, paid - arrival) * SIXTEENTHS_PER_DAY - SIXTEENTHS_PER_MONTH);
    const sum = back * (prices.lowBenefit[type * months + month(paid)] as number);
    let left = sum;
    if (sum > 0) {
      add(flows.stateBenefits, month(paid), sum);
      left -= lower(flows.bistandEtablering, monthFrom(paid), sum);
    }
    if (lag > 0 && begins < end && begins < calendar.days) {
      const waited =
        lag * SIXTEENTHS_PER_DAY * (prices.familyBenefits[type * months + month(begins)] as number);
      add(flows.stateBenefits, month(begins), waited);
      const from = sum > 0 ? Math.max(begins, paid + DAYS_OF_MONTH) : begins;
      lower(flows.bistandEtablering, monthFrom(from), waited);
    }
    if (scenario.etableringslan && lent > 0)
      payBack(scenario, prices, calendar, flows, { rows, contractEnd, paid, end, wages, lent, left });
  }
}

/** Days in which an income that comes once counts. */
const DAYS_OF_MONTH = 30;

interface Loan {
  readonly rows: number;
  readonly contractEnd: number;
  readonly paid: number;
  readonly end: number;
  readonly wages: number;
  readonly lent: number;
  /** What is left of the sum paid for more than a month back, after that month's need. */
  readonly left: number;
}

/**
 * Pays a loan back month by month out of the room of the household: income above the need at the rent charged, in
 * etablering and, after an exit to work, in work. What is left after `loanTermMonths` is remitted.
 */
function payBack(
  { months, tableAssumptions }: ModelScenario,
  prices: PriceTable,
  calendar: Calendar,
  flows: Readonly<Record<FlowId, Float64Array>>,
  { rows, contractEnd, paid, end, wages, lent, left }: Loan,
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
    add(flows.loansRepaid, month, repaid);
    owed -= repaid;
    extra = 0;
  }
}

interface Claim {
  readonly month: number;
  /** SEK × sixteenths of a day. */
  readonly amount: number;
}

/** Month of a day: 0 before the horizon, `months` after it. */
function monthAt({ days, monthOfDay }: Calendar, day: number, months: number): number {
  return day < 0 ? 0 : day >= days ? months : (monthOfDay[day] as number);
}

/**
 * Bistånd of one household in a state from day `from` up to but not including `to`, by month of the horizon: in the
 * municipality's dwelling to the end of the contract, then in a home of its own.
 */
function claimsIn(
  prices: PriceTable,
  row: number,
  months: number,
  calendar: Calendar,
  contractEnd: number,
  from: number,
  to: number,
): readonly Claim[] {
  const claims: Claim[] = [];
  addClaims(claims, prices, row, months, calendar, from, Math.min(to, contractEnd));
  addClaims(claims, prices, row + 1, months, calendar, Math.max(from, contractEnd), to);
  return claims;
}

function addClaims(
  claims: Claim[],
  prices: PriceTable,
  row: number,
  months: number,
  { days, monthOfDay, sixteenthsLeft }: Calendar,
  from: number,
  to: number,
): void {
  const end = Math.min(to, days);
  if (from >= end) return;
  const first = monthOfDay[from] as number;
  const last = monthOfDay[end] as number;
  for (let month = first; month <= last && month < months; month += 1) {
    const begun = month === first ? (sixteenthsLeft[from] as number) : SIXTEENTHS_PER_MONTH;
    const after = month === last ? (sixteenthsLeft[end] as number) : 0;
    claims.push({ month, amount: (begun - after) * (prices.bistand[row * months + month] as number) });
  }
}

function sumOf(claims: readonly Claim[]): number {
  return claims.reduce((sum, { amount }) => sum + amount, 0);
}

/** Lowers a flow by an income, month by month, at most by the claims; returns how much. */
function lower(flow: Float64Array, claims: readonly Claim[], income: number): number {
  let left = income;
  for (const { month, amount } of claims) {
    const taken = Math.min(left, amount);
    add(flow, month, -taken);
    left -= taken;
  }
  return income - left;
}

function add(column: Float64Array, month: number, amount: number): void {
  column[month] = (column[month] as number) + amount;
}
