/*
 * The hot loop: every household of one draw, one at a time, into household-days. All of it is in this file, in AssemblyScript,
 * a strict dialect of TypeScript that compiles to WebAssembly: integers are integers, f64 is an IEEE double without fused
 * operations, so the bits are those of the same TypeScript, in every browser.
 *
 * What holds throughout; a slow implementation in the tests, written without any shortcut, gives the same numbers:
 * - Every random number is a pure function of the household's two words and the event; nothing is drawn in turn.
 * - A spell ends at the earliest of its exits, each with its own uniform: an exit of a kind comes on the day when the
 *   cumulative relative hazard reaches E(u)/θ, that is E(u) × the mean days of that kind. Of two adults each has exits of its own.
 * - After an exit the same uniform decides about the return whatever its kind, and never brings it sooner after work or study
 *   than after another exit. So higher exit hazards to work or study never add days without self-support, in any draw.
 * - What takes a household away for good (a move, state insurance) comes on a day of its own, whatever its exits.
 * - Uniforms are whole numbers in [0, 2³¹), days whole numbers far below it, household-days whole sixteenths: sums are exact
 *   in any order.
 * - Nothing is allocated and nothing transcendental is computed for a household: a spell is table reads, + − × ÷ and compares.
 * - The order of operations on doubles is part of the results: it is that of the slow implementation.
 *
 * Memory is laid out here and filled by `src/model/life/simulate-lives.ts`, which knows what each place means.
 */

// ---- What the numbers mean; states and times are those of `states.ts` and the tables in `src/model/life` ----

/** What is drawn for a household: part of its keys, so a number is never given to another event. */
const EVENT_TYPE: i32 = 1;
const EVENT_GROUP: i32 = 2;
const EVENT_DAY: i32 = 3;
const EVENT_OPENING_AGE: i32 = 4;
const EVENT_GLAPP: i32 = 5;
const EVENT_EXIT_WORK: i32 = 6;
const EVENT_EXIT_STUDY: i32 = 7;
const EVENT_EXIT_OTHER: i32 = 8;
const EVENT_RETURN_GAP: i32 = 9;
const EVENT_EXIT_WORK_SECOND: i32 = 10;
const EVENT_EXIT_STUDY_SECOND: i32 = 11;
const EVENT_AFTER_CONTRACT: i32 = 12;
const EVENT_TEMPORARY_LENGTH: i32 = 13;
const EVENT_JOB_MOVE: i32 = 14;
const EVENT_INSURED: i32 = 15;
const EVENT_HOME_VISIT: i32 = 16;
const EVENT_DETERRED: i32 = 17;
const OCCURRENCE_STEP: i32 = 64;

const GLAPP: i32 = 0;
const LOW_PENDING: i32 = 2;
const LOW: i32 = 4;
const PENDING: i32 = 6;
const ETABLERING: i32 = 8;
const ETABLERING_1: i32 = 10;
const AKTIVITETSSTOD: i32 = 12;
const AKTIVITETSSTOD_1: i32 = 14;
const LONG_TERM: i32 = 18;
const LONG_TERM_1: i32 = 20;
const WORK_1: i32 = 24;
const WORK_2: i32 = 26;
const ORDINARY: i32 = 28;
const ORDINARY_1: i32 = 29;
const ORDINARY_1_STIMULANS: i32 = 30;
const ORDINARY_WORK_1: i32 = 31;
const ORDINARY_WORK_2: i32 = 32;
const ELSEWHERE: i32 = 33;
const DWELLING_MUNICIPAL: i32 = 34;
const DWELLING_SELF_SUPPORTING: i32 = 35;
const DWELLING_TEMPORARY: i32 = 36;
const STATE_COUNT: i32 = 37;

const UNIFORM_RANGE: f64 = 2147483648;
const SIXTEENTHS_PER_DAY: i32 = 16;
const SIXTEENTHS_PER_MONTH: i32 = 487;
const DAYS_PER_YEAR: f64 = 365.25;
const DAYS_PER_MONTH: f64 = 30.4375;
/** Longest elapsed and future time that a spell is followed. */
const LONGEST_DAYS: i32 = 7300;
/** Later than any horizon. */
const FOREVER: i32 = 1 << 20;
const NO_CONTRACT: i32 = -(1 << 20);
/** A job or studies that last this long are counted as lasting: six months. */
const LASTING_JOB_DAYS: i32 = 183;
/** Days on bistånd before a fourth of a wage is disregarded, and the days that it is: 6 and 24 months. */
const STIMULANS_WAIT_DAYS: i32 = 183;
const STIMULANS_DAYS: i32 = 731;
/** Etablering with full-time measures: 24 months. */
const ETABLERING_DAYS: i32 = 731;
const SHORTEST_BREAK_DAYS: i32 = 30;
const LONGEST_RETURN_DAYS: i32 = 365;
const MEAN_BREAK_DAYS: i32 = 60;
/** Arrivals are counted from two years before the start. */
const ARRIVAL_MONTHS_BEFORE: i32 = 24;

