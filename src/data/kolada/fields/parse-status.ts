const LONGEST = 100;

/** The status as it stands, of which "" is the ordinary; null where the cell is no text, is no well-formed one, or is too long for a status. */
export function parseStatus(cell: unknown): string | null {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number' && Number.isFinite(cell)) return String(cell);
  if (typeof cell !== 'string' || cell.length > LONGEST) return null;
  const text = cell.trim();
  if (/[\p{Surrogate}\0]/u.test(text)) return null;
  return text === 'NA' ? '' : text;
}
