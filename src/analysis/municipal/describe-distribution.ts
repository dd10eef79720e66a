import { quantileOfSorted } from '../summarise';

/** One area's value of a key figure in one year; null where it is missing. */
interface AreaValue {
  readonly area: string;
  readonly value: number | null;
}

/** Where one area stands among all. */
interface AreaRank {
  readonly value: number;
  /** 1 is the highest value; areas of equal value share the best rank of theirs. */
  readonly rankFromHighest: number;
  /** 1 is the lowest value; ties as above. */
  readonly rankFromLowest: number;
  /** Other areas with the same value. */
  readonly ties: number;
}

export interface Distribution {
  /** Areas with a value, and without one. */
  readonly known: number;
  readonly missing: number;
  /** All null where no area has a value. */
  readonly lowest: number | null;
  readonly p10: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
  readonly highest: number | null;
  /** Null where the area is not among them or has no value. */
  readonly own: AreaRank | null;
}

/**
 * How a key figure is spread over areas, each counted once whatever its size, in the key figure's unit: quantiles are type 7 (straight
 * lines between order statistics). NaN counts as missing. Whether a high value is good the ranks do not say.
 *
 * @param own code of the area whose rank is wanted
 */
export function describeDistribution(values: readonly AreaValue[], own: string): Distribution {
  const known = values.flatMap(({ value }) => (isKnown(value) ? [value] : []));
  const sorted = Float64Array.from(known).sort();
  const quantile = (p: number) => (sorted.length === 0 ? null : quantileOfSorted(sorted, p));
  const mine = values.find(({ area }) => area === own)?.value ?? null;
  return {
    known: known.length,
    missing: values.length - known.length,
    lowest: quantile(0),
    p10: quantile(0.1),
    p25: quantile(0.25),
    p50: quantile(0.5),
    p75: quantile(0.75),
    p90: quantile(0.9),
    highest: quantile(1),
    own: isKnown(mine) ? rankOf(mine, known) : null,
  };
}

function rankOf(value: number, among: readonly number[]): AreaRank {
  return {
    value,
    rankFromHighest: 1 + among.filter((other) => other > value).length,
    rankFromLowest: 1 + among.filter((other) => other < value).length,
    ties: among.filter((other) => other === value).length - 1,
  };
}

function isKnown(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}
