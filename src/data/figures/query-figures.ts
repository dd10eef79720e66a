import { tableFromIPC } from 'apache-arrow';
import type { Result } from '../../model/problem';
import type { DatabaseConnection } from '../connection';
import { databaseProblem } from '../database-problem';
import type { AnsweredFigures } from './answered-figures';
import { GENDERS, type Gender } from './figure-columns';
import type { FigureRequest } from './figure-questions';

/** Figures by key figure, area, period and gender. */
export async function queryFigures(
  connection: DatabaseConnection,
  request: FigureRequest,
): Promise<Result<AnsweredFigures>> {
  const { kpis, areas, periods, genders, groups = false } = request;
  const lists = [
    { column: 'kpi', values: kpis },
    { column: 'area', values: areas },
    { column: 'period', values: periods },
    { column: 'gender', values: genders },
  ].flatMap(({ column, values }) => (values === undefined ? [] : [{ column, values }]));
  const conditions = [
    ...lists.map(({ column, values }) =>
      values.length === 0 ? 'false' : `${column} IN (${values.map(() => '?').join(', ')})`,
    ),
    ...(groups ? [] : [`NOT starts_with(area, 'G')`]),
  ];
  const sql = `
    SELECT kpi, area, period, gender, value, status, count, load FROM figures
    WHERE ${conditions.join(' AND ')}
    ORDER BY kpi, area, period, ${genderOrder}`;
  try {
    const bytes = await connection.run(
      sql,
      lists.flatMap(({ values }): readonly (string | number)[] => values),
    );
    return { ok: true, value: readAnswer(bytes) };
  } catch (error) {
    return databaseProblem('database figures', error);
  }
}

/** Everybody, women, men. */
const genderOrder = `CASE gender ${GENDERS.map((gender, place) => `WHEN '${gender}' THEN ${place}`).join(' ')} END`;

function readAnswer(bytes: Uint8Array): AnsweredFigures {
  const table = tableFromIPC(bytes);
  const rows = table.numRows;
  const texts = (place: number) => {
    const seen = new Map<string, number>();
    const vector = table.getChildAt(place);
    const index = Int32Array.from({ length: rows }, (_, row) => {
      const text = String(vector?.get(row));
      const known = seen.get(text) ?? seen.size;
      seen.set(text, known);
      return known;
    });
    return { texts: [...seen.keys()], index };
  };
  const numbers = (place: number) => {
    const vector = table.getChildAt(place);
    return Array.from({ length: rows }, (_, row) => vector?.get(row) as number | null);
  };
  const [kpi, area, status, load] = [texts(0), texts(1), texts(5), texts(7)];
  const genders = table.getChildAt(3);
  return {
    kpis: kpi.texts,
    areas: area.texts,
    statuses: status.texts,
    loads: load.texts,
    kpi: kpi.index,
    area: area.index,
    period: Int16Array.from(numbers(2), Number),
    gender: Uint8Array.from({ length: rows }, (_, row) => GENDERS.indexOf(genders?.get(row) as Gender)),
    value: Float64Array.from(numbers(4), (value) => value ?? NaN),
    status: status.index,
    count: Int32Array.from(numbers(6), (count) => count ?? -1),
    load: load.index,
  };
}
