/** What a cell shows: a text, which is never a formula; a number and its format; or nothing. */
export type Cell =
  | { readonly text: string; readonly look?: 'heading' | 'title' | 'wrapped' }
  | { readonly number: number; readonly format: string }
  | null;

/** One sheet. The first `frozenRows` rows stay in view; widths are in characters. */
export interface Sheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** Formats as the file has them; a spreadsheet shows the separators of its own language ("1 234" in Swedish). */
export const WHOLE = '#,##0';
export const TENTHS = '#,##0.0';
export const PERCENT = '0.0%';
export const AS_IT_IS = 'General';

export function text(value: string): Cell {
  return { text: value };
}

/** A row of column headings. */
export function headings(...names: readonly string[]): readonly Cell[] {
  return names.map((name) => ({ text: name, look: 'heading' as const }));
}

/** A number with its format; what is no number is an empty cell. */
export function number(value: number, format: string): Cell {
  return Number.isFinite(value) ? { number: value, format } : null;
}
