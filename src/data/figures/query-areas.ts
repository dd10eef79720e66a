import type { Result } from '../../model/problem';
import type { DatabaseConnection } from '../connection';
import { databaseProblem } from '../database-problem';
import { readTableRows } from '../table-rows';
import { type AreaRow, POPULATION } from './figure-questions';

/** Every area, shipped or named by a load, by code. */
export async function queryAreas(connection: DatabaseConnection): Promise<Result<readonly AreaRow[]>> {
  try {
    const { rows } = readTableRows(await connection.run(areasQuery));
    const value = rows.map(
      ([
        code,
        name,
        type,
        county,
        groupCode,
        group,
        mainGroup,
        latitude,
        longitude,
        population,
      ]): AreaRow => ({
        code: String(code),
        name: String(name),
        type: type === 'K' || type === 'L' || type === 'G' ? type : 'U',
        county: String(county),
        skrGroupCode: String(groupCode),
        skrGroup: String(group),
        skrMainGroup: String(mainGroup),
        latitude: latitude === null ? null : Number(latitude),
        longitude: longitude === null ? null : Number(longitude),
        population: population === null ? null : Number(population),
      }),
    );
    return { ok: true, value };
  } catch (error) {
    return databaseProblem('database areas', error);
  }
}

const areasQuery = `
  SELECT code, name, type, county_code, skr_group_code, skr_group, skr_main_group, latitude, longitude, population
  FROM areas LEFT JOIN (
    SELECT area, arg_max(value, period) AS population FROM figures
    WHERE kpi = '${POPULATION}' AND gender = 'T' AND value IS NOT NULL
    GROUP BY area
  ) ON area = code
  ORDER BY code`;
