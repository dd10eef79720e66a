import { ARRIVAL_YEARS_BEFORE, type ModelScenario } from '../model-scenario';
import { type Key, STREAMS, streamKey } from '../random/keys';
import { BENEFIT_DAYS_PER_YEAR } from '../rules/benefit-days';
import { newcomerShares, ordinaryShares } from './arrivals';
import { DAYS_PER_YEAR, daysOfMonths } from './calendar';
import { HOUSEHOLD_KINDS, type HouseholdDays, RECORD_FIELDS } from './household-days';
import {
  kernel,
  type KernelExports,
  kernelMemory,
  type KernelMemory,
  setFollower,
  type Follower,
} from './kernel';
import type { ExitDays, LifePlan } from './life-plan';
import type { LifeTables } from './life-tables';
import { STATE_COUNT } from './states';

/** Days with aktivitetsstöd: 300 benefit days, 450 with minor children. Source: nacka-2017. */
const AKTIVITETSSTOD_DAYS = Math.round((300 * DAYS_PER_YEAR) / BENEFIT_DAYS_PER_YEAR);
const AKTIVITETSSTOD_DAYS_CHILDREN = Math.round((450 * DAYS_PER_YEAR) / BENEFIT_DAYS_PER_YEAR);

/**
 * The life of every household of one draw, into `days`: what was there is overwritten. The loop over households is
 * `src/kernel/household-loop.ts`; here its memory is filled and its results are fetched.
 */
export function simulateLives(
  scenario: ModelScenario,
  tables: LifeTables,
  plan: LifePlan,
  seed: number,
  draw: number,
  days: HouseholdDays,
): void {
  const { municipality, months, householdTypes } = scenario;
  const run = kernel();
  const newcomers = plan.arrivals.streams.reduce(
    (sum, stream) => sum + stream.beforeCount + stream.duringCount,
    0,
  );
  run.reserve(householdTypes.length, months, newcomers);
  const memory = kernelMemory();
  if (loadedTables !== tables) loadTables(run, memory, tables);
  loadPlan(run, memory, scenario, plan);
  setFollower(days.follows ? followerOf(days) : undefined);
  run.begin(
    plan.effectDay,
    plan.kartlaggningDays,
    plan.familyBenefitsLagDays,
    daysOfMonths(scenario.housingBefore.contractMonths),
    daysOfMonths(scenario.housing.contractMonths),
    tables.shape.cellsPerUnit,
    tables.shape.firstDay.length,
    days.follows,
  );
  const opening = streamKey(seed, draw, municipality, STREAMS.openingOrdinary);
  run.simulateOpening(opening.word0, opening.word1, plan.openingCount);
  const inflow = streamKey(seed, draw, municipality, STREAMS.inflowOrdinary);
  run.simulateInflow(inflow.word0, inflow.word1, plan.inflowCount);
  for (const { kind, beforeCount, duringCount, yearsBefore, years } of plan.arrivals.streams) {
    const assigned = kind === 'assigned';
    const before = streamKey(
      seed,
      draw,
      municipality,
      assigned ? STREAMS.arrivedBefore : STREAMS.selfSettledBefore,
    );
    loadYears(run, memory, yearsBefore, 0);
    arrive(
      run,
      before,
      beforeCount,
      assigned,
      scenario.glappDaysBefore,
      -ARRIVAL_YEARS_BEFORE,
      yearsBefore.length,
    );
    const during = streamKey(seed, draw, municipality, assigned ? STREAMS.arriving : STREAMS.selfSettled);
    loadYears(run, memory, years, months);
    arrive(run, during, duringCount, assigned, scenario.glappDays, 0, years.length);
  }
  takeResults(run, memory, days);
}

let loadedTables: LifeTables | undefined;

function followerOf(days: HouseholdDays): Follower {
  return {
    follow: (kind, type, firstDay) => days.follow(HOUSEHOLD_KINDS[kind] ?? 'ordinary', type, firstDay),
    followed: (row, start, end) => days.followed(row, start, end),
  };
}

function loadTables(run: KernelExports, { f64, i32 }: KernelMemory, tables: LifeTables): void {
  f64.set(tables.shape.cumulative, run.CUMULATIVE.value / 8);
  i32.set(tables.shape.firstDay, run.FIRST_DAY.value / 4);
  tables.openingAges.forEach((ages, group) =>
    i32.set(ages, run.OPENING_AGES.value / 4 + group * ages.length),
  );
  i32.set(tables.breakDays, run.BREAK_DAYS.value / 4);
  i32.set(tables.breakDaysLeft, run.BREAK_DAYS_LEFT.value / 4);
  f64.set(tables.glappRelative, run.GLAPP_RELATIVE.value / 8);
  loadedTables = tables;
}

/** Places of a picker's shares: the kernel has room for this many types. */
const MOST_TYPES = 64;

