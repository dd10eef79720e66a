/**
 * Table functions that a user's SQL may not call: those that read files, and those that a query can call although they change the database
 * or its settings.
 */
export const refusedFunctions: readonly string[] = [
  'arrow_scan',
  'arrow_scan_dumb',
  'checkpoint',
  'disable_logging',
  'enable_logging',
  'force_checkpoint',
  'glob',
  'read_blob',
  'read_csv',
  'read_csv_auto',
  'read_text',
  'sniff_csv',
  'truncate_duckdb_logs',
];

/** The refused functions that a plan calls. `plan` is the text of EXPLAIN (FORMAT JSON), which names each operator's function. */
export function findRefusedFunctions(plan: string): readonly string[] {
  const called = new Set<string>();
  JSON.parse(plan, (key, value: unknown) => {
    if (key === 'Function' && typeof value === 'string') called.add(value.trim().toLowerCase());
    return value;
  });
  return refusedFunctions.filter((name) => called.has(name));
}
