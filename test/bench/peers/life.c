/*
 * The household lives of src/model/life in C, as a measure of what the TypeScript kernel could cost.
 *
 *     life FILE REPEATS
 *
 * FILE is written by export-life.ts. Prints one line of JSON: median CPU nanoseconds per household trajectory, and what
 * the lives of each draw came to, which equals what the TypeScript kernel gives to the last household-day.
 */
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
  STATE_COUNT = 37,
  LONGEST_DAYS = 7300,
  QUANTILE_CELLS = 1024,
  CELL_SHIFT = 21,
  FOREVER = 1 << 20,
  NO_CONTRACT = -(1 << 20),
  SIXTEENTHS_PER_MONTH = 487,
  ARRIVAL_MONTHS_BEFORE = 24,
  ARRIVAL_YEARS_BEFORE = 4,
  ETABLERING_DAYS = 731,
  AKTIVITETSSTOD_DAYS = 421,
  AKTIVITETSSTOD_DAYS_CHILDREN = 632,
  STIMULANS_WAIT_DAYS = 183,
  STIMULANS_DAYS = 731,
  LASTING_JOB_DAYS = 183,
  SHORTEST_BREAK_DAYS = 30,
  MEAN_BREAK_DAYS = 60,
  LONGEST_RETURN_DAYS = 365,
  RECORD_FIELDS = 6,
  SHORT_STAY = 0,
  LONG_STAY = 1,
};

static const double UNIFORM_RANGE = 2147483648.0;
static const double DAYS_PER_YEAR = 365.25;
static const double DAYS_PER_MONTH = 30.4375;

/* Rows of household-days; states of newly arrived stand in pairs, the second in a home of their own. */
enum {
  GLAPP = 0,
  LOW_PENDING = 2,
  LOW = 4,
  PENDING = 6,
  ETABLERING = 8,
  ETABLERING_1 = 10,
  AKTIVITETSSTOD = 12,
  AKTIVITETSSTOD_1 = 14,
  AKTIVITETSSTOD_1_STIMULANS = 16,
  LONG_TERM = 18,
  LONG_TERM_1 = 20,
  LONG_TERM_1_STIMULANS = 22,
  WORK_1 = 24,
  WORK_2 = 26,
  ORDINARY = 28,
  ORDINARY_1 = 29,
  ORDINARY_1_STIMULANS = 30,
  ORDINARY_WORK_1 = 31,
  ORDINARY_WORK_2 = 32,
  ELSEWHERE = 33,
  DWELLING_MUNICIPAL = 34,
  DWELLING_SELF_SUPPORTING = 35,
  DWELLING_TEMPORARY = 36,
};

/* Keys: numbers as in src/model/random/keys.ts. */
enum { OPENING_ORDINARY, INFLOW_ORDINARY, ARRIVED_BEFORE, ARRIVING, SELF_SETTLED_BEFORE, SELF_SETTLED, STREAMS };
enum {
  EVENT_TYPE = 1,
  EVENT_GROUP = 2,
  EVENT_DAY = 3,
  EVENT_OPENING_AGE = 4,
  EVENT_GLAPP = 5,
  EVENT_EXIT_WORK = 6,
  EVENT_EXIT_STUDY = 7,
  EVENT_EXIT_OTHER = 8,
  EVENT_RETURN_GAP = 9,
  EVENT_EXIT_WORK_SECOND = 10,
  EVENT_EXIT_STUDY_SECOND = 11,
  EVENT_AFTER_CONTRACT = 12,
  EVENT_TEMPORARY_LENGTH = 13,
  EVENT_JOB_MOVE = 14,
  EVENT_INSURED = 15,
  EVENT_HOME_VISIT = 16,
  EVENT_DETERRED = 17,
  OCCURRENCE_STEP = 64,
};

typedef struct {
  uint32_t word0, word1;
} Key;

/* Mean days until an exit of each kind. */
typedef struct {
  double work, study, other;
} ExitDays;

enum { EXPONENTIAL_BODY = 2048, EXPONENTIAL_TAIL = 1025 };

typedef struct {
  int32_t draws, months, days, types, first_days, cells_per_unit, years_before, years;
  double glapp_days[2];
  int32_t contract_days[2]; /* before the start, from it on */
  bool *couple, *children;
  int32_t *month_of_day, *sixteenths_left;
  double *cumulative;
  int32_t *first_day;
  int32_t *opening_ages[2], *break_days, *break_days_left;
  double *glapp_relative;
  double *body, *tail;
  double *bistand;
} Tables;

/* Cumulative shares of the uniforms' range, and for each 256th of it the index that its first uniform falls in. */
enum { GUIDES = 256, GUIDE_SHIFT = 23, MOST_SHARES = 64 };

typedef struct {
  int32_t last;
  uint32_t thresholds[MOST_SHARES];
  int32_t guide[GUIDES];
} Picker;

/* Built anew for each draw. */
typedef struct {
  Picker opening, opening_types[2], ordinary_types, newcomer_types;
} Pickers;

typedef struct {
  Key keys[STREAMS];
  int32_t counts[STREAMS];
  double *opening_shares, *opening_type_shares[2], *ordinary_type_shares, *newcomer_type_shares;
  double long_stay_inflow_share, deterred_share, rejected_share, reapply_share;
  ExitDays ordinary[2], ordinary_before[2];
  ExitDays newcomer, newcomer_before, etablering[2];
  int32_t effect_day;
  double return_share[2], return_after_work_days;
  double insured_mean_days, job_move_mean_days;
  int32_t kartlaggning_days, family_benefits_lag_days;
  double moves_out_share, temporary_share, temporary_mean_days;
  double *years[4]; /* persons per year of each stream of newly arrived, in the order of the streams */
  bool *needs_two_ordinary, *needs_two_newcomer;
} Plan;