function loadPlan(
  run: KernelExports,
  { f64, i32 }: KernelMemory,
  { householdTypes }: ModelScenario,
  plan: LifePlan,
): void {
  const types = householdTypes.length;
  if (types > MOST_TYPES) throw new RangeError(`more than ${MOST_TYPES} household types: ${types}`);
  const couple = run.COUPLE.value / 4;
  const support = run.AKTIVITETSSTOD_DAYS.value / 4;
  const twoOrdinary = run.NEEDS_TWO_ORDINARY.value / 4;
  const twoNewcomer = run.NEEDS_TWO_NEWCOMER.value / 4;
  for (let type = 0; type < types; type += 1) {
    const { adults = 1, childAges = [] } = householdTypes[type] ?? {};
    i32[couple + type] = adults === 2 ? 1 : 0;
    i32[support + type] = childAges.length > 0 ? AKTIVITETSSTOD_DAYS_CHILDREN : AKTIVITETSSTOD_DAYS;
    i32[twoOrdinary + type] = plan.needsTwoOrdinary[type] === true ? 1 : 0;
    i32[twoNewcomer + type] = plan.needsTwoNewcomer[type] === true ? 1 : 0;
  }
  const shares = run.SHARES.value / 8;
  f64.set(plan.openingTypeShares[0], shares);
  f64.set(plan.openingTypeShares[1], shares + MOST_TYPES);
  f64.set(ordinaryShares(householdTypes, plan.ordinaryFamilyShare), shares + 2 * MOST_TYPES);
  f64.set(newcomerShares(householdTypes, plan.newcomerFamilyShare), shares + 3 * MOST_TYPES);
  f64.set(plan.openingShares, shares + 4 * MOST_TYPES);
  loadRates(f64, run.RATES.value / 8, plan);
}

/** In the order of the kernel's places. */
function loadRates(f64: Float64Array, at: number, plan: LifePlan): void {
  loadExits(f64, at, plan.ordinaryExitDays[0], plan.ordinaryExitDaysBefore[0], plan.returnShare[0]);
  loadExits(f64, at + 8, plan.ordinaryExitDays[1], plan.ordinaryExitDaysBefore[1], plan.returnShare[1]);
  loadExits(f64, at + 16, plan.newcomerExitDays, plan.newcomerExitDaysBefore, 0);
  const [assigned, selfSettled] = plan.etableringExitDays;
  const rest = [
    assigned.work,
    assigned.study,
    selfSettled.work,
    selfSettled.study,
    plan.returnAfterWorkDays,
    plan.insuredMeanDays,
    plan.jobMoveMeanDays,
    plan.movesOutShare,
    plan.temporaryShare,
    plan.temporaryMeanDays,
    plan.longStayInflowShare,
    plan.deterredShare,
    plan.rejectedShare,
    plan.reapplyShare,
  ];
  f64.set(rest, at + 24);
}

function loadExits(
  f64: Float64Array,
  at: number,
  exit: ExitDays,
  before: ExitDays,
  returnShare: number,
): void {
  f64[at] = exit.work;
  f64[at + 1] = exit.study;
  f64[at + 2] = before.work;
  f64[at + 3] = before.study;
  f64[at + 4] = exit.other;
  f64[at + 5] = returnShare;
}

/** Persons by year, and those who arrive within `months` from the first of the years (0: all of them). */
function loadYears(
  run: KernelExports,
  { f64 }: KernelMemory,
  persons: readonly number[],
  months: number,
): void {
  const all = run.YEAR_PERSONS.value / 8;
  const inTime = run.YEAR_IN_TIME.value / 8;
  persons.forEach((number, year) => {
    f64[all + year] = number;
    f64[inTime + year] = number * (months === 0 ? 1 : Math.min(1, Math.max(0, months / 12 - year)));
  });
}

function arrive(
  run: KernelExports,
  { word0, word1 }: Key,
  households: number,
  assigned: boolean,
  glappDays: number,
  firstYear: number,
  years: number,
): void {
  run.simulateArrivals(word0, word1, households, assigned, glappDays, firstYear, years);
}

/** Makes `days` show what the kernel left. */
function takeResults(run: KernelExports, { buffer, i32 }: KernelMemory, days: HouseholdDays): void {
  const { calendar, types, stride, arrivalStride } = days;
  const counts = run.COUNTS.value / 4;
  days.changes = new Int32Array(buffer, run.changes.value, types * STATE_COUNT * stride);
  days.touched = new Uint8Array(buffer, run.touched.value, types * STATE_COUNT);
  days.arrivals = new Int32Array(buffer, run.arrivals.value, 2 * types * arrivalStride);
  days.lastingJobs = new Int32Array(buffer, run.lastingJobs.value, calendar.months + 1);
  days.recordCount = i32[counts + 5] as number;
  days.records = new Int32Array(buffer, run.records.value, days.recordCount * RECORD_FIELDS);
  days.counts = {
    exitsToWork: i32[counts] as number,
    exitsToStudy: i32[counts + 1] as number,
    movedOut: i32[counts + 2] as number,
    rejected: i32[counts + 3] as number,
    insured: i32[counts + 4] as number,
  };
}
