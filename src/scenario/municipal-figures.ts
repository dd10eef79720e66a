import type { ModelInputs } from '../model/inputs';

/** One municipality's row in the register. */
export interface RegisterRow {
  readonly code: string;
  readonly name: string;
  readonly population2019: number | null;
  readonly population2024: number | null;
  readonly bistandSharePercent: number | null;
  readonly municipalTaxPercent2022: number | null;
}

/** The register's row of a four-character code; null when there is none. */
export function registerRow({ municipalities }: ModelInputs, code: string): RegisterRow | null {
  const at = municipalities.code.indexOf(code);
  if (at < 0) return null;
  return {
    code,
    name: municipalities.name[at] ?? code,
    population2019: municipalities.population2019[at] ?? null,
    population2024: municipalities.population2024[at] ?? null,
    bistandSharePercent: municipalities.bistandSharePercent[at] ?? null,
    municipalTaxPercent2022: municipalities.municipalTaxPercent2022[at] ?? null,
  };
}

/** Households with bistånd per person with bistånd in a year: 220 112 of 409 681 in 2016. Source: socialstyrelsen-skl-2016. */
const HOUSEHOLDS_PER_PERSON = 220112 / 409681;
const SHARE_YEAR = 2024;
const NATION = '0000';

/**
 * Households with bistånd at some time in a year. From the municipality's own series where it has the year; else from
 * the share of its population in 2024 × population × households per person × the nation's number in the year over that
 * in 2024. Null where the share is missing. Source: socialstyrelsen-regionfakta, kolada-cross-section, scb-population.
 * Judgement: the municipality is taken to have followed the nation; the share's year is not stated and taken as 2024.
 */
export function householdsPerYear(
  inputs: ModelInputs,
  row: RegisterRow,
  year: number,
): { readonly value: number; readonly from: 'series' | 'share' } | null {
  const own = householdsIn(inputs, row.code, year);
  if (own !== null) return { value: own, from: 'series' };
  const then = householdsIn(inputs, NATION, year) ?? nearestNational(inputs, year);
  const at2024 = householdsIn(inputs, NATION, SHARE_YEAR);
  if (row.bistandSharePercent === null || row.population2024 === null || then === null || at2024 === null)
    return null;
  const persons = (row.bistandSharePercent / 100) * row.population2024;
  return { value: (persons * HOUSEHOLDS_PER_PERSON * then) / at2024, from: 'share' };
}

/**
 * Share of inhabitants with bistånd in a year over the nation's, which is the mean of municipalities by inhabitants; 1
 * where the share is missing. Source: kolada-cross-section, scb-population.
 */
export function bistandLevelRatio(
  { municipalities: { bistandSharePercent, population2024 } }: ModelInputs,
  row: RegisterRow,
): number {
  let persons = 0;
  let inhabitants = 0;
  bistandSharePercent.forEach((share, index) => {
    const population = population2024[index] ?? null;
    if (share === null || population === null) return;
    // Whole numbers: the sum must not depend on the order of the municipalities.
    persons += Math.round(share * population);
    inhabitants += population;
  });
  const { bistandSharePercent: own } = row;
  return own === null || own <= 0 || persons === 0 ? 1 : (own * inhabitants) / persons;
}

/**
 * Newly arrived persons assigned per year from `firstYear`, at the municipality's share of the population: national
 * number × inhabitants 2019 / inhabitants of the nation 2019. A year between two known ones is on the straight line
 * between them; before the first and after the last they are held. Null where the population is missing.
 * Source: migrationsverket-kommuntal, scb-population.
 */
export function assignedPersonsPerYear(
  inputs: ModelInputs,
  row: RegisterRow,
  firstYear: number,
  years: number,
): readonly number[] | null {
  if (row.population2019 === null) return null;
  const nation = inputs.municipalities.population2019.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const share = row.population2019 / nation;
  return Array.from({ length: years }, (_, index) => share * nationalAssigned(inputs, firstYear + index));
}

function nationalAssigned({ nationalAssignment: { year, persons } }: ModelInputs, wanted: number): number {
  const last = year.length - 1;
  const after = year.findIndex((known) => known >= wanted);
  if (after < 0) return persons[last] ?? 0;
  const before = Math.max(0, after - 1);
  const [y0, y1, p0, p1] = [year[before] ?? 0, year[after] ?? 0, persons[before] ?? 0, persons[after] ?? 0];
  if (y1 === wanted || y0 >= y1 || wanted < y0) return p1;
  return p0 + ((p1 - p0) * (wanted - y0)) / (y1 - y0);
}

function householdsIn(
  { householdsOnBistand }: ModelInputs,
  municipality: string,
  year: number,
): number | null {
  const at = householdsOnBistand.municipality.findIndex(
    (code, index) => code === municipality && householdsOnBistand.period[index] === year,
  );
  return at < 0 ? null : (householdsOnBistand.households[at] ?? null);
}

function nearestNational(inputs: ModelInputs, year: number): number | null {
  const { municipality, period, households } = inputs.householdsOnBistand;
  let best: number | null = null;
  let distance = Infinity;
  municipality.forEach((code, index) => {
    const away = Math.abs((period[index] ?? 0) - year);
    if (code === NATION && away < distance) {
      distance = away;
      best = households[index] ?? null;
    }
  });
  return best;
}
