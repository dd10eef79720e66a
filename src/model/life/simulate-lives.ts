import type { HouseholdType, ModelScenario } from '../model-scenario';
import { ARRIVAL_YEARS_BEFORE } from '../model-scenario';
import {
  eventUniform,
  EVENTS,
  householdWord0,
  householdWord1,
  OCCURRENCE_STEP,
  STREAMS,
  streamKey,
} from '../random/keys';
import { DAYS_PER_YEAR } from './calendar';
import { arrivalDays, pick, thresholds, UNIFORM_RANGE } from './choices';
import { STATE_COUNT, STATES, type HouseholdDays } from './household-days';
import { ETABLERING_DAYS, type ExitDays, type LifePlan } from './life-plan';
import { LONGEST_RETURN_DAYS, SHORTEST_BREAK_DAYS, type LifeTables } from './life-tables';
import { dayReached, QUANTILE_BITS } from './spell-shape';
import { standardExponential } from './standard-exponential';

const CELL_SHIFT = 31 - QUANTILE_BITS;
const BENEFIT_DAYS_PER_YEAR = 260;

/** Days with aktivitetsstöd: 300 benefit days, 450 with minor children. Source: nacka-2017. */
export const AKTIVITETSSTOD_DAYS = Math.round((300 * DAYS_PER_YEAR) / BENEFIT_DAYS_PER_YEAR);
export const AKTIVITETSSTOD_DAYS_CHILDREN = Math.round((450 * DAYS_PER_YEAR) / BENEFIT_DAYS_PER_YEAR);

/**
 * The life of every household of one draw, added to `days`.
 *
 * A spell ends at the earliest of its exits to work, to study and other, each with its own uniform: an exit of a kind
 * comes on the day when the cumulative relative hazard reaches E(u)/θ. After an exit the same uniform decides about
 * the return whatever its kind, and never brings it sooner after work or study than after another exit. So higher
 * exit hazards to work or study never add days on bistånd, in any draw; and a shorter glapp only moves its end.
 */
export function simulateLives(
  scenario: ModelScenario,
  tables: LifeTables,
  plan: LifePlan,
  seed: number,
  draw: number,
  days: HouseholdDays,
): void {
  const run = { scenario, tables, plan, days, horizon: days.calendar.days };
  const ordinaryTypes = thresholds(scenario.householdTypes.map((type) => type.shareOrdinary));
  const newcomerTypes = thresholds(
    scenario.householdTypes.map(
      (type) =>
        (1 - plan.newcomerFamilyShare) * type.shareNewcomerNoChildren +
        plan.newcomerFamilyShare * type.shareNewcomerFamilies,
    ),
  );
  const key = (stream: number) => streamKey(seed, draw, scenario.municipality, stream);

  const openingCells = thresholds(plan.openingShares);
  const opening = key(STREAMS.openingOrdinary);
  for (let i = 0; i < plan.openingCount; i += 1) {
    const a = householdWord0(opening, i);
    const b = householdWord1(opening, i);
    const type = pick(ordinaryTypes, eventUniform(a, b, EVENTS.type));
    const cell = pick(openingCells, eventUniform(a, b, EVENTS.group));
    const group = (cell & 1) as 0 | 1;
    const quantile = eventUniform(a, b, EVENTS.openingAge) >>> CELL_SHIFT;
    if (cell < 2) ordinaryLife(run, a, b, type, group, 0, tables.openingAges[group][quantile] as number);
    else ordinaryLife(run, a, b, type, group, tables.breakDaysLeft[quantile] as number, 0);
  }

  const longStay = (1 - plan.longStayInflowShare) * UNIFORM_RANGE;
  const inflow = key(STREAMS.inflowOrdinary);
  for (let i = 0; i < plan.inflowCount; i += 1) {
    const a = householdWord0(inflow, i);
    const b = householdWord1(inflow, i);
    const type = pick(ordinaryTypes, eventUniform(a, b, EVENTS.type));
    const group = eventUniform(a, b, EVENTS.group) >= longStay ? 1 : 0;
    const start = Math.floor((eventUniform(a, b, EVENTS.day) / UNIFORM_RANGE) * run.horizon);
    ordinaryLife(run, a, b, type, group, start, 0);
  }

  const perYear = scenario.assignedPersonsPerYear;
  const streams = [
    {
      stream: STREAMS.arrivedBefore,
      count: plan.arrivedBeforeCount,
      years: perYear.slice(0, ARRIVAL_YEARS_BEFORE),
      first: -ARRIVAL_YEARS_BEFORE,
      glapp: scenario.glappDaysBefore,
    },
    {
      stream: STREAMS.arriving,
      count: plan.arrivingCount,
      years: perYear.slice(ARRIVAL_YEARS_BEFORE),
      first: 0,
      glapp: scenario.glappDays,
    },
  ];
  for (const { stream, count, years, first, glapp } of streams) {
    const arrivals = key(stream);
    const arrivalDay = arrivalDays(years, first, first < 0 ? 0 : scenario.months);
    for (let i = 0; i < count; i += 1) {
      const a = householdWord0(arrivals, i);
      const b = householdWord1(arrivals, i);
      const type = pick(newcomerTypes, eventUniform(a, b, EVENTS.type));
      const arrival = arrivalDay(eventUniform(a, b, EVENTS.day) / UNIFORM_RANGE);
      const relative = tables.glappRelative[eventUniform(a, b, EVENTS.glapp) >>> CELL_SHIFT] as number;
      newcomerLife(run, a, b, type, arrival, arrival + Math.round(glapp * relative));
    }
  }
}

