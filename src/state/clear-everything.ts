import type { MunicipalStore } from './municipal-store.svelte';

/** What this browser can have kept of the page. */
export type KeptPart = 'figures' | 'ledger' | 'forecasts' | 'scenarios' | 'language' | 'offline' | 'other';

/** Every key of the browser's stores that is the page's begins like this. */
const OURS = 'reformlabbet';
const PARTS: readonly (readonly [beginning: string, part: KeptPart])[] = [
  ['reformlabbet-figures', 'figures'],
  ['reformlabbet-ledger', 'ledger'],
  ['reformlabbet-forecasts', 'forecasts'],
  ['reformlabbet-scenarios', 'scenarios'],
  ['reformlabbet.language', 'language'],
];

/** What this browser keeps of the page. */
export async function findKept(): Promise<readonly KeptPart[]> {
  const keys = [...keysOf(() => localStorage), ...keysOf(() => sessionStorage)];
  const parts = new Set(keys.map(partOf));
  if ((await ourCaches()).length > 0 || (await ourRegistrations()).length > 0) parts.add('offline');
  return [...parts];
}

/**
 * Clears whatever this browser keeps of the page, and answers what could not be cleared. The page itself holds what is on screen still,
 * and is to be opened anew.
 */
export async function clearEverything(store: MunicipalStore): Promise<readonly KeptPart[]> {
  await store.unkeep();
  for (const storage of [() => localStorage, () => sessionStorage])
    for (const key of keysOf(storage)) storage().removeItem(key);
  for (const registration of await ourRegistrations()) await registration.unregister();
  for (const name of await ourCaches()) await caches.delete(name);
  return findKept();
}

/** What a key of a store is of. */
export function partOf(key: string): KeptPart {
  return PARTS.find(([beginning]) => key.startsWith(beginning))?.[1] ?? 'other';
}

/** The page's own keys; none where the browser keeps nothing. */
function keysOf(storage: () => Storage): readonly string[] {
  try {
    return Object.keys(storage()).filter((key) => key.startsWith(OURS));
  } catch {
    return [];
  }
}

/** Those of this page's folder: others may live on the same host. */
async function ourCaches(): Promise<readonly string[]> {
  try {
    const folder = new URL('.', document.baseURI).href;
    return (await caches.keys()).filter((name) => name.startsWith(OURS) || name.endsWith(folder));
  } catch {
    return [];
  }
}

async function ourRegistrations(): Promise<readonly ServiceWorkerRegistration[]> {
  try {
    const folder = new URL('.', document.baseURI).href;
    return (await navigator.serviceWorker.getRegistrations()).filter(({ scope }) => scope === folder);
  } catch {
    return [];
  }
}
