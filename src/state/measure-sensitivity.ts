import { type Flip, findFlip } from '../analysis/flip';
import { summarise } from '../analysis/summarise';
import { buildTornado, type TornadoBar } from '../analysis/tornado';
import { isWithinError } from '../analysis/within-error';
import type { RunOptions } from '../engine/runner';
import type { Problem, Result } from '../model/problem';
import { medianOf } from '../model/random/median-of';
import { sampleDistribution } from '../model/random/sample-distribution';
import type { Assumption } from '../scenario/assumption-registry';
import { sameDistribution } from '../scenario/differences';
import { distributionOf } from '../scenario/resolve-scenario';
import type { Scenario } from '../scenario/scenario';
import { ASSUMPTIONS } from '../scenario/shipped';
import { ANALYSIS_DRAWS, type CostSource, costsOfScenarios, subtractCosts } from './asked-costs';

/** An assumption's 10th and 90th percentile, and the value in the middle, in its own unit. */
interface AssumptionRange {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** The mean difference in net cost with every assumption drawn as ever, SEK over the horizon. */
interface MeanDifference {
  readonly draws: number;
  readonly mean: number;
  readonly mcse: number;
  /** Within its Monte Carlo error of 0: no ranking is printed. */
  readonly isTie: boolean;
}

/** What each assumption does to a difference, the one that does the most first. */
export interface Sensitivity {
  readonly difference: MeanDifference;
  readonly bars: readonly (TornadoBar & AssumptionRange)[];
}

/** The change of one assumption that turns a ranking, or that none does. */
export interface AssumptionFlip {
  readonly id: string;
  /** Lowest and highest value that were tried. */
  readonly bounds: readonly [number, number];
  readonly range: AssumptionRange;
  readonly flip: Flip;
  /** From the middle of the assumption to the turn, in lengths of its P10–P90; null where it does not turn. */
  readonly distance: number | null;
}

/** What turns a ranking, and the draws it was looked for in. Where there is no ranking nothing is. */
export interface Flips {
  readonly difference: MeanDifference;
  readonly flips: readonly AssumptionFlip[];
}

/** Where the ranking is not seen in fewer draws. */
const MORE_DRAWS = 1000;
/** Assumptions whose turning points are looked for: those that move the difference the most. */
const MOST_FLIPS = 8;
/** Values that one search takes at most. */
const MOST_VALUES = 27;

/**
 * What each assumption does to the difference between two scenarios when it is fixed at its 10th and 90th percentile, in both
 * alike. Left out: those without spread, and those that the two scenarios hold differently.
 */
export async function measureSensitivity(
  source: CostSource,
  a: Scenario,
  b: Scenario,
  options: Omit<RunOptions, 'withinMs'>,
): Promise<Result<Sensitivity>> {
  const ranges = ASSUMPTIONS.flatMap((assumption) => {
    const range = rangeOf(assumption, a, b);
    return range === undefined ? [] : [{ id: assumption.id, ...range }];
  });
  const fixed = ranges.flatMap(({ id, p10, p90 }) => [
    ...pairFixed(a, b, id, p10),
    ...pairFixed(a, b, id, p90),
  ]);
  const costs = await costsOfScenarios(source, [a, b, ...fixed], ANALYSIS_DRAWS, options);
  if (!costs.ok) return costs;
  const [drawn, ...differences] = differencesOf(costs.value);
  const bars = buildTornado(
    ranges.map(({ id }, index) => ({
      id,
      atP10: differences[2 * index] as Float64Array,
      atP90: differences[2 * index + 1] as Float64Array,
    })),
  );
  const byId = new Map(ranges.map((range) => [range.id, range]));
  return {
    ok: true,
    value: {
      difference: meanDifference(drawn as Float64Array),
      bars: bars.map((bar) => ({ ...(byId.get(bar.id) as AssumptionRange), ...bar })),
    },
  };
}

/**
 * For each of the assumptions that move the difference the most: the smallest change that turns the ranking, within the
 * assumption's bounds, in both scenarios alike. Those that turn soonest, counted in their own spread, come first. A difference
 * that is within its error in 250 draws is taken in 1 000; where it still is there is no ranking, and nothing is tried.
 */
export async function findFlips(
  source: CostSource,
  a: Scenario,
  b: Scenario,
  { bars, difference: first }: Sensitivity,
  options: Omit<RunOptions, 'withinMs'>,
): Promise<Result<Flips>> {
  const { onProgress, ...others } = options;
  let difference = first;
  if (first.isTie) {
    const costs = await costsOfScenarios(source, [a, b], MORE_DRAWS, others);
    if (!costs.ok) return costs;
    difference = meanDifference(differencesOf(costs.value)[0] as Float64Array);
    if (difference.isTie) return { ok: true, value: { difference, flips: [] } };
  }
  const flips: AssumptionFlip[] = [];
  const tried = bars.filter((bar) => !bar.isWithinError).slice(0, MOST_FLIPS);
  for (const [index, { id, p10, p50, p90 }] of tried.entries()) {
    const bounds = boundsOf(id);
    let problems: readonly Problem[] = [];
    let done = 0;
    const flip = await findFlip({
      low: bounds[0],
      high: bounds[1],
      start: p50,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      evaluate: async (values) => {
        const scenarios = values.flatMap((value) => pairFixed(a, b, id, value));
        const costs = await costsOfScenarios(source, scenarios, difference.draws, {
          ...others,
          onProgress: (some, all) =>
            onProgress?.(index + (done + (values.length * some) / all) / MOST_VALUES, tried.length),
        });
        done += values.length;
        if (costs.ok) return differencesOf(costs.value);
        problems = costs.problems;
        return values.map(() => new Float64Array(0));
      },
    });
    if (problems.length > 0) return { ok: false, problems };
    const distance = flip.kind === 'flip' ? Math.abs(flip.after.at - p50) / (p90 - p10) : null;
    flips.push({ id, bounds, range: { p10, p50, p90 }, flip, distance });
  }
  const soonest = flips.sort((x, y) => (x.distance ?? Number.MAX_VALUE) - (y.distance ?? Number.MAX_VALUE));
  return { ok: true, value: { difference, flips: soonest } };
}

function meanDifference(byDraw: Float64Array): MeanDifference {
  const { mean, mcse } = summarise(byDraw);
  return { draws: byDraw.length, mean, mcse, isTie: isWithinError({ mean, mcse }, byDraw.length) };
}

function rangeOf(assumption: Assumption, a: Scenario, b: Scenario): AssumptionRange | undefined {
  const distribution = distributionOf(assumption, a, a.municipality);
  const other = distributionOf(assumption, b, b.municipality);
  if (!sameDistribution(distribution, other)) return undefined;
  const [p10, p90] = [sampleDistribution(distribution, 0.1), sampleDistribution(distribution, 0.9)];
  return p10 < p90 ? { p10, p50: medianOf(distribution), p90 } : undefined;
}

function boundsOf(id: string): readonly [number, number] {
  return ASSUMPTIONS.find((assumption) => assumption.id === id)?.bounds ?? [0, 0];
}

function pairFixed(a: Scenario, b: Scenario, id: string, value: number): readonly [Scenario, Scenario] {
  const fixed = (scenario: Scenario): Scenario => ({
    ...scenario,
    assumptions: { ...scenario.assumptions, [id]: { dist: 'fixed', value } },
  });
  return [fixed(a), fixed(b)];
}

/** Scenarios come in pairs, a before b. */
function differencesOf(costs: readonly Float64Array[]): readonly Float64Array[] {
  return costs.flatMap((cost, index) =>
    index % 2 === 0 ? [subtractCosts(cost, costs[index + 1] as Float64Array)] : [],
  );
}
