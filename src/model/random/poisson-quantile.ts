import exp from '@stdlib/math-base-special-exp';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * Number of events of a Poisson process with the given mean at quantile `u` in (0, 1). Exact by summation up to a
 * mean of 50; above, the Cornish–Fisher expansion (mean + √mean·z + (z² − 1)/6, rounded), within one of the exact
 * value, and never below the exact value at 50, so that a higher mean never gives fewer events.
 */
export function poissonQuantile(u: number, mean: number): number {
  if (!(mean > 0)) return 0;
  if (mean <= EXACT_BELOW) return bySummation(u, mean);
  const z = normalQuantile(u, 0, 1);
  const expansion = Math.floor(mean + Math.sqrt(mean) * z + (z * z - 1) / 6 + 0.5);
  return expansion < LEAST_SAFE ? Math.max(expansion, bySummation(u, EXACT_BELOW)) : expansion;
}

const EXACT_BELOW = 50;
/** Below this a further count adds nothing to the sum: no uniform lies beyond. */
const LEAST_PROBABILITY = 1e-18;
/** No quantile at the switch that a 52-bit uniform can reach lies above this. */
const LEAST_SAFE = 130;

function bySummation(u: number, mean: number): number {
  let probability = exp(-mean);
  let cumulative = probability;
  let count = 0;
  while (cumulative < u && (count < mean || probability > LEAST_PROBABILITY)) {
    count += 1;
    probability *= mean / count;
    cumulative += probability;
  }
  return count;
}
