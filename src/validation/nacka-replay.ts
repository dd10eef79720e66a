import type { ModelInputs } from '../model/inputs';
import { ARRIVAL_YEARS_BEFORE, type ModelScenario } from '../model/model-scenario';
import type { Result } from '../model/problem';
import type { Facts } from './bands';
import {
  bistandInMonth,
  fixed,
  firstDayOf,
  householdsInMonth,
  isNewlyArrived,
  livedDraws,
  type LivedDraw,
  type Measured,
  modelOf,
  NEWCOMER_FLOWS,
  onBistandOn,
  record,
} from './replay';

/** Months of the replay, from its start in January 2015. */
const START = '2015-01';
const MONTHS = 36;
const JULY_2015 = 6;
const DECEMBER_2015 = 11;
const SEPTEMBER_2017 = 32;

/** "351 in the first six to nine months of 2017": five equally likely lengths. */
const MONTHS_COUNTED_2017 = [6.3, 6.9, 7.5, 8.1, 8.7] as const;

/** Arrivals a year before 2016 at which the replay is first run, to find how many give the six households of July 2015. */
const TRIAL_PERSONS = 100;

/**
 * Nacka from January 2015 with its own way of working, a glapp of 114 days and use-value rents. Arrivals are the
 * published ones in place of its share of the population: 434 persons in 2016; in 2017 351 over six to nine months, made
 * to a year, of whom 370 assigned and the rest self-settled, and the same split before; to 2015 as many a year as give the six
 * households on bistånd in July 2015, so that this figure is fitted. All else is as in any scenario, and predicted.
 */
export function nackaReplay(facts: Facts, inputs: ModelInputs, draws: number): Result<Measured> {
  const model = modelOf('nacka', CHANGES, inputs);
  if (!model.ok) return model;
  const wanted = facts.get('nacka.newcomer.households.start') ?? NaN;
  if (!Number.isFinite(wanted + ARRIVALS.reduce((sum, id) => sum + (facts.get(id) ?? NaN), 0)))
    return { ok: true, value: {} };
  const perLength = Math.ceil(draws / MONTHS_COUNTED_2017.length);
  const trial = withArrivals(model.value, facts, 7.5, TRIAL_PERSONS);
  let found = 0;
  for (const draw of livedDraws(trial, draws))
    found += householdsInMonth(draw, JULY_2015, isNewlyArrived) / draws;
  const personsBefore = (TRIAL_PERSONS * wanted) / found;
  const measured: Measured = {};
  MONTHS_COUNTED_2017.forEach((months, part) => {
    const scenario = withArrivals(model.value, facts, months, personsBefore);
    for (const draw of livedDraws(scenario, perLength, part * perLength)) measure(draw, measured);
  });
  return { ok: true, value: measured };
}

const ARRIVALS = ['received.nacka.2016', 'received.nacka.2017', 'nacka.arrivals.2017'];

const CHANGES = {
  start: START,
  months: MONTHS,
  levers: { wayOfWorking: 'asIs', glappDays: 114, rentPolicy: 'bruksvarde' },
  assumptions: { arrivalsFactor: fixed(1) },
} as const;

/** Persons arriving in a year, both streams; the years before the start and 2015 alike. */
function withArrivals(
  scenario: ModelScenario,
  facts: Facts,
  monthsCounted2017: number,
  personsBefore: number,
): ModelScenario {
  const received2016 = facts.get('received.nacka.2016') ?? NaN;
  const received2017 = ((facts.get('received.nacka.2017') ?? NaN) * 12) / monthsCounted2017;
  const assignedShare = (facts.get('nacka.arrivals.2017') ?? NaN) / received2017;
  const before = new Array<number>(ARRIVAL_YEARS_BEFORE + 1).fill(personsBefore);
  const years = [...before, received2016, received2017];
  return {
    ...scenario,
    assignedPersonsPerYear: years.map((persons) => persons * assignedShare),
    selfSettledPersonsPerYear: years.map((persons) => persons * (1 - assignedShare)),
  };
}

function measure(draw: LivedDraw, measured: Measured): void {
  const { flows } = draw;
  const newcomers = (month: number) => NEWCOMER_FLOWS.reduce((sum, id) => sum + (flows[id][month] ?? NaN), 0);
  const others = (month: number) => flows.bistandOrdinary[month] ?? NaN;
  const change = (of: (month: number) => number) => 100 * (of(SEPTEMBER_2017) / of(DECEMBER_2015) - 1);
  const households = householdsInMonth(draw, SEPTEMBER_2017, isNewlyArrived);
  record(measured, 'nacka.newcomer.households.start', householdsInMonth(draw, JULY_2015, isNewlyArrived));
  record(measured, 'nacka.newcomer.households.end', households);
  record(measured, 'nacka.newcomer.cost.start', 12 * newcomers(DECEMBER_2015));
  record(measured, 'nacka.newcomer.cost.end', 12 * newcomers(SEPTEMBER_2017));
  record(measured, 'nacka.cost.perHouseholdMonth', newcomers(SEPTEMBER_2017) / households);
  record(measured, 'nacka.other.cost.trend', change(others));
  record(
    measured,
    'nacka.bistand.growth',
    change((month) => bistandInMonth(draw, month)),
  );
  record(measured, 'nacka.stillOnBistand', stillOnBistand(draw));
}

/**
 * Of the newly arrived households that came in 2014 and 2015, the two years before 2016, those with bistånd on the first
 * day of October 2017, per cent. Who has moved out of the municipality counts as off.
 */
function stillOnBistand(draw: LivedDraw): number {
  const from = -365;
  const to = firstDayOf(draw.calendar, 12);
  const seen = firstDayOf(draw.calendar, SEPTEMBER_2017 + 1);
  const came = draw.lives.filter(
    (life) => isNewlyArrived(life) && from <= life.firstDay && life.firstDay < to,
  );
  return (100 * came.filter((life) => onBistandOn(life, draw, seen)).length) / came.length;
}
