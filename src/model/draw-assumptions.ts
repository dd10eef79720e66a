import { DRAWN_ASSUMPTIONS, type DrawnAssumptionId } from './assumption-ids';
import type { KeyedDistribution, ModelScenario } from './model-scenario';
import { assumptionKey, fnv1a, type Key, municipalityWord, uniformOfAssumption } from './random/keys';
import { type Distribution, sampleDistribution } from './random/sample-distribution';

/** One sampled value of every drawn assumption, in its own unit. */
export type DrawnValues = Readonly<Record<DrawnAssumptionId, number>> & {
  /** Stock share of the municipality whose way of working is taken over; NaN where none is. */
  readonly wayStockShare: number;
};

/** Whose luck a draw has: the number under which assumptions are drawn that we set, and those that figures carry. */
export interface DrawKeys {
  readonly priors: number;
  readonly data: number;
}

/** All of one draw under its own number. */
export function sameKeys(draw: number): DrawKeys {
  return { priors: draw, data: draw };
}

/**
 * The assumptions of one draw. Each has its own key (seed, draw, name, municipality where local), so that changing or
 * adding one leaves all others as they were, and two scenarios that differ in a lever share them all.
 */
export function drawAssumptions(scenario: ModelScenario, seed: number, keys: DrawKeys): DrawnValues {
  const { fixed, uncertain, wayStockShare } = splitAssumptions(scenario);
  const ofPriors = assumptionKey(seed, keys.priors);
  const ofData = keys.data === keys.priors ? ofPriors : assumptionKey(seed, keys.data);
  const values = { ...fixed };
  for (const assumption of uncertain) values[assumption.id] = sample(assumption, ofPriors, ofData);
  if (wayStockShare !== null) values.wayStockShare = sample(wayStockShare, ofPriors, ofData);
  return values;
}

type Values = { -readonly [Id in keyof DrawnValues]: number };

/** An assumption and the words of its key. */
interface Uncertain {
  readonly id: DrawnAssumptionId;
  readonly nameHash: number;
  readonly municipality: number;
  readonly prior: boolean;
  readonly distribution: Distribution;
}

function sample(
  { distribution, prior, nameHash, municipality }: Uncertain,
  ofPriors: Key,
  ofData: Key,
): number {
  return sampleDistribution(
    distribution,
    uniformOfAssumption(prior ? ofPriors : ofData, nameHash, municipality),
  );
}

/** A scenario's assumptions that are the same in every draw (0 in the place of the others), and those that are drawn. */
interface SplitAssumptions {
  readonly fixed: Values;
  readonly uncertain: readonly Uncertain[];
  /** Null where it is the same in every draw, or no way of working is taken over. */
  readonly wayStockShare: Uncertain | null;
}

const split = new WeakMap<ModelScenario, SplitAssumptions>();

function splitAssumptions(scenario: ModelScenario): SplitAssumptions {
  const known = split.get(scenario);
  if (known !== undefined) return known;
  const { assumptions, wayEffect } = scenario;
  const values = DRAWN_ASSUMPTIONS.map((id) => [id, fixedValue(assumptions[id]) ?? 0] as const);
  const share = wayEffect.kind === 'published' ? wayEffect.stockShare : null;
  const fixedShare = share === null ? NaN : fixedValue(share);
  const found = {
    fixed: {
      ...(Object.fromEntries(values) as Record<DrawnAssumptionId, number>),
      wayStockShare: fixedShare ?? NaN,
    },
    uncertain: DRAWN_ASSUMPTIONS.filter((id) => fixedValue(assumptions[id]) === null).map((id) =>
      uncertainOf(id, assumptions[id]),
    ),
    wayStockShare: share === null || fixedShare !== null ? null : uncertainOf('stockShare', share),
  };
  split.set(scenario, found);
  return found;
}

function fixedValue({ distribution }: KeyedDistribution): number | null {
  return distribution.dist === 'fixed' ? distribution.value : null;
}

function uncertainOf(
  id: DrawnAssumptionId,
  { distribution, municipality, prior }: KeyedDistribution,
): Uncertain {
  return { id, nameHash: fnv1a(id), municipality: municipalityWord(municipality), prior, distribution };
}
