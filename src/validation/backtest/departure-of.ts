import ln from '@stdlib/math-base-special-ln';
import type { Departure, WeightedScale } from '../../analysis/forecast/departure';
import type { ModelInputs } from '../../model/inputs';
import type { Problem, Result } from '../../model/problem';
import { householdsPerYear, registerRow } from '../../scenario/municipal-figures';
import type { DepartureCases } from './backtest';
import { fitBands } from './bands-at';
import type { ErrorHistory } from './error-history';
import { modelYears } from './model-years';
import { median } from './naive-centres';
import { fitScaleMixture } from './scale-mixture';
import { rounded } from './score-parts';
import { figureOf, NATION, type Series, type SeriesByMeasure } from './series';
import { meanShare } from './walk-share';

/** What booking adds to a single month's bistånd. Judgement (antagande): the public figures are yearly and say nothing of months. */
const MONTH_NOISE: readonly WeightedScale[] = [
  { scale: 0.01, weight: 0.2 },
  { scale: 0.025, weight: 0.35 },
  { scale: 0.05, weight: 0.3 },
  { scale: 0.1, weight: 0.15 },
];
/** Judgement (antagande): a month's households are booked with half of it. */
const HOUSEHOLD_NOISE_SHARE = 0.5;
/** Least walk of bistånd per household: a dozen errors could say less by chance. Judgement. */
const LEAST_COST_WALK = 0.03;
const MOST_COMPONENTS = 4;

export interface Departed {
  readonly departure: Departure;
  readonly cases: DepartureCases;
}

/** Normal standard deviation per median of |x|. */
const PER_MEDIAN = 1.4826;

/**
 * How books depart from the model, measured against everything that is known (it serves forecasts of years to come). Levels: 1.4826 × the
 * median of |log of the published figure over the model's|, each municipality at its latest year; of households the model's is what the
 * share of inhabitants says, of bistånd per household the median of its draws over the published households. Walk of households: the mixture
 * fitted to all the model's one-year errors beyond what size explains; of the variance 2/N that size gives a year's change the mean share, after
 * all its errors two and three years ahead, belongs to the walk and the rest to the year. Walk of bistånd per household 1.4826 × the median of its few, not under 3 per cent.
 * Problems: a municipality that the model cannot run. Source: socialstyrelsen-regionfakta, kolada-cross-section.
 */
export function departureOf(
  series: SeriesByMeasure,
  history: ErrorHistory,
  inputs: ModelInputs,
  draws: number,
  seed: number,
): Result<Departed> {
  const households = householdLevels(series.N31910, inputs);
  const costs = costLevels(series, inputs, draws, seed);
  if (!costs.ok) return costs;
  const { N31910: householdErrors, N31849: costErrors } = history.model;
  const costWalk = robustDeviation(costErrors.oneYear.map(({ error }) => error));
  const { walkShares } = fitBands(householdErrors.oneYear, householdErrors.longer);
  const share = rounded(meanShare(walkShares), 3);
  return {
    ok: true,
    value: {
      departure: {
        levelHouseholds: rounded(robustDeviation(households), 3),
        levelCost: rounded(robustDeviation(costs.value), 3),
        walkHouseholdsPerYear: asWalk(fitScaleMixture(householdErrors.oneYear)),
        walkVarianceTimesHouseholds: rounded(2 * share, 3),
        yearVarianceTimesHouseholds: rounded(1 - share, 3),
        walkCostPerYear: rounded(Math.max(LEAST_COST_WALK, costWalk), 3),
        monthNoise: MONTH_NOISE,
        householdNoiseShare: HOUSEHOLD_NOISE_SHARE,
      },
      cases: {
        levelHouseholds: households.length,
        levelCost: costs.value.length,
        walkHouseholds: householdErrors.oneYear.length,
        walkShareHouseholds: householdErrors.longer.length,
        walkCost: costErrors.oneYear.length,
      },
    },
  };
}

/** Standard deviation around 0 of what is mostly normal, by the median, so that a few far off do not count. */
function robustDeviation(values: readonly number[]): number {
  return PER_MEDIAN * median(values.map(Math.abs));
}

/**
 * A walk is never without change: the weight of scale 0 goes to the smallest above it. At most four components: the one of least weight
 * goes to its nearest in size. Weights are rounded, and the largest takes what is left to 1.
 */
export function asWalk(mixture: readonly WeightedScale[]): readonly WeightedScale[] {
  let parts = mixture.filter(({ scale }) => scale > 0).sort((a, b) => a.scale - b.scale);
  const still = mixture.reduce((sum, { scale, weight }) => sum + (scale > 0 ? 0 : weight), 0);
  parts = parts.map((part, at) => (at === 0 ? { ...part, weight: part.weight + still } : part));
  while (parts.length > MOST_COMPONENTS) {
    const least = parts.reduce((low, part, at) => (part.weight < (parts[low]?.weight ?? 0) ? at : low), 0);
    const receiver = least === 0 ? 1 : least - 1;
    const given = parts[least]?.weight ?? 0;
    parts = parts
      .map((part, at) => (at === receiver ? { ...part, weight: part.weight + given } : part))
      .filter((_, at) => at !== least);
  }
  const weights = parts.map(({ weight }) => rounded(weight, 3));
  const most = weights.indexOf(Math.max(...weights));
  const others = weights.reduce((sum, weight, at) => sum + (at === most ? 0 : weight), 0);
  return parts.map(({ scale }, at) => ({
    scale,
    weight: at === most ? rounded(1 - others, 3) : (weights[at] as number),
  }));
}

/** Published households over those that the share of inhabitants says, log, by municipality. */
function householdLevels(series: Series, inputs: ModelInputs): readonly number[] {
  const { householdsOnBistand } = inputs;
  const national = householdsOnBistand.municipality.map((code) => code === NATION);
  const withoutOwn: ModelInputs = {
    ...inputs,
    householdsOnBistand: {
      municipality: householdsOnBistand.municipality.filter((_, row) => national[row]),
      period: householdsOnBistand.period.filter((_, row) => national[row]),
      households: householdsOnBistand.households.filter((_, row) => national[row]),
    },
  };
  return latestFigures(series).flatMap(({ municipality, year, value }) => {
    const row = registerRow(withoutOwn, municipality);
    const said = row === null ? null : householdsPerYear(withoutOwn, row, year);
    return said === null ? [] : [ln(value / said.value)];
  });
}

/** Published SEK per household over the model's, log, by municipality. */
function costLevels(
  series: SeriesByMeasure,
  inputs: ModelInputs,
  draws: number,
  seed: number,
): Result<readonly number[]> {
  const problems: Problem[] = [];
  const levels: number[] = [];
  for (const { municipality, year, value } of latestFigures(series.N31849)) {
    const households = figureOf(series.N31910, municipality, year);
    if (households === null) continue;
    const years = modelYears(inputs, municipality, year, 1, draws, seed);
    if (years.ok) levels.push(ln(value / (median([...(years.value.bistand[0] ?? [])]) / households)));
    else problems.push(...years.problems);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: levels };
}

function latestFigures(series: Series) {
  return [...series].flatMap(([municipality, years]) => {
    if (municipality === NATION || years.size === 0) return [];
    const year = Math.max(...years.keys());
    return [{ municipality, year, value: years.get(year) as number }];
  });
}
