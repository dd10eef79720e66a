const YES = new Set<unknown>([true, 1, 1n, '1', 'true', 'TRUE', 'True', 'sant', 'SANT']);
const NO = new Set<unknown>([
  undefined,
  null,
  false,
  0,
  0n,
  '',
  '0',
  'false',
  'FALSE',
  'False',
  'falskt',
  'FALSKT',
  'NA',
]);

/** Whether a row is marked as deleted (`isdeleted` in v3, `is_deleted` in v2); null where the cell says neither. */
export function parseDeleted(cell: unknown): boolean | null {
  if (NO.has(cell)) return false;
  return YES.has(cell) ? true : null;
}
