import { reformsOfPackage } from '../scenario/shipped';
import { quantileOfSorted } from '../analysis/summarise';
import type { ModelInputs } from '../model/inputs';
import { DAYS_PER_MONTH } from '../model/life/calendar';
import type { Result } from '../model/problem';
import type { RecordedLife } from './life-recorder';
import { firstDayOf, fixed, livedDraws, type LivedDraw, type Measured, modelOf, record } from './replay';

const MONTHS = 36;
const ARRIVING_WITHIN = 24;

/** Bistånd that comes back after so many days without is not part of the first months. */
const BREAK_DAYS = 31;

/**
 * Families with children assigned to Tyresö in 2017 and 2018 at rents that they can pay (`betalningsformaga`), with the
 * model's own glapp where none is published (90 days): months from arrival until nine families in ten have had bistånd
 * for the last time before a break of a month or more, and the share without bistånd throughout the fifth month.
 */
export function initialMonths(inputs: ModelInputs, draws: number): Result<Measured> {
  const model = modelOf('nacka', CHANGES, inputs);
  if (!model.ok) return model;
  const measured: Measured = {};
  for (const draw of livedDraws(model.value, draws)) measure(draw, measured);
  return { ok: true, value: measured };
}

const CHANGES = {
  municipality: '0138',
  package: reformsOfPackage('varmdo'),
  start: '2017-01',
  months: MONTHS,
  assumptions: { arrivalsFactor: fixed(1) },
} as const;

function measure(draw: LivedDraw, measured: Measured): void {
  const end = firstDayOf(draw.calendar, ARRIVING_WITHIN);
  const families = draw.lives.filter(
    ({ kind, type, firstDay }) =>
      kind === 'assigned' &&
      firstDay >= 0 &&
      firstDay < end &&
      (draw.scenario.householdTypes[type]?.childAges.length ?? 0) > 0,
  );
  if (families.length === 0) return;
  const months = Float64Array.from(families, (life) => daysUntilOff(life, draw) / DAYS_PER_MONTH).sort();
  record(measured, 'tyreso.initialMonths', quantileOfSorted(months, 0.9));
  const off = families.filter(
    (life) => !hasBistandBetween(life, draw, 4 * DAYS_PER_MONTH, 5 * DAYS_PER_MONTH),
  );
  record(measured, 'tyreso.initialMonths.share', (100 * off.length) / families.length);
}

/** Days from arrival to the end of the bistånd that begins with it. */
function daysUntilOff(life: RecordedLife, draw: LivedDraw): number {
  let last = life.firstDay;
  for (const { from, to } of paidParts(life, draw)) {
    if (from - last >= BREAK_DAYS) break;
    last = Math.max(last, to);
  }
  return last - life.firstDay;
}

function hasBistandBetween(life: RecordedLife, draw: LivedDraw, after: number, before: number): boolean {
  return paidParts(life, draw).some(
    ({ from, to }) => from < life.firstDay + before && to > life.firstDay + after,
  );
}

/** Spans with bistånd in order of time; a span is judged by the amount on its first day. */
function paidParts({ type, spans }: RecordedLife, { calendar, paysIn }: LivedDraw) {
  return spans
    .filter(({ state, from }) => paysIn(type, state, calendar.monthOfDay[from] ?? NaN))
    .sort((a, b) => a.from - b.from);
}