typedef struct {
  int32_t exits_to_work, exits_to_study, moved_out, rejected, insured;
} Counts;

/* Household-days by row and month in sixteenths of a day, as changes from month to month: see household-days.ts. */
typedef struct {
  int32_t days, months, stride, arrival_stride, types;
  const int32_t *month_of_day, *sixteenths_left;
  int32_t *changes;
  uint8_t *touched;
  int32_t *arrivals;
  int32_t *lasting_jobs;
  int32_t *records;
  int32_t record_count;
  Counts counts;
} Days;

/* ---- Randomness ---- */

/* Math.round of ECMAScript. */
static inline double round_half_up(double x) {
  const double up = ceil(x);
  return up - 0.5 > x ? up - 1 : up;
}

static inline uint32_t mix(uint32_t x) {
  x = (x ^ (x >> 16)) * 0x21f0aaadu;
  x = (x ^ (x >> 15)) * 0x735a2d97u;
  return x ^ (x >> 15);
}

static inline Key household_key(Key stream, int32_t number) {
  const uint32_t n = (uint32_t)number + 1u;
  return (Key){mix(stream.word0 ^ (n * 0x9e3779b1u)), mix(stream.word1 + n * 0x85ebca77u)};
}

/* Whole number in [0, 2^31). */
static inline int32_t uniform(Key key, int32_t event) {
  uint32_t x = key.word0 + (uint32_t)event * 0x9e3779b9u;
  x = (x ^ (x >> 16)) * 0x21f0aaadu;
  x = (x ^ (x >> 15)) + key.word1;
  x = (x ^ (x >> 16)) * 0x735a2d97u;
  return (int32_t)((x ^ (x >> 15)) >> 1);
}

static inline double standard_exponential(const Tables *restrict tables, int32_t u) {
  const int32_t k = u >> 20;
  if (k < EXPONENTIAL_BODY - 1) {
    const double low = tables->body[k];
    return low + (tables->body[k + 1] - low) * ((u & 0xfffff) * 0x1p-20);
  }
  const int32_t rest = u & 0xfffff;
  const int32_t t = rest >> 10;
  const double low = tables->tail[t];
  return low + (tables->tail[t + 1] - low) * ((rest & 0x3ff) * 0x1p-10);
}

static inline double exponential(const Tables *restrict tables, Key key, int32_t event) {
  return standard_exponential(tables, uniform(key, event));
}

static void build_picker(Picker *picker, const double *shares, int32_t count) {
  double sum = 0;
  picker->last = count - 1;
  for (int32_t i = 0; i < count; i += 1) {
    sum += shares[i];
    picker->thresholds[i] = (uint32_t)round_half_up(sum * UNIFORM_RANGE);
  }
  int32_t index = 0;
  for (uint32_t guide = 0; guide < GUIDES; guide += 1) {
    while (index < picker->last && guide << GUIDE_SHIFT >= picker->thresholds[index]) index += 1;
    picker->guide[guide] = index;
  }
}

static inline int32_t pick(const Picker *restrict picker, int32_t u) {
  int32_t index = picker->guide[u >> GUIDE_SHIFT];
  while (index < picker->last && (uint32_t)u >= picker->thresholds[index]) index += 1;
  return index;
}

/* ---- Household-days ---- */

static inline int32_t min_int(int32_t a, int32_t b) { return a < b ? a : b; }
static inline int32_t max_int(int32_t a, int32_t b) { return a > b ? a : b; }

static void clear_days(Days *days) {
  const size_t rows = (size_t)(days->types * STATE_COUNT);
  memset(days->changes, 0, rows * (size_t)days->stride * sizeof *days->changes);
  memset(days->touched, 0, rows * sizeof *days->touched);
  memset(days->arrivals, 0, (size_t)(2 * days->types * days->arrival_stride) * sizeof *days->arrivals);
  memset(days->lasting_jobs, 0, ((size_t)days->months + 1) * sizeof *days->lasting_jobs);
  days->record_count = 0;
  days->counts = (Counts){0};
}

static inline void add_from(Days *restrict days, int32_t row, int32_t day, int32_t households) {
  const int32_t at = row * days->stride + days->month_of_day[day];
  const int32_t left = days->sixteenths_left[day];
  days->changes[at] += households * left;
  days->changes[at + 1] += households * (SIXTEENTHS_PER_MONTH - left);
}

static inline void add_days(Days *restrict days, int32_t row, int32_t start, int32_t end) {
  const int32_t from = max_int(start, 0);
  const int32_t to = min_int(end, days->days);
  if (from >= to) return;
  days->touched[row] = 1;
  add_from(days, row, from, 1);
  add_from(days, row, to, -1);
}

static inline void add_lasting_jobs(Days *restrict days, int32_t day, int32_t jobs) {
  if (day < 0 || day >= days->days) return;
  days->lasting_jobs[days->month_of_day[day]] += jobs;
}

static inline void count_exit(Days *restrict days, bool to_work) {
  if (to_work)
    days->counts.exits_to_work += 1;
  else
    days->counts.exits_to_study += 1;
}

/* ---- Spells ---- */

static inline int32_t day_reached(const Tables *restrict tables, double x) {
  const double cell = x * tables->cells_per_unit;
  if (cell >= tables->first_days - 1) return LONGEST_DAYS;
  const int32_t day = tables->first_day[(int32_t)cell];
  return day + (tables->cumulative[day] < x);
}

typedef struct {
  double lasting, one_at_work, first, second;
  bool first_to_work, second_to_work;
  int32_t wages;
} Exits;

static inline Exits exits_of_one(double work, double study) {
  const bool to_work = work < study;
  const double first = to_work ? work : study;
  return (Exits){first, INFINITY, first, INFINITY, to_work, false, to_work};
}

