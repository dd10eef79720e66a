import { readdirSync, statSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { KOLADA } from '../../src/data/kolada-api/plan-requests';
import { PATIENCE, stopAtThousand } from './reading';
import { useBuiltPage } from './use-built-page';

const built = useBuiltPage();

/** Waits until the service worker has kept every file and answers for the page. */
async function untilKept(context: BrowserContext) {
  const [worker = await context.waitForEvent('serviceworker', { timeout: PATIENCE })] =
    context.serviceWorkers();
  await context.pages()[0]?.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: PATIENCE,
  });
  return worker;
}

describe('after the first visit', { timeout: 4 * PATIENCE }, () => {
  test('the comparison runs and the database answers without a network', async () => {
    const { page, context, complaints, strangers } = await built.open(
      '',
      { serviceWorkers: 'allow' },
      stopAtThousand,
    );
    try {
      const worker = await untilKept(context);
      const refused = await worker.evaluate(
        (address) =>
          new Promise<string>((resolve) => {
            self.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
            void fetch(address).then(
              () => resolve('answered'),
              () => setTimeout(() => resolve('failed otherwise'), 2_000),
            );
          }),
        `${KOLADA}/v3`,
      );
      expect(refused).toBe('connect-src');
      const kept = await page.evaluate(async () => {
        const names = await caches.keys();
        const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return requests.flat().map(({ url }) => new URL(url).pathname.slice(1));
      });
      const shipped = readdirSync('dist', { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => statSync(`dist/${name}`).isFile() && name !== 'service-worker.js');
      expect(kept.sort()).toEqual(shipped.sort());

      await context.setOffline(true);
      await page.reload();
      await page.locator('.headline').waitFor({ timeout: PATIENCE });
      await page.goto(page.url().replace(/#.*|$/, '#kommundata/alla'));
      await page
        .getByRole('row', { name: /Svedala/ })
        .first()
        .waitFor({ timeout: PATIENCE });
      await page.goto(new URL('kolada.html', page.url()).href);
      await page.getByRole('heading', { name: 'Hämta från Kolada' }).waitFor();
      expect(complaints.filter((complaint) => !complaint.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
      expect(strangers).toEqual([]);
    } finally {
      await context.close();
    }
  });

  test('a page comes from the server while there is one, not from what was kept', async () => {
    const { page, context } = await built.open('', { serviceWorkers: 'allow' }, stopAtThousand);
    try {
      const worker = await untilKept(context);
      await worker.evaluate(async () => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys())
            if (request.url.includes('index.html'))
              await cache.put(
                request,
                new Response('<title>old</title>', { headers: { 'Content-Type': 'text/html' } }),
              );
        }
      });
      await page.reload();
      await page.locator('.headline').waitFor({ timeout: PATIENCE });
      await context.setOffline(true);
      await page.reload();
      expect(await page.title()).toBe('old');
    } finally {
      await context.close();
    }
  });
});

test('what is kept is about as much as the page says', () => {
  const bytes = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(`dist/${name}`))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
  expect(Math.round(bytes / 1e7) * 10).toBe(40);
});

test('the page can be installed: a manifest, and icons of the sizes it names', () =>
  built.withPage(
    async (page, { context }) => {
      const session = await context.newCDPSession(page);
      const { errors, data } = await session.send('Page.getAppManifest');
      expect(errors).toEqual([]);
      const { icons } = JSON.parse(data ?? '{}') as { icons: { src: string; sizes: string }[] };
      for (const { src, sizes } of icons.filter(({ sizes }) => sizes !== 'any')) {
        const drawn = await page.evaluate(async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          return `${image.naturalWidth}x${image.naturalHeight}`;
        }, src);
        expect(drawn).toBe(sizes);
      }
    },
    '',
    {},
    stopAtThousand,
  ));
