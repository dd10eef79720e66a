import type { FigureLoad, FigureRow } from '../data/figures/figure-questions';
import { cleanText } from '../scenario/link/clean-text';
import {
  MOST_FROM_CHARACTERS,
  OWN_FIGURE_IDS,
  OWN_FIGURE_YEARS,
  OWN_FIGURES,
  type OwnFigureId,
  type OwnFigures,
} from '../scenario/own-figures';

/** A figure that was loaded and that the model cannot begin from: of a year, or of a size, that it does not take. */
interface UnusableFigure {
  readonly id: OwnFigureId;
  readonly year: number;
  readonly value: number;
}

/** What a user has loaded of one municipality that the model can begin from. */
export interface FoundFigures {
  readonly municipality: string;
  readonly own: OwnFigures;
  readonly unusable: readonly UnusableFigure[];
}

/**
 * The loaded figures, of everybody, that the model can begin from, by municipality in order of code; those that are shipped are
 * none of them. A missing figure is passed over. `from` names the loads, in the order they were loaded.
 */
export function ownFiguresOf(
  rows: readonly FigureRow[],
  loads: readonly FigureLoad[],
  municipalities: readonly string[],
): FoundFigures[] {
  const names = new Map(loads.map(({ id, name }) => [id, name]));
  const registered = new Set(municipalities);
  const byMunicipality = new Map<string, LoadedFigure[]>();
  for (const { kpi, area, period, gender, value, load } of rows) {
    const id = OWN_FIGURE_IDS.find((known) => known === kpi);
    if (id === undefined || gender !== 'T' || value === null) continue;
    if (!names.has(load) || !registered.has(area)) continue;
    const found = byMunicipality.get(area) ?? [];
    found.push({ id, year: period, value, load });
    byMunicipality.set(area, found);
  }
  return [...byMunicipality]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([municipality, found]) => ({
      municipality,
      own: ownFiguresFrom(found.filter(isWithin), names),
      unusable: found.filter((one) => !isWithin(one)).map(({ id, year, value }) => ({ id, year, value })),
    }));
}

interface LoadedFigure extends UnusableFigure {
  readonly load: string;
}

function ownFiguresFrom(taken: readonly LoadedFigure[], names: ReadonlyMap<string, string>): OwnFigures {
  const from = [...names].flatMap(([load, name]) => (taken.some((one) => one.load === load) ? [name] : []));
  const byYear = OWN_FIGURE_IDS.flatMap((id) => {
    const years = taken.filter((one) => one.id === id).map(({ year, value }) => [String(year), value]);
    return years.length === 0 ? [] : [[id, Object.fromEntries(years) as Record<string, number>]];
  });
  return {
    from: cleanText(from.join(', '), MOST_FROM_CHARACTERS),
    byYear: Object.fromEntries(byYear) as OwnFigures['byYear'],
  };
}

function isWithin({ id, year, value }: UnusableFigure): boolean {
  const { min, max } = OWN_FIGURES[id];
  return year >= OWN_FIGURE_YEARS.first && year <= OWN_FIGURE_YEARS.last && value >= min && value <= max;
}
