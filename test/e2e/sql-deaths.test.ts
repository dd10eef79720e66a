import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type DatabasePages,
  type DatabaseScope,
  openDatabasePages,
  untilBegun,
  untilBusy,
} from './open-database-page';

let pages: DatabasePages;
beforeAll(async () => {
  pages = await openDatabasePages();
});
afterAll(() => pages.close());

/** A product that is filtered: DuckDB stays in one piece of work until it is done. */
const endless = (rows: number) =>
  `SELECT count(*) FROM range(${rows}) a, range(${rows}) b WHERE a.range + b.range = 7`;

const query = (page: Page, sql: string) =>
  page.evaluate((text) => (globalThis as unknown as DatabaseScope).database.query(text), sql);

const loadDraws = (page: Page) =>
  page.evaluate(() =>
    (globalThis as unknown as DatabaseScope).database.loadTable({
      name: 'draws',
      columns: [{ name: 'draw', kind: 'integer', values: Int32Array.of(3, 4) }],
    }),
  );

/** The worker ends without a word, as when the browser takes its memory back. */
async function endWorker(page: Page, number: number): Promise<void> {
  const worker = page.workers()[number];
  await worker?.evaluate('self.close()').catch(() => undefined);
}

const untilRestart = (page: Page) =>
  page.waitForFunction(() => (globalThis as unknown as DatabaseScope).restarts === 1);

/** With a question during which it can be ended, and when that is: DuckDB’s own is one of many pieces. */
const WORKERS = [
  ['the database worker', 0, endless(1_000_000), untilBusy],
  ['DuckDB’s worker within it', 1, 'SELECT count(*) FROM range(1000000) a, range(1000000) b', untilBegun],
] as const;

test.each(WORKERS)(
  'when %s ends without a word and nothing is asked, the database is started anew with what was loaded',
  async (_, worker) => {
    const page = await pages.open();
    await loadDraws(page);
    // One that dies at once is started by the next question.
    await page.waitForTimeout(10_500);
    await endWorker(page, worker);
    await untilRestart(page);
    expect(await query(page, 'FROM draws')).toMatchObject({ value: { rows: [[3], [4]] } });
    await page.close();
  },
);

test.each(WORKERS)(
  'when %s ends without a word, the question in flight says that it stopped before any deadline',
  async (_, worker, sql, untilAtWork) => {
    const page = await pages.open();
    await loadDraws(page);
    const inFlight = query(page, sql);
    await untilAtWork(page);
    await endWorker(page, worker);
    expect(await inFlight).toEqual({
      ok: false,
      problems: [
        {
          where: 'database query',
          what: 'databaseStopped',
          value: expect.not.stringContaining('sign of life') as string,
        },
      ],
    });
    expect(await query(page, 'FROM draws')).toMatchObject({ value: { rows: [[3], [4]] } });
    await page.close();
  },
);

test('a database that is at work on one piece for long is not taken for dead', async () => {
  const page = await pages.open();
  const rows = await rowsThatTake(page, 14_000);
  expect(await query(page, endless(rows))).toMatchObject({ ok: true, value: { rows: [[8]] } });
  expect(await page.evaluate(() => (globalThis as unknown as DatabaseScope).restarts)).toBe(0);
  await page.close();
}, 180_000);

/** Rows a side of a product that take about so long on this machine. */
async function rowsThatTake(page: Page, milliseconds: number): Promise<number> {
  const rows = 20_000;
  const began = performance.now();
  await query(page, endless(rows));
  return Math.round(rows * Math.sqrt(milliseconds / (performance.now() - began)));
}
