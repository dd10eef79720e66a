import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltPage, serveBuiltPage } from './built-page';
import { stopAtThousand } from './reading';

const PATIENCE = 120_000;

let built: BuiltPage;
beforeAll(async () => {
  built = await serveBuiltPage();
});
afterAll(() => built.close());

async function withPage(check: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const { page, context, complaints, strangers } = await built.open(
    '#kommundata/sql',
    options,
    stopAtThousand,
  );
  try {
    await page.getByText('riksnorm', { exact: true }).waitFor({ timeout: PATIENCE });
    await check(page);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  } finally {
    await context.close();
  }
}

const editor = (page: Page) => page.getByRole('textbox', { name: /^SQL/ });

async function write(page: Page, sql: string) {
  await editor(page).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(sql);
}

/** What the keyboard is on. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim());

describe('the SQL desk', { timeout: 2 * PATIENCE }, () => {
  test('a comment after the last semicolon is let be, and an open PIVOT is told how to be written', () =>
    withPage(async (page) => {
      await write(page, 'SELECT 41 + 1 AS n; -- the answer');
      await page.keyboard.press('Control+Enter');
      await page.getByText('1 rad.').waitFor();
      await write(page, 'PIVOT riksnorm ON year USING max(sek_per_month)');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('alert').getByText('Skriv dem efter ON year').waitFor();
    }));

  test('the keyboard stays where a question was asked or cancelled by a button', () =>
    withPage(async (page) => {
      await write(page, 'SELECT 41 + 1 AS n');
      await page.getByRole('button', { name: 'Ställ frågan' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('1 rad.').waitFor();
      expect(await focused(page)).toBe('Ställ frågan');
      await write(page, 'SELECT count(*) FROM range(1000000) AS a, range(1000000) AS b');
      await page.getByRole('button', { name: 'Ställ frågan' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Avbryt' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Avbruten.').waitFor();
      expect(await focused(page)).toBe('Ställ frågan');
    }));

  test('a failure takes the keyboard to its place, but not when the part is opened again', () =>
    withPage(async (page) => {
      await write(page, 'SELECT nosuch FROM riksnorm');
      await page.getByRole('button', { name: 'Ställ frågan' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.cm-place').waitFor();
      await page.locator('.cm-focused').waitFor();
      await page.getByRole('link', { name: 'Alla kommuner' }).click();
      await page.getByText('290 kommuner visas').waitFor({ timeout: PATIENCE });
      await page.getByRole('link', { name: 'SQL' }).first().click();
      await page.locator('.cm-place').waitFor();
      expect(await page.locator('.cm-focused').count()).toBe(0);
    }));

  test('an example that stands as it was given follows the language', () =>
    withPage(async (page) => {
      expect(await editor(page).innerText()).toContain('medel_procent');
      await page.getByRole('button', { name: 'English' }).first().click();
      await page.getByText('mean_percent').first().waitFor();
      await page.getByRole('button', { name: 'Households over the years' }).click();
      await page.getByRole('button', { name: 'Ask', exact: true }).click();
      await page.getByRole('columnheader', { name: 'households' }).first().waitFor();
    }));

  test('a question that the database dies under is said in plain words, and the next is answered', () =>
    withPage(async (page) => {
      await write(page, 'SELECT count(*) FROM range(1000000) AS a, range(1000000) AS b');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: 'Avbryt' }).waitFor();
      for (const worker of page.workers()) {
        const isDatabase = await worker
          .evaluate(() =>
            performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/catalogue.json')),
          )
          .catch(() => false);
        if (isDatabase) await worker.evaluate('self.close()').catch(() => undefined);
      }
      await page.getByRole('alert').getByText('Databasen stannade innan den hann svara.').waitFor();
      await write(page, 'SELECT 42 + 1 AS n');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('cell', { name: '43', exact: true }).waitFor({ timeout: PATIENCE });
    }));
});
