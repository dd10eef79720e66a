const [FIRST_YEAR, LAST_YEAR] = [1900, 2200];
const YEAR = /^(\d{4})(?:\.0)?$/;

/** A year, as a number or a text ("2019", "2019.0" as some programs write whole numbers); null where the cell is none. */
export function parsePeriod(cell: unknown): number | null {
  if (typeof cell === 'number' || typeof cell === 'bigint') return parsePeriod(String(cell));
  if (typeof cell !== 'string' || cell.length > 100) return null;
  const year = Number(YEAR.exec(cell.trim())?.[1]);
  return isYear(year) ? year : null;
}

/** Whether a number is a year that figures may be of. */
export function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