const LONG_STAY: i32 = 1;

// ---- Memory ----

/** Tables of spells, filled once per kind of spell. */
export const CUMULATIVE: usize = memory.data(7301 * 8, 8);
export const FIRST_DAY: usize = memory.data((7300 * 16 + 1) * 4, 8);
export const OPENING_AGES: usize = memory.data(2 * 1024 * 4, 8);
export const BREAK_DAYS: usize = memory.data(1024 * 4, 8);
export const BREAK_DAYS_LEFT: usize = memory.data(1024 * 4, 8);
export const GLAPP_RELATIVE: usize = memory.data(1024 * 8, 8);
/** Standard exponential: 2 048 points, and 1 025 more above the last. */
export const EXPONENTIAL_BODY: usize = memory.data(2048 * 8, 8);
export const EXPONENTIAL_TAIL: usize = memory.data(1025 * 8, 8);
const CELL_SHIFT: i32 = 21;

/** Of each household type (at most 64): two adults; days with aktivitetsstöd; one wage of two does not meet the need. */
export const COUPLE: usize = memory.data(64 * 4, 8);
export const AKTIVITETSSTOD_DAYS: usize = memory.data(64 * 4, 8);
export const NEEDS_TWO_ORDINARY: usize = memory.data(64 * 4, 8);
export const NEEDS_TWO_NEWCOMER: usize = memory.data(64 * 4, 8);

/** Shares of household types: opening short- and long-stayers, inflow, newly arrived; and of the four opening cells. */
export const SHARES: usize = memory.data(5 * 64 * 8, 8);
const PICKER_STRIDE: i32 = (256 + 64) * 8;
const PICKERS: usize = memory.data(5 * 320 * 8, 8);
const PICK_OPENING_CELL: i32 = 4;

/** Mean days until an exit by kind, and shares: places below. */
export const RATES: usize = memory.data(40 * 8, 8);
const WORK: i32 = 0;
const STUDY: i32 = 1;
const WORK_BEFORE: i32 = 2;
const STUDY_BEFORE: i32 = 3;
const OTHER: i32 = 4;
const RETURN_SHARE: i32 = 5;
/** The same of long-stayers, and of newly arrived. */
const LONG: i32 = 8;
const NEWCOMER: i32 = 16;
/** In etablering: of the assigned, and two places on of the self-settled, to work and to study. */
const IN_ETABLERING: i32 = 24;
const RETURN_AFTER_WORK: i32 = 28;
const INSURED_DAYS: i32 = 29;
const JOB_MOVE_DAYS: i32 = 30;
const MOVES_OUT_SHARE: i32 = 31;
const TEMPORARY_SHARE: i32 = 32;
const TEMPORARY_DAYS: i32 = 33;
const LONG_STAY_INFLOW_SHARE: i32 = 34;
const DETERRED_SHARE: i32 = 35;
const REJECTED_SHARE: i32 = 36;
const REAPPLY_SHARE: i32 = 37;

/** Years of arrivals of a stream: persons, and of them those who arrive in time; at most 64 years. */
export const YEAR_PERSONS: usize = memory.data(64 * 8, 8);
export const YEAR_IN_TIME: usize = memory.data(64 * 8, 8);

/** What happened: exits to work and to study, moved out, rejected, insured, records. */
export const COUNTS: usize = memory.data(6 * 4, 8);
const EXITS_TO_WORK: i32 = 0;
const EXITS_TO_STUDY: i32 = 1;
const MOVED_OUT: i32 = 2;
const REJECTED: i32 = 3;
const INSURED: i32 = 4;
const RECORDS: i32 = 5;

/** Whole numbers of a draw, set by `begin`. */
let horizon: i32 = 0;
let types: i32 = 0;
let stride: i32 = 0;
let effectDay: i32 = 0;
let kartlaggningDays: i32 = 0;
let familyBenefitsLagDays: i32 = 0;
let contractDaysBefore: i32 = 0;
let contractDays: i32 = 0;
let cellsPerUnit: f64 = 1;
let lastCell: f64 = 0;
let following: bool = false;

/** Room for price tables, before the results. */
export const PRICES: usize = 1 << 20;
export const PRICES_END: usize = 24 << 20;

/** Places of the results, after the prices: set by `reserve`. */
export let changes: usize = 0;
export let touched: usize = 0;
export let arrivals: usize = 0;
export let lastingJobs: usize = 0;
export let records: usize = 0;

/** For who follows households one by one: told of each household, and of each of its stretches of days. */
declare function follow(kind: i32, type: i32, firstDay: i32): void;
declare function followed(row: i32, start: i32, end: i32): void;

@inline
function f64At(base: usize, index: i32): f64 {
  return load<f64>(base + ((<usize>index) << 3));
}

@inline
function i32At(base: usize, index: i32): i32 {
  return load<i32>(base + ((<usize>index) << 2));
}

@inline
function addAt(base: usize, index: i32, amount: i32): void {
  const at = base + ((<usize>index) << 2);
  store<i32>(at, load<i32>(at) + amount);
}

