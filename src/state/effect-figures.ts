import type { MunicipalSeries } from '../analysis/effect/municipal-series';
import { FEWEST } from '../analysis/effect/study-window';
import { type AreaRow, POPULATION } from '../data/figures/figure-questions';
import type { Database } from '../engine/database';
import type { Result } from '../model/problem';
import { type LongKeyFigure, seriesOf } from './effect-choices';

/** The figures of one key figure. */
export interface EffectFigures {
  readonly kpi: string;
  readonly areas: readonly AreaRow[];
  readonly series: readonly MunicipalSeries[];
  readonly population: readonly MunicipalSeries[];
  /** Whether some came with the page, and some with a file or a fetch. */
  readonly hasShipped: boolean;
  readonly hasLoaded: boolean;
}

/** The source of those that come with the page states no year for these: no year before or after can be theirs. */
const YEAR_UNSTATED: ReadonlySet<string> = new Set(['N31807', 'N02280']);

/**
 * Key figures of which more municipalities than are needed to compare with have enough years next to each other: years less
 * their place in line are the same as long as no year is missing.
 */
const LONG_SERIES = `
  WITH placed AS (
    SELECT kpi, area, period - row_number() OVER (PARTITION BY kpi, area ORDER BY period) AS stretch
    FROM figures
    WHERE gender = 'T' AND value IS NOT NULL AND area IN (SELECT code FROM areas WHERE type = 'K')
  ), long AS (
    SELECT kpi, area FROM placed GROUP BY kpi, area, stretch
    HAVING count(*) >= ${FEWEST.yearsBefore + FEWEST.yearsAfter}
  )
  SELECT long.kpi, any_value(key_figures.title) AS title, count(DISTINCT long.area) AS municipalities
  FROM long LEFT JOIN key_figures ON key_figures.id = long.kpi
  GROUP BY long.kpi
  HAVING count(DISTINCT long.area) > ${FEWEST.donors}
  ORDER BY long.kpi`;

/** Key figures that a before-and-after can be made of, by id. */
export async function loadLongKeyFigures(database: Database): Promise<Result<readonly LongKeyFigure[]>> {
  const found = await database.query(LONG_SERIES);
  if (!found.ok) return found;
  return {
    ok: true,
    value: found.value.rows.map(([id, title, municipalities]) => ({
      id: String(id),
      title: title === null || title === undefined ? '' : String(title),
      municipalities: Number(municipalities),
    })),
  };
}

/** All figures of a key figure for everybody, with the inhabitants and the areas' names. */
export async function loadEffectFigures(database: Database, kpi: string): Promise<Result<EffectFigures>> {
  const areas = await database.areas();
  if (!areas.ok) return areas;
  const rows = await database.figures({ kpis: [kpi], genders: ['T'] });
  if (!rows.ok) return rows;
  const dated = rows.value.filter(({ load }) => load !== 'shipped' || !YEAR_UNSTATED.has(kpi));
  const people = await database.figures({ kpis: [POPULATION], genders: ['T'] });
  if (!people.ok) return people;
  return {
    ok: true,
    value: {
      kpi,
      areas: areas.value,
      series: seriesOf(dated, areas.value),
      population: seriesOf(people.value, areas.value),
      hasShipped: dated.some(({ load }) => load === 'shipped'),
      hasLoaded: dated.some(({ load }) => load !== 'shipped'),
    },
  };
}
