import { simulateAccountMonths } from '../../model/account-months';
import type { ModelInputs } from '../../model/inputs';
import type { Result } from '../../model/problem';
import { ScenarioSimulation } from '../../model/simulate-block';
import { resolveScenario } from '../../scenario/resolve-scenario';

/** What the model gives by year and draw, indexed [year after the first][draw]. */
export interface ModelYears {
  /** Household-months with bistånd. */
  readonly householdMonths: readonly Float64Array[];
  /** SEK. */
  readonly bistand: readonly Float64Array[];
}

/**
 * A municipality as it is today, with no reform, simulated for whole years from January of `firstYear`. Problems: a figure or a
 * riksnorm that the model cannot do without is missing.
 */
export function modelYears(
  inputs: ModelInputs,
  municipality: string,
  firstYear: number,
  years: number,
  draws: number,
  seed: number,
): Result<ModelYears> {
  const months = 12 * years;
  const resolved = resolveScenario(
    {
      schema: 2,
      id: 'backtest',
      title: { sv: '', en: '' },
      municipality,
      era: 'replay',
      start: `${firstYear}-01`,
      months,
      package: [],
      levers: {},
      assumptions: {},
      seed,
      draws,
    },
    inputs,
  );
  if (!resolved.ok) return resolved;
  const simulation = new ScenarioSimulation(resolved.value.model);
  const { monthly } = simulateAccountMonths(simulation, seed, { first: 0, count: draws });
  const byYear = (values: Float64Array) =>
    Array.from({ length: years }, (_, year) =>
      Float64Array.from({ length: draws }, (_unused, draw) => yearSum(values, draw * months + 12 * year)),
    );
  return {
    ok: true,
    value: { householdMonths: byYear(monthly.householdMonths), bistand: byYear(monthly.bistand) },
  };
}

function yearSum(values: Float64Array, first: number): number {
  let sum = 0;
  for (let month = first; month < first + 12; month += 1) sum += values[month] as number;
  return sum;
}
