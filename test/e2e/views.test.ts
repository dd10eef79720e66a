import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PATIENCE, stopAtThousand, untilDone } from './reading';
import { useBuiltPage } from './use-built-page';

const built = useBuiltPage();
const withPage = (check: (page: Page) => Promise<void>, path: string) =>
  built.withPage(check, path, {}, stopAtThousand);

describe('the views', { timeout: 2 * PATIENCE }, () => {
  test('each at home shows four municipalities and no ranking', () =>
    withPage(async (page) => {
      await page.locator('figure svg.chart').nth(1).waitFor();
      await page.getByRole('button', { name: 'Visa som tabell' }).first().click();
      const names = await page.locator('figure tbody tr td:first-child').allTextContents();
      expect(names.map((name) => name.trim())).toEqual(['Trelleborg', 'Svedala', 'Sundbyberg', 'Nacka']);
      expect(await page.locator('main').textContent()).not.toMatch(/billigare/);
    }, '#hemma'));

  test('municipal data comes from the database, is filtered and sorted', () =>
    withPage(async (page) => {
      await page.getByRole('status').getByText('290 kommuner').waitFor({ timeout: PATIENCE });
      expect(await page.locator('table.data tbody tr').count()).toBe(290);
      await page.getByRole('button', { name: 'Invånare 2024' }).click();
      await page.locator('th[aria-sort=ascending]', { hasText: 'Invånare 2024' }).waitFor();
      await page.getByRole('button', { name: 'Invånare 2024' }).click();
      await page.locator('tbody tr:first-child th', { hasText: 'Stockholm' }).waitFor();
      await page.getByLabel('Sök kommun').fill('svedala');
      await page.getByRole('status').getByText('1 kommuner').waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Hämta CSV' }).click();
      expect((await download).suggestedFilename()).toBe('reformlabbet-kommundata.csv');
    }, '#kommundata/alla'));

  test('a database that cannot be loaded is told, and can be tried again', async () => {
    const { page, context } = await built.open('#metod');
    await context.route('**/datasets/catalogue.json', (route) => route.abort());
    await page.evaluate(() => (location.hash = '#kommundata/alla'));
    await page.getByRole('alert').locator('p').first().waitFor();
    await context.unroute('**/datasets/catalogue.json');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.getByRole('status').getByText('290 kommuner').waitFor({ timeout: PATIENCE });
    await context.close();
  });

  test('the language is switched without a reload, kept, and told to the browser', () =>
    withPage(async (page) => {
      await page.locator('.totals').waitFor();
      await untilDone(page);
      const before = await page.locator('.totals .sum .middle').allTextContents();
      await page.getByRole('button', { name: 'In English' }).click();
      await page.getByRole('heading', { name: 'Reform packages tried in Svedala' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      const after = await page.locator('.totals .sum .middle').allTextContents();
      expect(after).not.toEqual([]);
      expect(after.map((text) => text.replace(/\D/g, ''))).toEqual(
        before.map((text) => text.replace(/\D/g, '')),
      );
      await page.reload();
      await page.getByRole('heading', { name: 'Reform packages tried in Svedala' }).waitFor();
    }, ''));

  test('a new view takes the focus to its heading', () =>
    withPage(async (page) => {
      await page.getByRole('link', { name: 'Metod', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: /^Metod/ }).waitFor();
      await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    }, ''));

  test('the older address of the method leads to it, and its contents to a heading', () =>
    withPage(async (page) => {
      await page.getByRole('heading', { level: 1, name: /^Metod/ }).waitFor();
      await page.getByRole('navigation', { name: 'På den här sidan' }).getByText('Alla antaganden').click();
      await page.waitForFunction(() => document.activeElement?.id === 'metod-antaganden');
      await page.getByLabel('Visa').selectOption('outside');
      expect(await page.locator('table.facts tbody tr').count()).toBeGreaterThan(10);
    }, '#om'));
});
