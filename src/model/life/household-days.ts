import type { Calendar } from './calendar';

/** Arrivals are counted from two years before the start, since the state's schablon is paid over two years. */
export const ARRIVAL_MONTHS_BEFORE = 24;

/** Numbers kept for each newly arrived household whose first payment may be priced on its own. */
export const RECORD_FIELDS = 6;

/** In the place of the contract's end in a record of the self-settled. */
export const NO_CONTRACT = -(1 << 20);

/**
 * What the lives of one draw leave. It lies in the memory of this thread's kernel: the next draw of any scenario overwrites it.
 * Rows are household type × STATE_COUNT + state.
 */
export class HouseholdDays {
  readonly stride: number;
  /** By row × stride + month: how many more household-days the month has than the one before it, in sixteenths of a day. */
  changes = new Int32Array(0);
  /** Rows that have any. */
  touched = new Uint8Array(0);
  /** Assigned, and after them self-settled, households arriving, by type and month from `ARRIVAL_MONTHS_BEFORE` on. */
  arrivals = new Int32Array(0);
  readonly arrivalStride: number;
  /** Jobs that have lasted six months, by the month in which they have. */
  lastingJobs = new Int32Array(0);
  /** Type, end of the contract (far back for the self-settled), arrival, first payment, end of the time without work, wages after it. */
  records = new Int32Array(0);
  recordCount = 0;
  counts: LifeCounts = { exitsToWork: 0, exitsToStudy: 0, movedOut: 0, rejected: 0, insured: 0 };
  /** Whether households are followed one by one: then `follow` is told of each, and `followed` of each of its stretches of days. */
  readonly follows: boolean = false;

  constructor(
    readonly calendar: Calendar,
    readonly types: number,
  ) {
    this.stride = calendar.months + 2;
    this.arrivalStride = calendar.months + ARRIVAL_MONTHS_BEFORE;
  }

  /* eslint-disable @typescript-eslint/no-unused-vars */
  follow(_kind: HouseholdKind, _type: number, _firstDay: number): void {}

  /** `row` of the days from `start` up to but not including `end`, which may lie outside the horizon. */
  followed(_row: number, _start: number, _end: number): void {}
  /* eslint-enable @typescript-eslint/no-unused-vars */
}

export type HouseholdKind = 'ordinary' | 'assigned' | 'selfSettled';
export const HOUSEHOLD_KINDS: readonly HouseholdKind[] = ['ordinary', 'assigned', 'selfSettled'];

/** What happened in a draw, within the horizon: persons leaving for work or study, and households otherwise. */
export interface LifeCounts {
  exitsToWork: number;
  exitsToStudy: number;
  movedOut: number;
  rejected: number;
  insured: number;
}