/** Makes room for the results of scenarios of so many types, months and newly arrived households, and clears it. */
export function reserve(typeCount: i32, months: i32, newcomers: i32): void {
  types = typeCount;
  stride = months + 2;
  horizon = (months * SIXTEENTHS_PER_MONTH + SIXTEENTHS_PER_DAY - 1) / SIXTEENTHS_PER_DAY;
  changes = PRICES_END;
  arrivals = changes + <usize>(types * STATE_COUNT * stride) * 4;
  lastingJobs = arrivals + <usize>(2 * types * (months + ARRIVAL_MONTHS_BEFORE)) * 4;
  touched = lastingJobs + <usize>(months + 1) * 4;
  records = (touched + <usize>(types * STATE_COUNT) + 7) & ~(<usize>7);
  const pages = <i32>((records + <usize>newcomers * 24 + 0xffff) >> 16);
  if (pages > memory.size()) memory.grow(pages - memory.size());
  memory.fill(changes, 0, records - changes);
  memory.fill(COUNTS, 0, 24);
}

/** Sets what the households of a draw have in common, beside the tables and rates in memory. */
export function begin(
  effect: i32,
  kartlaggning: i32,
  familyBenefitsLag: i32,
  contractBefore: i32,
  contract: i32,
  cells: f64,
  cellCount: i32,
  follows: bool,
): void {
  effectDay = effect;
  kartlaggningDays = kartlaggning;
  familyBenefitsLagDays = familyBenefitsLag;
  contractDaysBefore = contractBefore;
  contractDays = contract;
  cellsPerUnit = cells;
  lastCell = <f64>(cellCount - 1);
  following = follows;
  for (let picker = 0; picker < PICK_OPENING_CELL; picker += 1) buildPicker(picker, types);
  buildPicker(PICK_OPENING_CELL, 4);
}

// ---- Chance ----

@inline
function mix(value: i32): i32 {
  let x = value;
  x = (x ^ (x >>> 16)) * 0x21f0aaad;
  x = (x ^ (x >>> 15)) * 0x735a2d97;
  return x ^ (x >>> 15);
}

@inline
export function householdWord0(word0: i32, number: i32): i32 {
  return mix(word0 ^ ((number + 1) * <i32>0x9e3779b1));
}

@inline
export function householdWord1(word1: i32, number: i32): i32 {
  return mix(word1 + (number + 1) * <i32>0x85ebca77);
}

/** Uniform whole number in [0, 2³¹) of an event of a household. */
@inline
export function eventUniform(a: i32, b: i32, event: i32): i32 {
  let x = a + event * <i32>0x9e3779b9;
  x = (x ^ (x >>> 16)) * 0x21f0aaad;
  x = (x ^ (x >>> 15)) + b;
  x = (x ^ (x >>> 16)) * 0x735a2d97;
  return (x ^ (x >>> 15)) >>> 1;
}

/** Standard exponential −ln(1 − u/2³¹) of a uniform, by straight lines between the points of its tables. */
@inline
export function standardExponential(u: i32): f64 {
  const k = u >>> 20;
  if (k < 2047) {
    const at = EXPONENTIAL_BODY + ((<usize>k) << 3);
    const low = load<f64>(at);
    return low + (load<f64>(at, 8) - low) * (<f64>(u & 0xfffff) / 1048576);
  }
  return exponentialTail(u);
}

function exponentialTail(u: i32): f64 {
  const rest = u & 0xfffff;
  const at = EXPONENTIAL_TAIL + ((<usize>(rest >>> 10)) << 3);
  const low = load<f64>(at);
  return low + (load<f64>(at, 8) - low) * (<f64>(rest & 0x3ff) / 1024);
}

@inline
function exponential(a: i32, b: i32, event: i32): f64 {
  return standardExponential(eventUniform(a, b, event));
}

/**
 * Cumulative shares as whole numbers of the uniforms' range, after a guide: for each 256th of the range, the index that its
 * first uniform falls in.
 */
function buildPicker(picker: i32, count: i32): void {
  const guide = PICKERS + <usize>(picker * PICKER_STRIDE);
  const ends = guide + 256 * 8;
  const shares = SHARES + <usize>(picker * 64 * 8);
  let sum: f64 = 0;
  for (let index = 0; index < count; index += 1) {
    sum += f64At(shares, index);
    store<f64>(ends + ((<usize>index) << 3), roundHalfUp(sum * UNIFORM_RANGE));
  }
  let index = 0;
  for (let cell = 0; cell < 256; cell += 1) {
    const first = <f64>cell * (UNIFORM_RANGE / 256);
    while (index < count - 1 && first >= f64At(ends, index)) index += 1;
    store<i32>(guide + ((<usize>cell) << 3), index);
  }
}

/** Index of the share that a uniform falls in. */
@inline
function pick(picker: i32, count: i32, u: i32): i32 {
  const guide = PICKERS + <usize>(picker * PICKER_STRIDE);
  const ends = guide + 256 * 8;
  let index = load<i32>(guide + ((<usize>(u >>> 23)) << 3));
  while (index < count - 1 && <f64>u >= f64At(ends, index)) index += 1;
  return index;
}