interface Run {
  readonly scenario: ModelScenario;
  readonly tables: LifeTables;
  readonly plan: LifePlan;
  readonly days: HouseholdDays;
  readonly horizon: number;
}

/** Spells and breaks of an ordinary household whose first spell starts on day `start`, `elapsed` days into it. */
function ordinaryLife(
  { tables, plan, days, horizon }: Run,
  a: number,
  b: number,
  type: number,
  group: 0 | 1,
  start: number,
  elapsed: number,
): void {
  const { shape } = tables;
  const exit = plan.ordinaryExitDays[group];
  const onRow = type * STATE_COUNT + STATES.ordinary;
  const workRow = type * STATE_COUNT + STATES.workOrdinary;
  let day = start;
  let age = elapsed;
  for (let event = 0; day < horizon; event += OCCURRENCE_STEP) {
    const work = standardExponential(eventUniform(a, b, EVENTS.exitWork + event)) * exit.work;
    const study = standardExponential(eventUniform(a, b, EVENTS.exitStudy + event)) * exit.study;
    const other = standardExponential(eventUniform(a, b, EVENTS.exitOther + event)) * exit.other;
    const lasting = work < study ? work : study;
    const x = (shape.cumulative[age] as number) + (lasting < other ? lasting : other);
    const length = dayReached(shape, x) - age;
    const end = day + (length > 0 ? length : 1);
    days.add(onRow, day, end);
    if (end >= horizon) return;
    const u = eventUniform(a, b, EVENTS.returnGap + event);
    if (lasting < other) {
      const back = end + daysAfterWork(u, group, plan, tables);
      days.exits += 1;
      if (work < study) days.add(workRow, end, back);
      day = back;
    } else {
      day = end + breakDays(u, group, plan, tables);
    }
    age = 0;
  }
}

/**
 * A newly arrived household: glapp, etablering, aktivitetsstöd and long-term bistånd follow its own clock; exits to
 * work and study begin with etablering and other exits when it ends, at constant hazards; then it is a
 * long-stayer. It lives in the municipality's dwelling until etablering ends.
 */
