import type { ModelInputs } from '../model/inputs';

/**
 * The tables of the model, one query each. They select, join and cast; they do not average, and each is ordered by its
 * whole key, so that the same files always give the same bytes.
 */
export const modelInputQueries: Readonly<Record<keyof ModelInputs, string>> = {
  municipalities: `
    SELECT
      municipalities.code AS code,
      municipalities.name AS name,
      municipalities.county_code AS county,
      CAST(population2019.value AS INTEGER) AS population2019,
      CAST(population2024.value AS INTEGER) AS population2024,
      bistand_share.value AS "bistandSharePercent",
      tax2022.value AS "municipalTaxPercent2022"
    FROM municipalities
    ${joinKeyFigure('population2019', 'N01951', 2019)}
    ${joinKeyFigure('population2024', 'N01951', 2024)}
    ${joinKeyFigure('bistand_share', 'N31807', 2024)}
    ${joinKeyFigure('tax2022', 'N00901', 2022)}
    ORDER BY municipalities.code`,
  householdsOnBistand: `
    SELECT municipality, period, CAST(value AS INTEGER) AS households
    FROM kpi_values
    WHERE kpi = 'N31910' AND gender = 'T' AND value IS NOT NULL
    ORDER BY municipality, period`,
  nationalAssignment: `
    SELECT year, CAST(persons AS INTEGER) AS persons
    FROM national_assignment
    WHERE persons IS NOT NULL
    ORDER BY year`,
  riksnorm: `
    SELECT year, item, sek_per_month AS "sekPerMonth"
    FROM riksnorm
    ORDER BY year, item`,
  benefitParameters: `
    SELECT
      parameter,
      CAST(valid_from AS VARCHAR) AS "validFrom",
      CAST(valid_to AS VARCHAR) AS "validTo",
      value,
      unit,
      status,
      source
    FROM benefit_parameters
    WHERE value IS NOT NULL
    ORDER BY parameter, valid_from NULLS FIRST`,
};

/** SQL that joins one key figure of one year to `municipalities` as `alias`; a municipality without it stays, with NULL. */
export function joinKeyFigure(alias: string, kpi: string, period: number): string {
  return `LEFT JOIN kpi_values AS ${alias}
      ON ${alias}.municipality = municipalities.code
      AND ${alias}.kpi = '${kpi}' AND ${alias}.period = ${period} AND ${alias}.gender = 'T'`;
}
