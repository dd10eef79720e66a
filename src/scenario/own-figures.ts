/** What a key figure may be, and how it is counted. */
interface OwnFigureRange {
  readonly min: number;
  readonly max: number;
  readonly unit: 'households' | 'percent' | 'persons';
}

/** Key figures of a municipality that the model can begin from, by Kolada's id. Source: kolada-metadata. */
export const OWN_FIGURES = {
  /** Households with bistånd at some time in the year. */
  N31910: { min: 1, max: 400_000, unit: 'households' },
  /** Inhabitants with bistånd at some time in the year, per cent. */
  N31807: { min: 0.01, max: 100, unit: 'percent' },
  /** Inhabitants on 31 December. */
  N01951: { min: 100, max: 2_000_000, unit: 'persons' },
  /** Municipal tax rate, per cent. */
  N00901: { min: 10, max: 40, unit: 'percent' },
  /** Newly arrived refugees received by assignment during the year. */
  N01987: { min: 0, max: 20_000, unit: 'persons' },
} as const satisfies Readonly<Record<string, OwnFigureRange>>;
export type OwnFigureId = keyof typeof OWN_FIGURES;
export const OWN_FIGURE_IDS = Object.keys(OWN_FIGURES) as readonly OwnFigureId[];

/** Years that a figure may be of. */
export const OWN_FIGURE_YEARS = { first: 1990, last: 2040 } as const;
/** Most municipalities that a document has figures of. */
export const MOST_WITH_FIGURES = 8;
/** Longest text that says where figures are from, characters. */
export const MOST_FROM_CHARACTERS = 120;

/** Figures of one municipality that go before the shipped ones: what a user has loaded. */
export interface OwnFigures {
  /** Where they are from, as the user sees it: the names of files. */
  readonly from: string;
  /** By key figure and year, "2024". */
  readonly byYear: Readonly<Partial<Record<OwnFigureId, Readonly<Record<string, number>>>>>;
}

/** A figure of one year. */
export interface YearFigure {
  readonly year: number;
  readonly value: number;
}

/** The figure of a year; null where there is none. */
export function ownInYear(own: OwnFigures | undefined, id: OwnFigureId, year: number): number | null {
  return own?.byYear[id]?.[String(year)] ?? null;
}

/** The figure of the year nearest to `year`, of two as near the later; null where there is none. */
export function ownNearest(own: OwnFigures | undefined, id: OwnFigureId, year: number): YearFigure | null {
  return ownSeries(own, id).reduce<YearFigure | null>((best, known) => {
    const isNearer = best === null || Math.abs(known.year - year) <= Math.abs(best.year - year);
    return isNearer ? known : best;
  }, null);
}

/** All figures of a key figure, by year. */
export function ownSeries(own: OwnFigures | undefined, id: OwnFigureId): readonly YearFigure[] {
  return Object.entries(own?.byYear[id] ?? {})
    .map(([year, value]) => ({ year: Number(year), value }))
    .sort((a, b) => a.year - b.year);
}
