import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltPage, launchBrowser, serveBuiltPage } from './built-page';
import { stopAtThousand } from './reading';

const PATIENCE = 120_000;

let built: BuiltPage;
let browser: Browser;
let server: Server;
let address = '';
/** What the network does: passes on, or takes what is asked and never answers, or is another version of the page. */
let network: 'answers' | 'silent' | 'newer' = 'answers';

beforeAll(async () => {
  built = await serveBuiltPage();
  browser = await launchBrowser();
  server = createServer((asked, answer) => {
    if (network === 'silent') return;
    if (network === 'newer') {
      answer.setHeader('Content-Type', 'text/html');
      answer.end('<title>newer</title>');
      return;
    }
    const passed = request(new URL(asked.url ?? '/', built.address), (given) => {
      answer.writeHead(given.statusCode ?? 500, given.headers);
      given.pipe(answer);
    });
    passed.end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await built.close();
});

test(
  'a network that never answers: the page and its data come from what was kept, and the network is asked again by the next visit',
  async () => {
    const context = await browser.newContext();
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript(stopAtThousand);
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
      timeout: PATIENCE,
    });

    network = 'silent';
    await page.reload();
    await page.locator('.headline').waitFor({ timeout: PATIENCE });
    await page.goto(`${address}#kommundata/alla`);
    await page
      .getByRole('row', { name: /Svedala/ })
      .first()
      .waitFor({ timeout: PATIENCE });

    // What was never answered holds the browser's connections until they end.
    network = 'newer';
    server.closeAllConnections();
    await page.reload();
    expect(await page.title()).toBe('newer');
    await context.close();
  },
  3 * PATIENCE,
);
