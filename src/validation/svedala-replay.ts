import type { ModelInputs } from '../model/inputs';
import { DAYS_PER_YEAR } from '../model/life/calendar';
import { PRICED_STATES } from '../model/life/states';
import type { Result } from '../model/problem';
import type { Facts } from './bands';
import type { RecordedLife } from './life-recorder';
import {
  bistandInMonth,
  fixed,
  firstDayOf,
  livedDraws,
  type LivedDraw,
  type Measured,
  modelOf,
  onBistandOn,
  paidDays,
  record,
} from './replay';

/** From January 2017 to August 2020. */
const START = '2017-01';
const MONTHS = 44;
const LAST = MONTHS - 1;
const YEAR_2019 = 24;
const TWO_YEARS = Math.round(2 * DAYS_PER_YEAR);

/**
 * Svedala from January 2017 with its own way of working, opened with the published 108 households. Arrivals are its
 * share of the national assignment, and those who come otherwise keep the stock level: nothing makes it grow.
 */
export function svedalaReplay(facts: Facts, inputs: ModelInputs, draws: number): Result<Measured> {
  const model = modelOf('svedala', CHANGES, inputs);
  if (!model.ok) return model;
  const openingHouseholds = facts.get('svedala.households.start') ?? NaN;
  if (!Number.isFinite(openingHouseholds)) return { ok: true, value: {} };
  const measured: Measured = {};
  for (const draw of livedDraws({ ...model.value, openingHouseholds }, draws)) measure(draw, measured);
  return { ok: true, value: measured };
}

const CHANGES = {
  start: START,
  months: MONTHS,
  assumptions: { openingHouseholdsFactor: fixed(1) },
} as const;

function measure(draw: LivedDraw, measured: Measured): void {
  const paid = (month: number) => bistandInMonth(draw, month);
  const households = (month: number) => draw.householdMonths[month] ?? NaN;
  record(measured, 'svedala.payments.start', paid(0));
  record(measured, 'svedala.payments.end', paid(LAST));
  record(measured, 'svedala.cost.perHouseholdMonth.start', paid(0) / households(0));
  record(measured, 'svedala.cost.perHouseholdMonth.end', paid(LAST) / households(LAST));
  record(measured, 'svedala.households.end', households(LAST));
  record(measured, 'svedala.newcomer.offbistand', offBistandAfterTwoYears(draw));
  record(measured, 'svedala.selfsupport', endedAsSelfSupporting(draw));
}

/**
 * Of the households assigned to the municipality in 2017, those without bistånd two years after the day they came (so
 * seen in 2019), per cent. Who has moved out of the municipality counts as without.
 */
function offBistandAfterTwoYears(draw: LivedDraw): number {
  const end = firstDayOf(draw.calendar, 12);
  const placed = draw.lives.filter(
    ({ kind, firstDay }) => kind === 'assigned' && firstDay >= 0 && firstDay < end,
  );
  const off = placed.filter((life) => !onBistandOn(life, draw, life.firstDay + TWO_YEARS));
  return (100 * off.length) / placed.length;
}

/**
 * Of the households with bistånd on some day of 2019, those whose need ended that year because of work, per cent, and in
 * proportion those whose need ended because of studies: the two are not told apart from the outside.
 */
function endedAsSelfSupporting(draw: LivedDraw): number {
  const start = firstDayOf(draw.calendar, YEAR_2019);
  const end = firstDayOf(draw.calendar, YEAR_2019 + 12);
  const had = draw.lives.filter((life) =>
    Array.from({ length: 12 }, (_, month) => paidDays(life, draw, YEAR_2019 + month)).some(
      (days) => days > 0,
    ),
  );
  const worked = had.filter((life) => startsWork(life, start, end));
  return (100 * worked.length) / had.length / WORK_SHARE;
}

/** Share of exits that are to work: 347 of 422. Source: svedala-trelleborg-2020. */
const WORK_SHARE = 347 / 422;

function startsWork({ spans }: RecordedLife, start: number, end: number): boolean {
  return spans.some(
    ({ state, from }) => PRICED_STATES[state]?.stock === 'work' && from >= start && from < end && from > 0,
  );
}
