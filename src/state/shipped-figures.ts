import { GENDERS } from '../data/figures/figure-columns';
import type { TableRows } from '../data/table-rows';
import type { Database } from '../engine/database';
import type { Result } from '../model/problem';
import type { FigureKeys } from './reading-summary';

/** The shipped figures of these key figures. */
export async function loadShipped(database: Database, kpis: readonly string[]): Promise<Result<FigureKeys>> {
  const wanted = new Set(kpis);
  const there = await database.query('SELECT DISTINCT kpi FROM kpi_values');
  if (!there.ok) return there;
  const rows: TableRows['rows'][number][] = [];
  // One key figure at a time: an answer holds a limited number of rows.
  for (const [kpi] of there.value.rows) {
    if (!wanted.has(String(kpi))) continue;
    const found = await database.query(
      `SELECT kpi, municipality, period, gender FROM kpi_values WHERE kpi = '${String(kpi).replaceAll("'", "''")}'`,
    );
    if (!found.ok) return found;
    rows.push(...found.value.rows);
  }
  return { ok: true, value: keysOfRows(rows) };
}

function keysOfRows(rows: readonly TableRows['rows'][number][]): FigureKeys {
  const kpis = [...new Set(rows.map(([kpi]) => String(kpi)))];
  const areas = [...new Set(rows.map(([, area]) => String(area)))];
  const genders: readonly string[] = GENDERS;
  return {
    kpis,
    areas,
    kpi: Int32Array.from(rows, ([kpi]) => kpis.indexOf(String(kpi))),
    area: Int32Array.from(rows, ([, area]) => areas.indexOf(String(area))),
    period: Int16Array.from(rows, ([, , period]) => Number(period)),
    gender: Uint8Array.from(rows, ([, , , gender]) => genders.indexOf(String(gender))),
  };
}

/** How much came along. */
export interface ShippedSpan {
  readonly rows: number;
  readonly keyFigures: number;
  readonly firstPeriod: number;
  readonly lastPeriod: number;
}

export async function describeShipped(database: Database): Promise<Result<ShippedSpan>> {
  const found = await database.query(
    'SELECT count(*), count(DISTINCT kpi), min(period), max(period) FROM kpi_values',
  );
  if (!found.ok) return found;
  const [rows = 0, keyFigures = 0, firstPeriod = 0, lastPeriod = 0] = (found.value.rows[0] ?? []).map(Number);
  return { ok: true, value: { rows, keyFigures, firstPeriod, lastPeriod } };
}
