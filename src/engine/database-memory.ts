import { transfer, type Remote } from 'comlink';
import type { FigureLoad } from '../data/figures/figure-questions';
import { plainFigures } from '../data/figures/plain-figures';
import type { PlainColumn, PlainTable } from '../data/figures/plain-table';
import type { KoladaReading } from '../data/kolada/kolada-reading';
import type { Result } from '../model/problem';
import type { DatabaseFunctions } from '../../workers/database.worker';
import type { RunningDatabase } from './running-database';

/** What a file held that is loaded. */
export type LoadedReading = Pick<KoladaReading, 'figures' | 'areas' | 'keyFigures'>;

/** What the page has put into the database, so that another can take its place. */
export interface DatabaseMemory {
  /** By id, the newest last. */
  readonly loads: Map<string, { readonly load: FigureLoad; readonly reading: LoadedReading }>;
  readonly tables: Map<string, PlainTable>;
}

/** Of millions of rows on a slow machine; one that is dead is heard of long before. */
const LOAD_DEADLINE_MS = 600_000;

/** Rows that are copied and sent in one task. */
const ROWS_AT_A_TIME = 50_000;

/** Puts everything into a database that has just what was shipped, in the order it was loaded. */
export async function restoreMemory(running: RunningDatabase, memory: DatabaseMemory): Promise<Result<null>> {
  const restored = await restoreLoads(running, memory);
  if (!restored.ok) return restored;
  for (const table of memory.tables.values()) {
    const loaded = await sendTable(running, table);
    if (!loaded.ok) return loaded;
  }
  return { ok: true, value: null };
}

/** The loads alone. */
export async function restoreLoads(running: RunningDatabase, memory: DatabaseMemory): Promise<Result<null>> {
  for (const { load, reading } of memory.loads.values()) {
    const loaded = await sendFigures(running, load, reading);
    if (!loaded.ok) return loaded;
  }
  return { ok: true, value: null };
}

/** Loads figures, or leaves what was there. */
export function sendFigures(
  running: RunningDatabase,
  load: FigureLoad,
  { figures, areas, keyFigures }: LoadedReading,
): Promise<Result<null>> {
  return change(running, 'database loadFigures', async (functions) => {
    await stageParts(functions, figures.kpi.length, (from, to) => plainFigures(figures, load.id, from, to));
    return functions.loadStagedFigures(load, { areas, keyFigures });
  });
}

/** Replaces a table of results, or leaves the one that was there. */
export function sendTable(running: RunningDatabase, { name, columns }: PlainTable): Promise<Result<null>> {
  const rows = Math.max(0, ...columns.map((column) => valuesOf(column).length));
  return change(running, 'database loadTable', async (functions) => {
    await stageParts(functions, rows, (from, to) => columns.map((column) => sliceColumn(column, from, to)));
    return functions.loadStagedTable(name);
  });
}

/** Takes every load away. */
export function clearFigures(running: RunningDatabase): Promise<Result<null>> {
  return change(running, 'database clearLoads', (functions) => functions.clearFigures());
}

function change(
  running: RunningDatabase,
  where: string,
  run: (functions: Remote<DatabaseFunctions>) => Promise<Result<null>>,
): Promise<Result<null>> {
  return running.call(where, LOAD_DEADLINE_MS, run, 'givenUp');
}

/** At least one part, so that the columns are known. */
async function stageParts(
  functions: Remote<DatabaseFunctions>,
  rows: number,
  slice: (from: number, to: number) => readonly PlainColumn[],
): Promise<void> {
  await functions.stage(null);
  for (let from = 0; from === 0 || from < rows; from += ROWS_AT_A_TIME) {
    const part = slice(from, Math.min(from + ROWS_AT_A_TIME, rows));
    const buffers = part.map((column) => valuesOf(column).buffer as ArrayBuffer);
    await functions.stage(transfer(part, buffers));
  }
}

function valuesOf(column: PlainColumn): Int32Array | Float64Array {
  return column.kind === 'text' ? column.index : column.values;
}

/** A copy of some rows. */
function sliceColumn(column: PlainColumn, from: number, to: number): PlainColumn {
  switch (column.kind) {
    case 'text':
      return { ...column, index: column.index.slice(from, to) };
    case 'number':
      return { ...column, values: column.values.slice(from, to) };
    case 'integer':
      return { ...column, values: column.values.slice(from, to) };
  }
}
