import { readFileSync } from 'node:fs';
import { median } from 'simple-statistics';
import { parseModelInputs } from '../../src/data/model-inputs';
import type { ModelInputs } from '../../src/model/inputs';
import { buildCalendar } from '../../src/model/life/calendar';
import { HouseholdDays } from '../../src/model/life/household-days';
import type { LifePlan } from '../../src/model/life/life-plan';
import { buildLifeTables } from '../../src/model/life/life-tables';
import { simulateLives } from '../../src/model/life/simulate-lives';
import type { ModelScenario } from '../../src/model/model-scenario';
import { ScenarioSimulation } from '../../src/model/simulate-block';
import { resolveScenario, scenarioIn } from '../../src/scenario/resolve-scenario';
import type { Scenario } from '../../src/scenario/scenario';
import { SHIPPED_SCENARIOS } from '../../src/scenario/shipped';

const DRAWS = 100;

/** The shipped model inputs; throws where they do not parse. */
export function shippedInputs(): ModelInputs {
  const inputs = parseModelInputs(readFileSync('datasets/model-inputs.json', 'utf8'));
  if (!inputs.ok) throw new Error(JSON.stringify(inputs.problems));
  return inputs.value;
}

/** The four packages in one municipality, as the page runs them. */
export function fourScenarios(municipality: string): readonly ModelScenario[] {
  const inputs = shippedInputs();
  return SHIPPED_SCENARIOS.map((scenario) => resolved(scenarioIn(scenario, municipality), inputs));
}

/** Svedala's package in one municipality, over all its months or some; throws where a figure is missing. */
export function svedalasPackage(municipality: string, inputs: ModelInputs, months = 60): ModelScenario {
  return resolved({ ...scenarioIn(svedala(), municipality), months }, inputs);
}

/** Codes of the municipalities that have every figure the model needs. */
export function municipalitiesWithFigures(inputs: ModelInputs): readonly string[] {
  return inputs.municipalities.code.filter((code) => resolveScenario(scenarioIn(svedala(), code), inputs).ok);
}

function svedala(): Scenario {
  const known = SHIPPED_SCENARIOS.find(({ id }) => id === 'svedala');
  if (known === undefined) throw new Error('no scenario is shipped');
  return known;
}

function resolved(scenario: Scenario, inputs: ModelInputs): ModelScenario {
  const answer = resolveScenario(scenario, inputs);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.model;
}

export interface KernelTimes {
  /** A household's life: its events drawn and its days booked. */
  readonly householdNs: number;
  /** A draw with its assumptions, plan, lives and payments. */
  readonly drawUs: number;
  readonly householdsPerDraw: number;
}

/** Median processor time of a household's life and of a draw, over the first 100 draws of seed 1, one core. */
export function kernelTimes(scenario: ModelScenario): KernelTimes {
  const { hazardLater, glappVariation } = scenario.tableAssumptions;
  const tables = buildLifeTables(hazardLater, glappVariation);
  const days = new HouseholdDays(buildCalendar(scenario.months), scenario.householdTypes.length);
  const simulation = new ScenarioSimulation(scenario);
  const plans = Array.from({ length: DRAWS }, (_, draw) => simulation.planOf(1, draw));
  const households = plans.reduce((sum, plan) => sum + householdsOf(plan), 0);
  const lives = () => {
    plans.forEach((plan, draw) => simulateLives(scenario, tables, plan, 1, draw, days));
  };
  const block = () => simulation.simulateBlock(1, { first: 0, count: DRAWS });
  return {
    householdNs: (medianMs(lives, 25, 15) * 1e6) / households,
    drawUs: (medianMs(block, 15, 10) * 1e3) / DRAWS,
    householdsPerDraw: households / DRAWS,
  };
}

/** Households that a draw follows. */
export function householdsOf({ openingCount, inflowCount, arrivals }: LifePlan): number {
  const arrived = arrivals.streams.reduce(
    (sum, { beforeCount, duringCount }) => sum + beforeCount + duringCount,
    0,
  );
  return openingCount + inflowCount + arrived;
}

/** Mean households per draw over the first 100 draws of seed 1. */
export function meanHouseholds(scenario: ModelScenario): number {
  const simulation = new ScenarioSimulation(scenario);
  const counts = Array.from({ length: DRAWS }, (_, draw) => householdsOf(simulation.planOf(1, draw)));
  return counts.reduce((sum, count) => sum + count, 0) / DRAWS;
}

/** Median processor time of some calls after others to warm up, milliseconds. */
export function medianMs(work: () => void, calls: number, warmUps: number): number {
  const times = Array.from({ length: calls + warmUps }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return median(times.slice(warmUps));
}
