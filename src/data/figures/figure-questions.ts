import type { Gender } from './figure-columns';

/** One set of figures that the user has loaded, or the shipped one ("shipped"). */
export interface FigureLoad {
  readonly id: string;
  /** The file's name, or what was fetched. */
  readonly name: string;
  readonly from: 'file' | 'kolada';
  /** When, as an ISO time. */
  readonly loadedAt: string;
  /** Rows of the load, before newer loads replaced some of them. */
  readonly rows: number;
}

/** A key figure that can be chosen, with what there is of it. */
export interface KeyFigureRow {
  readonly id: string;
  readonly title: string;
  readonly operatingArea: string;
  /** Figures of municipalities that are there, the missing ones not counted; 0 where only the title is known. */
  readonly figures: number;
  readonly municipalities: number;
  readonly firstPeriod: number | null;
  readonly lastPeriod: number | null;
  /** Genders there are figures for, "T", "TKM". */
  readonly genders: string;
}

export interface KeyFigureSearch {
  /** Words that must all stand in the id, the title or the area of operation, in any case; none lets all through. */
  readonly words: string;
  /** Only those with figures. */
  readonly withFigures: boolean;
  readonly limit: number;
}

/** An area: K a municipality, L a region or the nation, G a group of Kolada's that was loaded, U a code that nothing says what it is. */
export interface AreaRow {
  readonly code: string;
  readonly name: string;
  readonly type: 'K' | 'L' | 'G' | 'U';
  readonly county: string;
  readonly skrGroupCode: string;
  readonly skrGroup: string;
  readonly skrMainGroup: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Inhabitants on 31 December of the latest year there is (N01951). */
  readonly population: number | null;
}

/** Key figure of inhabitants on 31 December. */
export const POPULATION = 'N01951';

/** Which figures: those of each list, of every value where a list is left out. */
export interface FigureRequest {
  readonly kpis: readonly string[];
  readonly areas?: readonly string[];
  readonly periods?: readonly number[];
  readonly genders?: readonly Gender[];
  /** Groups of Kolada's (G…) too; not when left out. */
  readonly groups?: boolean;
}

/** One figure; of a key figure, area, period and gender there is at most one: the newest load wins. */
export interface FigureRow {
  readonly kpi: string;
  readonly area: string;
  readonly period: number;
  readonly gender: Gender;
  /** Null where the source has a row that says there is no figure. */
  readonly value: number | null;
  readonly status: string;
  readonly count: number | null;
  /** Id of the load it came with; "shipped" for our own. */
  readonly load: string;
}
