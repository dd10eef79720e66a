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

/** A product that is filtered: DuckDB stays in one piece of work for minutes. */
const ENDLESS = 'SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range + b.range = 7';
/** The same without the filter: in many pieces. */
const LONG = 'SELECT count(*) FROM range(1000000) a, range(1000000) b';
/** More than WebAssembly can address, and than DuckDB looks after. */
const CRASHING = "SELECT len(repeat('x', 4000000000))";

const query = (page: Page, sql: string) =>
  page.evaluate((text) => (globalThis as unknown as DatabaseScope).database.query(text), sql);

/** Loads `rows` figures of 100 key figures, the first hundred of them Svedala's. */
const load = (page: Page, id: string, rows: number, value: number) =>
  page.evaluate(
    ([name, count, of]) => {
      const { database } = globalThis as unknown as DatabaseScope;
      const all = Array.from({ length: count }, (_, row) => row);
      return database.loadFigures(
        { id: name, name, from: 'file', loadedAt: '2026-11-22T10:00:00Z', rows: count },
        {
          figures: {
            kpis: all.slice(0, 100).map((row) => `N9${String(row).padStart(4, '0')}`),
            areas: [
              '1263',
              ...all
                .slice(100)
                .filter((row) => row % 100 === 0)
                .map(String),
            ],
            statuses: [''],
            kpi: Int32Array.from(all, (row) => row % 100),
            area: Int32Array.from(all, (row) => Math.floor(row / 100)),
            period: new Int16Array(count).fill(2024),
            gender: new Uint8Array(count),
            value: new Float64Array(count).fill(of),
            status: new Int32Array(count),
            count: new Int32Array(count).fill(1),
          },
          areas: [],
          keyFigures: [],
        },
      );
    },
    [id, rows, value] as const,
  );

const sums = async (page: Page) => {
  const answer = await query(
    page,
    "SELECT load, count(*), sum(value) FROM figures WHERE load <> 'shipped' GROUP BY load ORDER BY load",
  );
  return answer.ok ? answer.value.rows : answer.problems;
};

const restarts = (page: Page) => page.evaluate(() => (globalThis as unknown as DatabaseScope).restarts);

test('what is loaded is answered, newest first, and what it replaced comes back when it is removed', async () => {
  const page = await pages.open();
  expect(await load(page, 'a', 120_000, 1)).toEqual({ ok: true, value: null });
  expect(await load(page, 'b', 2, 5)).toEqual({ ok: true, value: null });
  expect(await sums(page)).toEqual([
    ['a', 119_998, 119_998],
    ['b', 2, 10],
  ]);
  expect(await load(page, 'b', 2, 6)).toMatchObject({ problems: [{ what: 'sameId', value: 'b' }] });
  const answer = await page.evaluate(() =>
    (globalThis as unknown as DatabaseScope).database.figures({
      kpis: ['N90000', 'N90002'],
      areas: ['1263'],
    }),
  );
  const common = { area: '1263', period: 2024, gender: 'T', status: '', count: 1 };
  expect(answer).toEqual({
    ok: true,
    value: [
      { ...common, kpi: 'N90000', value: 5, load: 'b' },
      { ...common, kpi: 'N90002', value: 1, load: 'a' },
    ],
  });
  await page.evaluate(() => (globalThis as unknown as DatabaseScope).database.removeLoad('b'));
  expect(await sums(page)).toEqual([['a', 120_000, 120_000]]);
  await page.evaluate(() => (globalThis as unknown as DatabaseScope).database.clearLoads());
  expect(await sums(page)).toEqual([]);
  expect(await restarts(page)).toBe(0);
  await page.close();
});

test('a long query is cancelled at once, does not keep the page’s own questions waiting, and leaves the database as it was', async () => {
  const page = await pages.open();
  const running = query(page, LONG);
  const tables = await page.evaluate(() => (globalThis as unknown as DatabaseScope).database.tables());
  expect(tables.ok).toBe(true);
  await page.evaluate(() => (globalThis as unknown as DatabaseScope).database.cancelQuery());
  expect(await running).toEqual({
    ok: false,
    problems: [{ where: 'sql', what: 'databaseFailed', value: 'cancelled' }],
  });
  expect(await query(page, 'SELECT 42')).toMatchObject({ ok: true, value: { rows: [[42]] } });
  expect(await restarts(page)).toBe(0);
  await page.close();
});

test('a query that is late is cancelled', async () => {
  const page = await pages.open({ queryDeadlineMs: 500 });
  expect(await query(page, LONG)).toMatchObject({ ok: false, problems: [{ value: 'no answer in 500 ms' }] });
  expect(await query(page, 'SELECT 42')).toMatchObject({ ok: true });
  expect(await restarts(page)).toBe(0);
  await page.close();
});

test('a question of the page’s own that is late leaves the user’s query alone', async () => {
  const page = await pages.open({ callDeadlineMs: 1 });
  const running = query(page, 'SELECT count(*) FROM range(1000000) a, range(2000) b');
  const late = await page.evaluate(() => (globalThis as unknown as DatabaseScope).database.tables());
  expect(late).toMatchObject({ ok: false, problems: [{ value: 'no answer in 1 ms' }] });
  expect(await running).toMatchObject({ ok: true, value: { rows: [[2_000_000_000]] } });
  expect(await restarts(page)).toBe(0);
  await page.close();
});

