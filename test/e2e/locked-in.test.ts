import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltPage, serveBuiltPage } from './built-page';
import type { WorkerName } from './database-page/page';
import { type DatabasePages, openDatabasePages } from './open-database-page';
import { PATIENCE } from './reading';

let pages: DatabasePages;
let app: BuiltPage;
let bare: { readonly address: string; close(): void };
/** Another host, which would answer anyone: it counts connections, and what was asked for. */
let other: { readonly address: string; readonly asked: string[]; close(): void };

beforeAll(async () => {
  pages = await openDatabasePages();
  app = await serveBuiltPage();
  bare = await serve((path, respond) => {
    readFile(join(pages.outDir, path)).then(
      (bytes) => respond(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }, bytes),
      () => respond(404, {}, ''),
    );
  });
  const asked: string[] = [];
  const counted = await serve((path, respond) => {
    asked.push(path);
    respond(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' }, 'export {};');
  });
  other = { ...counted, asked };
});

afterAll(async () => {
  await app.close();
  await pages.close();
  bare.close();
  other.close();
});

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

type Respond = (status: number, headers: Readonly<Record<string, string>>, body: string | Uint8Array) => void;

/** A server on this machine that sends no headers of its own accord. */
async function serve(answer: (path: string, respond: Respond) => void) {
  const server: Server = createServer((request, response) =>
    answer(new URL(request.url ?? '/', 'http://localhost').pathname, (status, headers, body) => {
      response.writeHead(status, headers).end(body);
    }),
  );
  server.on('upgrade', (request, socket) => {
    answer(request.url ?? '/', () => undefined);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, close: () => server.close() };
}

interface Attempts {
  /** What each way out ended in: "through", or how it was refused. */
  readonly ways: Readonly<Record<string, string>>;
  /** Directives that were violated. */
  readonly violated: readonly string[];
  /** Status of a file of the worker's own host. */
  readonly own: number;
}

/** Tries every way to another host from inside a worker; and, so that a worker that can do nothing is not taken for one that is locked in, one to its own. */
function tryToLeave(worker: Worker, away: string, home: string): Promise<Attempts> {
  return worker.evaluate(
    async ([stranger, own]) => {
      const violated: string[] = [];
      self.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
      const attempt = async (leave: () => unknown) => {
        try {
          await leave();
          return 'through';
        } catch (error) {
          return error instanceof Error ? error.name : String(error);
        }
      };
      const settle = (target: EventTarget, good: string) =>
        new Promise<void>((resolve, reject) => {
          target.addEventListener(good, () => resolve());
          target.addEventListener('error', () => reject(new Error('refused')));
        });
      const scope = self as unknown as { importScripts?: (url: string) => void };
      const ways = {
        fetch: await attempt(() => fetch(`${stranger}fetch`)),
        opaque: await attempt(() => fetch(`${stranger}opaque`, { mode: 'no-cors' })),
        beacon: await attempt(() =>
          fetch(`${stranger}post`, { method: 'POST', body: 'secret', keepalive: true }),
        ),
        request: await attempt(() => {
          if (!('XMLHttpRequest' in self)) throw new Error('refused');
          const request = new XMLHttpRequest();
          request.open('GET', `${stranger}xhr`);
          request.send();
          return settle(request, 'load');
        }),
        socket: await attempt(() => settle(new WebSocket(`${stranger.replace('http', 'ws')}socket`), 'open')),
        events: await attempt(() => settle(new EventSource(`${stranger}events`), 'open')),
        script: await attempt(() => {
          if (scope.importScripts === undefined) throw new Error('refused');
          scope.importScripts(`${stranger}script.js`);
        }),
        module: await attempt(() => import(`${stranger}module.js`)),
      };
      return { ways, violated, own: (await fetch(own)).status };
    },
    [away, home] as const,
  );
}

async function expectLockedIn(name: string, worker: Worker, home: string): Promise<void> {
  const before = other.asked.length;
  const { ways, violated, own } = await tryToLeave(worker, other.address, home);
  expect(own, `${name} reaches its own host`).toBe(200);
  expect(
    Object.entries(ways).filter(([, ended]) => ended === 'through'),
    `${name}: ways to another host`,
  ).toEqual([]);
  expect(violated, `${name} was refused by the policy`).toContain('connect-src');
  expect(other.asked.slice(before), `${name}: what reached another host`).toEqual([]);
}

/** Starts a worker as the app does, and answers it and those it starts within. */
async function startWorkers(page: Page, name: WorkerName): Promise<readonly Worker[]> {
  const before = page.workers().length;
  await page.evaluate(async (key) => {
    const { workers } = globalThis as unknown as { workers: Record<string, () => unknown> };
    await workers[key]?.();
  }, name);
  await expect.poll(() => page.workers().length, { timeout: PATIENCE }).toBeGreaterThan(before);
  return page.workers().slice(before);
}

const WORKERS: readonly WorkerName[] = ['database', 'export', 'kolada', 'ledger', 'simulation'];

async function expectAllLockedIn(address: string): Promise<void> {
  const page = await pages.browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(`${address}${pages.path}`);
  await page.waitForFunction(() => 'workers' in globalThis);
  for (const name of WORKERS) {
    const started = await startWorkers(page, name);
    expect(started, name).toHaveLength(name === 'database' ? 2 : 1);
    for (const [depth, worker] of started.entries())
      await expectLockedIn(`${name} ${depth}`, worker, `${address}datasets/sources.json`);
  }
  await page.close();
}

test('every worker there is, but the service worker, is among those that are tried', () => {
  const names = readdirSync('workers').map((file) => file.replace('.worker.ts', ''));
  expect(names.filter((name) => name !== 'service').sort()).toEqual([...WORKERS].sort());
});

test('the other host answers a page that no policy binds: what follows is not its doing', async () => {
  const page = await pages.browser.newPage();
  await page.goto(`${other.address}page`);
  const before = other.asked.length;
  const status = await page.evaluate(async (url) => (await fetch(url)).status, `${other.address}near`);
  expect(status).toBe(200);
  expect(other.asked.slice(before)).toContain('/near');
  await page.close();
});

test('no worker reaches another host, with the policy as a header', () => expectAllLockedIn(pages.address));

test('nor on a server that sends no headers, with the policy in the page alone', () =>
  expectAllLockedIn(bare.address));

test('nor those that the app itself has started, its service worker among them', async () => {
  const { page, context, strangers } = await app.open('#kommundata', { serviceWorkers: 'allow' });
  await expect.poll(() => page.workers().length, { timeout: PATIENCE }).toBeGreaterThanOrEqual(3);
  // The app waits for a long rest before it does this.
  await page.evaluate(
    () => void navigator.serviceWorker.register(new URL('service-worker.js', document.baseURI)),
  );
  await expect.poll(() => context.serviceWorkers().length, { timeout: PATIENCE }).toBe(1);
  for (const [place, worker] of [...page.workers(), ...context.serviceWorkers()].entries())
    await expectLockedIn(`worker ${place}`, worker, `${app.address}datasets/sources.json`);
  expect(strangers.filter((url) => !url.startsWith(other.address))).toEqual([]);
  await context.close();
});
