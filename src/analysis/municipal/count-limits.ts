/**
 * A distribution of counts by how much likelier each count is than the one before: P(k + 1) / P(k) is `ratio(k)`, at least 1 below `mode`
 * and at most 1 from it on; no count lies above `highest`.
 */
interface CountDistribution {
  readonly mode: number;
  readonly highest: number;
  readonly ratio: (count: number) => number;
}

/** Persons with some trait among so many, each with it by the same chance, independently. `chance` in (0, 1), `persons` a whole number. */
export function binomialCounts(persons: number, chance: number): CountDistribution {
  const odds = chance / (1 - chance);
  return {
    mode: Math.min(persons, Math.floor((persons + 1) * chance)),
    highest: persons,
    ratio: (count) => ((persons - count) / (count + 1)) * odds,
  };
}

/** Events that come independently of each other, so many in the mean; `mean` above 0. */
export function poissonCounts(mean: number): CountDistribution {
  return { mode: Math.floor(mean), highest: Infinity, ratio: (count) => mean / (count + 1) };
}

/** Counts less likely than this beside the likeliest change no quantile that is asked for. */
const LEAST_LIKELY = 1e-18;

/**
 * Quantiles of a count, exact and then interpolated so that they move evenly with size: with r the least count that P(count ≤ r) ≥ p
 * holds for, r − (P(count ≤ r) − p) / P(r), and at least 0. Spiegelhalter (Statistics in Medicine 24, 2005, appendix A.1.1) gives funnel
 * limits so. Probabilities are summed outwards from the likeliest count, which needs neither logarithms nor factorials.
 *
 * @param probabilities in (0, 1), in any order; the quantiles come in the same
 */
export function countQuantiles(
  { mode, highest, ratio }: CountDistribution,
  probabilities: readonly number[],
): readonly number[] {
  const below: number[] = [];
  for (let count = mode - 1, weight = 1; count >= 0; count -= 1) {
    weight /= ratio(count);
    if (weight < LEAST_LIKELY) break;
    below.push(weight);
  }
  const above: number[] = [];
  for (let count = mode, weight = 1; count < highest; count += 1) {
    weight *= ratio(count);
    if (weight < LEAST_LIKELY) break;
    above.push(weight);
  }
  const lowest = mode - below.length;
  const weights = [...below.reverse(), 1, ...above];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return probabilities.map((p) => {
    let cumulative = 0;
    for (const [i, weight] of weights.entries()) {
      cumulative += weight / total;
      if (cumulative >= p) return Math.max(0, lowest + i - (cumulative - p) / (weight / total));
    }
    return lowest + weights.length - 1;
  });
}
