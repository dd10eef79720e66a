/** How many members stand behind a figure; −1 where the cell does not say, null where it says no whole number. */
export function parseCount(cell: unknown): number | null {
  if (cell === null || cell === undefined) return -1;
  if (typeof cell === 'bigint') return parseCount(Number(cell));
  if (typeof cell === 'string') return parseText(cell);
  if (typeof cell !== 'number') return null;
  if (Number.isNaN(cell)) return -1;
  return Number.isInteger(cell) && cell >= 0 && cell <= MOST ? cell : null;
}

const MOST = 2_000_000_000;
const NOT_SAID = new Set(['', '..', '-', 'na', 'nan', 'null']);

function parseText(cell: string): number | null {
  if (cell.length > 100) return null;
  const text = cell.trim().toLowerCase();
  if (NOT_SAID.has(text)) return -1;
  const digits = /^(\d{1,10})(?:[.,]0+)?$/.exec(text)?.[1];
  return digits === undefined ? null : parseCount(Number(digits));
}
