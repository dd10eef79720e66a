import type { HouseholdType, ModelScenario } from '../model-scenario';
import { grown } from './growth';

/** Rents of a household type in a year, whole SEK per month. */
export interface Rents {
  /** Use-value rent of the municipality's dwelling: area × rent per m²; where two share, the household's half. */
  readonly dwelling: number;
  readonly ordinary: number;
  /** The highest rent approved under `tak`. */
  readonly cap: number;
}

/** Years in which the rents of the sources stand, from which growth is counted. */
const DWELLING_YEAR = 2017;
const ORDINARY_RENT_YEAR = 2018;

/** Floor of a dwelling shared by two, and of each one's half. Source: nacka-2017. */
const SHARED_SQM_EACH = 19 / 2;

/**
 * Rents of a household type at a rent level (1 is the expected one). Source: nacka-2017, malmo-rent-2018.
 * Judgement: rents change on 1 January. Ordinary rents, and the guideline that a cap stands at, are to the general ones as
 * the municipality's own dwellings' rent per m² is.
 */
export function rentsOf(
  type: HouseholdType,
  { housing, localRentLevel, tableAssumptions }: ModelScenario,
  level: number,
  year: number,
): Rents {
  const percent = tableAssumptions.rentGrowthPercentPerYear;
  const persons = type.adults + type.childAges.length;
  const area =
    housing.rentPolicy === 'delad' && persons === 1 ? SHARED_SQM_EACH : persons * housing.areaSqmPerPerson;
  const dwelling = area * housing.sekPerSqmMonth2017 * level;
  const guideline = type.ordinaryRentSek2018 * localRentLevel * level;
  const cap = (guideline * housing.rentCapPercent) / 100;
  return {
    dwelling: Math.round(grown(dwelling, percent, year - DWELLING_YEAR)),
    ordinary: Math.round(grown(guideline, percent, year - ORDINARY_RENT_YEAR)),
    cap: Math.round(grown(cap, percent, year - ORDINARY_RENT_YEAR)),
  };
}
