import { DRAWN_ASSUMPTIONS, type DrawnAssumptionId } from './assumption-ids';
import type { KeyedDistribution, ModelScenario } from './model-scenario';
import { assumptionUniform } from './random/keys';
import { sampleDistribution } from './random/sample-distribution';

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
  const values: Partial<Record<DrawnAssumptionId, number>> = {};
  for (const id of DRAWN_ASSUMPTIONS) values[id] = sampleKeyed(id, scenario.assumptions[id], seed, keys);
  const { wayEffect } = scenario;
  const wayStockShare =
    wayEffect.kind === 'published' ? sampleKeyed('stockShare', wayEffect.stockShare, seed, keys) : NaN;
  return { ...(values as Record<DrawnAssumptionId, number>), wayStockShare };
}

function sampleKeyed(
  id: DrawnAssumptionId,
  { distribution, municipality, prior }: KeyedDistribution,
  seed: number,
  keys: DrawKeys,
): number {
  if (distribution.dist === 'fixed') return distribution.value;
  return sampleDistribution(
    distribution,
    assumptionUniform(seed, prior ? keys.priors : keys.data, id, municipality),
  );
}
