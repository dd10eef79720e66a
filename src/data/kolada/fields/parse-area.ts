/** The code of an area, and whether zeros were put before it; 'unit' is a school or the like within an area. */
type AreaCode = { readonly code: string; readonly isPadded: boolean } | 'unit' | null;

const DIGITS = /^(\d{1,4})(?:\.0)?$/;
const GROUP = /^G\d{1,12}$/i;
const UNIT = /^V\d{1,6}E\d{1,20}$/i;

/**
 * The code of a municipality, a region or the nation as four digits, of which a spreadsheet may have eaten the zeros (180 is "0180"), or of a
 * group ("G…"); null where the cell is none, as a name is.
 */
export function parseArea(cell: unknown): AreaCode {
  if (typeof cell === 'number' || typeof cell === 'bigint') return parseArea(String(cell));
  if (typeof cell !== 'string' || cell.length > 100) return null;
  const text = cell.trim();
  const digits = DIGITS.exec(text)?.[1];
  if (digits !== undefined) return { code: digits.padStart(4, '0'), isPadded: digits.length < 4 };
  if (GROUP.test(text)) return { code: text.toUpperCase(), isPadded: false };
  return UNIT.test(text) ? 'unit' : null;
}
