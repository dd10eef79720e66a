import { eventUniform, EVENTS, OCCURRENCE_STEP, standardExponential } from './uniforms';
import { BENEFIT_DAYS_PER_YEAR } from '../../../../src/model/rules/benefit-days';
import { exitsOfOne, exitsOfTwo, noExits } from './adult-exits';
import { DAYS_PER_MONTH, DAYS_PER_YEAR, daysOfMonths } from '../../../../src/model/life/calendar';
import { UNIFORM_RANGE } from './choices';
import { ARRIVAL_MONTHS_BEFORE, NO_CONTRACT } from '../../../../src/model/life/household-days';
import { ETABLERING_DAYS } from '../../../../src/model/life/life-plan';
import { countExit, STIMULANS_DAYS, STIMULANS_WAIT_DAYS } from './ordinary-life';
import { breakDays, daysAfterWork, FOREVER, LASTING_JOB_DAYS, LONG_STAY } from './returns';
import type { Run } from './simulate-lives';
import { DWELLING_ROWS, STATE_COUNT, STATES } from '../../../../src/model/life/states';

/** Days with aktivitetsstöd: 300 benefit days, 450 with minor children. Source: nacka-2017. */
const AKTIVITETSSTOD_DAYS = Math.round((300 * DAYS_PER_YEAR) / BENEFIT_DAYS_PER_YEAR);
const AKTIVITETSSTOD_DAYS_CHILDREN = Math.round((450 * DAYS_PER_YEAR) / BENEFIT_DAYS_PER_YEAR);

const exits = noExits();

/**
 * A newly arrived household: glapp, start of the benefits, etablering, aktivitetsstöd and long-term bistånd follow its own
 * clock. Exits to work and study begin with etablering and other exits when it ends, at constant hazards; then it is a
 * long-stayer. The assigned live in the municipality's dwelling for the length of the contract (who arrived before the
 * start, by the contracts of then), and after it in a home of their own or temporary housing; some move out of the
 * municipality two years after arrival, and who then lacks self-support is followed to its next exit, at another
 * municipality's cost. The self-settled have a home of their own throughout.
 */
