/**
 * Where the spread of a result comes from: shares of its variance that are due to one kind of uncertainty alone, and the
 * rest, which they cause only together. `error` is the standard error of each single share.
 */
export interface VarianceShares {
  /** Assumptions set by judgement. */
  readonly priors: number;
  /** Assumptions that figures or studies carry, with their spread. */
  readonly data: number;
  /** Which households there are and what happens to them. */
  readonly chance: number;
  readonly together: number;
  readonly error: number;
}

/** A result in every draw, and again with one kind of uncertainty as it was and the other two drawn anew. */
export interface FrozenDraws {
  readonly base: Float64Array;
  readonly priors: Float64Array;
  readonly data: Float64Array;
  readonly chance: Float64Array;
}

/**
 * First-order Sobol indices by pick and freeze: the share of a kind is the correlation of the result with what it is when
 * only that kind is kept, both centred on their common mean (the estimator of Janon and others). Shares are
 * cut to [0, 1]; `together` is what is left to 1, not below 0. A result without variance gives shares of 0.
 * Source: janon-2014.
 */
export function varianceShares(draws: FrozenDraws): VarianceShares {
  const share = (frozen: Float64Array) => Math.min(1, Math.max(0, correlation(draws.base, frozen)));
  const [priors, data, chance] = [share(draws.priors), share(draws.data), share(draws.chance)];
  return {
    priors,
    data,
    chance,
    together: hasSpread(draws.base) ? Math.max(0, 1 - priors - data - chance) : 0,
    error: 1 / Math.sqrt(draws.base.length),
  };
}

function correlation(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  a.forEach((x, index) => (sum += x + (b[index] as number)));
  const mean = sum / (2 * a.length);
  let squares = 0;
  let products = 0;
  a.forEach((value, index) => {
    const x = value - mean;
    const y = (b[index] as number) - mean;
    squares += x * x + y * y;
    products += x * y;
  });
  return squares > 0 ? (2 * products) / squares : 0;
}

function hasSpread(values: Float64Array): boolean {
  return values.some((value) => value !== values[0]);
}
