import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './axe';
import { PATIENCE, stopAtThousand } from './reading';
import { LOOKS, useBuiltPage } from './use-built-page';

const built = useBuiltPage();
const withPage = (check: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
  built.withPage(
    async (page) => {
      await editor(page).waitFor();
      await page.getByText('riksnorm', { exact: true }).waitFor({ timeout: PATIENCE });
      await check(page);
    },
    '#kommundata/sql',
    options,
    stopAtThousand,
  );

const editor = (page: Page) => page.getByRole('textbox', { name: 'SQL-fråga' });
const answer = (page: Page) => page.getByRole('region', { name: 'Svar' }).getByRole('table').first();

/** Writes a question over what stood there, by keyboard, and asks it. */
async function ask(page: Page, sql: string) {
  await editor(page).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(sql);
  await page.keyboard.press('Control+Enter');
}

async function cells(page: Page): Promise<string[]> {
  return (await answer(page).getByRole('cell').allInnerTexts()).map((text) => text.trim());
}

describe('SQL', { timeout: 2 * PATIENCE }, () => {
  test('a question gives a table, a chart and a file', () =>
    withPage(async (page) => {
      await ask(
        page,
        'SELECT name AS kommun, length(name) AS tecken FROM municipalities ORDER BY code LIMIT 3',
      );
      await page.getByText('3 rader.').waitFor();
      expect(await cells(page)).toEqual(['Upplands Väsby', '14', 'Vallentuna', '10', 'Österåker', '9']);
      await page.locator('figure svg.chart').waitFor();
      await page.getByRole('button', { name: 'Visa som tabell' }).waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Hämta CSV' }).click();
      expect((await download).suggestedFilename()).toBe('reformlabbet-sql.csv');
    }));

  test('a failing statement says its place, marks it, and leaves the answer before it', () =>
    withPage(async (page) => {
      await ask(page, 'SELECT 41 + 1 AS n');
      await page.getByText('1 rad.').waitFor();
      await ask(page, 'SELECT code,\n       nosuch\nFROM municipalities');
      const alert = page.getByRole('alert').filter({ hasText: 'Frågan gick inte att ställa' });
      await alert.waitFor();
      expect(await alert.innerText()).toMatch(/rad 2, tecken 8/);
      expect(await alert.innerText()).toMatch(/nosuch/);
      expect(await page.locator('.cm-place').innerText()).toBe('nosuch');
      expect(await cells(page)).toEqual(['42']);
    }));

  test('what writes, reads files or addresses, or sets anything is refused, and the data stands', () =>
    withPage(async (page) => {
      for (const sql of [
        'DROP TABLE riksnorm',
        "SELECT * FROM read_csv('https://example.org/a.csv')",
        "COPY riksnorm TO 'in/a.csv'",
        'SET threads = 4',
      ]) {
        await ask(page, sql);
        await page.getByRole('alert').getByText(sql.slice(0, 20)).first().waitFor();
      }
      await ask(page, 'SELECT count(*) AS n FROM riksnorm');
      await page.getByText('1 rad.').waitFor();
      expect(await cells(page)).toEqual(['294']);
    }));

  test('a long question is cancelled, and the next is answered', () =>
    withPage(async (page) => {
      await ask(
        page,
        'SELECT count(*) FROM range(300000) AS a, range(300000) AS b WHERE a.range % 7 = b.range % 11',
      );
      await page.getByRole('button', { name: 'Avbryt' }).click();
      await page.getByText('Avbruten.').waitFor();
      await ask(page, 'SELECT 1 AS n');
      await page.getByText('1 rad.').waitFor();
    }));

  test('the run on screen is tables too: the share of futures is that of the answer', () =>
    withPage(async (page) => {
      await page
        .getByText('Körningar i tabellerna draws, months och totals: 1.')
        .waitFor({ timeout: PATIENCE });
      await ask(
        page,
        `SELECT count(*) AS framtider, count(DISTINCT scenario) AS scenarier FROM draws WHERE account = 'netCost'`,
      );
      await page.getByText('1 rad.').waitFor();
      expect(await cells(page)).toEqual(['4000', '4']);
      await ask(
        page,
        `SELECT round(p50) AS p50 FROM totals WHERE account = 'netCost' AND scenario = 'svedala'`,
      );
      await page.getByRole('columnheader', { name: 'p50' }).waitFor();
      const [median] = await cells(page);
      await page.getByRole('link', { name: 'Jämför', exact: true }).click();
      await page.locator('.totals .sum .middle').first().waitFor();
      const shown = await page.locator('.totals .sum .middle').allTextContents();
      const isOf = (text: string) => {
        const digits = text.replace(/\D/g, '');
        const lastShown = 10 ** (/0*$/.exec(digits)?.[0].length ?? 0);
        return Math.abs(Number(digits) - Number(median) / 1000) <= lastShown / 2;
      };
      expect(shown.some(isOf)).toBe(true);
    }));

  test('a database that dies is said once, is started anew, and answers what is asked then', async () => {
    const { page, context } = await built.open('#kommundata/sql', {}, stopAtThousand);
    try {
      await page.getByText('riksnorm', { exact: true }).waitFor({ timeout: PATIENCE });
      await ask(page, 'SELECT 41 + 1 AS n');
      await page.getByText('1 rad.').waitFor();
      for (const worker of page.workers()) {
        const hasData = await worker
          .evaluate(() =>
            performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/catalogue.json')),
          )
          .catch(() => false);
        if (hasData)
          await worker.evaluate(() => {
            setTimeout(() => {
              throw new Error('broken');
            });
          });
      }
      const notice = page.getByText('Databasen stannade och har startats om.');
      await notice.waitFor({ timeout: PATIENCE });
      expect(await notice.count()).toBe(1);
      await ask(page, 'SELECT 42 + 1 AS n');
      await page.getByRole('cell', { name: '43', exact: true }).waitFor({ timeout: PATIENCE });
      await page.getByRole('link', { name: 'Alla kommuner' }).click();
      await page.getByText('290 kommuner visas').waitFor({ timeout: PATIENCE });
      expect(await notice.count()).toBe(0);
    } finally {
      await context.close();
    }
  });

  for (const { look, options } of LOOKS)
    test(`axe finds nothing and nothing is cut off, ${look}`, () =>
      withPage(async (page) => {
        await page.getByRole('button', { name: 'Ställ frågan' }).click();
        await page.locator('figure svg.chart').waitFor({ timeout: PATIENCE });
        await page.locator('.sql-tables summary').first().click();
        await expectAccessible(page);
        await ask(page, 'SELECT code,\n       nosuch\nFROM municipalities');
        await page.getByText('Frågan gick inte att ställa').waitFor({ timeout: PATIENCE });
        await expectAccessible(page);
      }, options));

  test('more rows than are shown can be turned through, and more than are answered is said', () =>
    withPage(async (page) => {
      await ask(page, 'SELECT range AS n FROM range(250)');
      await page.getByText('Rad 1–100 av 250').waitFor();
      await page.getByRole('button', { name: 'Nästa' }).click();
      await page.getByText('Rad 101–200 av 250').waitFor();
      expect((await cells(page))[0]).toBe('100');
      await ask(page, 'SELECT range AS n FROM range(20000)');
      await page.getByText('det finns fler').waitFor();
    }));
});
