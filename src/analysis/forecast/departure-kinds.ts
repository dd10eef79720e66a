import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { assumptionUniform } from '../../model/random/keys';
import type { Departure } from './departure';

/** One possible way in which books depart from the model: variances on the log scale, of the walks per month. */
export interface DepartureKind {
  readonly weight: number;
  readonly level: PerPart;
  readonly walkPerMonth: PerPart;
  /** Of a calendar year's households by itself. */
  readonly yearHouseholds: number;
  readonly noise: PerPart;
}

/** Of households, and of bistånd per household-month. */
export interface PerPart {
  readonly households: number;
  readonly cost: number;
}

/**
 * A quantity that departs, in a month counted from 0, which is a January: households, bistånd (which departs by both parts), or a part by itself
 * without the month's noise.
 */
export interface Place {
  readonly of: 'householdMonths' | 'bistand' | 'householdLevel' | 'costLevel';
  readonly month: number;
}

/**
 * Variance of the difference between neighbouring yearly means of a walk of variance 1 per month: (2 × 12² + 1) / (3 × 12),
 * the sum of the squared weights of its steps.
 */
export const YEARLY_MEANS_VARIANCE = 289 / 36;

/**
 * Every combination of a walk of households and a month's noise, the weights being the products of theirs, for a municipality with so
 * many households in a year.
 */
export function departureKinds(departure: Departure, householdsPerYear: number): readonly DepartureKind[] {
  const { levelHouseholds, levelCost, walkCostPerYear, householdNoiseShare } = departure;
  const yearHouseholds = departure.yearVarianceTimesHouseholds / Math.max(1, householdsPerYear);
  const walkOfSize = departure.walkVarianceTimesHouseholds / Math.max(1, householdsPerYear);
  return departure.walkHouseholdsPerYear.flatMap((walk) =>
    departure.monthNoise.map((noise) => ({
      weight: walk.weight * noise.weight,
      level: { households: levelHouseholds * levelHouseholds, cost: levelCost * levelCost },
      walkPerMonth: {
        households: (walk.scale * walk.scale + walkOfSize) / YEARLY_MEANS_VARIANCE,
        cost: (walkCostPerYear * walkCostPerYear) / YEARLY_MEANS_VARIANCE,
      },
      yearHouseholds,
      noise: {
        households: noise.scale * noise.scale * householdNoiseShare * householdNoiseShare,
        cost: noise.scale * noise.scale,
      },
    })),
  );
}

/** Covariance of what two places depart by. */
export function departureCovariance(kind: DepartureKind, a: Place, b: Place): number {
  const steps = Math.min(a.month, b.month) + 1;
  const share = (part: keyof PerPart) =>
    has(a, part) && has(b, part) ? kind.level[part] + kind.walkPerMonth[part] * steps : 0;
  const year = has(a, 'households') && has(b, 'households') && yearOf(a.month) === yearOf(b.month);
  return (
    share('households') +
    share('cost') +
    (year ? kind.yearHouseholds : 0) +
    (a.of === b.of && a.month === b.month ? noiseOf(kind, a) : 0)
  );
}

/** Standard normal values that a draw's departure is made of: [months] of each, the levels one each. */
export interface DepartureNormals {
  readonly level: PerPart;
  readonly walk: Readonly<Record<keyof PerPart, Float64Array>>;
  /** Of each calendar year's households. */
  readonly years: Float64Array;
  readonly noise: Readonly<Record<keyof PerPart, Float64Array>>;
}

/** Each value is a function of seed, draw, municipality and what it is for, so that more months change none of the earlier ones. */
export function departureNormals(
  seed: number,
  draw: number,
  municipality: string,
  months: number,
): DepartureNormals {
  const normal = (name: string) =>
    normalQuantile(assumptionUniform(seed, draw, `departure ${name}`, municipality), 0, 1);
  const byMonth = (name: string) => Float64Array.from({ length: months }, (_, m) => normal(`${name} ${m}`));
  return {
    level: { households: normal('level households'), cost: normal('level cost') },
    walk: { households: byMonth('walk households'), cost: byMonth('walk cost') },
    years: Float64Array.from({ length: Math.ceil(months / 12) }, (_, year) =>
      normal(`year households ${year}`),
    ),
    noise: { households: byMonth('noise households'), cost: byMonth('noise cost') },
  };
}

/** What each place departs by in one draw, log. */
export function sampleDeparture(
  kind: DepartureKind,
  normals: DepartureNormals,
  places: readonly Place[],
): Float64Array {
  const paths = { households: pathOf(kind, normals, 'households'), cost: pathOf(kind, normals, 'cost') };
  return Float64Array.from(places, (place) => {
    const path = PARTS.reduce(
      (sum, part) => sum + (has(place, part) ? (paths[part][place.month] as number) : 0),
      0,
    );
    const noise = noiseOf(kind, place);
    if (noise === 0) return path;
    const own = place.of === 'bistand' ? normals.noise.cost : normals.noise.households;
    return path + Math.sqrt(noise) * (own[place.month] as number);
  });
}

const PARTS = ['households', 'cost'] as const;

function yearOf(month: number): number {
  return Math.floor(month / 12);
}

function has({ of }: Place, part: keyof PerPart): boolean {
  return of === 'bistand' || (part === 'households' ? of !== 'costLevel' : of === 'costLevel');
}

function noiseOf({ noise }: DepartureKind, { of }: Place): number {
  if (of === 'bistand') return noise.cost;
  return of === 'householdMonths' ? noise.households : 0;
}

/** Level, walk and year, month by month. */
function pathOf(kind: DepartureKind, normals: DepartureNormals, part: keyof PerPart): Float64Array {
  const step = Math.sqrt(kind.walkPerMonth[part]);
  let at = Math.sqrt(kind.level[part]) * normals.level[part];
  const ofYear = part === 'households' ? Math.sqrt(kind.yearHouseholds) : 0;
  return normals.walk[part].map((normal, month) => {
    at += step * normal;
    return at + ofYear * (normals.years[yearOf(month)] as number);
  });
}