/** Whole number nearest, halves upwards. */
@inline
function roundHalfUp(x: f64): f64 {
  const up = ceil(x);
  return select(up, up - 1, up - 0.5 <= x);
}

// ---- Household-days ----

/**
 * Adds the days from `start` up to but not including `end`; what lies outside the horizon is left out. However long a stretch is,
 * four numbers change: a row holds by how much each month has more days than the one before it.
 */
function addDays(row: i32, start: i32, end: i32): void {
  if (following) followed(row, start, end);
  const from = max<i32>(start, 0);
  const to = min<i32>(end, horizon);
  if (from >= to) return;
  store<u8>(touched + <usize>row, 1);
  addFrom(row, from, 1);
  addFrom(row, to, -1);
}

/** Changes what a row has from a day on: by what is left of the day's month in that month, and by all of each month after it. */
@inline
function addFrom(row: i32, day: i32, households: i32): void {
  const sixteenth = day * SIXTEENTHS_PER_DAY;
  const month = <i32>(<u32>sixteenth / SIXTEENTHS_PER_MONTH);
  const before = sixteenth - month * SIXTEENTHS_PER_MONTH;
  const at = changes + ((<usize>(row * stride + month)) << 2);
  store<i32>(at, load<i32>(at) + households * (SIXTEENTHS_PER_MONTH - before));
  store<i32>(at, load<i32>(at, 4) + households * before, 4);
}

/** Counts jobs that will have lasted six months on `day`. */
function addLastingJobs(day: i32, jobs: i32): void {
  if (day < 0 || day >= horizon) return;
  addAt(lastingJobs, (day * SIXTEENTHS_PER_DAY) / SIXTEENTHS_PER_MONTH, jobs);
}

@inline
function count(what: i32, number: i32): void {
  addAt(COUNTS, what, number);
}

// ---- Spells ----

/**
 * First day on which the cumulative relative hazard has reached `x`: the first day of the cell of `x` or the one after it. A
 * sum with a truth value, since a branch here would be guessed wrong.
 */
@inline
function dayReached(x: f64): i32 {
  const cell = x * cellsPerUnit;
  if (cell >= lastCell) return LONGEST_DAYS;
  const day = i32At(FIRST_DAY, <i32>cell);
  return day + <i32>(f64At(CUMULATIVE, day) < x);
}

/** Time until an exit with standard exponential `e`: at mean `before` until `until`, and at mean `later` after it. */
@inline
function untilExit(e: f64, before: f64, later: f64, until: f64): f64 {
  if (until <= 0) return e * later;
  const atBefore = e * before;
  return atBefore <= until ? atBefore : until + (e - until / before) * later;
}

/** Days before a return after another exit than work or study, by group; FOREVER where there is none. */
@inline
function breakDays(u: i32, group: i32): i32 {
  const v = <f64>u / f64At(RATES, group * LONG + RETURN_SHARE);
  return v >= UNIFORM_RANGE ? FOREVER : i32At(BREAK_DAYS, <i32>v >>> CELL_SHIFT);
}

/**
 * Days in work or study before a return; FOREVER where there is none within a year: later returns are not followed.
 * Never fewer than after another exit with the same uniform.
 */
@inline
function daysAfterWork(u: i32, group: i32): i32 {
  const days = <f64>SHORTEST_BREAK_DAYS + ceil(standardExponential(u) * f64At(RATES, RETURN_AFTER_WORK));
  if (days > LONGEST_RETURN_DAYS) return FOREVER;
  return max<i32>(<i32>days, breakDays(u, group));
}

/** When one adult's need is met: at the first of work and study. */
@inline
function firstOf(work: f64, study: f64): f64 {
  return select(work, study, work < study);
}

/**
 * When the need of two adults is met. Where one wage is not enough both must have left; else one at work ends the need, and so
 * does that both have left. It falls when an exit comes sooner. Judgement: one adult's studies do not lower a couple's need
 * before the other leaves too, since no source carries what studiemedel come to.
 */
@inline
function needMet(needsTwo: bool, oneWage: f64, both: f64): f64 {
  return select(both, oneWage, needsTwo || oneWage > both);
}

/** Counts an adult who has left for work or study by the end of a spell, `x`. */
@inline
function countExit(x: f64, work: f64, study: f64): void {
  if (firstOf(work, study) <= x) count(work < study ? EXITS_TO_WORK : EXITS_TO_STUDY, 1);
}

// ---- Ordinary households ----

/** Those on bistånd, or in a break from it, on the first day. Key words of the stream, and how many there are. */
export function simulateOpening(word0: i32, word1: i32, households: i32): void {
  for (let i = 0; i < households; i += 1) {
    const a = householdWord0(word0, i);
    const b = householdWord1(word1, i);
    const cell = pick(PICK_OPENING_CELL, 4, eventUniform(a, b, EVENT_GROUP));
    const group = cell & 1;
    const type = pick(group, types, eventUniform(a, b, EVENT_TYPE));
    const quantile = eventUniform(a, b, EVENT_OPENING_AGE) >>> CELL_SHIFT;
    if (cell < 2) ordinaryLife(a, b, type, group, 0, i32At(OPENING_AGES, group * 1024 + quantile));
    else ordinaryLife(a, b, type, group, i32At(BREAK_DAYS_LEFT, quantile), 0);
  }
}

