import type { DrawnValues } from '../draw-assumptions';
import { ARRIVAL_YEARS_BEFORE, type HouseholdType, type ModelScenario } from '../model-scenario';
import { countUniform, STREAMS } from '../random/keys';
import { poissonQuantile } from '../random/poisson-quantile';

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
 * are a share of the assigned where their number is not given. Each stream's number is Poisson by its own uniform.
 */
export function buildArrivals(
  scenario: ModelScenario,
  values: DrawnValues,
  seed: number,
  draw: number,
): Arrivals {
  const { householdTypes, assignedPersonsPerYear: assigned, selfSettledPersonsPerYear } = scenario;
  const shares = newcomerShares(householdTypes, values.newcomerFamilyShare);
  let personsPerHousehold = 0;
  householdTypes.forEach(({ adults, childAges }, index) => {
    personsPerHousehold += (shares[index] ?? 0) * (adults + childAges.length);
  });
  const selfSettled =
    selfSettledPersonsPerYear ?? assigned.map((year) => year * values.selfSettledPerAssigned);
  const { arrivalsFactor } = values;
  return {
    streams: ARRIVAL_STREAMS.map(({ kind, before, during }) => {
      const persons = kind === 'assigned' ? assigned : selfSettled;
      const households = persons.map((year) => (year / personsPerHousehold) * arrivalsFactor);
      return {
        kind,
        beforeCount: countOf(scenario, seed, draw, before, sumBefore(households)),
        duringCount: countOf(scenario, seed, draw, during, sumDuring(households, scenario.months)),
        yearsBefore: persons.slice(0, ARRIVAL_YEARS_BEFORE),
        years: persons.slice(ARRIVAL_YEARS_BEFORE),
      };
    }),
    householdsPerYear: assigned.map(
      (year, index) => ((year + (selfSettled[index] ?? 0)) / personsPerHousehold) * arrivalsFactor,
    ),
    shares,
  };
}

const ARRIVAL_STREAMS = [
  { kind: 'assigned', before: STREAMS.arrivedBefore, during: STREAMS.arriving },
  { kind: 'selfSettled', before: STREAMS.selfSettledBefore, during: STREAMS.selfSettled },
] as const;

/** Households of a stream in a draw, given how many are expected. */
export function countOf(
  { municipality }: Pick<ModelScenario, 'municipality'>,
  seed: number,
  draw: number,
  stream: number,
  expected: number,
): number {
  return poissonQuantile(countUniform(seed, draw, municipality, stream), expected);
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

function sumBefore(perYear: readonly number[]): number {
  let sum = 0;
  for (let year = 0; year < ARRIVAL_YEARS_BEFORE && year < perYear.length; year += 1)
    sum += perYear[year] as number;
  return sum;
}

/** Of the years from the start on, what falls within the horizon. */
function sumDuring(perYear: readonly number[], months: number): number {
  let sum = 0;
  for (let year = ARRIVAL_YEARS_BEFORE; year < perYear.length; year += 1)
    sum += (perYear[year] as number) * Math.min(1, Math.max(0, months / 12 - (year - ARRIVAL_YEARS_BEFORE)));
  return sum;
}
