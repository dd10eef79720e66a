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

/** Files whose names do not change come from the network while there is one: a new version is never hidden behind an old one. */
async function fetchNewest(request: Request, url: URL): Promise<Response> {
  const kept = async () => (await matchPrecache(url.pathname)) ?? matchPrecache(`${url.pathname}index.html`);
  try {
    const response = await fetch(request);
    return response.ok ? response : ((await kept()) ?? response);
  } catch (error) {
    const response = await kept();
    if (response === undefined) throw error;
    return response;
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
