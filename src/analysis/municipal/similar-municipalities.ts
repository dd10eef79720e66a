import ln from '@stdlib/math-base-special-ln';
import { quantileOfSorted } from '../summarise';
import { spansHundredfold } from './spans-hundredfold';

/** One chosen key figure: its values by area code for one year and gender, those that are missing left out or null. */
interface SimilarityFigure {
  readonly id: string;
  /** How much it counts, above 0; 1 counts as much as any other of 1. */
  readonly weight: number;
  readonly values: ReadonlyMap<string, number | null>;
}

interface SimilarityOptions {
  /** How many of the nearest to give. */
  readonly nearest: number;
  /** A distance on fewer figures than this is not given. */
  readonly leastFigures: number;
}

/** What one key figure has to do with a distance. */
interface DistanceShare {
  readonly id: string;
  /** The other municipality's value less the own one, in spreads of the key figure. */
  readonly spreads: number;
  /** Share of the squared distance, 0–1; they sum to 1 but for rounding, and all are 0 where the distance is 0. */
  readonly share: number;
}

interface SimilarMunicipality {
  readonly code: string;
  /** Spreads that the two differ by in a typical figure: the weighted root mean square over the figures that both have. */
  readonly distance: number;
  /** Key figures that the distance rests on, the largest share first. */
  readonly shares: readonly DistanceShare[];
}

/** How a key figure was made comparable: (value − centre) / spread. */
interface FigureScale {
  readonly id: string;
  /** Whether values are compared by their natural logarithms: they spread over more than a hundredfold. */
  readonly isRatio: boolean;
  /** Median of all areas given, in the key figure's unit, or of its logarithm. */
  readonly centre: number;
  /** In the same unit, above 0. */
  readonly spread: number;
  /** 1.4826 × the median absolute deviation, or the standard deviation where that is 0. */
  readonly spreadKind: 'mad' | 'sd';
}

export interface Similarity {
  /** The nearest first; equal distances by code. */
  readonly nearest: readonly SimilarMunicipality[];
  /** Areas with a distance, the nearest among them. */
  readonly compared: number;
  /** Areas without one, and how many figures they share with the municipality: too few. */
  readonly leftOut: readonly { readonly code: string; readonly figures: number }[];
  /** Key figures in use. */
  readonly scales: readonly FigureScale[];
  /** Key figures that are not: the municipality has no value, or all areas have the same. */
  readonly unused: readonly { readonly id: string; readonly reason: 'ownMissing' | 'noSpread' }[];
}

/**
 * The municipalities that are most like one in chosen key figures: √(Σ w·z² / Σ w) over the figures both have, where z is the
 * difference in spreads of the key figure and w its weight. It is the Euclidean distance over standardised figures, divided by the weight
 * it rests on, so that a municipality with a figure missing is neither nearer nor farther for that.
 *
 * A spread is 1.4826 × the median absolute deviation, which is the standard deviation of a normal distribution: figures of
 * municipalities are skewed, and with means and standard deviations a few extreme municipalities would decide how near the others are. Where
 * more than half have one value (a yes or no, a count that is mostly 0) that is 0, and the standard deviation stands in.
 *
 * Figures that spread over more than a hundredfold, as inhabitants do, are compared by their logarithms: by differences the largest
 * municipalities would be so far from all others in that one figure that nothing else decided who is near them.
 *
 * Judgement: the spread, the hundredfold, the division by weight, and that correlated figures count once each: two that say the same count
 * double.
 *
 * @param own code of the municipality
 * @param codes areas to compare with; the municipality itself is left out if it is among them
 */
export function similarMunicipalities(
  own: string,
  codes: readonly string[],
  figures: readonly SimilarityFigure[],
  { nearest, leastFigures }: SimilarityOptions,
): Similarity {
  const others = codes.filter((code) => code !== own);
  const judged = figures.map((figure) => judge(figure, own, [own, ...others]));
  const used = judged.flatMap((one) => ('scale' in one ? [one] : []));
  const all = others.map((code) => distanceTo(code, own, used));
  const compared = all
    .filter(({ shares }) => shares.length >= Math.max(1, leastFigures))
    .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1));
  return {
    nearest: compared.slice(0, nearest),
    compared: compared.length,
    leftOut: all
      .filter(({ shares }) => shares.length < Math.max(1, leastFigures))
      .map(({ code, shares }) => ({ code, figures: shares.length })),
    scales: used.map(({ scale }) => scale),
    unused: judged.flatMap((one) => ('reason' in one ? [one] : [])),
  };
}

interface UsedFigure extends SimilarityFigure {
  readonly scale: FigureScale;
}

function judge(
  figure: SimilarityFigure,
  own: string,
  codes: readonly string[],
): UsedFigure | Similarity['unused'][number] {
  const { id, values } = figure;
  if (valueOf(values, own) === null) return { id, reason: 'ownMissing' };
  const given = codes.flatMap((code) => valueOf(values, code) ?? []);
  const isRatio = spansHundredfold(given);
  const known = isRatio ? given.map((value) => ln(value)) : given;
  const centre = median(known);
  const mad = 1.4826 * median(known.map((value) => Math.abs(value - centre)));
  const spread = mad > 0 ? mad : standardDeviation(known);
  if (!(spread > 0)) return { id, reason: 'noSpread' };
  return { ...figure, scale: { id, isRatio, centre, spread, spreadKind: mad > 0 ? 'mad' : 'sd' } };
}

function distanceTo(code: string, own: string, figures: readonly UsedFigure[]): SimilarMunicipality {
  const parts = figures.flatMap(({ id, weight, values, scale }) => {
    const [mine, theirs] = [valueOf(values, own), valueOf(values, code)];
    if (mine === null || theirs === null) return [];
    const apart = scale.isRatio ? ln(theirs / mine) : theirs - mine;
    const spreads = apart / scale.spread;
    return [{ id, weight, spreads, square: weight * spreads * spreads }];
  });
  const squares = sum(parts.map(({ square }) => square));
  return {
    code,
    distance: Math.sqrt(squares / sum(parts.map(({ weight }) => weight))),
    shares: parts
      .map(({ id, spreads, square }) => ({ id, spreads, share: squares === 0 ? 0 : square / squares }))
      .sort((a, b) => b.share - a.share),
  };
}

/** A value, or null where it is missing or not a number. */
function valueOf(values: SimilarityFigure['values'], code: string): number | null {
  const value = values.get(code) ?? null;
  return value !== null && Number.isFinite(value) ? value : null;
}

function median(values: readonly number[]): number {
  return quantileOfSorted(Float64Array.from(values).sort(), 0.5);
}

function standardDeviation(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) * (value - mean))) / (values.length - 1));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