static inline Exits exits_of_two(bool needs_two, double work1, double study1, double work2, double study2) {
  Exits exits;
  exits.first_to_work = work1 < study1;
  exits.second_to_work = work2 < study2;
  exits.first = exits.first_to_work ? work1 : study1;
  exits.second = exits.second_to_work ? work2 : study2;
  const double both = exits.first > exits.second ? exits.first : exits.second;
  const double wage1 = exits.first_to_work ? work1 : INFINITY;
  const double wage2 = exits.second_to_work ? work2 : INFINITY;
  const double one_wage = wage1 < wage2 ? wage1 : wage2;
  exits.lasting = needs_two || one_wage > both ? both : one_wage;
  exits.one_at_work = one_wage < exits.lasting ? one_wage : INFINITY;
  exits.wages = (wage1 <= exits.lasting) + (wage2 <= exits.lasting);
  return exits;
}

static inline int32_t break_days(const Tables *restrict tables, const Plan *restrict plan, int32_t u, int32_t group) {
  const double v = u / plan->return_share[group];
  return v >= UNIFORM_RANGE ? FOREVER : tables->break_days[(int32_t)v >> CELL_SHIFT];
}

static inline int32_t days_after_work(const Tables *restrict tables, const Plan *restrict plan, int32_t u,
                                      int32_t group) {
  const double days = SHORTEST_BREAK_DAYS + ceil(standard_exponential(tables, u) * plan->return_after_work_days);
  if (days > LONGEST_RETURN_DAYS) return FOREVER;
  return max_int((int32_t)days, break_days(tables, plan, u, group));
}

/* ---- Ordinary households ---- */

/* Time until an exit: at mean `own` until `until`, and at mean `later` after it. */
static inline double until_exit(const Tables *restrict tables, Key key, int32_t event, double own, double later,
                                double until) {
  const double e = exponential(tables, key, event);
  if (until <= 0) return e * later;
  const double at_own = e * own;
  return at_own <= until ? at_own : until + (e - until / own) * later;
}

static inline void add_one_at_work(Days *restrict days, int32_t row, int32_t since, int32_t from, int32_t to) {
  const int32_t begins = max_int(from, since + STIMULANS_WAIT_DAYS);
  const int32_t ends = begins + STIMULANS_DAYS;
  add_days(days, row + ORDINARY_1, from, min_int(begins, to));
  add_days(days, row + ORDINARY_1_STIMULANS, begins, min_int(ends, to));
  add_days(days, row + ORDINARY_1, ends, to);
}

static inline void ordinary_life(const Tables *restrict tables, const Plan *restrict plan, Days *restrict days, Key key,
                                 int32_t type, int32_t group, int32_t start, int32_t elapsed) {
  const int32_t horizon = days->days;
  const ExitDays exit = plan->ordinary[group];
  const ExitDays own = plan->ordinary_before[group];
  const int32_t row = type * STATE_COUNT;
  const bool couple = tables->couple[type];
  int32_t last = horizon;
  if (group == LONG_STAY && plan->insured_mean_days < INFINITY) {
    const double insured = start + ceil(exponential(tables, key, EVENT_INSURED) * plan->insured_mean_days);
    if (insured < horizon) last = (int32_t)insured;
  }
  int32_t day = start;
  int32_t age = elapsed;
  for (int32_t event = 0; day < last; event += OCCURRENCE_STEP) {
    const double before = tables->cumulative[age];
    const int32_t later = plan->effect_day - day;
    const double until = later > 0 ? tables->cumulative[min_int(LONGEST_DAYS, age + later)] - before : 0;
    const double other = exponential(tables, key, EVENT_EXIT_OTHER + event) * exit.other;
    const double work = until_exit(tables, key, EVENT_EXIT_WORK + event, own.work, exit.work, until);
    const double study = until_exit(tables, key, EVENT_EXIT_STUDY + event, own.study, exit.study, until);
    Exits exits;
    if (couple) {
      const double work2 = until_exit(tables, key, EVENT_EXIT_WORK_SECOND + event, own.work, exit.work, until);
      const double study2 = until_exit(tables, key, EVENT_EXIT_STUDY_SECOND + event, own.study, exit.study, until);
      exits = exits_of_two(plan->needs_two_ordinary[type], work, study, work2, study2);
    } else {
      exits = exits_of_one(work, study);
    }
    const double x = exits.lasting < other ? exits.lasting : other;
    const int32_t length = day_reached(tables, before + x) - age;
    const int32_t exit_day = day + max_int(length, 1);
    const int32_t end = min_int(exit_day, last);
    if (exits.one_at_work < x) {
      const int32_t one_day = min_int(day + day_reached(tables, before + exits.one_at_work) - age, last);
      add_days(days, row + ORDINARY, day, one_day);
      add_one_at_work(days, row, day - age, one_day, end);
    } else {
      add_days(days, row + ORDINARY, day, end);
    }
    if (exit_day >= last) {
      if (last < horizon) days->counts.insured += 1;
      return;
    }
    if (exits.first <= x) count_exit(days, exits.first_to_work);
    if (exits.second <= x) count_exit(days, exits.second_to_work);
    const int32_t u = uniform(key, EVENT_RETURN_GAP + event);
    if (exits.lasting < other) {
      const int32_t lasts = days_after_work(tables, plan, u, group);
      if (exits.wages > 0) {
        const int32_t back = min_int(exit_day + lasts, last);
        add_days(days, row + (exits.wages == 1 ? ORDINARY_WORK_1 : ORDINARY_WORK_2), exit_day, back);
        if (lasts >= LASTING_JOB_DAYS) add_lasting_jobs(days, exit_day + LASTING_JOB_DAYS, exits.wages);
      }
      day = exit_day + lasts;
    } else {
      day = exit_day + break_days(tables, plan, u, group);
    }
    age = 0;
  }
}

/* ---- Newly arrived households ---- */

