import type { Result } from '../model/problem';
import type { DatabaseConnection } from './connection';
import { joinKeyFigure } from './model-input-queries';
import { quoteIdentifier } from './sql-quote';
import { readTableRows, type TableRows } from './table-rows';

/** Columns of the table of municipalities, in the order they are answered. */
export const municipalColumns = [
  'code',
  'name',
  'county',
  'population2019',
  'population2024',
  'bistandSharePercent',
  'unemploymentPercent',
  'longTermUnemployedPercent',
  'medianIncomeSek',
  'lowStandardPercent',
  'rentalPercent',
  'foreignBornPercent',
  'taxPercent2022',
] as const;

export type MunicipalColumn = (typeof municipalColumns)[number];

export interface MunicipalTableRequest {
  readonly sortBy: MunicipalColumn;
  readonly descending: boolean;
  /** Part of a name, in any case; the empty text lets all 290 through. */
  readonly nameContains: string;
}

/**
 * The table of municipalities: name, population and cross-section, one row per municipality. A missing figure is null
 * and sorts last either way; equal values are in order of code; names and counties are in Swedish alphabetical order.
 */
export async function queryMunicipalTable(
  connection: DatabaseConnection,
  request: MunicipalTableRequest,
): Promise<Result<TableRows>> {
  try {
    const bytes = await connection.run(municipalTableQuery(request), [request.nameContains]);
    return { ok: true, value: readTableRows(bytes) };
  } catch (error) {
    return {
      ok: false,
      problems: [{ where: 'municipalTable', what: 'databaseFailed', value: String(error) }],
    };
  }
}

/** The SQL of the table; its one parameter is the part of a name. */
function municipalTableQuery({ sortBy, descending }: MunicipalTableRequest): string {
  const order = sortBy === 'name' || sortBy === 'county' ? swedishOrder(sortBy) : quoteIdentifier(sortBy);
  return `
    SELECT * FROM (
      SELECT
        municipalities.code AS "code",
        municipalities.name AS "name",
        municipalities.county_name AS "county",
        ${keyFigures.map(({ column }) => `${quoteIdentifier(`of ${column}`)}.value AS "${column}"`).join(',\n        ')}
      FROM municipalities
      ${keyFigures.map(({ column, kpi, period }) => joinKeyFigure(quoteIdentifier(`of ${column}`), kpi, period)).join('\n      ')}
    )
    WHERE contains(lower("name"), lower(?))
    ORDER BY ${order} ${descending ? 'DESC' : 'ASC'} NULLS LAST, "code"`;
}

const keyFigures: readonly {
  readonly column: MunicipalColumn;
  readonly kpi: string;
  readonly period: number;
}[] = [
  { column: 'population2019', kpi: 'N01951', period: 2019 },
  { column: 'population2024', kpi: 'N01951', period: 2024 },
  { column: 'bistandSharePercent', kpi: 'N31807', period: 2024 },
  { column: 'unemploymentPercent', kpi: 'N02280', period: 2024 },
  { column: 'longTermUnemployedPercent', kpi: 'X_LONGTERM_UNEMPLOYED', period: 2024 },
  { column: 'medianIncomeSek', kpi: 'X_MEDIAN_INCOME', period: 2024 },
  { column: 'lowStandardPercent', kpi: 'X_LOW_STANDARD', period: 2024 },
  { column: 'rentalPercent', kpi: 'X_RENTAL', period: 2024 },
  { column: 'foreignBornPercent', kpi: 'X_FOREIGN_BORN', period: 2024 },
  { column: 'taxPercent2022', kpi: 'N00901', period: 2022 },
];

/** `COLLATE sv` is an extension, so å, ä and ö become the three characters after z; a space sorts before a hyphen. */
function swedishOrder(column: string): string {
  return `translate(lower(${quoteIdentifier(column)}), 'åäöé', '{|}e')`;
}
