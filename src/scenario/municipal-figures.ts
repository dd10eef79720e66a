import type { ModelInputs } from '../model/inputs';
import { type OwnFigures, ownInYear, ownNearest, ownSeries, type YearFigure } from './own-figures';

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
/** Years that the shipped shares may be of; the earlier goes first. */
const LEVEL_YEARS = [2024, 2025] as const;

/** How the households of a year were found. `own…` rests on the user's figures. */
export type HouseholdsFrom = 'ownYear' | 'ownOtherYear' | 'ownShare' | 'series' | 'share';

export interface HouseholdsOfYear {
  readonly value: number;
  readonly from: HouseholdsFrom;
  /** The year of the figure it rests on. */
  readonly year: number;
}

/**
 * Households with bistånd at some time in a year. The user's own figures go first: the number of the year; else that of the nearest
 * year, or else the share of the population of the year nearest to it, × the nation's number in the year over that in the figure's
 * year. Then the municipality's shipped series where it has the year; else from the share of its population in 2024 × population ×
 * households per person × the nation's number in the year over that in 2024. Null where the share is missing.
 * Source: socialstyrelsen-regionfakta, kolada-cross-section, scb-population.
 * Judgement: the municipality is taken to have followed the nation; the shipped share's year is not stated and taken as 2024.
 */
export function householdsPerYear(
  inputs: ModelInputs,
  row: RegisterRow,
  year: number,
  own?: OwnFigures,
): HouseholdsOfYear | null {
  const moved = (value: number, then: number, from: HouseholdsFrom): HouseholdsOfYear | null => {
    const [now, before] = [nationIn(inputs, year), nationIn(inputs, then)];
    return now === null || before === null ? null : { value: (value * now) / before, from, year: then };
  };
  const inYear = ownInYear(own, 'N31910', year);
  if (inYear !== null) return { value: inYear, from: 'ownYear', year };
  const near = ownNearest(own, 'N31910', year);
  if (near !== null) return moved(near.value, near.year, 'ownOtherYear');
  const share = ownNearest(own, 'N31807', year);
  if (share !== null) {
    const population = ownNearest(own, 'N01951', share.year)?.value ?? row.population2024;
    if (population !== null)
      return moved((share.value / 100) * population * HOUSEHOLDS_PER_PERSON, share.year, 'ownShare');
  }
  const known = householdsIn(inputs, row.code, year);
  if (known !== null) return { value: known, from: 'series', year };
  const at2024 = householdsIn(inputs, NATION, SHARE_YEAR);
  if (row.bistandSharePercent === null || row.population2024 === null || at2024 === null) return null;
  const persons = (row.bistandSharePercent / 100) * row.population2024;
  return moved(persons * HOUSEHOLDS_PER_PERSON, SHARE_YEAR, 'share');
}

/**
 * Share of inhabitants with bistånd that a municipality's level is taken from, per cent: the user's own of the years that the shipped ones
 * may be of, since those of other years stand against another national level; else the shipped one. Null where there is neither.
 * Source: kolada-cross-section.
 */
export function levelShare(
  row: RegisterRow,
  own?: OwnFigures,
): { readonly value: number; readonly ownYear: number | null } | null {
  for (const ownYear of LEVEL_YEARS) {
    const value = ownInYear(own, 'N31807', ownYear);
    if (value !== null) return { value, ownYear };
  }
  return row.bistandSharePercent === null ? null : { value: row.bistandSharePercent, ownYear: null };
}

/**
 * Share of inhabitants with bistånd in a year over the nation's, which is the mean of municipalities by inhabitants; 1
 * where the share is missing. Source: kolada-cross-section, scb-population.
 */
export function bistandLevelRatio(
  { municipalities: { bistandSharePercent, population2024 } }: ModelInputs,
  row: RegisterRow,
  own?: OwnFigures,
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
  const share = levelShare(row, own)?.value ?? 0;
  return share <= 0 || persons === 0 ? 1 : (share * inhabitants) / persons;
}

/**
 * Newly arrived persons assigned per year from `firstYear`: the user's own figures where there are any, else the municipality's share
 * of the population: national number × inhabitants 2019 / inhabitants of the nation 2019. Of either, a year between two known ones is
 * on the straight line between them; before the first and after the last they are held. Null where the population is missing.
 * Source: migrationsverket-kommuntal, scb-population.
 */
export function assignedPersonsPerYear(
  inputs: ModelInputs,
  row: RegisterRow,
  firstYear: number,
  years: number,
  own?: OwnFigures,
): readonly number[] | null {
  const received = ownSeries(own, 'N01987');
  if (received.length > 0)
    return Array.from({ length: years }, (_, index) => betweenYears(received, firstYear + index));
  const population = ownInYear(own, 'N01951', 2019) ?? row.population2019;
  if (population === null) return null;
  const nation = inputs.municipalities.population2019.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const share = population / nation;
  const { year, persons } = inputs.nationalAssignment;
  const national = year.map((known, index) => ({ year: known, value: persons[index] ?? 0 }));
  return Array.from({ length: years }, (_, index) => share * betweenYears(national, firstYear + index));
}

/**
 * Municipal tax, per cent: the user's own figure of the year nearest to `year`, else the shipped one of 2022; null where there is none.
 * Source: scb-municipal-tax.
 */
export function municipalTax(row: RegisterRow, year: number, own?: OwnFigures): YearFigure | null {
  const shipped = row.municipalTaxPercent2022;
  return ownNearest(own, 'N00901', year) ?? (shipped === null ? null : { year: 2022, value: shipped });
}

function betweenYears(series: readonly YearFigure[], wanted: number): number {
  const after = series.findIndex(({ year }) => year >= wanted);
  if (after < 0) return series.at(-1)?.value ?? 0;
  const [before, next] = [series[Math.max(0, after - 1)], series[after]];
  if (before === undefined || next === undefined) return 0;
  if (next.year === wanted || before.year >= next.year || wanted < before.year) return next.value;
  const { year: y0, value: p0 } = before;
  return p0 + ((next.value - p0) * (wanted - y0)) / (next.year - y0);
}

function nationIn(inputs: ModelInputs, year: number): number | null {
  return householdsIn(inputs, NATION, year) ?? nearestNational(inputs, year);
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
