/** One area's values of two key figures; null where one is missing. */
interface ValuePair {
  readonly x: number | null;
  readonly y: number | null;
}

export interface Correlation {
  /** Areas with both values, and those that lack one or both. */
  readonly known: number;
  readonly missing: number;
  /** Product-moment and rank correlation, −1 to 1; null with fewer than `LEAST_PAIRS` areas or where a key figure has one value only. */
  readonly pearson: number | null;
  readonly spearman: number | null;
  /** Size that a rank correlation keeps below in 95 of 100 cases where nothing goes together: 1.96 / √(known − 1). */
  readonly luck: number;
}

/** Judgement: over fewer areas than this a correlation is mostly luck: at 10, one of 0.63 is within the 95 % limits of none at all. */
export const LEAST_PAIRS = 10;

/**
 * How two key figures go together over areas, each area counted once whatever its size. Ties take the mean of their ranks. It says
 * nothing of persons, and nothing of what causes what: a correlation over areas can have another sign than that over those who live in
 * them. No line is fitted, since it would be read as an effect. NaN counts as missing.
 */
export function correlate(pairs: readonly ValuePair[]): Correlation {
  const known = pairs.filter(
    (pair): pair is { x: number; y: number } => Number.isFinite(pair.x) && Number.isFinite(pair.y),
  );
  const [xs, ys] = [known.map(({ x }) => x), known.map(({ y }) => y)];
  const isEnough = known.length >= LEAST_PAIRS;
  return {
    known: known.length,
    missing: pairs.length - known.length,
    pearson: isEnough ? productMoment(xs, ys) : null,
    spearman: isEnough ? productMoment(meanRanks(xs), meanRanks(ys)) : null,
    luck: 1.96 / Math.sqrt(known.length - 1),
  };
}

function productMoment(xs: readonly number[], ys: readonly number[]): number | null {
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [i, x] of xs.entries()) {
    const [dx, dy] = [x - meanX, (ys[i] as number) - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (xx === 0 || yy === 0) return null;
  return Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
}

/** The rank of each value, 1 the lowest; equal values have the mean of the ranks they take up. */
function meanRanks(values: readonly number[]): readonly number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length;) {
    const value = values[order[from] as number];
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === value) to += 1;
    for (const place of order.slice(from, to)) ranks[place] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
