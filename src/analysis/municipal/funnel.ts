import { binomialCounts, countQuantiles, poissonCounts } from './count-limits';
import { estimateOverdispersion } from './overdispersion';

/**
 * What a key figure counts, so that chance can be reckoned: persons among all inhabitants (a share, 100 for percent), or events per so many
 * inhabitants.
 */
export interface FunnelMeasure {
  readonly kind: 'binomial' | 'poisson';
  /** 100 for percent, 1 000 for a number per 1 000 inhabitants. */
  readonly per: number;
}

/** One municipality: its value in the key figure's unit and its inhabitants that year; null where missing. */
export interface FunnelFigure {
  readonly area: string;
  readonly value: number | null;
  readonly population: number | null;
}

/** Between which values chance keeps 95 and 99.8 of 100 municipalities of a size, in the key figure's unit. */
export interface FunnelLimits {
  readonly population: number;
  readonly low998: number;
  readonly low95: number;
  readonly high95: number;
  readonly high998: number;
}

export interface FunnelRow extends FunnelLimits {
  readonly area: string;
  readonly value: number;
  /** Outside the limits of 95 of 100, or of 99.8; the limits themselves are within. */
  readonly place: 'below998' | 'below95' | 'within' | 'above95' | 'above998';
}

export interface Funnel {
  /** What all have together: the mean weighted by inhabitants, in the key figure's unit. */
  readonly centre: number;
  /** How many times the variance that chance gives there is between municipalities, whether the limits allow for it or not. */
  readonly overdispersion: number;
  readonly rows: readonly FunnelRow[];
  /** Codes without a value or without inhabitants. */
  readonly missing: readonly string[];
  /** The limits at sizes from the smallest municipality to the largest, each the same factor above the one before. */
  readonly curve: readonly FunnelLimits[];
}

export interface FunnelOptions {
  /** Whether the limits are widened by the overdispersion that the municipalities show. */
  readonly isWidened: boolean;
}

const PROBABILITIES = [0.001, 0.025, 0.975, 0.999] as const;
const CURVE_POINTS = 60;

/**
 * Which municipalities differ from all together by more than chance would make one of their size differ. Null where no municipality has both
 * value and inhabitants, or where all or none of the persons have what is counted.
 *
 * Chance is that of persons who each have the same risk and do not depend on each other. Neither holds: those of a household share their
 * assistance, so that a family with six children is eight at once, and municipalities differ in who lives there. A value outside therefore
 * says that there is something to explain, not what; one inside says that chance alone is enough. `isWidened` draws the limits √φ times as
 * far from the centre, φ being the overdispersion; then those outside stand out among municipalities as they differ anyway.
 *
 * Judgement: widening keeps the skewness of the exact limits, which ± z·√(φ·variance) would lose.
 */
export function buildFunnel(
  figures: readonly FunnelFigure[],
  measure: FunnelMeasure,
  { isWidened }: FunnelOptions,
): Funnel | null {
  const known = figures.flatMap(({ area, value, population }) =>
    isKnown(value) && isKnown(population) && population >= 1
      ? [{ area, value, population: Math.round(population) }]
      : [],
  );
  const inhabitants = sum(known.map(({ population }) => population));
  const rate = sum(known.map(({ value, population }) => value * population)) / inhabitants / measure.per;
  if (!(rate > 0) || (measure.kind === 'binomial' && rate >= 1)) return null;
  const overdispersion = estimateOverdispersion(
    known.map(({ value, population }) => {
      const variance = (measure.kind === 'binomial' ? rate * (1 - rate) : rate) / population;
      return (value / measure.per - rate) / Math.sqrt(variance);
    }),
  );
  const limits = (population: number) =>
    funnelLimits(population, rate, measure, isWidened ? overdispersion : 1);
  const has = new Set(known.map(({ area }) => area));
  return {
    centre: rate * measure.per,
    overdispersion,
    rows: known.map(({ area, value, population }) => {
      const own = limits(population);
      return { area, value, ...own, place: placeOf(value, own) };
    }),
    missing: figures.filter(({ area }) => !has.has(area)).map(({ area }) => area),
    curve: sizesBetween(known.map(({ population }) => population)).map(limits),
  };
}

/**
 * Limits for one size: exact quantiles of the binomial or Poisson distribution, interpolated, and drawn √φ times as far from the centre; a
 * share not below 0 or above all. In the key figure's unit.
 *
 * @param population inhabitants, a whole number above 0
 * @param rate what all have together, per inhabitant: in (0, 1) for a share
 * @param overdispersion φ, 1 for chance alone
 */
export function funnelLimits(
  population: number,
  rate: number,
  { kind, per }: FunnelMeasure,
  overdispersion: number,
): FunnelLimits {
  const counts = kind === 'binomial' ? binomialCounts(population, rate) : poissonCounts(population * rate);
  const most = kind === 'binomial' ? 1 : Infinity;
  const wider = Math.sqrt(overdispersion);
  const [low998, low95, high95, high998] = countQuantiles(counts, PROBABILITIES).map((count) => {
    const limit = rate + wider * (count / population - rate);
    return per * Math.max(0, Math.min(most, limit));
  }) as [number, number, number, number];
  return { population, low998, low95, high95, high998 };
}

function placeOf(value: number, limits: FunnelLimits): FunnelRow['place'] {
  if (value < limits.low998) return 'below998';
  if (value < limits.low95) return 'below95';
  if (value > limits.high998) return 'above998';
  return value > limits.high95 ? 'above95' : 'within';
}

/** Whole sizes from the smallest to the largest: the square root of a ratio halves its steps exactly, without a logarithm. */
function sizesBetween(populations: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...populations), Math.max(...populations)];
  let sizes = [low, high];
  while (sizes.length < CURVE_POINTS)
    sizes = sizes.flatMap((size, i) => {
      const next = sizes[i + 1];
      return next === undefined ? [size] : [size, Math.sqrt(size * next)];
    });
  return [...new Set(sizes.map(Math.round))];
}

function isKnown(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
