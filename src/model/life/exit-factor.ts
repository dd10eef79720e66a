import type { DrawnValues } from '../draw-assumptions';
import { exitHazardPerMonth } from '../exit-hazard';
import type { ModelScenario, ReformsOnExits, WayEffect } from '../model-scenario';

/** No finding reaches beyond posts that are half as many more or fewer. */
const MOST_POSTS = 0.5;

/** An exit hazard is never cut to less than this share of today's. */
const LEAST_FACTOR = 0.2;

/**
 * Exit hazard to work and study under a scenario over the municipality's own of today: the effect of the way of working
 * times that of the reforms that are not part of it, less the share of more exits that only takes jobs from others. At least 0.2.
 * Judgement: reforms that belong to a way of working whose total is published or bounded have no effect beside it, so a
 * package's reforms together do no more than its total.
 */
export function exitFactor(
  { wayEffect, reformsOnExits }: Pick<ModelScenario, 'wayEffect' | 'reformsOnExits'>,
  values: DrawnValues,
  ownHazardPerMonth: number,
): number {
  const factor = wayFactor(wayEffect, values, ownHazardPerMonth) * reformFactor(reformsOnExits, values);
  const net = factor > 1 ? 1 + (factor - 1) * (1 - values.displacementShare) : factor;
  return Math.max(LEAST_FACTOR, net);
}

/**
 * Effect of the way of working. Carried over from another municipality: 1 + transport × (its hazard / own − 1); bounded by
 * a before-and-after figure: 1 + transport × shrink × the part of the fall that came through exits × bound. At least 0.2.
 * Judgement: the effect is the same for short- and long-stayers; in etablering a share of it holds.
 */
export function wayFactor(effect: WayEffect, values: DrawnValues, ownHazardPerMonth: number): number {
  switch (effect.kind) {
    case 'none':
      return 1;
    case 'bounded':
      return Math.max(
        LEAST_FACTOR,
        1 + boundedPart(values) * (1 - values.boundInflowShare) * effect.exitBound,
      );
    case 'published': {
      const theirs = exitHazardPerMonth(effect.exitShare, values.wayStockShare);
      return Math.max(LEAST_FACTOR, 1 + values.transport * (theirs / ownHazardPerMonth - 1));
    }
  }
}

/**
 * Share of those who would come that do not: what activity demanded keeps from applying of those aged 18–24, and the part of a
 * package's bounded fall that came through fewer who apply. 0 to 0.9. Source: ifau-2010-7, sundbyberg-2019.
 * Judgement: who does not come costs nothing elsewhere.
 */
export function deterredShare(
  { wayEffect, reformsOnExits }: Pick<ModelScenario, 'wayEffect' | 'reformsOnExits'>,
  values: DrawnValues,
): number {
  const young =
    reformsOnExits.activityDemandShare * values.youngInflowShare * (1 - values.activationInflowEffect);
  const bounded =
    wayEffect.kind === 'bounded' ? boundedPart(values) * values.boundInflowShare * wayEffect.inflowBound : 0;
  return Math.min(0.9, Math.max(0, 1 - (1 - young) * (1 - bounded)));
}

/** Part of a before-and-after change that is the package's effect and carries over. */
function boundedPart({ transport, selectionShrink }: DrawnValues): number {
  return transport * selectionShrink;
}

/**
 * Effect of single reforms: activity demanded of a share of recipients, more posts (the drawn effect is that of a quarter
 * more, and goes no further than for half as many more or fewer) and days sooner to activity, multiplied.
 * Source: ifau-2008-24, ifau-2010-7.
 */
function reformFactor(reforms: ReformsOnExits, values: DrawnValues): number {
  const activation = 1 + reforms.activityDemandShare * (values.activationExitEffect - 1);
  const morePosts = Math.min(MOST_POSTS, Math.max(-MOST_POSTS, reforms.morePostsShare));
  const caseload = 1 + (morePosts / 0.25) * (values.caseloadExitEffect - 1);
  const sooner = 1 + reforms.daysSoonerToActivity * values.activityDayExitEffect;
  return Math.max(0, activation) * Math.max(0, caseload) * Math.max(0, sooner);
}