/* What holds for a newly arrived household throughout its life. */
typedef struct {
  int32_t row, glapp_end, etablering_end, support_end, contract_end, last;
  ExitDays in_etablering;
} Newcomer;

/* Adds days in the municipality's dwelling up to the contract's end, and in a home of one's own after it. */
static inline void add_split(Days *restrict days, const Newcomer *restrict n, int32_t state, int32_t from, int32_t to) {
  const int32_t end = min_int(to, n->last);
  add_days(days, n->row + state, from, min_int(end, n->contract_end));
  add_days(days, n->row + state + 1, max_int(from, n->contract_end), end);
}

static inline void add_between(Days *restrict days, const Newcomer *restrict n, int32_t state, int32_t from, int32_t to,
                               int32_t after, int32_t before) {
  add_split(days, n, state, max_int(from, after), min_int(to, before));
}

/* Days without work, by phase. */
static inline void add_need(Days *restrict days, const Plan *restrict plan, const Newcomer *restrict n, int32_t from,
                            int32_t to) {
  const int32_t low_end = n->glapp_end + plan->kartlaggning_days;
  const int32_t pending_end = n->glapp_end + plan->family_benefits_lag_days;
  const int32_t sooner = min_int(low_end, pending_end);
  const int32_t later = max_int(low_end, pending_end);
  if (from < later) {
    add_between(days, n, LOW_PENDING, from, to, n->glapp_end, sooner);
    add_between(days, n, low_end < pending_end ? PENDING : LOW, from, to, sooner, later);
  }
  add_between(days, n, ETABLERING, from, to, later, n->etablering_end);
  add_between(days, n, AKTIVITETSSTOD, from, to, n->etablering_end, n->support_end);
  add_between(days, n, LONG_TERM, from, to, n->support_end, FOREVER);
}

/* Days with one of two adults at work, by phase. */
static inline void add_newcomer_at_work(Days *restrict days, const Newcomer *restrict n, int32_t from, int32_t to) {
  const int32_t begins = max_int(from, n->etablering_end + STIMULANS_WAIT_DAYS);
  const int32_t ends = begins + STIMULANS_DAYS;
  const int32_t etablering_end = n->etablering_end;
  const int32_t support_end = n->support_end;
  add_between(days, n, ETABLERING_1, from, to, n->glapp_end, etablering_end);
  add_between(days, n, AKTIVITETSSTOD_1, from, min_int(to, begins), etablering_end, support_end);
  add_between(days, n, AKTIVITETSSTOD_1_STIMULANS, begins, min_int(to, ends), etablering_end, support_end);
  add_between(days, n, AKTIVITETSSTOD_1, max_int(from, ends), to, etablering_end, support_end);
  add_between(days, n, LONG_TERM_1, from, min_int(to, begins), support_end, FOREVER);
  add_between(days, n, LONG_TERM_1_STIMULANS, begins, min_int(to, ends), support_end, FOREVER);
  add_between(days, n, LONG_TERM_1, max_int(from, ends), to, support_end, FOREVER);
}

/* Days until the exponential is used up, at the hazards of the way of before, of etablering and after it. */
static inline double days_until(const Tables *restrict tables, const Plan *restrict plan, const Newcomer *restrict n,
                                Key key, int32_t event, int32_t day, double own, double in_etablering, double later) {
  const double e = exponential(tables, key, event);
  const int32_t begins = min_int(plan->effect_day, n->etablering_end);
  const int32_t at_own = max_int(begins - day, 0);
  if (e * own <= at_own) return e * own;
  double left = e - at_own / own;
  const int32_t from = day + at_own;
  const int32_t during = max_int(n->etablering_end - from, 0);
  if (left * in_etablering <= during) return at_own + left * in_etablering;
  left -= during / in_etablering;
  const int32_t after = max_int(plan->effect_day - from - during, 0);
  if (left * own <= after) return at_own + during + left * own;
  left -= after / own;
  return at_own + during + after + left * later;
}

static inline int32_t whole_days(double x, int32_t horizon) {
  const double longest = horizon * 4;
  return x > 1 ? (int32_t)ceil(x < longest ? x : longest) : 1;
}

static inline void add_record(Days *restrict days, int32_t type, int32_t contract_end, int32_t arrival,
                              int32_t first_payment, int32_t first_end, int32_t wages) {
  int32_t *restrict record = days->records + (size_t)days->record_count * RECORD_FIELDS;
  record[0] = type;
  record[1] = contract_end;
  record[2] = arrival;
  record[3] = first_payment;
  record[4] = first_end;
  record[5] = wages;
  days->record_count += 1;
}

static inline int32_t job_move_day(const Tables *restrict tables, const Plan *restrict plan, Key key, int32_t glapp_end,
                                   int32_t etablering_end) {
  if (plan->job_move_mean_days == INFINITY) return FOREVER;
  const double moves =
      max_int(glapp_end, 0) + ceil(exponential(tables, key, EVENT_JOB_MOVE) * plan->job_move_mean_days);
  return moves < etablering_end ? (int32_t)moves : FOREVER;
}

