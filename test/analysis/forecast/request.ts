import type { Departure } from '../../../src/analysis/forecast/departure';
import type { KnownOutturn } from '../../../src/analysis/forecast/known-outturn';
import { loadInputs } from '../../../src/cli/load-inputs';
import { type AccountMonths, simulateAccountMonths } from '../../../src/model/account-months';
import type { ByMonth } from '../../../src/model/ledger';
import { monthAfter } from '../../../src/model/life/calendar';
import type { ModelScenario } from '../../../src/model/model-scenario';
import { ScenarioSimulation } from '../../../src/model/simulate-block';
import { type ForecastPlan, forecastModels } from '../../../src/scenario/forecast-models';

export const START = '2025-01';
export const MONTHS = 36;
export const DRAWS = 250;
export const SEED = 1;

/** Round numbers of the size that the backtest gives. */
export const DEPARTURE: Departure = {
  levelHouseholds: 0.15,
  levelCost: 0.15,
  walkHouseholdsPerYear: [
    { scale: 0.05, weight: 0.6 },
    { scale: 0.12, weight: 0.3 },
    { scale: 0.3, weight: 0.1 },
  ],
  walkCostPerYear: 0.05,
  walkVarianceTimesHouseholds: 1,
  yearVarianceTimesHouseholds: 0.5,
  monthNoise: [
    { scale: 0.02, weight: 0.5 },
    { scale: 0.06, weight: 0.5 },
  ],
  householdNoiseShare: 0.5,
};

const loaded = await loadInputs();
if (!loaded.ok) throw new Error('no inputs');
export const { inputs } = loaded.value;

export function modelOf(municipality: string, plan: Partial<ForecastPlan> = {}): ModelScenario {
  const models = forecastModels(
    { municipality, start: START, months: MONTHS, assumptions: {}, normGrowthPercentPerYear: 2, ...plan },
    inputs,
  );
  if (!models.ok) throw new Error(JSON.stringify(models.problems));
  return models.value.model;
}

const runs = new Map<string, AccountMonths>();

/** The first draws of a municipality as it is today. */
export function priorOf(municipality: string, draws = DRAWS): AccountMonths {
  const key = `${municipality} ${draws}`;
  const run =
    runs.get(key) ??
    simulateAccountMonths(new ScenarioSimulation(modelOf(municipality)), SEED, { first: 0, count: draws });
  runs.set(key, run);
  return run;
}

/** Figures from the first month on. */
export function byMonth(figures: readonly number[], start = START): ByMonth {
  return Object.fromEntries(figures.map((figure, at) => [monthAfter(start, at), figure]));
}

/** The mean of an account in each month over the draws. */
export function meansOf(
  { draws, months, monthly }: AccountMonths,
  id: 'bistand' | 'householdMonths',
): number[] {
  return Array.from({ length: months }, (_, month) => {
    let sum = 0;
    for (let draw = 0; draw < draws; draw += 1) sum += monthly[id][draw * months + month] as number;
    return sum / draws;
  });
}

/** Books of bistånd and households that are known from the first month on. */
export function outturnOf(
  bistand: readonly number[],
  households: readonly number[] = [],
  more: Partial<KnownOutturn> = {},
): KnownOutturn {
  const known = Math.max(bistand.length, households.length);
  return {
    year: 2025 + Math.max(0, Math.ceil(known / 12) - 1),
    through: known === 0 ? null : monthAfter(START, known - 1),
    accounts: { bistand: { outturn: byMonth(bistand), budget: {}, yearBudget: {} } },
    households: byMonth(households),
    blanks: [],
    ...more,
  };
}
