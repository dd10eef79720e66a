/**
 * What the model knows of the world: figures by municipality and rules by date, as plain columns.
 * Built from `datasets/` by SQL and committed as `datasets/model-inputs.json`; a missing figure is null, never 0.
 */
export interface ModelInputs {
  readonly municipalities: MunicipalityColumns;
  readonly householdsOnBistand: HouseholdsColumns;
  readonly nationalAssignment: NationalAssignmentColumns;
  readonly riksnorm: RiksnormColumns;
  readonly benefitParameters: BenefitParameterColumns;
}

/** One row per municipality, ordered by code. */
export interface MunicipalityColumns {
  /** Four characters: "0182". */
  readonly code: readonly string[];
  readonly name: readonly string[];
  /** Two characters: "01". */
  readonly county: readonly string[];
  /** Inhabitants on 31 December. Source: scb-population. */
  readonly population2019: readonly (number | null)[];
  readonly population2024: readonly (number | null)[];
  /** Inhabitants who got ekonomiskt bistånd at some time in the year, percent of all (N31807, period not stated). */
  readonly bistandSharePercent: readonly (number | null)[];
  /** Municipal part of the income tax, percent, 2022. */
  readonly municipalTaxPercent2022: readonly (number | null)[];
}

/** Households with ekonomiskt bistånd at some time in the year (N31910); "0000" is the nation. */
export interface HouseholdsColumns {
  readonly municipality: readonly string[];
  readonly period: readonly number[];
  readonly households: readonly number[];
}

/** Newly arrived persons assigned to all municipalities together, by year; a year without a figure has no row. */
export interface NationalAssignmentColumns {
  readonly year: readonly number[];
  readonly persons: readonly number[];
}

/** Riksnorm, SEK per month, ordered by year and item. */
export interface RiksnormColumns {
  readonly year: readonly number[];
  /** child_0, child_1_2, …, adult_single, adult_couple, shared_1 … shared_7. */
  readonly item: readonly string[];
  readonly sekPerMonth: readonly number[];
}

/** Benefit parameters by date, ordered by parameter and validFrom. Dates are ISO days; null is open. */
export interface BenefitParameterColumns {
  readonly parameter: readonly string[];
  readonly validFrom: readonly (string | null)[];
  readonly validTo: readonly (string | null)[];
  readonly value: readonly number[];
  readonly unit: readonly string[];
  /** statute | published | derived | seed | unverified | antagande */
  readonly status: readonly string[];
  readonly source: readonly string[];
}