static inline void newcomer_life(const Tables *restrict tables, const Plan *restrict plan, Days *restrict days, Key key,
                                 int32_t type, bool assigned, int32_t arrival, int32_t glapp_end) {
  const int32_t horizon = days->days;
  const bool couple = tables->couple[type];
  const int32_t row = type * STATE_COUNT;
  const int32_t etablering_end = glapp_end + ETABLERING_DAYS;
  const int32_t contract_end = assigned ? arrival + tables->contract_days[arrival < 0 ? 0 : 1] : arrival;
  const double fate = uniform(key, EVENT_AFTER_CONTRACT) / UNIFORM_RANGE;
  const bool moves_out = assigned && fate < plan->moves_out_share;
  const int32_t move_day = arrival + ETABLERING_DAYS;
  const int32_t job_move = job_move_day(tables, plan, key, glapp_end, etablering_end);
  const int32_t leaves = moves_out && move_day < job_move ? move_day : job_move;
  const int32_t last = min_int(leaves, horizon);
  const Newcomer n = {
      .row = row,
      .glapp_end = glapp_end,
      .etablering_end = etablering_end,
      .support_end = 
          etablering_end + (tables->children[type] ? AKTIVITETSSTOD_DAYS_CHILDREN : AKTIVITETSSTOD_DAYS),
      .contract_end = contract_end,
      .last = last,
      .in_etablering = plan->etablering[assigned ? 0 : 1],
  };
  const ExitDays own = plan->newcomer_before;
  const ExitDays in_etablering = n.in_etablering;
  const ExitDays exit = plan->newcomer;
  if (leaves >= 0 && leaves < horizon) days->counts.moved_out += 1;
  const int32_t month = (int32_t)floor(arrival / DAYS_PER_MONTH);
  if (arrival < horizon && month >= -ARRIVAL_MONTHS_BEFORE)
    days->arrivals[((assigned ? 0 : 1) * days->types + type) * days->arrival_stride + month + ARRIVAL_MONTHS_BEFORE] +=
        1;
  if (assigned) add_days(days, row + DWELLING_MUNICIPAL, arrival, min_int(contract_end, last));
  add_split(days, &n, GLAPP, arrival, glapp_end);

  int32_t day = glapp_end;
  bool supports_itself_at_contract_end = false;
  int32_t first_end = FOREVER;
  int32_t first_wages = 0;
  for (int32_t event = 0; day < last; event += OCCURRENCE_STEP) {
    const double other =
        max_int(etablering_end - day, 0) + exponential(tables, key, EVENT_EXIT_OTHER + event) * exit.other;
    const double work = days_until(tables, plan, &n, key, EVENT_EXIT_WORK + event, day, own.work,
                                   in_etablering.work, exit.work);
    const double study = days_until(tables, plan, &n, key, EVENT_EXIT_STUDY + event, day, own.study,
                                    in_etablering.study, exit.study);
    Exits exits;
    if (couple) {
      const double work2 = days_until(tables, plan, &n, key, EVENT_EXIT_WORK_SECOND + event, day, own.work,
                                      in_etablering.work, exit.work);
      const double study2 = days_until(tables, plan, &n, key, EVENT_EXIT_STUDY_SECOND + event, day, own.study,
                                       in_etablering.study, exit.study);
      exits = exits_of_two(plan->needs_two_newcomer[type], work, study, work2, study2);
    } else {
      exits = exits_of_one(work, study);
    }
    const double x = exits.lasting < other ? exits.lasting : other;
    const int32_t end = day + whole_days(x, horizon);
    const bool one_at_work = exits.one_at_work < x;
    const int32_t one_day = one_at_work ? day + whole_days(exits.one_at_work, horizon) : end;
    add_need(days, plan, &n, day, one_day);
    if (one_at_work) add_newcomer_at_work(days, &n, one_day, end);
    if (event == 0) {
      first_end = one_day;
      first_wages = one_at_work ? 1 : exits.lasting < other ? exits.wages : 0;
    }
    if (end >= last) {
      if (moves_out && last == move_day) add_days(days, row + ELSEWHERE, move_day, end);
      break;
    }
    if (end >= 0) {
      if (exits.first <= x) count_exit(days, exits.first_to_work);
      if (exits.second <= x) count_exit(days, exits.second_to_work);
    }
    const int32_t u = uniform(key, EVENT_RETURN_GAP + event);
    if (other <= exits.lasting) {
      day = end + break_days(tables, plan, u, LONG_STAY);
      continue;
    }
    const int32_t lasts = days_after_work(tables, plan, u, LONG_STAY);
    const int32_t back = end + lasts;
    if (exits.wages > 0) {
      add_split(days, &n, exits.wages == 1 ? WORK_1 : WORK_2, end, back);
      if (lasts >= LASTING_JOB_DAYS) add_lasting_jobs(days, end + LASTING_JOB_DAYS, exits.wages);
    }
    if (assigned) add_days(days, row + DWELLING_SELF_SUPPORTING, end, min_int(min_int(back, contract_end), last));
    if (end <= contract_end && contract_end < back) supports_itself_at_contract_end = true;
    day = back;
  }

  if (arrival < last && glapp_end > 0 && glapp_end <= leaves)
    add_record(days, type, assigned ? contract_end : NO_CONTRACT, arrival, glapp_end, min_int(first_end, last),
               first_end < last ? first_wages : 0);
  if (assigned && !moves_out && !supports_itself_at_contract_end && contract_end < last) {
    const double rest = (fate - plan->moves_out_share) / (1 - plan->moves_out_share);
    if (rest < plan->temporary_share) {
      const double stay = exponential(tables, key, EVENT_TEMPORARY_LENGTH) * plan->temporary_mean_days;
      add_days(days, row + DWELLING_TEMPORARY, contract_end, min_int(contract_end + whole_days(stay, horizon), last));
    }
  }
}

/* ---- Streams of households ---- */

static void simulate_opening(const Tables *restrict tables, const Plan *restrict plan,
                             const Pickers *restrict pickers, Days *restrict days) {
  for (int32_t i = 0; i < plan->counts[OPENING_ORDINARY]; i += 1) {
    const Key key = household_key(plan->keys[OPENING_ORDINARY], i);
    const int32_t cell = pick(&pickers->opening, uniform(key, EVENT_GROUP));
    const int32_t group = cell & 1;
    const int32_t type = pick(&pickers->opening_types[group], uniform(key, EVENT_TYPE));
    const int32_t quantile = uniform(key, EVENT_OPENING_AGE) >> CELL_SHIFT;
    if (cell < 2)
      ordinary_life(tables, plan, days, key, type, group, 0, tables->opening_ages[group][quantile]);
    else
      ordinary_life(tables, plan, days, key, type, group, tables->break_days_left[quantile], 0);
  }
}

