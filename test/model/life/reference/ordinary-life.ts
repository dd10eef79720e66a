import { eventUniform, EVENTS, OCCURRENCE_STEP, standardExponential } from './uniforms';
import { exitsOfOne, exitsOfTwo, noExits } from './adult-exits';
import type { SlowDays } from './slow-days';
import { breakDays, daysAfterWork, LASTING_JOB_DAYS, LONG_STAY } from './returns';
import type { Run } from './simulate-lives';
import { LONGEST_DAYS, type SpellShape } from '../../../../src/model/life/spell-shape';
import { STATE_COUNT, STATES } from '../../../../src/model/life/states';

/** Days on bistånd before a fourth of a wage is disregarded, and the days that it is: 6 and 24 months. Source: socialtjanstlagen. */
export const STIMULANS_WAIT_DAYS = 183;
export const STIMULANS_DAYS = 731;

const exits = noExits();

/** Spells and breaks of an ordinary household whose first spell starts on day `start`, `elapsed` days into it. */
export function ordinaryLife(
  { scenario, tables, plan, days, horizon }: Run,
  a: number,
  b: number,
  type: number,
  group: 0 | 1,
  start: number,
  elapsed: number,
): void {
  const { shape } = tables;
  const exit = plan.ordinaryExitDays[group];
  const own = plan.ordinaryExitDaysBefore[group];
  const { effectDay } = plan;
  const row = type * STATE_COUNT;
  const couple = scenario.householdTypes[type]?.adults === 2;
  const insured =
    group === LONG_STAY && plan.insuredMeanDays < Infinity
      ? start + Math.ceil(standardExponential(eventUniform(a, b, EVENTS.insured)) * plan.insuredMeanDays)
      : Infinity;
  const last = insured < horizon ? insured : horizon;
  let day = start;
  let age = elapsed;
  for (let event = 0; day < last; event += OCCURRENCE_STEP) {
    const before = shape.cumulative[age] as number;
    // Relative hazard gathered when the effect begins; where it has begun, every hazard is the later one.
    const later = effectDay - day;
    const until = later > 0 ? (shape.cumulative[Math.min(LONGEST_DAYS, age + later)] as number) - before : 0;
    const work = untilExit(a, b, EVENTS.exitWork + event, own.work, exit.work, until);
    const study = untilExit(a, b, EVENTS.exitStudy + event, own.study, exit.study, until);
    const other = standardExponential(eventUniform(a, b, EVENTS.exitOther + event)) * exit.other;
    if (couple) {
      const work2 = untilExit(a, b, EVENTS.exitWorkSecond + event, own.work, exit.work, until);
      const study2 = untilExit(a, b, EVENTS.exitStudySecond + event, own.study, exit.study, until);
      exitsOfTwo(exits, plan.needsTwoOrdinary[type] === true, work, study, work2, study2);
    } else {
      exitsOfOne(exits, work, study);
    }
    const { lasting, oneAtWork, first, second, firstToWork, secondToWork, wages } = exits;
    const x = lasting < other ? lasting : other;
    const length = dayReached(shape, before + x) - age;
    const exitDay = day + (length > 0 ? length : 1);
    const end = exitDay < last ? exitDay : last;
    if (oneAtWork < x) {
      const oneDay = Math.min(last, day + dayReached(shape, before + oneAtWork) - age);
      days.add(row + STATES.ordinary, day, oneDay);
      addOneAtWork(days, row, day - age, oneDay, end);
    } else {
      days.add(row + STATES.ordinary, day, end);
    }
    if (exitDay >= last) {
      if (insured < horizon) days.counts.insured += 1;
      return;
    }
    if (first <= x) countExit(days, firstToWork);
    if (second <= x) countExit(days, secondToWork);
    const u = eventUniform(a, b, EVENTS.returnGap + event);
    if (lasting < other) {
      const lasts = daysAfterWork(u, group, plan, tables);
      const back = exitDay + lasts < last ? exitDay + lasts : last;
      if (wages > 0) {
        days.add(row + (wages === 1 ? STATES.ordinaryWork1 : STATES.ordinaryWork2), exitDay, back);
        if (lasts >= LASTING_JOB_DAYS) days.addLastingJobs(exitDay + LASTING_JOB_DAYS, wages);
      }
      day = exitDay + lasts;
    } else {
      day = exitDay + breakDays(u, group, plan, tables);
    }
    age = 0;
  }
}

/** Time until an exit of a household: in days at mean `own` until `until`, and at mean `later` after it. */
function untilExit(a: number, b: number, event: number, own: number, later: number, until: number): number {
  const e = standardExponential(eventUniform(a, b, event));
  const atOwn = e * own;
  return atOwn <= until ? atOwn : until + (e - until / own) * later;
}

/** Counts a person who leaves for work or study. */
export function countExit(days: SlowDays, toWork: boolean): void {
  if (toWork) days.counts.exitsToWork += 1;
  else days.counts.exitsToStudy += 1;
}

/** One adult works from `from` to `to`, bistånd having begun on day `since`: the disregard comes and goes. */
function addOneAtWork(days: SlowDays, row: number, since: number, from: number, to: number): void {
  const waited = since + STIMULANS_WAIT_DAYS;
  const begins = from > waited ? from : waited;
  const ends = begins + STIMULANS_DAYS;
  days.add(row + STATES.ordinary1, from, begins < to ? begins : to);
  days.add(row + STATES.ordinary1Stimulans, begins, ends < to ? ends : to);
  days.add(row + STATES.ordinary1, ends, to);
}

/** First day on which the cumulative relative hazard has reached `x`, found by looking at every day. */
function dayReached({ cumulative }: SpellShape, x: number): number {
  const day = cumulative.findIndex((reached) => reached >= x);
  return day < 0 ? LONGEST_DAYS : day;
}
