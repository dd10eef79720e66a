import { HouseholdDays, type HouseholdKind } from '../model/life/household-days';
import { STATE_COUNT, STATES } from '../model/life/states';

/** One household's time in states of need or work, in days from the start of the horizon; `state` is a row of `STATES`, in this municipality. */
export interface Span {
  readonly state: number;
  readonly from: number;
  readonly to: number;
}

/** The life of one household within the horizon. `firstDay` is the day of arrival, or of the first spell. */
export interface RecordedLife {
  readonly kind: HouseholdKind;
  readonly type: number;
  readonly firstDay: number;
  readonly spans: readonly Span[];
}

/** Household-days that also remember whose they are, for measures that follow households one by one. */
export class LifeRecorder extends HouseholdDays {
  lives: RecordedLife[] = [];
  private spans: Span[] = [];

  /** To be called before each draw. */
  clear(): void {
    this.lives = [];
    this.spans = [];
  }

  override readonly follows = true;

  override follow(kind: HouseholdKind, type: number, firstDay: number): void {
    this.spans = [];
    this.lives.push({ kind, type, firstDay, spans: this.spans });
  }

  override followed(row: number, start: number, end: number): void {
    const state = row % STATE_COUNT;
    const from = Math.max(0, start);
    const to = Math.min(end, this.calendar.days);
    if (from < to && state < STATES.elsewhere) this.spans.push({ state, from, to });
  }
}
