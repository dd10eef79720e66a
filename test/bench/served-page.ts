import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { findBrowser } from '../../src/cli/find-browser.mjs';
import { launchBrowser } from '../e2e/built-page';

/** A request that reached the server: path, and milliseconds since 1970. */
export interface Fetched {
  readonly path: string;
  readonly atMs: number;
}

/** The app as built now, served on this machine, and a browser that reaches nothing else. */
export interface ServedPage {
  /** Where the built files lie. */
  readonly folder: string;
  /** What was fetched since the server started, by the page and by its workers. */
  readonly fetched: readonly Fetched[];
  readonly browser: Browser;
  /** Opens the page in a context of its own, with nothing cached; `init` runs in it before the page's own scripts. */
  open(path?: string, init?: () => void): Promise<{ readonly page: Page; readonly context: BrowserContext }>;
  close(): Promise<void>;
}

/** Builds into a folder of its own: `dist/` may be older than the code, and another may be serving it. */
export async function servePage(): Promise<ServedPage> {
  if (findBrowser() === undefined) throw new Error('there is no browser here');
  const folder = await mkdtemp(join(tmpdir(), 'reformlabbet-page-'));
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  await cp('datasets', join(folder, 'datasets'), { recursive: true });
  const browser = await launchBrowser();
  const fetched: Fetched[] = [];
  const server = await preview({
    logLevel: 'error',
    preview: { port: 0 },
    build: { outDir: folder },
    plugins: [
      {
        name: 'note-requests',
        configurePreviewServer: ({ middlewares }) => {
          middlewares.use((request, _response, next) => {
            fetched.push({ path: request.url ?? '', atMs: Date.now() });
            next();
          });
        },
      },
    ],
  });
  return {
    folder,
    fetched,
    browser,
    async open(path = '', init = () => {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      // Functions evaluated in the page come from tsx, which calls this to keep their names.
      await context.addInitScript('globalThis.__name = (named) => named');
      await context.addInitScript(init);
      const page = await context.newPage();
      await page.goto(`${server.resolvedUrls?.local[0] ?? ''}${path}`);
      return { page, context };
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
