import type { Calendar } from './calendar';
import { STATE_COUNT } from './states';

/** Arrivals are counted from two years before the start, since the state's schablon is paid over two years. */
export const ARRIVAL_MONTHS_BEFORE = 24;

/** Numbers kept for each newly arrived household whose first payment may be priced on its own: see `NewcomerRecords`. */
export const RECORD_FIELDS = 6;

/**
 * Household-days by row and month, in sixteenths of a day. Row = household type × STATE_COUNT + state. A spell changes
 * four numbers however long it is: what is left of its first month is added and of its last taken away, and between
 * them a count of whole months goes up and down. `touched` says which rows have any days.
 */
export class HouseholdDays {
  readonly stride: number;
  readonly left: Int32Array;
  readonly whole: Int32Array;
  readonly touched: Uint8Array;
  /** Assigned, and after them self-settled, households arriving, by type and month from `ARRIVAL_MONTHS_BEFORE` on. */
  readonly arrivals: Int32Array;
  readonly arrivalStride: number;
  /** Jobs that have lasted six months, by the month in which they have. */
  readonly lastingJobs: Int32Array;
  /** Type, end of the contract (far back for the self-settled), arrival, first payment, end of the time without work, wages after it. */
  records = new Int32Array(RECORD_FIELDS * 256);
  recordCount = 0;
  counts: LifeCounts = noCounts();

  constructor(
    readonly calendar: Calendar,
    readonly types: number,
  ) {
    this.stride = calendar.months + 2;
    this.left = new Int32Array(types * STATE_COUNT * this.stride);
    this.whole = new Int32Array(types * STATE_COUNT * this.stride);
    this.touched = new Uint8Array(types * STATE_COUNT);
    this.arrivalStride = calendar.months + ARRIVAL_MONTHS_BEFORE;
    this.arrivals = new Int32Array(2 * types * this.arrivalStride);
    this.lastingJobs = new Int32Array(calendar.months + 1);
  }

  clear(): void {
    this.left.fill(0);
    this.whole.fill(0);
    this.touched.fill(0);
    this.arrivals.fill(0);
    this.lastingJobs.fill(0);
    this.recordCount = 0;
    this.counts = noCounts();
  }

  /** Told before the days of each household; kept for whoever follows households one by one. */
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  begin(_kind: HouseholdKind, _type: number, _firstDay: number): void {}

  /** Adds the days from `start` up to but not including `end`; what lies outside the horizon is left out. */
  add(row: number, start: number, end: number): void {
    const { days, monthOfDay, sixteenthsLeft } = this.calendar;
    const from = start < 0 ? 0 : start;
    const to = end > days ? days : end;
    if (from >= to) return;
    const first = row * this.stride + (monthOfDay[from] as number);
    const last = row * this.stride + (monthOfDay[to] as number);
    this.touched[row] = 1;
    this.left[first] = (this.left[first] as number) + (sixteenthsLeft[from] as number);
    this.whole[first + 1] = (this.whole[first + 1] as number) + 1;
    this.left[last] = (this.left[last] as number) - (sixteenthsLeft[to] as number);
    this.whole[last + 1] = (this.whole[last + 1] as number) - 1;
  }

  /** Counts an arriving household. `month` from −24 on. */
  addArrival(stream: 0 | 1, type: number, month: number): void {
    const at = (stream * this.types + type) * this.arrivalStride + month + ARRIVAL_MONTHS_BEFORE;
    this.arrivals[at] = (this.arrivals[at] as number) + 1;
  }

  /** Counts a job that will have lasted six months on `day`. */
  addLastingJob(day: number): void {
    if (day < 0 || day >= this.calendar.days) return;
    const month = this.calendar.monthOfDay[day] as number;
    this.lastingJobs[month] = (this.lastingJobs[month] as number) + 1;
  }

  addRecord(
    type: number,
    contractEnd: number,
    arrival: number,
    firstPayment: number,
    firstEnd: number,
    wages: number,
  ): void {
    const at = this.recordCount * RECORD_FIELDS;
    if (at + RECORD_FIELDS > this.records.length) {
      const longer = new Int32Array(this.records.length * 2);
      longer.set(this.records);
      this.records = longer;
    }
    this.records[at] = type;
    this.records[at + 1] = contractEnd;
    this.records[at + 2] = arrival;
    this.records[at + 3] = firstPayment;
    this.records[at + 4] = firstEnd;
    this.records[at + 5] = wages;
    this.recordCount += 1;
  }
}

export type HouseholdKind = 'ordinary' | 'assigned' | 'selfSettled';

/** What happened in a draw, within the horizon: persons leaving for work or study, and households otherwise. */
export interface LifeCounts {
  exitsToWork: number;
  exitsToStudy: number;
  movedOut: number;
  rejected: number;
  insured: number;
}

function noCounts(): LifeCounts {
  return { exitsToWork: 0, exitsToStudy: 0, movedOut: 0, rejected: 0, insured: 0 };
}