static void simulate_inflow(const Tables *restrict tables, const Plan *restrict plan, const Pickers *restrict pickers,
                            Days *restrict days) {
  const double long_stay = (1 - plan->long_stay_inflow_share) * UNIFORM_RANGE;
  const double deterred = plan->deterred_share * UNIFORM_RANGE;
  const double rejected = plan->rejected_share * UNIFORM_RANGE;
  const double gone = rejected * (1 - plan->reapply_share);
  for (int32_t i = 0; i < plan->counts[INFLOW_ORDINARY]; i += 1) {
    const Key key = household_key(plan->keys[INFLOW_ORDINARY], i);
    if (deterred > 0 && uniform(key, EVENT_DETERRED) < deterred) continue;
    int32_t start = (int32_t)((uniform(key, EVENT_DAY) / UNIFORM_RANGE) * days->days);
    if (rejected > 0) {
      const int32_t u = uniform(key, EVENT_HOME_VISIT);
      if (u < rejected) {
        days->counts.rejected += 1;
        if (u < gone) continue;
        start += MEAN_BREAK_DAYS;
      }
    }
    const int32_t type = pick(&pickers->ordinary_types, uniform(key, EVENT_TYPE));
    const int32_t group = uniform(key, EVENT_GROUP) >= long_stay ? LONG_STAY : SHORT_STAY;
    ordinary_life(tables, plan, days, key, type, group, start, 0);
  }
}

/* Day of arrival at a quantile in [0, 1): evenly over each year, in proportion to the year's persons. */
static inline int32_t arrival_day(const double *restrict persons, const double *restrict parts, int32_t years,
                                  double all, int32_t first_year, double quantile) {
  double rest = quantile * all;
  int32_t year = 0;
  while (year < years - 1 && rest >= parts[year]) {
    rest -= parts[year];
    year += 1;
  }
  return (int32_t)floor((first_year + year + rest / persons[year]) * DAYS_PER_YEAR);
}

static void simulate_arrivals(const Tables *restrict tables, const Plan *restrict plan,
                              const Pickers *restrict pickers, Days *restrict days) {
  for (int32_t stream = ARRIVED_BEFORE; stream < STREAMS; stream += 1) {
    const bool before = stream == ARRIVED_BEFORE || stream == SELF_SETTLED_BEFORE;
    const bool assigned = stream == ARRIVED_BEFORE || stream == ARRIVING;
    const int32_t years = before ? tables->years_before : tables->years;
    const double *restrict persons = plan->years[stream - ARRIVED_BEFORE];
    const double glapp = tables->glapp_days[before ? 0 : 1];
    double parts[64];
    double all = 0;
    for (int32_t year = 0; year < years; year += 1) {
      const double share = before ? 1 : fmin(1, fmax(0, tables->months / 12.0 - year));
      parts[year] = persons[year] * share;
      all += parts[year];
    }
    for (int32_t i = 0; i < plan->counts[stream]; i += 1) {
      const Key key = household_key(plan->keys[stream], i);
      const int32_t type = pick(&pickers->newcomer_types, uniform(key, EVENT_TYPE));
      const int32_t arrival = arrival_day(persons, parts, years, all, before ? -ARRIVAL_YEARS_BEFORE : 0,
                                          uniform(key, EVENT_DAY) / UNIFORM_RANGE);
      const double relative = tables->glapp_relative[uniform(key, EVENT_GLAPP) >> CELL_SHIFT];
      newcomer_life(tables, plan, days, key, type, assigned, arrival, arrival + (int32_t)round_half_up(glapp * relative));
    }
  }
}

/* The life of every household of one draw, into `days`: what was there is overwritten. */
static void simulate_lives(const Tables *restrict tables, const Plan *restrict plan, Days *restrict days) {
  Pickers pickers;
  clear_days(days);
  build_picker(&pickers.opening, plan->opening_shares, 4);
  for (int32_t group = 0; group < 2; group += 1)
    build_picker(&pickers.opening_types[group], plan->opening_type_shares[group], tables->types);
  build_picker(&pickers.ordinary_types, plan->ordinary_type_shares, tables->types);
  build_picker(&pickers.newcomer_types, plan->newcomer_type_shares, tables->types);
  simulate_opening(tables, plan, &pickers, days);
  simulate_inflow(tables, plan, &pickers, days);
  simulate_arrivals(tables, plan, &pickers, days);
}

/* ---- Reading: the order of export-life.ts ---- */

static void fail(const char *what) {
  fprintf(stderr, "life: %s\n", what);
  exit(2);
}

static void *allocate(size_t count, size_t size) {
  void *memory = calloc(count > 0 ? count : 1, size);
  if (memory == NULL) fail("out of memory");
  return memory;
}

typedef struct {
  const double *next, *end;
} Reader;

static const double *take(Reader *reader, int32_t count) {
  if (reader->end - reader->next < count) fail("the file ends too soon");
  const double *values = reader->next;
  reader->next += count;
  return values;
}

static double take_one(Reader *reader) { return *take(reader, 1); }
static int32_t take_int(Reader *reader) { return (int32_t)take_one(reader); }

static double *take_doubles(Reader *reader, int32_t count) {
  double *values = allocate((size_t)count, sizeof *values);
  memcpy(values, take(reader, count), (size_t)count * sizeof *values);
  return values;
}

static int32_t *take_ints(Reader *reader, int32_t count) {
  int32_t *values = allocate((size_t)count, sizeof *values);
  const double *read = take(reader, count);
  for (int32_t i = 0; i < count; i += 1) values[i] = (int32_t)read[i];
  return values;
}

