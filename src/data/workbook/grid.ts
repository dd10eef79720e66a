/** A cell as it stands: text, or a number of a workbook. A date is text, "2026-01-31"; an empty cell is ''. */
export type Cell = string | number;
export type Row = readonly Cell[];

/** A table of cells, as a spreadsheet shows it. */
export interface Grid {
  readonly rows: readonly Row[];
  readonly sheet: string | null;
}

/** "R14" or "R14C4", as spreadsheets count; the arguments count from 0. */
export function placeOf(row: number, column?: number): string {
  return column === undefined ? `R${row + 1}` : `R${row + 1}C${column + 1}`;
}

/** The words of a cell: trimmed, runs of white space as one space, no control or format characters, at most 200 characters. */
export function wordsOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return String(cell)
    .slice(0, 2000)
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/\p{C}+/gu, '')
    .trim()
    .slice(0, 200)
    .trim();
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** The row's words, for a notice. */
export function rowInWords(row: Row): string {
  return wordsOf(
    row
      .filter((cell) => !isBlank(cell))
      .slice(0, 20)
      .map(wordsOf)
      .join(' | '),
  );
}
