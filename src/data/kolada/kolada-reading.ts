import type { Problem } from '../../model/problem';
import type { FigureColumns, NamedArea, NamedKeyFigure } from '../figures/figure-columns';
import type { CodesByName } from './xlsx/name-cells';

export type KoladaFormat = 'kolada-json' | 'ndjson' | 'csv' | 'xlsx' | 'arrow' | 'parquet';

/** What the user says where a file leaves it open. */
export interface KoladaChoices {
  /** Whether "1.234" and "1,234" are fractions: the sign of decimals. */
  readonly decimal?: ',' | '.';
  /** What names and titles in a workbook stand for; without, a sheet of names alone is refused. */
  readonly known?: CodesByName;
}

/**
 * Where the rows of a file went; a row is one figure, in JSON one cell of one gender.
 * rowsInFile = kept + duplicates + deleted + units + bad.
 */
export interface RowAccount {
  readonly rowsInFile: number;
  /** Rows of `figures`, among them `missing` and `groups`. */
  readonly kept: number;
  /** Kept rows whose figure is missing. */
  readonly missing: number;
  /** Kept rows of Kolada's own groups (G…): hidden unless asked for. */
  readonly groups: number;
  /** Rows that a later row with the same key figure, area, period and gender replaced. */
  readonly duplicates: number;
  /** Of those, rows whose replacement says something else. */
  readonly contradictions: number;
  /** Rows marked as deleted. */
  readonly deleted: number;
  /** Rows of schools and other units within an area: not read. */
  readonly units: number;
  /** Rows that could not be read, each of which is a problem. */
  readonly bad: number;
}

/**
 * A file of Kolada's that was read. In a problem or a notice `where` is a row as the file counts ("row 14", "row 14 value"; in JSON
 * "values[13].values[0].value"; in a workbook the cell, "R14C4") or "file". Notices: what was left out or taken for something: the figures are
 * right if those are. Problems: what could not be read; the page asks before such a file is loaded.
 */
export interface KoladaReading {
  readonly name: string;
  readonly format: KoladaFormat;
  readonly figures: FigureColumns;
  /** Areas and key figures that the file describes; mostly none. */
  readonly areas: readonly NamedArea[];
  readonly keyFigures: readonly NamedKeyFigure[];
  readonly account: RowAccount;
  readonly notices: readonly Problem[];
  /** The first `MOST_PROBLEMS`, in the file's order, and then one `koladaMore` with the number of those that follow. */
  readonly problems: readonly Problem[];
}

/** Longest list of problems that is kept; `account.bad` counts them all. */
export const MOST_PROBLEMS = 1_000;

/** A reading has at most as many rows. */
export const MOST_FIGURES = 10_000_000;