/** Those who come: some do not apply where activity is demanded, some are rejected after a home visit, and of them some come again. */
export function simulateInflow(word0: i32, word1: i32, households: i32): void {
  const longStay = (1 - f64At(RATES, LONG_STAY_INFLOW_SHARE)) * UNIFORM_RANGE;
  const deterred = f64At(RATES, DETERRED_SHARE) * UNIFORM_RANGE;
  const rejected = f64At(RATES, REJECTED_SHARE) * UNIFORM_RANGE;
  const gone = rejected * (1 - f64At(RATES, REAPPLY_SHARE));
  for (let i = 0; i < households; i += 1) {
    const a = householdWord0(word0, i);
    const b = householdWord1(word1, i);
    if (deterred > 0 && <f64>eventUniform(a, b, EVENT_DETERRED) < deterred) continue;
    let start = <i32>floor((<f64>eventUniform(a, b, EVENT_DAY) / UNIFORM_RANGE) * <f64>horizon);
    if (rejected > 0) {
      const u = <f64>eventUniform(a, b, EVENT_HOME_VISIT);
      if (u < rejected) {
        count(REJECTED, 1);
        if (u < gone) continue;
        start += MEAN_BREAK_DAYS;
      }
    }
    const type = pick(2, types, eventUniform(a, b, EVENT_TYPE));
    const group = <i32>(<f64>eventUniform(a, b, EVENT_GROUP) >= longStay);
    ordinaryLife(a, b, type, group, start, 0);
  }
}

/** Spells and breaks of an ordinary household whose first spell starts on day `start`, `elapsed` days into it. */
function ordinaryLife(a: i32, b: i32, type: i32, group: i32, start: i32, elapsed: i32): void {
  const rates = RATES + <usize>(group * LONG * 8);
  const toWork = f64At(rates, WORK);
  const toStudy = f64At(rates, STUDY);
  const toWorkBefore = f64At(rates, WORK_BEFORE);
  const toStudyBefore = f64At(rates, STUDY_BEFORE);
  const toOther = f64At(rates, OTHER);
  const row = type * STATE_COUNT;
  const couple = <bool>i32At(COUPLE, type);
  let last = horizon;
  if (group == LONG_STAY && f64At(RATES, INSURED_DAYS) < Infinity) {
    const insured = <f64>start + ceil(exponential(a, b, EVENT_INSURED) * f64At(RATES, INSURED_DAYS));
    if (insured < <f64>horizon) last = <i32>insured;
  }
  if (following) follow(0, type, start);
  let day = start;
  let age = elapsed;
  for (let event = 0; day < last; event += OCCURRENCE_STEP) {
    const before = f64At(CUMULATIVE, age);
    // Relative hazard gathered when the effect begins; where it has begun, every hazard is the later one.
    const wait = effectDay - day;
    const until = wait > 0 ? f64At(CUMULATIVE, min<i32>(LONGEST_DAYS, age + wait)) - before : 0;
    const work = untilExit(exponential(a, b, EVENT_EXIT_WORK + event), toWorkBefore, toWork, until);
    const study = untilExit(exponential(a, b, EVENT_EXIT_STUDY + event), toStudyBefore, toStudy, until);
    const other = exponential(a, b, EVENT_EXIT_OTHER + event) * toOther;
    let work2 = Infinity;
    let study2 = Infinity;
    let lasting = firstOf(work, study);
    let oneAtWork = Infinity;
    let wages = <i32>(work < study);
    if (couple) {
      work2 = untilExit(exponential(a, b, EVENT_EXIT_WORK_SECOND + event), toWorkBefore, toWork, until);
      study2 = untilExit(exponential(a, b, EVENT_EXIT_STUDY_SECOND + event), toStudyBefore, toStudy, until);
      const first = firstOf(work, study);
      const second = firstOf(work2, study2);
      const wage1 = select(work, Infinity, work < study);
      const wage2 = select(work2, Infinity, work2 < study2);
      const oneWage = firstOf(wage1, wage2);
      lasting = needMet(<bool>i32At(NEEDS_TWO_ORDINARY, type), oneWage, select(first, second, first > second));
      oneAtWork = select(oneWage, Infinity, oneWage < lasting);
      wages = <i32>(wage1 <= lasting) + <i32>(wage2 <= lasting);
    }
    const x = select(lasting, other, lasting < other);
    const exitDay = day + max<i32>(dayReached(before + x) - age, 1);
    const end = min<i32>(exitDay, last);
    if (oneAtWork < x) {
      const oneDay = min<i32>(day + dayReached(before + oneAtWork) - age, last);
      addDays(row + ORDINARY, day, oneDay);
      addOrdinaryAtWork(row, day - age, oneDay, end);
    } else {
      addDays(row + ORDINARY, day, end);
    }
    if (exitDay >= last) {
      if (last < horizon) count(INSURED, 1);
      return;
    }
    countExit(x, work, study);
    if (couple) countExit(x, work2, study2);
    const u = eventUniform(a, b, EVENT_RETURN_GAP + event);
    if (lasting < other) {
      const lasts = daysAfterWork(u, group);
      if (wages > 0) {
        addDays(row + (wages == 1 ? ORDINARY_WORK_1 : ORDINARY_WORK_2), exitDay, min<i32>(exitDay + lasts, last));
        if (lasts >= LASTING_JOB_DAYS) addLastingJobs(exitDay + LASTING_JOB_DAYS, wages);
      }
      day = exitDay + lasts;
    } else {
      day = exitDay + breakDays(u, group);
    }
    age = 0;
  }
}

