import { LuDecomposition, Matrix } from 'ml-matrix';

/** The point of a convex hull that is nearest to the origin. */
interface NearestPoint {
  /** A weight per point given, each 0 or above, 1 in all; at most one more above 0 than there are dimensions. */
  readonly weights: Float64Array;
  /**
   * |x|² less the least x·p over the points: half of it bounds how far |x| is above the least there is, 0 at the nearest point.
   * In the square of the points' unit.
   */
  readonly gap: number;
}

/** With points no farther away than 1: a gap below this is rounding. */
const NO_GAP = 1e-14;
/** A weight below this is none. */
const NO_WEIGHT = 1e-13;

/**
 * Nearest point to the origin in the convex hull of points, by Wolfe's active set: hold some of the points, find the point
 * nearest to the origin of the flat through them, go towards it until a weight becomes 0, drop that point, and take in the point
 * that lies farthest on the origin's side, until none does. Finite, and without randomness.
 *
 * @param points at least one, all of the same length, none farther from the origin than about 1
 * Wolfe, "Finding the nearest point in a polytope", 1976.
 */
export function nearestInHull(points: readonly Float64Array[]): NearestPoint {
  const squares = points.map((point) => dot(point, point));
  let held = [lowest(squares)];
  let weights = [1];
  let nearest = points[held[0] as number] as Float64Array;
  let best = { held, weights, nearest, gap: Infinity };
  // A hull has finitely many flats, and each time the point is nearer: rounding alone could let it go on.
  for (let times = 0; times < 10 * points.length + 100; times += 1) {
    const along = points.map((point) => dot(nearest, point));
    const entering = lowest(along);
    const gap = Math.max(0, dot(nearest, nearest) - (along[entering] as number));
    if (gap < best.gap) best = { held, weights, nearest, gap };
    if (gap <= NO_GAP || held.includes(entering)) break;

    held = [...held, entering];
    weights = [...weights, 0];
    for (;;) {
      const flat = nearestInFlat(held.map((at) => points[at] as Float64Array));
      if (flat === null) return spread(points.length, best);
      const stays = flat.every((weight) => weight > NO_WEIGHT);
      const step = stays ? 1 : stepToEdge(weights, flat);
      const moved = weights.map((weight, i) => weight + step * ((flat[i] as number) - weight));
      const kept = moved.flatMap((weight, i) => (weight > NO_WEIGHT ? [i] : []));
      const sum = kept.reduce((total, i) => total + (moved[i] as number), 0);
      held = kept.map((i) => held[i] as number);
      weights = kept.map((i) => (moved[i] as number) / sum);
      if (stays || kept.length === 1) break;
    }
    const nearer = weightedSum(
      held.map((at) => points[at] as Float64Array),
      weights,
    );
    if (dot(nearer, nearer) >= dot(nearest, nearest)) break;
    nearest = nearer;
  }
  return spread(points.length, best);
}

/** The sum of vectors of one length, each times its weight. */
export function weightedSum(vectors: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0);
  for (const [i, vector] of vectors.entries()) {
    const weight = weights[i] as number;
    if (weight !== 0)
      for (let at = 0; at < sum.length; at += 1)
        sum[at] = (sum[at] as number) + weight * (vector[at] as number);
  }
  return sum;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

/**
 * Weights, of either sign and 1 in all, of the point nearest to the origin in the flat through points: those for which
 * (1 + pᵢ·pⱼ) w is the same for all i. Null where the points do not span a flat of their own.
 */
function nearestInFlat(points: readonly Float64Array[]): readonly number[] | null {
  const products = new Matrix(points.map((p) => points.map((q) => 1 + dot(p, q))));
  const solver = new LuDecomposition(products);
  if (solver.isSingular()) return null;
  const solved = solver.solve(Matrix.ones(points.length, 1)).to1DArray();
  const sum = solved.reduce((total, weight) => total + weight, 0);
  return solved.every(Number.isFinite) && sum > 0 ? solved.map((weight) => weight / sum) : null;
}

/** How far one may go from weights towards others, 0 to 1, before one that falls to 0 or below is at 0. */
function stepToEdge(from: readonly number[], to: readonly number[]): number {
  return Math.min(
    1,
    ...from.flatMap((weight, i) => {
      const target = to[i] as number;
      if (target > NO_WEIGHT) return [];
      return [weight > target ? weight / (weight - target) : 0];
    }),
  );
}

/** The place of the lowest value; of several the first. */
function lowest(values: readonly number[]): number {
  return values.reduce((least, value, at) => (value < (values[least] as number) ? at : least), 0);
}

function spread(
  points: number,
  { held, weights, gap }: { held: readonly number[]; weights: readonly number[]; gap: number },
): NearestPoint {
  const all = new Float64Array(points);
  held.forEach((at, i) => (all[at] = weights[i] as number));
  return { weights: all, gap };
}
