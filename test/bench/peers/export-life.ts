import { writeFileSync } from 'node:fs';
import { newcomerShares, ordinaryShares } from '../../../src/model/life/arrivals';
import { buildCalendar, daysOfMonths } from '../../../src/model/life/calendar';
import { HouseholdDays } from '../../../src/model/life/household-days';
import type { ExitDays, LifePlan } from '../../../src/model/life/life-plan';
import { buildLifeTables, type LifeTables } from '../../../src/model/life/life-tables';
import { EXPONENTIAL_BODY, EXPONENTIAL_TAIL } from '../../../src/model/life/standard-exponential';
import { STATE_COUNT } from '../../../src/model/life/states';
import type { ModelScenario } from '../../../src/model/model-scenario';
import { STREAMS, streamKey } from '../../../src/model/random/keys';
import { ScenarioSimulation } from '../../../src/model/simulate-block';

/** All that the lives of some draws rest on, and the prices that their days are summed at. */
export interface LivesToRun {
  readonly scenario: ModelScenario;
  readonly seed: number;
  readonly tables: LifeTables;
  /** One plan for each draw, from draw 0. */
  readonly plans: readonly LifePlan[];
  /** SEK per household-month by type, state and month: those of draw 0 for all draws. */
  readonly bistand: Float64Array;
}

export function livesToRun(scenario: ModelScenario, draws: number, seed = 1): LivesToRun {
  const { hazardLater, glappVariation } = scenario.tableAssumptions;
  const simulation = new ScenarioSimulation(scenario);
  const days = new HouseholdDays(buildCalendar(scenario.months), scenario.householdTypes.length);
  return {
    scenario,
    seed,
    tables: buildLifeTables(hazardLater, glappVariation),
    plans: Array.from({ length: draws }, (_, draw) => simulation.planOf(seed, draw)),
    bistand: simulation.recordLives(seed, 0, days).bistand,
  };
}

/**
 * Writes what the peers read: one file of little-endian float64, whole numbers and flags among them, in the order below.
 * A count that is not fixed stands among the sizes, before what it counts. `life.c` and `life.py` read in the same order.
 */
export function exportLives(lives: LivesToRun, file: string): void {
  const { scenario, tables, plans, bistand } = lives;
  const calendar = buildCalendar(scenario.months);
  const values: number[] = [];
  const put = (...columns: readonly (number | boolean | ArrayLike<number>)[]) => {
    for (const column of columns) {
      if (typeof column === 'object')
        for (let i = 0; i < column.length; i += 1) values.push(column[i] as number);
      else values.push(Number(column));
    }
  };
  const types = scenario.householdTypes;
  const [assigned] = (plans[0] as LifePlan).arrivals.streams;
  // Sizes.
  put(plans.length, scenario.months, calendar.days, types.length, STATE_COUNT);
  put(tables.shape.firstDay.length, tables.shape.cellsPerUnit);
  put(assigned?.yearsBefore.length ?? 0, assigned?.years.length ?? 0);
  // Scenario: before the start and from it on.
  put(scenario.glappDaysBefore, scenario.glappDays);
  put(daysOfMonths(scenario.housingBefore.contractMonths), daysOfMonths(scenario.housing.contractMonths));
  // Household types.
  put(types.map(({ adults }) => adults));
  put(types.map(({ childAges }) => Number(childAges.length > 0)));
  // Tables.
  put(calendar.monthOfDay, calendar.sixteenthsLeft);
  put(tables.shape.cumulative, tables.shape.firstDay);
  put(...tables.openingAges, tables.breakDays, tables.breakDaysLeft, tables.glappRelative);
  put(EXPONENTIAL_BODY, EXPONENTIAL_TAIL);
  put(bistand);
  // Draws.
  plans.forEach((plan, draw) => putDraw(put, lives, plan, draw));
  writeFileSync(file, Float64Array.from(values));
}

type Put = (...columns: readonly (number | boolean | ArrayLike<number>)[]) => void;

function putDraw(put: Put, { scenario, seed }: LivesToRun, plan: LifePlan, draw: number): void {
  const { householdTypes, municipality } = scenario;
  for (const stream of Object.values(STREAMS)) {
    const { word0, word1 } = streamKey(seed, draw, municipality, stream);
    put(word0, word1);
  }
  put(plan.openingCount, plan.inflowCount);
  for (const { beforeCount, duringCount } of plan.arrivals.streams) put(beforeCount, duringCount);
  // Shares of choices.
  put(plan.openingShares, ...plan.openingTypeShares);
  put(ordinaryShares(householdTypes, plan.ordinaryFamilyShare));
  put(newcomerShares(householdTypes, plan.newcomerFamilyShare));
  put(plan.longStayInflowShare, plan.deterredShare, plan.rejectedShare, plan.reapplyShare);
  // Mean days until an exit: to work, to study, other.
  put(...plan.ordinaryExitDays.map(kinds), ...plan.ordinaryExitDaysBefore.map(kinds));
  put(
    kinds(plan.newcomerExitDays),
    kinds(plan.newcomerExitDaysBefore),
    ...plan.etableringExitDays.map(kinds),
  );
  put(plan.effectDay, plan.returnShare, plan.returnAfterWorkDays);
  put(plan.insuredMeanDays, plan.jobMoveMeanDays);
  put(plan.kartlaggningDays, plan.familyBenefitsLagDays);
  put(plan.movesOutShare, plan.temporaryShare, plan.temporaryMeanDays);
  for (const { yearsBefore, years } of plan.arrivals.streams) put(yearsBefore, years);
  put(plan.needsTwoOrdinary.map(Number), plan.needsTwoNewcomer.map(Number));
}

function kinds({ work, study, other }: ExitDays): readonly number[] {
  return [work, study, other];
}
