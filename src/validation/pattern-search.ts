/** The lowest point that was found of a function, and what it took. */
export interface Found {
  readonly point: readonly number[];
  readonly value: number;
  readonly evaluations: number;
}

/** One number of the search: where it begins, its first step, and the bounds that it stays within. */
export interface Axis {
  readonly start: number;
  readonly step: number;
  readonly bounds: readonly [number, number];
}

/**
 * Hooke and Jeeves' pattern search, without derivatives: a step up or down along each axis in turn, then on in the
 * direction that helped; where no step helps all are halved. Ends after `evaluations` values of `of`, or when steps are
 * 1/64 of the first.
 */
export function patternSearch(
  axes: readonly Axis[],
  of: (point: readonly number[]) => number,
  evaluations: number,
): Found {
  let used = 0;
  let scale = 1;
  const valueAt = (point: readonly number[]) => {
    if (used >= evaluations) return Infinity;
    used += 1;
    return of(point);
  };
  let base = axes.map(({ start }) => start);
  let lowest = valueAt(base);
  while (used < evaluations && scale >= SMALLEST_SCALE) {
    const near = explore(base, lowest);
    if (near.value >= lowest) {
      scale /= 2;
      continue;
    }
    const onward = near.point.map((value, index) => within(2 * value - (base[index] ?? value), axes[index]));
    [base, lowest] = [[...near.point], near.value];
    const beyond = explore(onward, valueAt(onward));
    if (beyond.value < lowest) [base, lowest] = [[...beyond.point], beyond.value];
  }
  return { point: base, value: lowest, evaluations: used };

  function explore(from: readonly number[], valueFrom: number): { point: readonly number[]; value: number } {
    let point = from;
    let value = valueFrom;
    axes.forEach((axis, index) => {
      for (const sign of [1, -1]) {
        const next = point.map((old, at) =>
          at === index ? within(old + sign * scale * axis.step, axis) : old,
        );
        if (next[index] === point[index]) continue;
        const there = valueAt(next);
        if (there >= value) continue;
        [point, value] = [next, there];
        return;
      }
    });
    return { point, value };
  }
}

const SMALLEST_SCALE = 1 / 64;

function within(value: number, axis: Axis | undefined): number {
  if (axis === undefined) return value;
  const [low, high] = axis.bounds;
  return Math.min(high, Math.max(low, value));
}
