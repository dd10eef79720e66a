import type { EffectMeasure } from '../analysis/effect/effect-panel';
import { unitOfTitle } from '../analysis/municipal/unit-of-title';
import { type MunicipalSeries, unbrokenUntil } from '../analysis/effect/municipal-series';
import type { EffectQuestion } from '../analysis/effect/study-effect';
import { FEWEST } from '../analysis/effect/study-window';
import { type AreaRow, type FigureRow, POPULATION } from '../data/figures/figure-questions';

/** A key figure that enough municipalities have enough years of. */
export interface LongKeyFigure {
  readonly id: string;
  readonly title: string;
  /** How many have. */
  readonly municipalities: number;
}

/** What is looked at, and against whom. */
export interface EffectChoices {
  readonly kpi: string;
  /** Code of the municipality. */
  readonly municipality: string;
  readonly firstYearAfter: number;
  /** What was done, in the user's own words; it stands in the title only. */
  readonly what: string;
  readonly measure: EffectMeasure;
  /** Compared with all that have figures, or with those of the municipality's own SKR group. */
  readonly among: 'all' | 'group';
  /** Codes that are not compared with though they are among those. */
  readonly unticked: readonly string[];
  /** First and last year; null for those with most figures. */
  readonly years: { readonly first: number; readonly last: number } | null;
}

/**
 * What is shown until something else is chosen: an exercise, with a municipality that has a long series and a year made up so that
 * there are seven years before and three after. Nothing is known of what the municipality did then.
 */
export const EXERCISE: EffectChoices = {
  kpi: 'N31910',
  municipality: '0484',
  firstYearAfter: 2015,
  what: '',
  measure: 'index',
  among: 'all',
  unticked: [],
  years: null,
};

/** Whether it is still the exercise's municipality, key figure and year. */
export function isExercise({ kpi, municipality, firstYearAfter }: EffectChoices): boolean {
  return (
    kpi === EXERCISE.kpi &&
    municipality === EXERCISE.municipality &&
    firstYearAfter === EXERCISE.firstYearAfter
  );
}

/** Measures that a key figure can be compared in: only what is counted or paid in all can be shared out on the inhabitants. */
export function measuresOf({ id, title }: Pick<LongKeyFigure, 'id' | 'title'>): readonly EffectMeasure[] {
  const { unit, decimals } = unitOfTitle(title);
  const isTotal = (unit === 'count' && decimals === 0) || unit === 'tkr' || unit === 'mnkr' || title === '';
  return isTotal && id !== POPULATION ? ['index', 'level', 'perThousand'] : ['index', 'level'];
}

/** The figures of municipalities as series; what is missing is left out. */
export function seriesOf(rows: readonly FigureRow[], areas: readonly AreaRow[]): readonly MunicipalSeries[] {
  const municipal = new Set(areas.filter(({ type }) => type === 'K').map(({ code }) => code));
  const found = new Map<string, Map<number, number>>();
  for (const { area, period, value } of rows) {
    if (value === null || !Number.isFinite(value) || !municipal.has(area)) continue;
    const values = found.get(area) ?? new Map<number, number>();
    values.set(period, value);
    found.set(area, values);
  }
  return [...found].map(([municipality, values]) => ({ municipality, values }));
}

/** Whether a series has enough years next to each other for a before and an after. */
export function isLongEnough(series: MunicipalSeries): boolean {
  const fewest = FEWEST.yearsBefore + FEWEST.yearsAfter;
  return [...unbrokenUntil(series)].some(([first, last]) => last - first + 1 >= fewest);
}

/** Codes that may be compared with before any is unticked: all with figures, or those of the same SKR group. */
export function amongOf(
  { among, municipality }: Pick<EffectChoices, 'among' | 'municipality'>,
  series: readonly MunicipalSeries[],
  areas: readonly AreaRow[],
): readonly string[] {
  const groups = new Map(areas.map(({ code, skrGroupCode }) => [code, skrGroupCode]));
  const own = groups.get(municipality) ?? '';
  return series
    .map((one) => one.municipality)
    .filter((code) => code !== municipality && (among === 'all' || (own !== '' && groups.get(code) === own)));
}

/** The figures that a question is about. */
interface AskedFigures {
  readonly areas: readonly AreaRow[];
  readonly series: readonly MunicipalSeries[];
  readonly population: readonly MunicipalSeries[];
}

/** What is chosen, as the question that is worked out. */
export function questionOf(
  choices: EffectChoices,
  { series, population, areas }: AskedFigures,
): EffectQuestion {
  const { measure, municipality, firstYearAfter, unticked, years } = choices;
  const among = amongOf(choices, series, areas);
  const chosen = new Set(among.filter((code) => !unticked.includes(code)));
  return { series, population, measure, treated: municipality, chosen, firstYearAfter, years };
}
