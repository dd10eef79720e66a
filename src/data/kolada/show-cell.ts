/** The start of what a cell holds, for a problem to show. */
export function showCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell;
  if (typeof cell === 'number' || typeof cell === 'boolean' || typeof cell === 'bigint') return String(cell);
  return Array.isArray(cell) ? '[…]' : '{…}';
}

const LONGEST = 60;
