import type { Result } from '../../model/problem';
import type { DatabaseConnection } from '../connection';
import { databaseProblem } from '../database-problem';
import { readTableRows } from '../table-rows';
import type { KeyFigureRow, KeyFigureSearch } from './figure-questions';

/** Key figures in which all words stand, in any case: those with figures first, then by id. */
export async function queryKeyFigures(
  connection: DatabaseConnection,
  { words, withFigures, limit }: KeyFigureSearch,
): Promise<Result<readonly KeyFigureRow[]>> {
  const wanted = words.split(/\s+/).filter((word) => word !== '');
  const conditions = [
    ...wanted.map(() => `contains(lower(concat_ws(' ', id, title, operating_area)), lower(?))`),
    ...(withFigures ? ['coalesce(figures, 0) > 0'] : []),
  ];
  const sql = `
    SELECT id, title, operating_area, coalesce(figures, 0), coalesce(municipalities, 0), first_period, last_period,
      coalesce(genders, '')
    FROM key_figures LEFT JOIN figure_counts ON kpi = id
    ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
    ORDER BY coalesce(figures, 0) > 0 DESC, id
    LIMIT ?`;
  try {
    const { rows } = readTableRows(await connection.run(sql, [...wanted, limit]));
    const value = rows.map(
      ([id, title, operatingArea, figures, municipalities, first, last, genders]): KeyFigureRow => ({
        id: String(id),
        title: String(title),
        operatingArea: String(operatingArea),
        figures: Number(figures),
        municipalities: Number(municipalities),
        firstPeriod: first === null ? null : Number(first),
        lastPeriod: last === null ? null : Number(last),
        genders: String(genders),
      }),
    );
    return { ok: true, value };
  } catch (error) {
    return databaseProblem('database keyFigures', error);
  }
}
