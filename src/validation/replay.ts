import type { ModelInputs } from '../model/inputs';
import { buildCalendar, DAYS_PER_MONTH, type Calendar } from '../model/life/calendar';
import { PRICED_STATES, STATE_COUNT } from '../model/life/states';
import type { ModelScenario } from '../model/model-scenario';
import type { Problem, Result } from '../model/problem';
import type { FlowId } from '../model/flows';
import { ScenarioSimulation } from '../model/simulate-block';
import { resolveScenario } from '../scenario/resolve-scenario';
import type { Distribution, Scenario } from '../scenario/scenario';
import { SHIPPED_SCENARIOS } from '../scenario/shipped';
import { LifeRecorder, type RecordedLife } from './life-recorder';

/** The seed of every replay. */
export const SEED = 1;

/** One draw as lived and paid. Prices are those of the scenario: SEK per household-month by row and month. */
export interface LivedDraw {
  readonly lives: readonly RecordedLife[];
  readonly calendar: Calendar;
  readonly scenario: ModelScenario;
  /** Whole SEK by month, overwritten by the next draw. */
  readonly flows: Readonly<Record<FlowId, Float64Array>>;
  readonly householdMonths: Float64Array;
  /** Exits of adults to work and study over the horizon. */
  readonly exits: number;
  /** SEK per household-month by row (household type × STATE_COUNT + state) and month. */
  readonly bistandSek: Float64Array;
  /** Whether bistånd is paid in a state: an index into `PRICED_STATES`. */
  readonly paysIn: (type: number, state: number, month: number) => boolean;
}

/** Draws `first` to `first + count − 1` of a scenario, one at a time. */
export function* livedDraws(scenario: ModelScenario, count: number, first = 0): Generator<LivedDraw> {
  const simulation = new ScenarioSimulation(scenario);
  const calendar = buildCalendar(scenario.months);
  const recorder = new LifeRecorder(calendar, scenario.householdTypes.length);
  for (let draw = first; draw < first + count; draw += 1) {
    recorder.clear();
    const { bistand } = simulation.recordLives(SEED, draw, recorder);
    const { money, counts } = simulation.simulateDraw(SEED, draw);
    yield {
      lives: recorder.lives,
      calendar,
      scenario,
      flows: money.flows,
      householdMonths: money.householdMonths,
      exits: counts.exitsToWork + counts.exitsToStudy,
      bistandSek: bistand,
      paysIn: (type, state, month) =>
        PRICED_STATES[state]?.bistand !== null &&
        (bistand[(type * STATE_COUNT + state) * scenario.months + month] ?? 0) > 0,
    };
  }
}

/** Days of a month on which a household has bistånd. */
export function paidDays(
  { type, spans }: RecordedLife,
  { calendar, paysIn }: LivedDraw,
  month: number,
): number {
  const start = firstDayOf(calendar, month);
  const end = firstDayOf(calendar, month + 1);
  let days = 0;
  for (const { state, from, to } of spans) {
    const overlap = Math.min(to, end) - Math.max(from, start);
    if (overlap > 0 && paysIn(type, state, month)) days += overlap;
  }
  return days;
}

/** Bistånd of all kinds paid in a month, SEK. */
export function bistandInMonth({ flows }: LivedDraw, month: number): number {
  return BISTAND_FLOWS.reduce((sum, id) => sum + (flows[id][month] ?? NaN), 0);
}

/** Kinds of bistånd that newly arrived households get; the fourth is that of ordinary ones. */
export const NEWCOMER_FLOWS = ['bistandGlapp', 'bistandEtablering', 'bistandAfter'] as const;
const BISTAND_FLOWS = [...NEWCOMER_FLOWS, 'bistandOrdinary'] as const;

/** Households with bistånd on an average day of a month. */
export function householdsInMonth(
  draw: LivedDraw,
  month: number,
  counts: (life: RecordedLife) => boolean = () => true,
): number {
  const { calendar, lives } = draw;
  const length = firstDayOf(calendar, month + 1) - firstDayOf(calendar, month);
  let days = 0;
  for (const life of lives) if (counts(life)) days += paidDays(life, draw, month);
  return days / length;
}

/** Whether a household has bistånd on a day of the horizon. */
export function onBistandOn(
  { type, spans }: RecordedLife,
  { calendar, paysIn }: LivedDraw,
  day: number,
): boolean {
  const month = calendar.monthOfDay[day] ?? NaN;
  return spans.some(({ state, from, to }) => from <= day && day < to && paysIn(type, state, month));
}

/** First whole day that lies in a month or later. */
export function firstDayOf({ days }: Calendar, month: number): number {
  return Math.min(days, Math.ceil(month * DAYS_PER_MONTH));
}

export function isNewlyArrived({ kind }: RecordedLife): boolean {
  return kind !== 'ordinary';
}

/** A shipped scenario with changes, ready to run. */
export function modelOf(id: string, changes: Partial<Scenario>, inputs: ModelInputs): Result<ModelScenario> {
  const shipped = SHIPPED_SCENARIOS.find((scenario) => scenario.id === id);
  if (shipped === undefined) return { ok: false, problems: [missing(id)] };
  const resolved = resolveScenario({ ...shipped, ...changes }, inputs);
  return resolved.ok ? { ok: true, value: resolved.value.model } : resolved;
}

function missing(id: string): Problem {
  return { where: 'scenario', what: 'fileNotFound', value: id };
}

export function fixed(value: number): Distribution {
  return { dist: 'fixed', value };
}

/** Values by target id, one per draw. */
export type Measured = Record<string, number[]>;

export function record(measured: Measured, id: string, value: number): void {
  (measured[id] ??= []).push(value);
}
