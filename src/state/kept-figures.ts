import { type UseStore, clear, createStore, delMany, get, keys, set } from 'idb-keyval';
import type { FigureColumns } from '../data/figures/figure-columns';
import { inTasks } from '../engine/in-tasks';
import { joinPieces, piecesOf } from './column-pieces';
import { KEPT_FORMAT, type LoadedFigures, parseKeptFigures } from './parse-kept-figures';

/** Says that figures are kept; without it the browser's database is not even opened. */
const KEY = 'reformlabbet-figures';
const DATABASE = 'reformlabbet';

/** What a load's figures consist of. */
const COLUMNS = [
  'kpis',
  'areas',
  'statuses',
  'kpi',
  'area',
  'period',
  'gender',
  'value',
  'status',
  'count',
] as const satisfies readonly (keyof FigureColumns)[];

/** Tells when another tab ends the keeping. */
export function whenKeepingEnds(ended: () => void): void {
  if (typeof window === 'undefined') return;
  addEventListener('storage', ({ key }) => {
    if ((key === KEY || key === null) && !keepsFigures()) ended();
  });
}

/** The first piece stands where an older page kept the whole column. */
const pieceKey = (id: string, column: string, piece: number) =>
  piece === 0 ? `${id}/${column}` : `${id}/${column}/${piece}`;

/** Whether this browser keeps figures, because the user asked for it. */
export function keepsFigures(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/**
 * Keeps a load in this browser, its columns as they are. False where the browser keeps nothing, or has no room for it: then nothing of it
 * is kept.
 */
export async function keepFigures({ load, figures, areas, keyFigures }: LoadedFigures): Promise<boolean> {
  try {
    localStorage.setItem(KEY, 'kept');
    // A page that was closed on the way may have left longer columns under the same id.
    await forgetFigures(load.id);
    for (const name of COLUMNS) {
      for (const [at, piece] of piecesOf(figures[name]).entries())
        await set(pieceKey(load.id, name, at), piece(), opened());
    }
    await set(load.id, { format: KEPT_FORMAT, load, areas, keyFigures }, opened());
    return true;
  } catch {
    await forgetFigures(load.id);
    return false;
  }
}

export async function forgetFigures(id: string): Promise<void> {
  try {
    const own = (await keys<string>(opened())).filter((key) => key === id || `${key}`.startsWith(`${id}/`));
    await delMany(own, opened());
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/**
 * The loads that this browser keeps, the oldest first, and how many could not be understood: what is kept may be of an older page,
 * or anyone's.
 */
export async function keptFigures(): Promise<{
  readonly loads: readonly LoadedFigures[];
  readonly passedOver: number;
}> {
  const loads: LoadedFigures[] = [];
  let passedOver = 0;
  try {
    const texts = (await keys(opened())).filter((key) => typeof key === 'string');
    for (const key of texts.filter((text) => !text.includes('/'))) {
      const parsed = await inTasks(parseKeptFigures(await getKept(key)));
      if (parsed === undefined || parsed.load.id !== key) passedOver += 1;
      else loads.push(parsed);
    }
  } catch {
    passedOver += 1;
  }
  loads.sort((a, b) => a.load.loadedAt.localeCompare(b.load.loadedAt));
  return { loads, passedOver };
}

/** A load as it is kept, put together; it may be anything. */
async function getKept(id: string): Promise<unknown> {
  const kept = await get<unknown>(id, opened());
  if (typeof kept !== 'object' || kept === null) return undefined;
  const figures: Record<string, unknown> = {};
  for (const name of COLUMNS) figures[name] = await getColumn(id, name);
  return { ...kept, figures };
}

async function getColumn(id: string, name: string): Promise<unknown> {
  const pieces: unknown[] = [];
  for (;;) {
    const piece = await get<unknown>(pieceKey(id, name, pieces.length), opened());
    if (piece === undefined) return joinPieces(pieces);
    pieces.push(piece);
  }
}

/** This browser keeps no figures any longer, nor the database that they were in. */
export async function forgetAllFigures(): Promise<void> {
  try {
    localStorage.removeItem(KEY);
    const store = opened();
    await clear(store);
    await store('readonly', (objects) => Promise.resolve(objects.transaction.db.close()));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  kept = undefined;
  await deleteDatabase();
}

let kept: UseStore | undefined;

function opened(): UseStore {
  return (kept ??= openStore());
}

/** It gives way where another tab wants the database gone. */
function openStore(): UseStore {
  const store = createStore(DATABASE, 'figures');
  const listening = store('readonly', ({ transaction: { db } }) => {
    db.onversionchange = () => {
      db.close();
      if (kept === store) kept = undefined;
    };
    return Promise.resolve();
  });
  // A browser that does not open it says so to who asks for what is in it.
  listening.catch(() => undefined);
  return store;
}

/** Empty it goes as soon as no other tab has it open; that is not waited for. */
function deleteDatabase(): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(DATABASE);
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    } catch {
      resolve();
    }
  });
}
