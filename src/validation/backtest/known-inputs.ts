import type { ModelInputs, MunicipalityColumns } from '../../model/inputs';
import { extendRiksnorm, NORM_GROWTH_PERCENT_PER_YEAR } from '../../scenario/extend-riksnorm';
import { NATION } from './series';

/**
 * The model's inputs as they were known at the end of the origin year: households and newly arrived through that year, the riksnorm
 * through the year after, which is decided in the autumn, and raised by 2 % a year from there. What is not dated stays as it is:
 * benefit parameters hold what was decided later, and shares of inhabitants are those of 2024.
 */
export function inputsKnownAt(inputs: ModelInputs, origin: number, horizonYears: number): ModelInputs {
  const { householdsOnBistand, nationalAssignment, riksnorm } = inputs;
  return extendRiksnorm(
    {
      ...inputs,
      householdsOnBistand: keptRows(householdsOnBistand, householdsOnBistand.period, origin),
      nationalAssignment: keptRows(nationalAssignment, nationalAssignment.year, origin),
      riksnorm: keptRows(riksnorm, riksnorm.year, origin + 1),
    },
    origin + horizonYears,
    NORM_GROWTH_PERCENT_PER_YEAR.usual,
  );
}

/** Columns with the rows of years through `last`. */
function keptRows<Columns extends object>(columns: Columns, years: readonly number[], last: number): Columns {
  const kept = Object.entries(columns as Record<string, readonly unknown[]>).map(([id, values]) => [
    id,
    values.filter((_, row) => (years[row] ?? Infinity) <= last),
  ]);
  return Object.fromEntries(kept) as Columns;
}

/** The nation is run at this scale: fewer lives, while luck stays a small part of what is unsure. */
export const NATION_SCALE = 0.1;

/**
 * Inputs in which the nation is the only municipality: inhabitants summed, share with bistånd and tax the means by inhabitants, and
 * its households and newly arrived at a tenth, so that the model runs a municipality of a tenth of the nation.
 */
export function nationInputs(inputs: ModelInputs): ModelInputs {
  const { municipalities, householdsOnBistand, nationalAssignment } = inputs;
  const sumOf = (values: readonly (number | null)[]) =>
    values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return {
    ...inputs,
    municipalities: {
      code: [NATION],
      name: ['Riket'],
      county: ['00'],
      population2019: [sumOf(municipalities.population2019)],
      population2024: [sumOf(municipalities.population2024)],
      bistandSharePercent: [meanByInhabitants(municipalities, 'bistandSharePercent')],
      municipalTaxPercent2022: [meanByInhabitants(municipalities, 'municipalTaxPercent2022')],
    },
    householdsOnBistand: {
      ...householdsOnBistand,
      households: householdsOnBistand.households.map((households) => households * NATION_SCALE),
    },
    nationalAssignment: {
      ...nationalAssignment,
      persons: nationalAssignment.persons.map((persons) => persons * NATION_SCALE),
    },
  };
}

function meanByInhabitants(
  municipalities: MunicipalityColumns,
  id: 'bistandSharePercent' | 'municipalTaxPercent2022',
): number {
  let [sum, inhabitants] = [0, 0];
  municipalities[id].forEach((value, row) => {
    const population = municipalities.population2024[row] ?? null;
    if (value === null || population === null) return;
    sum += value * population;
    inhabitants += population;
  });
  return sum / inhabitants;
}
