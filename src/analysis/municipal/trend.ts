import { quantileOfSorted } from '../summarise';

/** One area's value of a key figure in one year; null where the source says that there is none. */
interface TrendFigure {
  readonly area: string;
  readonly period: number;
  readonly value: number | null;
}

/** One year: a value per wanted area, and how the peers lie. In the key figure's unit. */
export interface TrendRow {
  readonly period: number;
  /** By area code; null where the figure is missing, never 0 for it. */
  readonly values: Readonly<Record<string, number | null>>;
  /** Quartiles over the peers with a value (type 7); null where fewer than four have one. */
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  /** Peers with a value, and all peers. */
  readonly peersKnown: number;
  readonly peers: number;
}

interface TrendChoices {
  /** Codes of the areas that have a line of their own, the nation ("0000") perhaps among them. */
  readonly areas: readonly string[];
  /** Codes of the peers. */
  readonly peers: readonly string[];
}

/** Judgement: with fewer than four values a quartile is drawn between two of them and says nothing of a group. */
const LEAST_PEERS = 4;

/**
 * A key figure by year, from the first year that any wanted area or peer has a value to the last, each year in between a row even
 * where all are missing: a gap stays a gap. The peers of a year are those with a value then, so that a group whose members come and go
 * may move without any of them moving; `peersKnown` shows it. Without a value there are no rows. Of an area and a year the last figure given
 * holds.
 */
export function buildTrend(
  figures: readonly TrendFigure[],
  { areas, peers }: TrendChoices,
): readonly TrendRow[] {
  const wanted = new Set([...areas, ...peers]);
  const known = new Map<number, Map<string, number>>();
  for (const { area, period, value } of figures) {
    if (!wanted.has(area) || value === null || !Number.isFinite(value)) continue;
    const year = known.get(period) ?? new Map<string, number>();
    known.set(period, year.set(area, value));
  }
  if (known.size === 0) return [];
  const first = Math.min(...known.keys());
  const last = Math.max(...known.keys());
  return Array.from({ length: last - first + 1 }, (_, i): TrendRow => {
    const year = known.get(first + i);
    const sorted = Float64Array.from(peers.flatMap((peer) => year?.get(peer) ?? [])).sort();
    const quantile = (p: number) => (sorted.length < LEAST_PEERS ? null : quantileOfSorted(sorted, p));
    return {
      period: first + i,
      values: Object.fromEntries(areas.map((area) => [area, year?.get(area) ?? null])),
      p25: quantile(0.25),
      p50: quantile(0.5),
      p75: quantile(0.75),
      peersKnown: sorted.length,
      peers: peers.length,
    };
  });
}

/** The median of the same peers in two years. */
interface MedianOfSame {
  readonly first: number;
  readonly last: number;
  /** Those that have a value in both. */
  readonly peers: number;
}

/** The peers' median in two years over those with a value in both, so that no change is one of who is counted; null with fewer than four. */
export function medianOfSame(
  figures: readonly TrendFigure[],
  peers: readonly string[],
  first: number,
  last: number,
): MedianOfSame | null {
  const wanted = new Set(peers);
  const valuesOf = (year: number) =>
    new Map(
      figures.flatMap(({ area, period, value }) =>
        period === year && wanted.has(area) && value !== null && Number.isFinite(value)
          ? [[area, value] as const]
          : [],
      ),
    );
  const [before, after] = [valuesOf(first), valuesOf(last)];
  const both = [...before.keys()].filter((area) => after.has(area));
  if (both.length < LEAST_PEERS) return null;
  const median = (values: ReadonlyMap<string, number>) =>
    quantileOfSorted(Float64Array.from(both, (area) => values.get(area) ?? NaN).sort(), 0.5);
  return { first: median(before), last: median(after), peers: both.length };
}
