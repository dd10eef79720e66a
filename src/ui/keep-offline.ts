/** How long the page must have been at rest, seconds. */
const REST_SECONDS = 10;

/**
 * Has the browser keep the page's own files, so that it works without a network from the next visit on: some 40 MB, the database's engine
 * among them. Waits until nothing has been computed for a while, so that it takes no time from what the user looks at, and leaves it where
 * the user has asked the browser to save data.
 */
export async function keepOffline(): Promise<void> {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData === true) return;
  for (let seconds = 0; seconds < REST_SECONDS; seconds = isBusy() ? 0 : seconds + 1)
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  try {
    const registration = await navigator.serviceWorker.register(
      new URL('service-worker.js', document.baseURI),
    );
    // A worker that was removed while another tab used it is taken up again as it was, and keeps no files anew: it is to go with that tab.
    if (registration.active !== null && !(await hasFiles())) await registration.unregister();
  } catch {
    // A browser that will not keep it works with a network as before.
  }
}

/** Whether the page's own files are kept. */
async function hasFiles(): Promise<boolean> {
  return (await caches.match(new URL('index.html', document.baseURI), { ignoreSearch: true })) !== undefined;
}

/** What is waited for shows a bar or the word of waiting. */
function isBusy(): boolean {
  return document.querySelector('progress:not(.at-rest), .waiting') !== null;
}
