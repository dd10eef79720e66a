import type { DrawnValues } from '../draw-assumptions';
import { ARRIVAL_YEARS_BEFORE, type HouseholdType, type ModelScenario } from '../model-scenario';
import { STREAMS } from '../random/keys';

/** One stream of newly arrived households: who came before the start, and who comes in the horizon. */
export interface ArrivalStream {
  readonly kind: 'assigned' | 'selfSettled';
  readonly beforeCount: number;
  readonly duringCount: number;
  /** Persons per year, in proportion to which households arrive: before the start, and from it on. */
  readonly yearsBefore: readonly number[];
  readonly years: readonly number[];
}

export interface Arrivals {
  readonly streams: readonly ArrivalStream[];
  /** Expected households a year, both streams, from `ARRIVAL_YEARS_BEFORE` years before the start. */
  readonly householdsPerYear: readonly number[];
  /** Share of each household type. */
  readonly shares: readonly number[];
}

/**
 * Newly arrived households: persons per year over the mean size of a household, times `arrivalsFactor`. The self-settled
 * are a share of the assigned where their number is not given. `count` turns a stream's expected number into households.
 */
export function buildArrivals(
  { householdTypes, assignedPersonsPerYear, selfSettledPersonsPerYear, months }: ModelScenario,
  values: DrawnValues,
  count: (stream: number, mean: number) => number,
): Arrivals {
  const shares = newcomerShares(householdTypes, values.newcomerFamilyShare);
  const personsPerHousehold = householdTypes.reduce(
    (mean, { adults, childAges }, index) => mean + (shares[index] ?? 0) * (adults + childAges.length),
    0,
  );
  const households = (persons: readonly number[]) =>
    persons.map((year) => (year / personsPerHousehold) * values.arrivalsFactor);
  const selfSettled =
    selfSettledPersonsPerYear ?? assignedPersonsPerYear.map((year) => year * values.selfSettledPerAssigned);
  const stream = (
    kind: ArrivalStream['kind'],
    persons: readonly number[],
    before: number,
    during: number,
  ): ArrivalStream => {
    const perYear = households(persons);
    return {
      kind,
      beforeCount: count(before, sum(perYear.slice(0, ARRIVAL_YEARS_BEFORE))),
      duringCount: count(during, withinMonths(perYear.slice(ARRIVAL_YEARS_BEFORE), months)),
      yearsBefore: persons.slice(0, ARRIVAL_YEARS_BEFORE),
      years: persons.slice(ARRIVAL_YEARS_BEFORE),
    };
  };
  return {
    streams: [
      stream('assigned', assignedPersonsPerYear, STREAMS.arrivedBefore, STREAMS.arriving),
      stream('selfSettled', selfSettled, STREAMS.selfSettledBefore, STREAMS.selfSettled),
    ],
    householdsPerYear: households(
      assignedPersonsPerYear.map((year, index) => year + (selfSettled[index] ?? 0)),
    ),
    shares,
  };
}

/** Share of each household type among the newly arrived, given the share of families. */
export function newcomerShares(types: readonly HouseholdType[], familyShare: number): readonly number[] {
  return types.map(
    (type) => (1 - familyShare) * type.shareNewcomerNoChildren + familyShare * type.shareNewcomerFamilies,
  );
}

/** Share of each household type among ordinary households, given the share of families. */
export function ordinaryShares(types: readonly HouseholdType[], familyShare: number): readonly number[] {
  return types.map(
    (type) => (1 - familyShare) * type.shareOrdinaryNoChildren + familyShare * type.shareOrdinaryFamilies,
  );
}

function withinMonths(perYear: readonly number[], months: number): number {
  return perYear.reduce(
    (total, year, index) => total + year * Math.min(1, Math.max(0, months / 12 - index)),
    0,
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