/** One adult of a couple works from `from` to `to`, bistånd having begun on day `since`: the disregard comes and goes. */
function addOrdinaryAtWork(row: i32, since: i32, from: i32, to: i32): void {
  const begins = max<i32>(from, since + STIMULANS_WAIT_DAYS);
  const ends = begins + STIMULANS_DAYS;
  addDays(row + ORDINARY_1, from, min<i32>(begins, to));
  addDays(row + ORDINARY_1_STIMULANS, begins, min<i32>(ends, to));
  addDays(row + ORDINARY_1, ends, to);
}

// ---- Newly arrived households ----

/** The household that is being followed: its rows and the days of its own clock. */
let newcomerRow: i32 = 0;
/** Where the contract ends, a home of one's own begins; days from `newcomerLast` on are not counted. */
let contractEnd: i32 = 0;
let newcomerLast: i32 = 0;
let glappEnd: i32 = 0;
/** Kartläggning and waiting for family benefits: which of them ends sooner, which later, and what holds between. */
let soonerEnd: i32 = 0;
let laterEnd: i32 = 0;
let between: i32 = 0;
let etableringEnd: i32 = 0;
let supportEnd: i32 = 0;

/**
 * A stream of newly arrived: key words, how many there are, whether they are assigned, their mean glapp, and the years in
 * `YEAR_PERSONS` and `YEAR_IN_TIME`, the first of them `firstYear` years from the start.
 */
export function simulateArrivals(
  word0: i32,
  word1: i32,
  households: i32,
  assigned: bool,
  glappDays: f64,
  firstYear: f64,
  years: i32,
): void {
  let all: f64 = 0;
  for (let year = 0; year < years; year += 1) all += f64At(YEAR_IN_TIME, year);
  for (let i = 0; i < households; i += 1) {
    const a = householdWord0(word0, i);
    const b = householdWord1(word1, i);
    const type = pick(3, types, eventUniform(a, b, EVENT_TYPE));
    let rest = (<f64>eventUniform(a, b, EVENT_DAY) / UNIFORM_RANGE) * all;
    let year = 0;
    while (year < years - 1 && rest >= f64At(YEAR_IN_TIME, year)) {
      rest -= f64At(YEAR_IN_TIME, year);
      year += 1;
    }
    const arrival = <i32>floor((firstYear + <f64>year + rest / f64At(YEAR_PERSONS, year)) * DAYS_PER_YEAR);
    const relative = f64At(GLAPP_RELATIVE, eventUniform(a, b, EVENT_GLAPP) >>> CELL_SHIFT);
    newcomerLife(a, b, type, assigned, arrival, arrival + <i32>roundHalfUp(glappDays * relative));
  }
}

/**
 * A newly arrived household: glapp, start of the benefits, etablering, aktivitetsstöd and long-term bistånd follow its own
 * clock. Exits to work and study begin with etablering and other exits when it ends, at constant hazards; then it is a
 * long-stayer. The assigned live in the municipality's dwelling for the length of the contract (who arrived before the
 * start, by the contracts of then), and after it in a home of their own or temporary housing; some move out of the
 * municipality two years after arrival, and who then lacks self-support is followed to its next exit, at another
 * municipality's cost. The self-settled have a home of their own throughout.
 */
