import type { ModelInputs } from '../model/inputs';
import { buildCalendar } from '../model/life/calendar';
import type { DrawnAssumptionId } from '../model/assumption-ids';
import { ARRIVAL_YEARS_BEFORE, type KeyedDistribution, type ModelScenario } from '../model/model-scenario';
import type { Result } from '../model/problem';
import { medianOf } from '../model/random/median-of';
import { ScenarioSimulation } from '../model/simulate-block';
import { resolveScenario } from '../scenario/resolve-scenario';
import { ASSUMPTIONS, BASES, SHIPPED_SCENARIOS } from '../scenario/shipped';
import { LifeRecorder } from './life-recorder';
import { type MonthlyRecord, type MonthRule, monthlyRecords } from './monthly-records';

/** Values of assumptions that are set; all others are at the median of the shipped distribution. */
export type SetValues = Readonly<Partial<Record<DrawnAssumptionId, number>>>;

/** Months of a run: long enough for a year without bistånd and five with. */
export const DURATION_MONTHS = 72;
const START = '2016-01';

/** Households on bistånd in an average month. */
const OPENING_HOUSEHOLDS = 3000;

/** Households with bistånd at some time in 2016 in the nation. Source: socialstyrelsen-skl-2016. */
const NATION_HOUSEHOLDS_PER_YEAR = 220112;

/**
 * A municipality that is the nation in small: its level of bistånd, its mix of households and newly arrived in the nation's
 * proportion to households on bistånd, all of them under the law and amounts from 2016 on. Every assumption is at its
 * median (exits to work and study between Svedala's and Trelleborg's), so that only luck remains.
 * Judgement: assigned persons a year are the mean of the published national years (7 100 to 23 600), the same every
 * year, so that the stock is level. Source: migrationsverket-kommuntal.
 */
export function nationInSmall(inputs: ModelInputs): Result<ModelScenario> {
  const [shipped] = SHIPPED_SCENARIOS;
  if (shipped === undefined) throw new Error('no shipped scenario');
  const resolved = resolveScenario({ ...shipped, start: START, months: DURATION_MONTHS }, inputs);
  if (!resolved.ok) return resolved;
  const { model } = resolved.value;
  const medians = ASSUMPTIONS.map(({ id, distribution }) => [id, fixed(medianOf(distribution))] as const);
  const { monthsOnBistandPerYear } = Object.fromEntries(
    ASSUMPTIONS.map(({ id, distribution }) => [id, medianOf(distribution)]),
  );
  const householdsPerYear = (OPENING_HOUSEHOLDS * 12) / (monthsOnBistandPerYear ?? 12);
  const { persons } = inputs.nationalAssignment;
  const assigned = persons.reduce((sum, year) => sum + year, 0) / persons.length;
  const years = ARRIVAL_YEARS_BEFORE + DURATION_MONTHS / 12;
  const glappDays = BASES.defaultGlappDays.value;
  return {
    ok: true,
    value: {
      ...model,
      id: 'nation-in-small',
      municipality: '0000',
      assumptions: { ...model.assumptions, ...Object.fromEntries(medians) },
      openingHouseholds: OPENING_HOUSEHOLDS,
      householdsPerYear,
      enrolledPersons: null,
      assignedPersonsPerYear: Array.from(
        { length: years },
        () => (assigned * householdsPerYear) / NATION_HOUSEHOLDS_PER_YEAR,
      ),
      selfSettledPersonsPerYear: null,
      bistandLevelRatio: 1,
      glappDays,
      glappDaysBefore: glappDays,
      etableringslan: false,
      reformsOnExits: { activityDemandShare: 0, morePostsShare: 0, daysSoonerToActivity: 0 },
      wayEffect: { kind: 'none' },
    },
  };
}

/** Monthly records of all households of `draws` draws, under the values that are set. The same seed gives the same luck. */
export function recordNation(
  scenario: ModelScenario,
  values: SetValues,
  seed: number,
  draws: number,
  rule: MonthRule,
): readonly MonthlyRecord[] {
  const set = Object.entries(values).map(([id, value]) => [id, fixed(value)] as const);
  const simulation = new ScenarioSimulation({
    ...scenario,
    assumptions: { ...scenario.assumptions, ...Object.fromEntries(set) },
  });
  const calendar = buildCalendar(scenario.months);
  const recorder = new LifeRecorder(calendar, scenario.householdTypes.length);
  return Array.from({ length: draws }, (_, draw) => {
    recorder.clear();
    const { bistand } = simulation.recordLives(seed, draw, recorder);
    return monthlyRecords(recorder.lives, bistand, scenario.householdTypes, calendar, rule);
  }).flat();
}

function fixed(value: number): KeyedDistribution {
  return { distribution: { dist: 'fixed', value }, municipality: '', prior: true };
}
