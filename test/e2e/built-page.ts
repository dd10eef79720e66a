import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  chromium,
} from 'playwright-core';
import { type PreviewServer, build, preview } from 'vite';
import { findBrowser } from '../../src/cli/find-browser.mjs';
import { PATIENCE } from './reading';

/** A page of the built app, and what it did that it should not. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught errors and violations of the content security policy. */
  readonly complaints: string[];
  /** Requests to any host but the server's. */
  readonly strangers: string[];
}

export interface BuiltPage {
  readonly address: string;
  /** `init` runs in the page before its own scripts. */
  open(path?: string, options?: BrowserContextOptions, init?: () => void): Promise<OpenPage>;
  close(): Promise<void>;
}

export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
    ],
  });
}

/** Builds the app unless it is built already, serves it with its headers and opens a browser that reaches no other host. */
export async function serveBuiltPage(): Promise<BuiltPage> {
  if (!existsSync('dist/index.html')) await build({ logLevel: 'error' });
  const port = await freePort();
  const server: PreviewServer = await preview({ preview: { port }, logLevel: 'error' });
  const browser = await launchBrowser();
  const address = `http://localhost:${port}/`;
  return {
    address,
    async open(path = '', options = {}, init = () => {}) {
      // Keeping all files for a visit without a network takes time from what is tested, but for the test of it.
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        serviceWorkers: 'block',
        ...options,
      });
      context.setDefaultTimeout(PATIENCE);
      await context.addInitScript(init);
      const page = await context.newPage();
      const complaints: string[] = [];
      const strangers: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      context.on('request', (request) => {
        const { protocol, host } = new URL(request.url());
        if (protocol.startsWith('http') && host !== `localhost:${port}`) strangers.push(request.url());
      });
      await page.goto(address + path);
      return { page, context, complaints, strangers };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
