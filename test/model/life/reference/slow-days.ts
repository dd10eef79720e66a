import type { Calendar } from '../../../../src/model/life/calendar';
import type { LifeCounts } from '../../../../src/model/life/household-days';
import { STATE_COUNT } from '../../../../src/model/life/states';

const SIXTEENTHS_PER_DAY = 16;
const SIXTEENTHS_PER_MONTH = 487;

/** Household-days counted one sixteenth of a day at a time, and whatever else the lives of a draw leave. */
export class SlowDays {
  /** Sixteenths of household-days, [row × months + month]; row = household type × STATE_COUNT + state. */
  readonly sixteenths: number[];
  /** Newly arrived households: "stream type month" of each. */
  readonly arrivals: string[] = [];
  /** Months in which jobs have lasted six months. */
  readonly lastingJobs: number[] = [];
  readonly records: number[][] = [];
  readonly counts: LifeCounts = { exitsToWork: 0, exitsToStudy: 0, movedOut: 0, rejected: 0, insured: 0 };

  constructor(
    readonly calendar: Calendar,
    types: number,
  ) {
    this.sixteenths = new Array<number>(types * STATE_COUNT * calendar.months).fill(0);
  }

  add(row: number, start: number, end: number): void {
    const { months } = this.calendar;
    const first = Math.max(0, start) * SIXTEENTHS_PER_DAY;
    const last = Math.min(end * SIXTEENTHS_PER_DAY, months * SIXTEENTHS_PER_MONTH);
    for (let sixteenth = first; sixteenth < last; sixteenth += 1) {
      const cell = row * months + Math.floor(sixteenth / SIXTEENTHS_PER_MONTH);
      this.sixteenths[cell] = (this.sixteenths[cell] ?? 0) + 1;
    }
  }

  addArrival(stream: 0 | 1, type: number, month: number): void {
    this.arrivals.push(`${stream} ${type} ${month}`);
  }

  addLastingJobs(day: number, jobs: number): void {
    if (day < 0 || day >= this.calendar.days) return;
    const month = Math.floor((day * SIXTEENTHS_PER_DAY) / SIXTEENTHS_PER_MONTH);
    for (let job = 0; job < jobs; job += 1) this.lastingJobs.push(month);
  }

  addRecord(...record: number[]): void {
    this.records.push(record);
  }
}
