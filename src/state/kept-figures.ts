import { type UseStore, clear, createStore, delMany, get, keys, set } from 'idb-keyval';
import type { FigureColumns } from '../data/figures/figure-columns';
import { browserLocks } from '../engine/browser-locks';
import { inTasks } from '../engine/in-tasks';
import { joinPieces, piecesOf } from './column-pieces';
import { KEPT_FORMAT, type LoadedFigures, parseKeptFigures } from './parse-kept-figures';
import { whenChangedElsewhere } from './when-changed-elsewhere';

/** Says that figures are kept; without it the browser's database is not even opened. */
const KEY = 'reformlabbet-figures';
const DATABASE = 'reformlabbet';
/** Lock that is held while a load is saved. */
const SAVING = 'reformlabbet-figures-saving';

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

/** From now on this browser keeps figures. False where it keeps nothing. */
export function beginKeeping(): boolean {
  try {
    localStorage.setItem(KEY, newStamp());
    return true;
  } catch {
    return false;
  }
}

/** Tells when another tab has begun or ended the keeping, or kept or forgotten a load. */
export function whenKeptChanges(changed: () => void): void {
  whenChangedElsewhere(KEY, changed);
}

/**
 * Keeps a load in this browser, its columns as they are. Where the browser keeps nothing, has no room for it, or the keeping has ended
 * nothing of it is kept; `keptIds` tells.
 */
export async function keepFigures(loaded: LoadedFigures): Promise<void> {
  try {
    await (browserLocks()?.request(SAVING, () => saveFigures(loaded)) ?? saveFigures(loaded));
  } catch {
    await (keepsFigures() ? deleteFigures(loaded.load.id) : forgetAllFigures());
  }
  tellOthers();
}

async function saveFigures({ load, figures, areas, keyFigures }: LoadedFigures): Promise<void> {
  // A page that was closed on the way may have left longer columns under the same id.
  await deleteFigures(load.id);
  for (const name of COLUMNS) {
    for (const [at, piece] of piecesOf(figures[name]).entries())
      await setWhileKept(pieceKey(load.id, name, at), piece());
  }
  await setWhileKept(load.id, { format: KEPT_FORMAT, load, areas, keyFigures });
}

/** Rejects where another tab has ended the keeping. */
async function setWhileKept(key: string, value: unknown): Promise<void> {
  if (keepsFigures()) await set(key, value, opened());
  if (!keepsFigures()) throw new Error('the keeping has ended');
}

/** The browser keeps this load no longer. */
export async function forgetFigures(id: string): Promise<void> {
  if (!keepsFigures()) return;
  await deleteFigures(id);
  tellOthers();
}

/** The browser keeps no load any longer, none of another tab's either; it keeps those that are loaded from now on. */
export async function forgetEveryLoad(): Promise<void> {
  try {
    await clear(opened());
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  tellOthers();
}

/** Ids of the loads that this browser keeps. */
export async function keptIds(): Promise<ReadonlySet<string>> {
  try {
    return new Set((await keptKeys()).filter((key) => idOf(key) === key));
  } catch {
    return new Set();
  }
}

async function deleteFigures(id: string): Promise<void> {
  try {
    const own = (await keptKeys()).filter((key) => idOf(key) === id);
    await delMany(own, opened());
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

async function keptKeys(): Promise<readonly string[]> {
  return (await keys(opened())).filter((key) => typeof key === 'string');
}

/** The load that a key is of. */
function idOf(key: string): string {
  return key.split('/', 1)[0] ?? key;
}

/** Figures of a load that was never whole, since its page was left, are nobody's. A save that is under way, in any tab, holds the lock. */
async function deleteRemains(): Promise<void> {
  await browserLocks()?.request(SAVING, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    const texts = await keptKeys();
    const whole = new Set(texts);
    await delMany(
      texts.filter((key) => !whole.has(idOf(key))),
      opened(),
    );
  });
}

/** Other tabs hear of a new value. */
function tellOthers(): void {
  if (keepsFigures()) beginKeeping();
}

function newStamp(): string {
  return String(performance.timeOrigin + performance.now());
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
    await deleteRemains().catch(() => undefined);
    for (const key of await keptIds()) {
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