function newcomerLife(a: i32, b: i32, type: i32, assigned: bool, arrival: i32, firstPayment: i32): void {
  const couple = <bool>i32At(COUPLE, type);
  const fate = <f64>eventUniform(a, b, EVENT_AFTER_CONTRACT) / UNIFORM_RANGE;
  const movesOutShare = f64At(RATES, MOVES_OUT_SHARE);
  const movesOut = assigned && fate < movesOutShare;
  const moveDay = arrival + ETABLERING_DAYS;
  glappEnd = firstPayment;
  etableringEnd = glappEnd + ETABLERING_DAYS;
  supportEnd = etableringEnd + i32At(AKTIVITETSSTOD_DAYS, type);
  contractEnd = assigned ? arrival + (arrival < 0 ? contractDaysBefore : contractDays) : arrival;
  const lowEnd = glappEnd + kartlaggningDays;
  const pendingEnd = glappEnd + familyBenefitsLagDays;
  soonerEnd = min<i32>(lowEnd, pendingEnd);
  laterEnd = max<i32>(lowEnd, pendingEnd);
  between = lowEnd < pendingEnd ? PENDING : LOW;
  const jobMove = jobMoveDay(a, b);
  const leaves = movesOut && moveDay < jobMove ? moveDay : jobMove;
  const last = min<i32>(leaves, horizon);
  const row = type * STATE_COUNT;
  newcomerRow = row;
  newcomerLast = last;

  if (leaves >= 0 && leaves < horizon) count(MOVED_OUT, 1);
  if (following) follow(assigned ? 1 : 2, type, arrival);
  const month = <i32>floor(<f64>arrival / DAYS_PER_MONTH);
  if (arrival < horizon && month >= -ARRIVAL_MONTHS_BEFORE) {
    const arrivalStride = stride - 2 + ARRIVAL_MONTHS_BEFORE;
    addAt(arrivals, ((assigned ? 0 : types) + type) * arrivalStride + month + ARRIVAL_MONTHS_BEFORE, 1);
  }
  if (assigned) addDays(row + DWELLING_MUNICIPAL, arrival, min<i32>(contractEnd, last));
  addSplit(GLAPP, arrival, glappEnd);

  let day = glappEnd;
  let supportsItselfAtContractEnd = false;
  let firstEnd = FOREVER;
  let firstWages = 0;
  for (let event = 0; day < last; event += OCCURRENCE_STEP) {
    const work = untilNewcomerExit(exponential(a, b, EVENT_EXIT_WORK + event), WORK, assigned, day);
    const study = untilNewcomerExit(exponential(a, b, EVENT_EXIT_STUDY + event), STUDY, assigned, day);
    let work2 = Infinity;
    let study2 = Infinity;
    let lasting = firstOf(work, study);
    let oneAtWork = Infinity;
    let wages = <i32>(work < study);
    if (couple) {
      work2 = untilNewcomerExit(exponential(a, b, EVENT_EXIT_WORK_SECOND + event), WORK, assigned, day);
      study2 = untilNewcomerExit(exponential(a, b, EVENT_EXIT_STUDY_SECOND + event), STUDY, assigned, day);
      const first = firstOf(work, study);
      const second = firstOf(work2, study2);
      const wage1 = select(work, Infinity, work < study);
      const wage2 = select(work2, Infinity, work2 < study2);
      const oneWage = firstOf(wage1, wage2);
      lasting = needMet(<bool>i32At(NEEDS_TWO_NEWCOMER, type), oneWage, select(first, second, first > second));
      oneAtWork = select(oneWage, Infinity, oneWage < lasting);
      wages = <i32>(wage1 <= lasting) + <i32>(wage2 <= lasting);
    }
    const other =
      <f64>max<i32>(etableringEnd - day, 0) +
      exponential(a, b, EVENT_EXIT_OTHER + event) * f64At(RATES, NEWCOMER + OTHER);
    const x = select(lasting, other, lasting < other);
    const end = day + wholeDays(x);
    const untilWork = oneAtWork < x ? day + wholeDays(oneAtWork) : end;
    addInNeed(day, untilWork);
    if (oneAtWork < x) addNewcomerAtWork(untilWork, end);
    if (event == 0) {
      firstEnd = untilWork;
      firstWages = oneAtWork < x ? 1 : lasting < other ? wages : 0;
    }
    if (end >= last) {
      if (movesOut && last == moveDay) addDays(row + ELSEWHERE, moveDay, end);
      break;
    }
    if (end >= 0) {
      countExit(x, work, study);
      if (couple) countExit(x, work2, study2);
    }
    const u = eventUniform(a, b, EVENT_RETURN_GAP + event);
    if (other <= lasting) {
      day = end + breakDays(u, LONG_STAY);
      continue;
    }
    const lasts = daysAfterWork(u, LONG_STAY);
    const back = end + lasts;
    if (wages > 0) {
      addSplit(wages == 1 ? WORK_1 : WORK_2, end, back);
      if (lasts >= LASTING_JOB_DAYS) addLastingJobs(end + LASTING_JOB_DAYS, wages);
    }
    if (assigned) addDays(row + DWELLING_SELF_SUPPORTING, end, min<i32>(min<i32>(back, contractEnd), last));
    if (end <= contractEnd && contractEnd < back) supportsItselfAtContractEnd = true;
    day = back;
  }

  if (arrival < last && glappEnd > 0 && glappEnd <= leaves)
    addRecord(type, assigned ? contractEnd : NO_CONTRACT, arrival, min<i32>(firstEnd, last), firstEnd < last ? firstWages : 0);
  if (assigned && !movesOut && !supportsItselfAtContractEnd && contractEnd < last) {
    const rest = (fate - movesOutShare) / (1 - movesOutShare);
    if (rest < f64At(RATES, TEMPORARY_SHARE)) {
      const stay = exponential(a, b, EVENT_TEMPORARY_LENGTH) * f64At(RATES, TEMPORARY_DAYS);
      addDays(row + DWELLING_TEMPORARY, contractEnd, min<i32>(contractEnd + wholeDays(stay), last));
    }
  }
}

