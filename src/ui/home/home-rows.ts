import type { Comparison, Summary } from '../../analysis/comparison';
import type { ModelInputs } from '../../model/inputs';
import type { Scenario } from '../../scenario/scenario';
import { digitStep } from '../format/number';

/** A net cost per unit, kronor, and the step it is rounded to. */
export interface HomeFigures {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly step: number;
}

export type HomeMeasure = 'perInhabitant' | 'perHouseholdMonth';

/** One municipality with its own package. */
export interface HomeRow {
  readonly packageId: string;
  readonly municipality: string;
  /** Inhabitants at the end of the year before the start; null where the register lacks it. */
  readonly population: number | null;
  readonly populationYear: string;
  /** Net cost per inhabitant and year. */
  readonly perInhabitant: HomeFigures | null;
  /** Net cost per household-month with bistånd. */
  readonly perHouseholdMonth: HomeFigures | null;
}

/** Net cost in kronor per inhabitant and year, and per household-month, of each municipality at home. */
export function homeRows(
  comparison: Comparison,
  scenarios: readonly Scenario[],
  { municipalities }: ModelInputs,
): readonly HomeRow[] {
  const years = comparison.months.length / 12;
  return comparison.scenarios.map((summary): HomeRow => {
    const at = municipalities.code.indexOf(summary.municipality);
    const scenario = scenarios.find(
      ({ id, municipality }) => id === summary.id || municipality === summary.municipality,
    );
    const replay = scenario?.era !== 'decision';
    const population =
      (replay ? municipalities.population2019[at] : municipalities.population2024[at]) ?? null;
    return {
      packageId: scenario?.id ?? summary.id,
      municipality: municipalities.name[at] ?? summary.municipality,
      population,
      populationYear: replay ? '2019' : '2024',
      perInhabitant: population === null ? null : figuresOf(summary.totals.netCost, population * years),
      perHouseholdMonth: figuresOf(summary.netCostPerHouseholdMonth, 1),
    };
  });
}

/** Quantiles over a fixed number of units, with no more digits than the Monte Carlo error allows. */
function figuresOf(cost: Summary, units: number): HomeFigures | null {
  if (units <= 0 || Number.isNaN(cost.mean)) return null;
  const step = digitStep((cost.mcse * 1.7) / units);
  return { p10: cost.p10 / units, p50: cost.p50 / units, p90: cost.p90 / units, step };
}