static bool *take_flags(Reader *reader, int32_t count, double yes) {
  bool *values = allocate((size_t)count, sizeof *values);
  const double *read = take(reader, count);
  for (int32_t i = 0; i < count; i += 1) values[i] = read[i] == yes;
  return values;
}

static ExitDays take_exit_days(Reader *reader) {
  const double *read = take(reader, 3);
  return (ExitDays){read[0], read[1], read[2]};
}

static Tables read_tables(Reader *reader) {
  Tables tables;
  tables.draws = take_int(reader);
  tables.months = take_int(reader);
  tables.days = take_int(reader);
  tables.types = take_int(reader);
  if (take_int(reader) != STATE_COUNT) fail("another number of states than this program has");
  tables.first_days = take_int(reader);
  tables.cells_per_unit = take_int(reader);
  tables.years_before = take_int(reader);
  tables.years = take_int(reader);
  if (tables.years_before > 64 || tables.years > 64) fail("more than 64 years");
  if (tables.types > MOST_SHARES) fail("more household types than this program has room for");
  for (int32_t i = 0; i < 2; i += 1) tables.glapp_days[i] = take_one(reader);
  for (int32_t i = 0; i < 2; i += 1) tables.contract_days[i] = take_int(reader);
  tables.couple = take_flags(reader, tables.types, 2);
  tables.children = take_flags(reader, tables.types, 1);
  tables.month_of_day = take_ints(reader, tables.days + 1);
  tables.sixteenths_left = take_ints(reader, tables.days + 1);
  tables.cumulative = take_doubles(reader, LONGEST_DAYS + 1);
  tables.first_day = take_ints(reader, tables.first_days);
  for (int32_t group = 0; group < 2; group += 1) tables.opening_ages[group] = take_ints(reader, QUANTILE_CELLS);
  tables.break_days = take_ints(reader, QUANTILE_CELLS);
  tables.break_days_left = take_ints(reader, QUANTILE_CELLS);
  tables.glapp_relative = take_doubles(reader, QUANTILE_CELLS);
  tables.body = take_doubles(reader, EXPONENTIAL_BODY);
  tables.tail = take_doubles(reader, EXPONENTIAL_TAIL);
  tables.bistand = take_doubles(reader, tables.types * STATE_COUNT * tables.months);
  return tables;
}

static Plan read_plan(Reader *reader, const Tables *tables) {
  Plan plan;
  for (int32_t stream = 0; stream < STREAMS; stream += 1) {
    plan.keys[stream].word0 = (uint32_t)take_one(reader);
    plan.keys[stream].word1 = (uint32_t)take_one(reader);
  }
  for (int32_t stream = 0; stream < STREAMS; stream += 1) plan.counts[stream] = take_int(reader);
  plan.opening_shares = take_doubles(reader, 4);
  for (int32_t group = 0; group < 2; group += 1) plan.opening_type_shares[group] = take_doubles(reader, tables->types);
  plan.ordinary_type_shares = take_doubles(reader, tables->types);
  plan.newcomer_type_shares = take_doubles(reader, tables->types);
  plan.long_stay_inflow_share = take_one(reader);
  plan.deterred_share = take_one(reader);
  plan.rejected_share = take_one(reader);
  plan.reapply_share = take_one(reader);
  for (int32_t group = 0; group < 2; group += 1) plan.ordinary[group] = take_exit_days(reader);
  for (int32_t group = 0; group < 2; group += 1) plan.ordinary_before[group] = take_exit_days(reader);
  plan.newcomer = take_exit_days(reader);
  plan.newcomer_before = take_exit_days(reader);
  for (int32_t kind = 0; kind < 2; kind += 1) plan.etablering[kind] = take_exit_days(reader);
  plan.effect_day = take_int(reader);
  for (int32_t group = 0; group < 2; group += 1) plan.return_share[group] = take_one(reader);
  plan.return_after_work_days = take_one(reader);
  plan.insured_mean_days = take_one(reader);
  plan.job_move_mean_days = take_one(reader);
  plan.kartlaggning_days = take_int(reader);
  plan.family_benefits_lag_days = take_int(reader);
  plan.moves_out_share = take_one(reader);
  plan.temporary_share = take_one(reader);
  plan.temporary_mean_days = take_one(reader);
  for (int32_t stream = 0; stream < 4; stream += 1)
    plan.years[stream] = take_doubles(reader, stream % 2 == 0 ? tables->years_before : tables->years);
  plan.needs_two_ordinary = take_flags(reader, tables->types, 1);
  plan.needs_two_newcomer = take_flags(reader, tables->types, 1);
  return plan;
}

static Reader read_file(const char *name) {
  FILE *file = fopen(name, "rb");
  if (file == NULL) fail("no such file");
  fseek(file, 0, SEEK_END);
  const size_t count = (size_t)ftell(file) / sizeof(double);
  rewind(file);
  double *values = allocate(count, sizeof *values);
  if (fread(values, sizeof *values, count, file) != count) fail("the file cannot be read");
  fclose(file);
  return (Reader){values, values + count};
}

/* ---- Running ---- */

static Days new_days(const Tables *tables, int32_t newcomers) {
  const int32_t rows = tables->types * STATE_COUNT;
  Days days = {
      .days = tables->days,
      .months = tables->months,
      .stride = tables->months + 2,
      .arrival_stride = tables->months + ARRIVAL_MONTHS_BEFORE,
      .types = tables->types,
      .month_of_day = tables->month_of_day,
      .sixteenths_left = tables->sixteenths_left,
  };
  days.changes = allocate((size_t)rows * (size_t)days.stride, sizeof *days.changes);
  days.touched = allocate((size_t)rows, sizeof *days.touched);
  days.arrivals = allocate((size_t)(2 * tables->types * days.arrival_stride), sizeof *days.arrivals);
  days.lasting_jobs = allocate((size_t)tables->months + 1, sizeof *days.lasting_jobs);
  days.records = allocate((size_t)newcomers * RECORD_FIELDS, sizeof *days.records);
  return days;
}