/** Day of a move to job and home elsewhere, while in etablering and after the start; FOREVER where there is none. */
@inline
function jobMoveDay(a: i32, b: i32): i32 {
  const mean = f64At(RATES, JOB_MOVE_DAYS);
  if (mean == Infinity) return FOREVER;
  const moves = <f64>max<i32>(glappEnd, 0) + ceil(exponential(a, b, EVENT_JOB_MOVE) * mean);
  return moves < <f64>etableringEnd ? <i32>moves : FOREVER;
}

/**
 * Days from `day` until a newcomer's exit: the standard exponential is used up at the hazards of the way of before, of
 * etablering and after it.
 */
function untilNewcomerExit(e: f64, kind: i32, assigned: bool, day: i32): f64 {
  const own = f64At(RATES, NEWCOMER + WORK_BEFORE + kind);
  const inEtablering = f64At(RATES, IN_ETABLERING + (assigned ? 0 : 2) + kind);
  const begins = min<i32>(effectDay, etableringEnd);
  const atOwn = max<i32>(begins - day, 0);
  if (e * own <= <f64>atOwn) return e * own;
  let rest = e - <f64>atOwn / own;
  const from = day + atOwn;
  const during = max<i32>(etableringEnd - from, 0);
  if (rest * inEtablering <= <f64>during) return <f64>atOwn + rest * inEtablering;
  rest -= <f64>during / inEtablering;
  const after = max<i32>(effectDay - from - during, 0);
  if (rest * own <= <f64>after) return <f64>(atOwn + during) + rest * own;
  rest -= <f64>after / own;
  return <f64>(atOwn + during + after) + rest * f64At(RATES, NEWCOMER + kind);
}

/** At least one day, at most four horizons. */
@inline
function wholeDays(x: f64): i32 {
  const longest = <f64>(horizon * 4);
  return x > 1 ? <i32>ceil(select(x, longest, x < longest)) : 1;
}

/** Adds days in the municipality's dwelling up to the contract's end, and in a home of one's own after it. */
function addSplit(state: i32, from: i32, to: i32): void {
  const end = min<i32>(to, newcomerLast);
  if (from >= end) return;
  if (from < contractEnd) addDays(newcomerRow + state, from, min<i32>(end, contractEnd));
  if (end > contractEnd) addDays(newcomerRow + state + 1, max<i32>(from, contractEnd), end);
}

/** Those of the days from `from` to `to` that lie from `after` to `before`. */
@inline
function addBetween(state: i32, from: i32, to: i32, after: i32, before: i32): void {
  addSplit(state, max<i32>(from, after), min<i32>(to, before));
}

/** Days without work, by phase. */
function addInNeed(from: i32, to: i32): void {
  if (from < laterEnd) {
    addBetween(LOW_PENDING, from, to, glappEnd, soonerEnd);
    addBetween(between, from, to, soonerEnd, laterEnd);
  }
  if (from < etableringEnd) addBetween(ETABLERING, from, to, laterEnd, etableringEnd);
  addBetween(AKTIVITETSSTOD, from, to, etableringEnd, supportEnd);
  addBetween(LONG_TERM, from, to, supportEnd, FOREVER);
}

/** Days with one of two adults at work, by phase. Judgement: the six months before the disregard count from the end of etablering. */
function addNewcomerAtWork(from: i32, to: i32): void {
  const begins = max<i32>(from, etableringEnd + STIMULANS_WAIT_DAYS);
  const ends = begins + STIMULANS_DAYS;
  addBetween(ETABLERING_1, from, to, glappEnd, etableringEnd);
  addAroundStimulans(AKTIVITETSSTOD_1, from, to, etableringEnd, supportEnd, begins, ends);
  addAroundStimulans(LONG_TERM_1, from, to, supportEnd, FOREVER, begins, ends);
}

/** Days in a state with one at work, and in the state after it while a fourth of the wage is disregarded. */
function addAroundStimulans(state: i32, from: i32, to: i32, after: i32, before: i32, begins: i32, ends: i32): void {
  addBetween(state, from, min<i32>(to, begins), after, before);
  addBetween(state + 2, begins, min<i32>(to, ends), after, before);
  addBetween(state, max<i32>(from, ends), to, after, before);
}

/** What the pricing of the first payment needs of a household. */
function addRecord(type: i32, contract: i32, arrival: i32, firstEnd: i32, firstWages: i32): void {
  const at = records + <usize>(i32At(COUNTS, RECORDS) * 24);
  store<i32>(at, type);
  store<i32>(at, contract, 4);
  store<i32>(at, arrival, 8);
  store<i32>(at, glappEnd, 12);
  store<i32>(at, firstEnd, 16);
  store<i32>(at, firstWages, 20);
  count(RECORDS, 1);
}
