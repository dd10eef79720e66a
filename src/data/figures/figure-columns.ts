/** T everybody, K women, M men. */
export const GENDERS = ['T', 'K', 'M'] as const;
export type Gender = (typeof GENDERS)[number];

/**
 * Figures in Kolada's long shape, a column a field; row i is one figure. A text is an index into the list of its own texts. Of one key
 * figure, area, period and gender there is one row. Typed arrays of exactly the rows' length, so that they move between threads as they are.
 */
export interface FigureColumns {
  /** Ids of key figures: "N31807". */
  readonly kpis: readonly string[];
  /** Codes of areas: "0182" a municipality, "0001" a region, "0000" the nation, "G…" a group of Kolada's. */
  readonly areas: readonly string[];
  /** Statuses as they stand in the file; the empty one is the ordinary. */
  readonly statuses: readonly string[];
  /** Index into `kpis`. */
  readonly kpi: Int32Array;
  /** Index into `areas`. */
  readonly area: Int32Array;
  /** Year. */
  readonly period: Int16Array;
  /** Index into `GENDERS`. */
  readonly gender: Uint8Array;
  /** NaN where the figure is missing; never 0 for it. */
  readonly value: Float64Array;
  /** Index into `statuses`. */
  readonly status: Int32Array;
  /** Members behind a mean of a group; 1 for a single area, −1 where the file does not say. */
  readonly count: Int32Array;
}

/** An area that a file names, as Kolada gives it: type K a municipality, L a region or the nation, G a group. */
export interface NamedArea {
  readonly id: string;
  readonly title: string;
  readonly type: string;
}

/** A key figure that a file describes. */
export interface NamedKeyFigure {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}