static void print_numbers(const char *name, const int64_t *numbers, int32_t length) {
  printf(",\"%s\":[", name);
  for (int32_t i = 0; i < length; i += 1) printf("%s%lld", i == 0 ? "" : ",", (long long)numbers[i]);
  printf("]");
}

/* What the lives of a draw came to: household-days in sixteenths, bistånd in SEK × sixteenths. */
static void print_draw(const Tables *tables, const Days *days) {
  int64_t by_state[STATE_COUNT] = {0};
  int64_t *by_type = allocate((size_t)days->types, sizeof *by_type);
  int64_t *by_month = allocate((size_t)days->months, sizeof *by_month);
  int64_t bistand = 0;
  for (int32_t row = 0; row < days->types * STATE_COUNT; row += 1) {
    const int32_t base = row * days->stride;
    const double *price = tables->bistand + (size_t)row * (size_t)days->months;
    int64_t sixteenths = 0;
    for (int32_t month = 0; month < days->months; month += 1) {
      sixteenths += days->changes[base + month];
      by_state[row % STATE_COUNT] += sixteenths;
      by_type[row / STATE_COUNT] += sixteenths;
      by_month[month] += sixteenths;
      bistand += sixteenths * (int64_t)price[month];
    }
  }
  int64_t *arrivals_by_type = allocate((size_t)(2 * days->types), sizeof *arrivals_by_type);
  int64_t *arrivals_by_month = allocate((size_t)days->arrival_stride, sizeof *arrivals_by_month);
  for (int32_t i = 0; i < 2 * days->types * days->arrival_stride; i += 1) {
    arrivals_by_type[i / days->arrival_stride] += days->arrivals[i];
    arrivals_by_month[i % days->arrival_stride] += days->arrivals[i];
  }
  int64_t *lasting_jobs = allocate((size_t)days->months + 1, sizeof *lasting_jobs);
  for (int32_t month = 0; month <= days->months; month += 1) lasting_jobs[month] = days->lasting_jobs[month];
  int64_t first_spell_days = 0;
  int32_t first_wages = 0;
  for (int32_t i = 0; i < days->record_count; i += 1) {
    const int32_t *record = days->records + (size_t)i * RECORD_FIELDS;
    first_spell_days += record[4] - record[3];
    first_wages += record[5];
  }
  const Counts *counts = &days->counts;
  printf("{\"counts\":{\"exitsToWork\":%d,\"exitsToStudy\":%d,\"movedOut\":%d,\"rejected\":%d,\"insured\":%d",
         counts->exits_to_work, counts->exits_to_study, counts->moved_out, counts->rejected, counts->insured);
  printf(",\"records\":%d,\"firstSpellDays\":%lld,\"firstWages\":%d}", days->record_count,
         (long long)first_spell_days, first_wages);
  printf(",\"bistandSixteenths\":%lld", (long long)bistand);
  print_numbers("sixteenthsByState", by_state, STATE_COUNT);
  print_numbers("sixteenthsByType", by_type, days->types);
  print_numbers("sixteenthsByMonth", by_month, days->months);
  print_numbers("lastingJobsByMonth", lasting_jobs, days->months + 1);
  print_numbers("arrivalsByType", arrivals_by_type, 2 * days->types);
  print_numbers("arrivalsByMonth", arrivals_by_month, days->arrival_stride);
  printf("}");
  free(by_type);
  free(by_month);
  free(arrivals_by_type);
  free(arrivals_by_month);
  free(lasting_jobs);
}

static int by_size(const void *a, const void *b) {
  const double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* CPU time of this process, seconds. */
static double cpu_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* Median over some runs, after others to warm up, of the lives of all draws, one draw after another. */
static double median_seconds(const Tables *tables, const Plan *plans, Days *days, int32_t repeats) {
  const int32_t warm_up = (repeats + 2) / 3;
  double *times = allocate((size_t)repeats, sizeof *times);
  for (int32_t i = -warm_up; i < repeats; i += 1) {
    const double start = cpu_seconds();
    for (int32_t draw = 0; draw < tables->draws; draw += 1) simulate_lives(tables, plans + draw, days);
    if (i >= 0) times[i] = cpu_seconds() - start;
  }
  qsort(times, (size_t)repeats, sizeof *times, by_size);
  return times[repeats / 2];
}

int main(int argc, char **argv) {
  if (argc != 3 || atoi(argv[2]) < 1) fail("give a file and a number of repeats");
  Reader reader = read_file(argv[1]);
  const Tables tables = read_tables(&reader);
  Plan *plans = allocate((size_t)tables.draws, sizeof *plans);
  int32_t newcomers = 0, households = 0;
  for (int32_t draw = 0; draw < tables.draws; draw += 1) {
    plans[draw] = read_plan(&reader, &tables);
    for (int32_t stream = 0; stream < STREAMS; stream += 1) {
      households += plans[draw].counts[stream];
      if (stream >= ARRIVED_BEFORE) newcomers += plans[draw].counts[stream];
    }
  }
  if (reader.next != reader.end) fail("the file holds more than this program reads");
  Days days = new_days(&tables, newcomers);
  const double seconds = median_seconds(&tables, plans, &days, atoi(argv[2]));
  printf("{\"householdNs\":%.4f,\"households\":%d,\"draws\":[", seconds * 1e9 / households, households);
  for (int32_t draw = 0; draw < tables.draws; draw += 1) {
    simulate_lives(&tables, plans + draw, &days);
    if (draw > 0) printf(",");
    print_draw(&tables, &days);
  }
  printf("]}\n");
  return 0;
}
