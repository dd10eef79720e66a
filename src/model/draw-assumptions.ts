import { DRAWN_ASSUMPTIONS, type DrawnAssumptionId } from './assumption-ids';
import type { KeyedDistribution, ModelScenario } from './model-scenario';
import { assumptionUniform } from './random/keys';
import { sampleDistribution } from './random/sample-distribution';

/** One sampled value of every drawn assumption, in its own unit. */
export type DrawnValues = Readonly<Record<DrawnAssumptionId, number>> & {
  /** Stock share of the municipality whose way of working is taken over; NaN where none is. */
  readonly wayStockShare: number;
};

/**
 * The assumptions of one draw. Each has its own key (seed, draw, name, municipality where local), so that changing or
 * adding one leaves all others as they were, and two scenarios that differ in a lever share them all.
 */
export function drawAssumptions(scenario: ModelScenario, seed: number, draw: number): DrawnValues {
  const values: Partial<Record<DrawnAssumptionId, number>> = {};
  for (const id of DRAWN_ASSUMPTIONS) values[id] = sampleKeyed(id, scenario.assumptions[id], seed, draw);
  const { wayEffect } = scenario;
  const wayStockShare =
    wayEffect.kind === 'published' ? sampleKeyed('stockShare', wayEffect.stockShare, seed, draw) : NaN;
  return { ...(values as Record<DrawnAssumptionId, number>), wayStockShare };
}

function sampleKeyed(
  id: DrawnAssumptionId,
  { distribution, municipality }: KeyedDistribution,
  seed: number,
  draw: number,
): number {
  if (distribution.dist === 'fixed') return distribution.value;
  return sampleDistribution(distribution, assumptionUniform(seed, draw, id, municipality));
}
