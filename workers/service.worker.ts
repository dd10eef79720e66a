import { addRoute, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

/** Every built file; the build writes the list. */
declare const PRECACHED: { url: string; revision: string | null }[];

interface ServiceWorker {
  readonly clients: { claim(): Promise<void> };
  addEventListener(
    type: 'activate',
    listener: (event: { waitUntil(end: Promise<void>): void }) => void,
  ): void;
}
const worker = self as unknown as ServiceWorker;
const assets = new URL('assets/', self.location.href).pathname;

/** How long a page, the manifest or the catalogue is waited for, milliseconds: a network that is dead may say nothing for minutes. */
const PATIENCE_MS = 4_000;
/** How long a data file is. */
const DATA_PATIENCE_MS = 15_000;
/** How long what is kept is given at once after the network has failed, milliseconds. */
const REST_MS = 30_000;

let restUntil = 0;

/**
 * Files whose names do not change come from the network while there is one: a new version is never hidden behind an old one. A data file
 * has the hash that the catalogue before it says, so that it comes from where the catalogue came from: the network, even a slow one,
 * unless that has just failed.
 */
async function fetchNewest(request: Request, url: URL): Promise<Response> {
  const kept = (await matchPrecache(url.pathname)) ?? (await matchPrecache(`${url.pathname}index.html`));
  if (kept === undefined) return fetch(request);
  if (request.mode !== 'navigate' && Date.now() < restUntil) return kept;
  const patienceMs = url.pathname.endsWith('.csv') ? DATA_PATIENCE_MS : PATIENCE_MS;
  const response = await fetchWithin(request, patienceMs);
  restUntil = response === undefined ? Date.now() + REST_MS : 0;
  return response?.ok === true ? response : kept;
}

/** Undefined where the network fails or, before the time is out, says nothing: then it is asked no longer, and its connection is free. */
async function fetchWithin(request: Request, milliseconds: number): Promise<Response | undefined> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), milliseconds);
  try {
    return await fetch(request, { signal: patience.signal });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

// A newer worker waits until no page of the older version is open; then what only the older one had is dropped.
precache(PRECACHED);
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
// Other hosts are none of this: the browser asks them itself, under the policy of the page that asks.
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && !url.pathname.startsWith(assets),
  ({ request, url }) => fetchNewest(request, url),
);
addRoute();
