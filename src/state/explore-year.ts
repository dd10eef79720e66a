import type { AreaRow, FigureRow } from '../data/figures/figure-questions';
import type { FigureSet } from './explore-figure-sets';

/** One municipality or group and its figure of the year. */
export interface AreaFigure {
  readonly area: AreaRow;
  /** Undefined where the source has no row at all. */
  readonly row: FigureRow | undefined;
  /** Null where there is no figure: no row, or one that says so. */
  readonly value: number | null;
}

/** The figures of one year: every municipality has a place, with or without a figure. */
export interface YearFigures {
  readonly period: number;
  readonly municipalities: readonly AreaFigure[];
  readonly groups: readonly AreaFigure[];
  readonly byCode: ReadonlyMap<string, AreaFigure>;
}

/** Years with a figure of any municipality, the oldest first, and how many municipalities have one. */
export function yearsOf(rows: readonly FigureRow[], codes: ReadonlySet<string>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { area, period, value } of rows)
    if (value !== null && codes.has(area)) counts.set(period, (counts.get(period) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => a - b));
}

/** The latest year with at least half as many municipalities as the fullest; undefined without figures. */
export function latestFullYear(years: ReadonlyMap<number, number>): number | undefined {
  const most = Math.max(0, ...years.values());
  return [...years.keys()].findLast((year) => (years.get(year) ?? 0) * 2 >= most);
}

/**
 * The year to take something of when a year is shown: that year where it is filled at least half as well as the fullest, else the nearest
 * one that is, the later of two; undefined without figures.
 */
export function nearestFullYear(years: ReadonlyMap<number, number>, shown: number): number | undefined {
  const most = Math.max(0, ...years.values());
  return [...years.keys()]
    .filter((year) => (years.get(year) ?? 0) * 2 >= most)
    .sort((a, b) => Math.abs(a - shown) - Math.abs(b - shown) || b - a)[0];
}

/** Every municipality's figure of a year, in the order of the areas. */
export function yearFigures(set: FigureSet, areas: readonly AreaRow[], period: number): YearFigures {
  const rows = new Map(set.rows.filter((row) => row.period === period).map((row) => [row.area, row]));
  const figures = areas.map((area): AreaFigure => {
    const row = rows.get(area.code);
    return { area, row, value: row?.value ?? null };
  });
  return {
    period,
    municipalities: figures.filter(({ area }) => area.type === 'K'),
    groups: figures.filter(({ area, row }) => area.type === 'G' && row !== undefined),
    byCode: new Map(figures.map((figure) => [figure.area.code, figure])),
  };
}