function newcomerLife(
  { scenario, tables, plan, days, horizon }: Run,
  a: number,
  b: number,
  type: number,
  arrival: number,
  glappEnd: number,
): void {
  const { calendar } = days;
  const row = type * STATE_COUNT;
  const kind = scenario.householdTypes[type] as HouseholdType;
  const contractEnd = glappEnd + ETABLERING_DAYS;
  const supportEnd =
    contractEnd + (kind.childAges.length > 0 ? AKTIVITETSSTOD_DAYS_CHILDREN : AKTIVITETSSTOD_DAYS);
  if (arrival >= 0 && arrival < horizon) {
    const index =
      type * calendar.months + Math.min(calendar.months - 1, calendar.monthOfDay[arrival] as number);
    days.arrivals[index] = (days.arrivals[index] as number) + 1;
  }
  days.add(row + STATES.dwelling, arrival, contractEnd);
  days.add(row + STATES.glapp, arrival, glappEnd);
  let day = glappEnd;
  for (let event = 0; day < horizon; event += OCCURRENCE_STEP) {
    const eWork = standardExponential(eventUniform(a, b, EVENTS.exitWork + event));
    const eStudy = standardExponential(eventUniform(a, b, EVENTS.exitStudy + event));
    const work = daysUntilExit(eWork, day, plan.newcomerExitDaysBefore, plan.newcomerExitDays, 'work');
    const study = daysUntilExit(eStudy, day, plan.newcomerExitDaysBefore, plan.newcomerExitDays, 'study');
    const eOther = standardExponential(eventUniform(a, b, EVENTS.exitOther + event));
    const other = (day < contractEnd ? contractEnd - day : 0) + eOther * plan.newcomerExitDays.other;
    const lasting = work < study ? work : study;
    const x = lasting < other ? lasting : other;
    const end = day + (x > 1 ? Math.ceil(x < horizon * 4 ? x : horizon * 4) : 1);
    days.add(row + STATES.etablering, day, end < contractEnd ? end : contractEnd);
    days.add(
      row + STATES.aktivitetsstod,
      day > contractEnd ? day : contractEnd,
      end < supportEnd ? end : supportEnd,
    );
    days.add(row + STATES.longTerm, day > supportEnd ? day : supportEnd, end);
    if (end >= horizon) return;
    const u = eventUniform(a, b, EVENTS.returnGap + event);
    if (other <= lasting) {
      day = end + breakDays(u, LONG_STAY, plan, tables);
      continue;
    }
    const back = end + daysAfterWork(u, LONG_STAY, plan, tables);
    if (end >= 0) days.exits += 1;
    if (work < study) {
      days.add(row + STATES.workContract, end, back < contractEnd ? back : contractEnd);
      days.add(row + STATES.workNewcomer, end > contractEnd ? end : contractEnd, back);
    }
    day = back;
  }
}

/**
 * Days from `day` until an exit at a constant hazard that changes at day 0 from `before` to `after`: what of the
 * standard exponential `e` is not used up before the scenario starts runs on at the new hazard.
 */
function daysUntilExit(
  e: number,
  day: number,
  before: ExitDays,
  after: ExitDays,
  kind: 'work' | 'study',
): number {
  if (day >= 0) return e * after[kind];
  const atOldHazard = e * before[kind];
  return atOldHazard <= -day ? atOldHazard : -day + (e - -day / before[kind]) * after[kind];
}

/** Days before a return after another exit than work or study, by group; FOREVER where there is none. */
function breakDays(u: number, group: 0 | 1, plan: LifePlan, tables: LifeTables): number {
  const v = u / plan.returnShare[group];
  return v >= UNIFORM_RANGE ? FOREVER : (tables.breakDays[v >>> CELL_SHIFT] as number);
}

/**
 * Days in work or study before a return; FOREVER where there is none within a year: later returns are not followed.
 * Never fewer than after another exit with the same uniform.
 */
function daysAfterWork(u: number, group: 0 | 1, plan: LifePlan, tables: LifeTables): number {
  const days = SHORTEST_BREAK_DAYS + Math.ceil(standardExponential(u) * plan.returnAfterWorkDays);
  if (days > LONGEST_RETURN_DAYS) return FOREVER;
  const other = breakDays(u, group, plan, tables);
  return days > other ? days : other;
}

const FOREVER = 1 << 20;
const LONG_STAY = 1;
