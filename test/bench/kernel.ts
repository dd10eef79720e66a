import { readFileSync } from 'node:fs';
import { parseModelInputs } from '../../src/data/model-inputs';
import { buildCalendar } from '../../src/model/life/calendar';
import { HouseholdDays } from '../../src/model/life/household-days';
import { buildLifeTables } from '../../src/model/life/life-tables';
import { simulateLives } from '../../src/model/life/simulate-lives';
import type { ModelScenario } from '../../src/model/model-scenario';
import { ScenarioSimulation } from '../../src/model/simulate-block';
import { resolveScenario, scenarioIn } from '../../src/scenario/resolve-scenario';
import { SHIPPED_SCENARIOS } from '../../src/scenario/shipped';

/** The four packages in one municipality, as the page runs them. */
export function fourScenarios(municipality: string): readonly ModelScenario[] {
  const inputs = parseModelInputs(readFileSync('datasets/model-inputs.json', 'utf8'));
  if (!inputs.ok) throw new Error(JSON.stringify(inputs.problems));
  return SHIPPED_SCENARIOS.map((scenario) => {
    const resolved = resolveScenario(scenarioIn(scenario, municipality), inputs.value);
    if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
    return resolved.value.model;
  });
}

/** Median nanoseconds that one household's life takes, and one draw with its prices in microseconds. */
export function kernelTimes(scenario: ModelScenario): {
  readonly householdNs: number;
  readonly drawUs: number;
  readonly households: number;
} {
  const { hazardLater, glappVariation } = scenario.tableAssumptions;
  const tables = buildLifeTables(hazardLater, glappVariation);
  const days = new HouseholdDays(buildCalendar(scenario.months), scenario.householdTypes.length);
  const simulation = new ScenarioSimulation(scenario);
  const plans = Array.from({ length: 100 }, (_, draw) => simulation.planOf(1, draw));
  const households = plans.reduce(
    (sum, plan) =>
      sum +
      plan.openingCount +
      plan.inflowCount +
      plan.arrivals.streams.reduce((all, stream) => all + stream.beforeCount + stream.duringCount, 0),
    0,
  );
  const lives = () => {
    days.clear();
    plans.forEach((plan, draw) => simulateLives(scenario, tables, plan, 1, draw, days));
  };
  const block = () => simulation.simulateBlock(1, { first: 0, count: 100 });
  return {
    householdNs: (medianMs(lives) * 1e6) / households,
    drawUs: (medianMs(block) * 1e3) / 100,
    households: households / 100,
  };
}

/** Median of 15 timed calls after 5 to warm up, milliseconds. */
export function medianMs(work: () => void): number {
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.slice(5).sort((a, b) => a - b)[7] ?? NaN;
}
