import { summarise } from './summarise';

/**
 * A part of a difference in net cost, SEK over the horizon: mean over the draws, its 10th and 90th percentile over the
 * draws, and the Monte Carlo standard error of the mean.
 */
export interface Part {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly mcse: number;
}

/** The difference between two scenarios, and what each group of levers has of it. */
export interface Attribution {
  readonly draws: number;
  /** Net cost of A less that of B. */
  readonly difference: Part;
  /** In the order they were given. */
  readonly groups: readonly (Part & { readonly id: string })[];
}

/** n! is a whole number in a double up to here, and 2^n scenarios are no longer a few. */
const MOST_GROUPS = 12;

/**
 * Shapley value of each group of levers in the difference between scenarios A and B: the mean, over all n! orders in which
 * the groups can be changed from B's setting to A's, of what net cost changes when the group's turn comes. With c(S) for the
 * cost when the groups in S are as in A and the others as in B, group i has in each draw
 *
 *     Σ over S without i of |S|! (n − 1 − |S|)! (c(S with i) − c(S)) / n!
 *
 * The parts sum to c(all) − c(none) in every draw, groups that do the same have the same, and one that changes nothing has 0.
 *
 * Rounding: costs are whole kronor, so numerators over all draws are summed as integers without any error and divided once,
 * by n! × draws; each `value` is within a part in 2^52 of the exact one (2 × 10⁻¹⁶ of itself), and so the values sum to
 * `difference.value` within that part of the sum of their sizes. Sums of one draw are of whole numbers too (below 2^53
 * while costs are below 9 × 10¹² SEK), so that no number depends on the order of the groups, to the last bit.
 *
 * @param groups names of the n groups, at most 12
 * @param costs 2^n arrays, one number per draw: net cost in whole SEK over the horizon; bit i of an array's place is set
 *   where group i is as in A, so the first is B and the last is A
 * Throws where there are not 2^n arrays of one length or a cost is not a whole number. Without draws everything is NaN.
 * Source: shapley-1953.
 */
export function attribute(groups: readonly string[], costs: readonly Float64Array[]): Attribution {
  const n = groups.length;
  const [none] = costs;
  const all = costs.at(-1);
  if (n > MOST_GROUPS) throw new RangeError(`more than ${MOST_GROUPS} groups: ${n}`);
  if (none === undefined || all === undefined || costs.length !== 1 << n)
    throw new RangeError(`${1 << n} arrays of costs were expected, not ${costs.length}`);
  const draws = none.length;
  if (costs.some(({ length }) => length !== draws)) throw new RangeError('arrays of costs differ in length');
  const sums = costs.map(exactSum);
  const total = (mask: number) => sums[mask] as bigint;
  const weights = Array.from({ length: n }, (_, size) => factorial(size) * factorial(n - 1 - size));
  const orders = factorial(n);

  function partOf(group: number): Part {
    let numerator = 0n;
    const bySize = weights.map(() => new Float64Array(draws));
    for (const [mask, without] of costs.entries()) {
      if (isIn(group, mask)) continue;
      const withGroup = mask | (1 << group);
      const size = sizeOf(mask);
      numerator += BigInt(weights[size] as number) * (total(withGroup) - total(mask));
      addDifference(bySize[size] as Float64Array, costs[withGroup] as Float64Array, without);
    }
    const byDraw = new Float64Array(draws);
    for (const [size, changes] of bySize.entries()) {
      const weight = weights[size] as number;
      changes.forEach((change, draw) => (byDraw[draw] = (byDraw[draw] as number) + weight * change));
    }
    return part(
      numerator,
      orders * draws,
      byDraw.map((value) => value / orders),
    );
  }

  const difference = new Float64Array(draws);
  addDifference(difference, all, none);
  return {
    draws,
    difference: part(total(costs.length - 1) - total(0), draws, difference),
    groups: groups.map((id, group) => ({ id, ...partOf(group) })),
  };
}

function part(numerator: bigint, denominator: number, byDraw: Float64Array): Part {
  const { p10, p90, mcse } = summarise(byDraw);
  return { value: Number(numerator) / denominator, low: p10, high: p90, mcse };
}

/** In doubles as far as they hold whole numbers, and from there on in integers. */
function exactSum(values: Float64Array): bigint {
  let sum = 0n;
  let part = 0;
  for (const value of values) {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not whole kronor: ${value}`);
    const next = part + value;
    if (Number.isSafeInteger(next)) {
      part = next;
    } else {
      sum += BigInt(part);
      part = value;
    }
  }
  return sum + BigInt(part);
}

function addDifference(sums: Float64Array, a: Float64Array, b: Float64Array): void {
  for (let draw = 0; draw < sums.length; draw += 1)
    sums[draw] = (sums[draw] as number) + ((a[draw] as number) - (b[draw] as number));
}

function isIn(group: number, mask: number): boolean {
  return ((mask >> group) & 1) === 1;
}

function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}

function factorial(n: number): number {
  let product = 1;
  for (let factor = 2; factor <= n; factor += 1) product *= factor;
  return product;
}