export function newcomerLife(
  { scenario, tables, plan, days, horizon }: Run,
  a: number,
  b: number,
  type: number,
  assigned: boolean,
  arrival: number,
  glappEnd: number,
): void {
  const kind = scenario.householdTypes[type];
  const couple = kind?.adults === 2;
  const row = type * STATE_COUNT;
  const etableringEnd = glappEnd + ETABLERING_DAYS;
  const supportEnd =
    etableringEnd + ((kind?.childAges.length ?? 0) > 0 ? AKTIVITETSSTOD_DAYS_CHILDREN : AKTIVITETSSTOD_DAYS);
  const { contractMonths } = arrival < 0 ? scenario.housingBefore : scenario.housing;
  const contractEnd = assigned ? arrival + daysOfMonths(contractMonths) : arrival;
  const fate = eventUniform(a, b, EVENTS.afterContract) / UNIFORM_RANGE;
  const movesOut = assigned && fate < plan.movesOutShare;
  const moveDay = arrival + ETABLERING_DAYS;
  const jobMove = jobMoveDay();
  const leaves = movesOut && moveDay < jobMove ? moveDay : jobMove;
  const last = leaves < horizon ? leaves : horizon;
  if (leaves >= 0 && leaves < horizon) days.counts.movedOut += 1;
  const month = Math.floor(arrival / DAYS_PER_MONTH);
  if (arrival < horizon && month >= -ARRIVAL_MONTHS_BEFORE) days.addArrival(assigned ? 0 : 1, type, month);
  if (assigned) days.add(row + DWELLING_ROWS.municipal, arrival, until(contractEnd));
  addSplit(STATES.glapp, arrival, glappEnd);

  let day = glappEnd;
  let supportsItselfAtContractEnd = false;
  let firstEnd = FOREVER;
  let firstWages = 0;
  for (let event = 0; day < last; event += OCCURRENCE_STEP) {
    const work = standardExponential(eventUniform(a, b, EVENTS.exitWork + event));
    const study = standardExponential(eventUniform(a, b, EVENTS.exitStudy + event));
    if (couple) {
      const work2 = standardExponential(eventUniform(a, b, EVENTS.exitWorkSecond + event));
      const study2 = standardExponential(eventUniform(a, b, EVENTS.exitStudySecond + event));
      exitsOfTwo(
        exits,
        plan.needsTwoNewcomer[type] === true,
        daysUntil(work, 'work'),
        daysUntil(study, 'study'),
        daysUntil(work2, 'work'),
        daysUntil(study2, 'study'),
      );
    } else {
      exitsOfOne(exits, daysUntil(work, 'work'), daysUntil(study, 'study'));
    }
    const { lasting, oneAtWork, first, second, firstToWork, secondToWork, wages } = exits;
    const eOther = standardExponential(eventUniform(a, b, EVENTS.exitOther + event));
    const other = (day < etableringEnd ? etableringEnd - day : 0) + eOther * plan.newcomerExitDays.other;
    const x = lasting < other ? lasting : other;
    const end = day + wholeDays(x);
    if (oneAtWork < x) {
      const oneDay = day + wholeDays(oneAtWork);
      addNeed(day, oneDay);
      addOneAtWork(oneDay, end);
    } else {
      addNeed(day, end);
    }
    if (event === 0) {
      firstEnd = oneAtWork < x ? day + wholeDays(oneAtWork) : end;
      firstWages = oneAtWork < x ? 1 : lasting < other ? wages : 0;
    }
    if (end >= last) {
      if (movesOut && last === moveDay) days.add(row + STATES.elsewhere, moveDay, end);
      break;
    }
    if (end >= 0) {
      if (first <= x) countExit(days, firstToWork);
      if (second <= x) countExit(days, secondToWork);
    }
    const u = eventUniform(a, b, EVENTS.returnGap + event);
    if (other <= lasting) {
      day = end + breakDays(u, LONG_STAY, plan, tables);
      continue;
    }
    const lasts = daysAfterWork(u, LONG_STAY, plan, tables);
    const back = end + lasts;
    if (wages > 0) {
      addSplit(wages === 1 ? STATES.work1 : STATES.work2, end, back);
      if (lasts >= LASTING_JOB_DAYS) days.addLastingJobs(end + LASTING_JOB_DAYS, wages);
    }
    if (assigned)
      days.add(row + DWELLING_ROWS.selfSupporting, end, until(back < contractEnd ? back : contractEnd));
    if (end <= contractEnd && contractEnd < back) supportsItselfAtContractEnd = true;
    day = back;
  }

  if (arrival < last && glappEnd > 0 && glappEnd <= leaves)
    days.addRecord(
      type,
      assigned ? contractEnd : NO_CONTRACT,
      arrival,
      glappEnd,
      firstEnd < last ? firstEnd : last,
      firstEnd < last ? firstWages : 0,
    );
  if (assigned && !movesOut && !supportsItselfAtContractEnd && contractEnd < last) {
    const rest = (fate - plan.movesOutShare) / (1 - plan.movesOutShare);
    if (rest < plan.temporaryShare) {
      const stay = standardExponential(eventUniform(a, b, EVENTS.temporaryLength)) * plan.temporaryMeanDays;
      days.add(row + DWELLING_ROWS.temporary, contractEnd, until(contractEnd + wholeDays(stay)));
    }
  }

  /** Day of a move to job and home elsewhere, while in etablering and after the start; FOREVER where there is none. */
  function jobMoveDay(): number {
    if (plan.jobMoveMeanDays === Infinity) return FOREVER;
    const from = glappEnd > 0 ? glappEnd : 0;
    const moves =
      from + Math.ceil(standardExponential(eventUniform(a, b, EVENTS.jobMove)) * plan.jobMoveMeanDays);
    return moves < etableringEnd ? moves : FOREVER;
  }

  function until(end: number): number {
    return end < last ? end : last;
  }

  /** Adds days in the municipality's dwelling up to the contract's end, and in a home of one's own after it. */
  function addSplit(state: number, from: number, to: number): void {
    const end = until(to);
    days.add(row + state, from, end < contractEnd ? end : contractEnd);
    days.add(row + state + 1, from > contractEnd ? from : contractEnd, end);
  }

  function addBetween(state: number, from: number, to: number, after: number, before: number): void {
    addSplit(state, from > after ? from : after, to < before ? to : before);
  }

  /** Days without work, by phase. */
  function addNeed(from: number, to: number): void {
    const lowEnd = glappEnd + plan.kartlaggningDays;
    const pendingEnd = glappEnd + plan.familyBenefitsLagDays;
    const [sooner, later] = lowEnd < pendingEnd ? [lowEnd, pendingEnd] : [pendingEnd, lowEnd];
    if (from < later) {
      addBetween(STATES.lowPending, from, to, glappEnd, sooner);
      addBetween(lowEnd < pendingEnd ? STATES.pending : STATES.low, from, to, sooner, later);
    }
    addBetween(STATES.etablering, from, to, later, etableringEnd);
    addBetween(STATES.aktivitetsstod, from, to, etableringEnd, supportEnd);
    addBetween(STATES.longTerm, from, to, supportEnd, FOREVER);
  }

  /** Days with one of two adults at work, by phase. Judgement: the six months before the disregard count from the end of etablering. */
  function addOneAtWork(from: number, to: number): void {
    const waited = etableringEnd + STIMULANS_WAIT_DAYS;
    const begins = from > waited ? from : waited;
    const ends = begins + STIMULANS_DAYS;
    addBetween(STATES.etablering1, from, to, glappEnd, etableringEnd);
    addBetween(STATES.aktivitetsstod1, from, to < begins ? to : begins, etableringEnd, supportEnd);
    addBetween(STATES.aktivitetsstod1Stimulans, begins, to < ends ? to : ends, etableringEnd, supportEnd);
    addBetween(STATES.aktivitetsstod1, from > ends ? from : ends, to, etableringEnd, supportEnd);
    addBetween(STATES.longTerm1, from, to < begins ? to : begins, supportEnd, FOREVER);
    addBetween(STATES.longTerm1Stimulans, begins, to < ends ? to : ends, supportEnd, FOREVER);
    addBetween(STATES.longTerm1, from > ends ? from : ends, to, supportEnd, FOREVER);
  }

  /** Days until the standard exponential `e` is used up, at the hazards of the way of before, of etablering and after it. */
  function daysUntil(e: number, kindOfExit: 'work' | 'study'): number {
    const own = plan.newcomerExitDaysBefore[kindOfExit];
    const inEtablering = plan.etableringExitDays[assigned ? 0 : 1][kindOfExit];
    const begins = plan.effectDay < etableringEnd ? plan.effectDay : etableringEnd;
    const atOwn = begins > day ? begins - day : 0;
    if (e * own <= atOwn) return e * own;
    let left = e - atOwn / own;
    const from = day + atOwn;
    const during = etableringEnd > from ? etableringEnd - from : 0;
    if (left * inEtablering <= during) return atOwn + left * inEtablering;
    left -= during / inEtablering;
    const after = plan.effectDay > from + during ? plan.effectDay - from - during : 0;
    if (left * own <= after) return atOwn + during + left * own;
    left -= after / own;
    return atOwn + during + after + left * plan.newcomerExitDays[kindOfExit];
  }

  function wholeDays(x: number): number {
    const longest = horizon * 4;
    return x > 1 ? Math.ceil(x < longest ? x : longest) : 1;
  }
}
