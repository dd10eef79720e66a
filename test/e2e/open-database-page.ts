import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build, preview } from 'vite';
import type { Database, DatabaseOptions } from '../../src/engine/database';
import type { Result } from '../../src/model/problem';
import { launchBrowser } from './built-page';
import { PATIENCE } from './reading';

/** What a page of `database-page/` has in its global scope; `database` is there once it is started. */
export interface DatabaseScope {
  readonly startDatabase: (options: DatabaseOptions) => Promise<Result<Database>>;
  database: Database;
  restarts: number;
}

export interface DatabasePages {
  readonly browser: Browser;
  /** Where the files lie, and where the page and its server are. */
  readonly outDir: string;
  readonly path: string;
  readonly address: string;
  /** A page of its own, with a database of its own that is started. */
  open(options?: Partial<DatabaseOptions>): Promise<Page>;
  close(): Promise<void>;
}

/** Builds the database alone with the app's own settings and headers, and serves it. */
export async function openDatabasePages(): Promise<DatabasePages> {
  const outDir = await mkdtemp(join(tmpdir(), 'reformlabbet-database-'));
  const path = 'test/e2e/database-page/index.html';
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true, rolldownOptions: { input: path } } });
  const server = await preview({ logLevel: 'error', preview: { port: 0 }, build: { outDir } });
  const browser = await launchBrowser();
  const address = server.resolvedUrls?.local[0] ?? '';
  return {
    browser,
    outDir,
    path,
    address,
    async open(options = {}) {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      // Functions evaluated in the page may come from esbuild, which calls this to keep their names.
      await page.addInitScript('globalThis.__name = (named) => named');
      await page.goto(`${address}${path}`);
      await page.waitForFunction(() => 'startDatabase' in globalThis);
      await page.evaluate(async (given) => {
        const scope = globalThis as unknown as DatabaseScope;
        const started = await scope.startDatabase({
          datasetsUrl: new URL('/datasets/', location.href).href,
          ...given,
        });
        if (!started.ok) throw new Error(JSON.stringify(started.problems));
        scope.database = started.value;
        scope.restarts = 0;
        scope.database.onRestart(() => (scope.restarts += 1));
      }, options);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}

/** Waits until DuckDB has come to what was asked before, where that is many pieces of work. */
export async function untilBegun(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as DatabaseScope).database.tables());
}

/** Waits until DuckDB is in the middle of a piece of work: its worker says nothing for a second. */
export async function untilBusy(page: Page): Promise<void> {
  const [, duckDb] = page.workers();
  if (duckDb === undefined) throw new Error('DuckDB has no worker');
  let isIdle = true;
  while (isIdle)
    isIdle = await Promise.race([duckDb.evaluate(() => true), page.waitForTimeout(1_000).then(() => false)]);
}