test('a load that cannot be put back after a crash can be taken away', async () => {
  const page = await pages.open();
  const answers = await page.evaluate(async (sql) => {
    const { database } = globalThis as unknown as DatabaseScope;
    const figures = {
      kpis: ['N90000'],
      areas: ['1263'],
      statuses: [''],
      kpi: new Int32Array(1),
      area: new Int32Array(1),
      period: Int16Array.of(2024),
      gender: new Uint8Array(1),
      value: new Float64Array(1),
      status: new Int32Array(1),
      count: new Int32Array(1),
    };
    const load = { id: 'a', name: 'a', from: 'file', loadedAt: '2026-11-22T10:00:00Z', rows: 1 } as const;
    const loaded = await database.loadFigures(load, { figures, areas: [], keyFigures: [] });
    figures.value = new Float64Array(0);
    await database.query(sql);
    const before = await database.query('SELECT 42');
    const cleared = await database.clearLoads();
    return { loaded, before, cleared, after: await database.query('SELECT 42') };
  }, CRASHING);
  expect(answers).toMatchObject({
    loaded: { ok: true },
    before: { ok: false },
    cleared: { ok: true },
    after: { ok: true, value: { rows: [[42]] } },
  });
  await page.close();
});

test('a query that needs more memory than there is says so, and nothing is lost', async () => {
  const page = await pages.open();
  await load(page, 'a', 3, 2);
  const greedy =
    'SELECT count(*) FROM (SELECT DISTINCT a.range * 7919 + b.range FROM range(100000) a, range(300) b)';
  expect(await query(page, greedy)).toMatchObject({ problems: [{ where: 'sql', what: 'outOfMemory' }] });
  expect(await sums(page)).toEqual([['a', 3, 6]]);
  expect(await restarts(page)).toBe(0);
  await page.close();
});

test('a query whose answer is larger than a page can take says so', async () => {
  const page = await pages.open();
  expect(await query(page, "SELECT repeat('x', 100000) FROM range(1000)")).toMatchObject({
    problems: [{ where: 'sql', what: 'outOfMemory' }],
  });
  expect(await query(page, "SELECT len(repeat('x', 100000)) FROM range(1)")).toMatchObject({
    value: { rows: [[100_000]] },
  });
  expect(await restarts(page)).toBe(0);
  await page.close();
});

/** How a database dies while a query runs. */
const deaths: readonly (readonly [string, (page: Page) => Promise<void>, string])[] = [
  ['its WebAssembly runs out of memory', () => Promise.resolve(), CRASHING],
  [
    'its worker is ended',
    async (page) => {
      await untilBusy(page);
      await endWorker(page, 0);
    },
    ENDLESS,
  ],
  [
    'DuckDB’s worker within it is ended',
    async (page) => {
      await untilBegun(page);
      await endWorker(page, 1);
    },
    LONG,
  ],
  [
    'its worker throws',
    async (page) => {
      await untilBusy(page);
      await breakWorker(page);
    },
    ENDLESS,
  ],
  [
    'it does not come to a cancellation',
    async (page) => {
      await untilBusy(page);
      await page.evaluate(() => (globalThis as unknown as DatabaseScope).database.cancelQuery());
    },
    ENDLESS,
  ],
];

test.each(deaths)(
  'when %s, the query in flight is a problem, and the next finds all that was loaded',
  async (_, die, sql) => {
    const page = await pages.open();
    await load(page, 'a', 4, 1);
    await load(page, 'b', 2, 5);
    const table = await page.evaluate(() =>
      (globalThis as unknown as DatabaseScope).database.loadTable({
        name: 'draws',
        columns: [{ name: 'draw', kind: 'integer', values: Int32Array.of(3, 4) }],
      }),
    );
    expect(table).toEqual({ ok: true, value: null });
    const inFlight = query(page, sql);
    await die(page);
    expect(await inFlight).toMatchObject({ ok: false });
    expect(await sums(page)).toEqual([
      ['a', 2, 2],
      ['b', 2, 10],
    ]);
    expect(await query(page, 'FROM draws')).toMatchObject({ value: { rows: [[3], [4]] } });
    expect(await restarts(page)).toBe(1);
    await page.close();
  },
);

test('a load that the database dies under is a problem, and the earlier ones are there', async () => {
  const page = await pages.open();
  await load(page, 'a', 4, 1);
  const loading = load(page, 'b', 150_000, 2);
  // The page comes to this when it has sent what is loaded.
  await page.evaluate(() => undefined);
  await breakWorker(page);
  expect(await loading).toMatchObject({ ok: false });
  expect(await sums(page)).toEqual([['a', 4, 4]]);
  expect(await load(page, 'b', 3, 2)).toEqual({ ok: true, value: null });
  expect(await sums(page)).toEqual([
    ['a', 1, 1],
    ['b', 3, 6],
  ]);
  await page.close();
});

/** The database worker throws. */
async function breakWorker(page: Page): Promise<void> {
  await page.workers()[0]?.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error('broken');
      }),
  );
}

/** The worker ends without a word, as when the browser takes its memory back. */
async function endWorker(page: Page, number: number): Promise<void> {
  const worker = page.workers()[number];
  await worker?.evaluate('self.close()').catch(() => undefined);
}
