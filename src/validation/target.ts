/** identity: arithmetic of a source; rule: benefit rules; fitted: used to tune; predicted: not used. */
export type TargetClass = 'identity' | 'rule' | 'fitted' | 'predicted';

/** What the model gives over the draws: the mean with its Monte Carlo standard error, and quantiles. */
export interface ModelInterval {
  readonly mean: number;
  readonly mcse: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** One published figure beside what the arithmetic, the rules or the model give. Same unit in both. */
export interface Target {
  readonly id: string;
  readonly source: string;
  readonly published: number;
  readonly unit: string;
  readonly class: TargetClass;
  readonly model: number | ModelInterval;
  /** Lowest and highest that the figure's own words allow; null where it is a sum or a rule to the krona. */
  readonly band: readonly [number, number] | null;
  /** See `isWithin`. */
  readonly within: boolean;
  /** How the figure is counted, and why it is missed where it is; empty where nothing is to be said. */
  readonly note: string;
  readonly noteSv: string;
}

/**
 * The one rule: a published figure is within when it lies in the model's 5–95 per cent interval, or the model's median
 * (or its only number) lies in the band that was written down beside the figure before the run. NaN is never within.
 */
export function isWithin(
  model: number | ModelInterval,
  published: number,
  [low, high]: readonly [number, number],
): boolean {
  if (typeof model === 'number') return Number.isFinite(published) && low <= model && model <= high;
  const { p5, p50, p95 } = model;
  return Number.isFinite(published) && ((p5 <= published && published <= p95) || (low <= p50 && p50 <= high));
}
