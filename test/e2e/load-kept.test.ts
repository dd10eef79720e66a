import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CSV, V3, exploredRow, load, loadedRow, withLoadPart } from './load-part';
import { PATIENCE } from './reading';
import { useBuiltPage } from './use-built-page';

const built = useBuiltPage();
const withPage = (check: (page: Page) => Promise<void>) => withLoadPart(built, check);

const keep = (page: Page) => page.getByRole('checkbox', { name: /^Behåll det inlästa/ });
const kept = (page: Page) =>
  page.evaluate(async () => ({
    keys: Object.keys(localStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));

describe('Kommundata, between visits', { timeout: 2 * PATIENCE }, () => {
  test('nothing is kept unless asked for; then it is there again, and all is cleared', () =>
    withPage(async (page) => {
      await load(page, 'svar.json', V3);
      expect(await kept(page)).toEqual({ keys: [], databases: [] });
      await keep(page).check();
      await expect.poll(async () => (await kept(page)).databases).toEqual(['reformlabbet']);
      await load(page, 'mer.csv', CSV);
      await page.reload();
      await page
        .getByText('Från ditt förra besök: 2 inläsningar är tillbaka.')
        .waitFor({ timeout: PATIENCE });
      expect(await loadedRow(page, /svar\.json|mer\.csv/).count()).toBe(2);
      await exploredRow(page, 'N00945/0182', /^Nacka/);

      await page.evaluate(() => (location.hash = '#kommundata/las-in'));
      await page.getByRole('button', { name: 'Rensa allt …' }).click({ timeout: PATIENCE });
      const dialog = page.getByRole('dialog', { name: 'Rensa allt?' });
      expect(await dialog.innerText()).toMatch(/svar\.json, mer\.csv/);
      await dialog.getByRole('button', { name: 'Behåll allt' }).click();
      expect(await loadedRow(page, /svar\.json/).count()).toBe(1);
      await page.getByRole('button', { name: 'Rensa allt …' }).click();
      await dialog.getByRole('button', { name: 'Rensa allt' }).click();
      await page.getByText('Allt är rensat.').waitFor({ timeout: PATIENCE });
      expect(await kept(page)).toEqual({ keys: [], databases: [] });
      await page.reload();
      await page.getByText('Du har inte läst in något än.').waitFor({ timeout: PATIENCE });
      expect(await kept(page)).toEqual({ keys: [], databases: [] });
    }));

  test('what stands in the list is kept already, however long the browser takes to keep it', () =>
    withPage(async (page) => {
      await page.evaluate(() => {
        // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called on the store that it was asked of.
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (...asked) {
          const until = performance.now() + 200;
          while (performance.now() < until);
          return put.apply(this, asked);
        };
      });
      await keep(page).check();
      await load(page, 'svar.json', V3);
      await page.reload();
      await page.getByText('en inläsning är tillbaka').waitFor({ timeout: PATIENCE });
    }));

  test('a removed load is not back, and nothing is when keeping ends', () =>
    withPage(async (page) => {
      await keep(page).check();
      await load(page, 'svar.json', V3);
      await load(page, 'mer.csv', CSV);
      await page.getByRole('button', { name: 'Ta bort svar.json' }).click();
      await page.getByText('svar.json är borttagen').waitFor({ timeout: PATIENCE });
      await page.reload();
      await page.getByText('en inläsning är tillbaka').waitFor({ timeout: PATIENCE });
      expect(await loadedRow(page, /svar\.json/).count()).toBe(0);
      await keep(page).uncheck();
      await expect.poll(() => kept(page)).toEqual({ keys: [], databases: [] });
      expect(await loadedRow(page, /mer\.csv/).count()).toBe(1);
      await page.reload();
      await page.getByText('Du har inte läst in något än.').waitFor({ timeout: PATIENCE });
    }));

  test('what ends in one tab ends in the other, and can begin again while that is open', () =>
    withPage(async (page) => {
      await keep(page).check();
      await load(page, 'svar.json', V3);
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.getByText('en inläsning är tillbaka').waitFor({ timeout: PATIENCE });
      await keep(page).uncheck();
      await expect.poll(() => keep(other).isChecked()).toBe(false);
      await expect.poll(() => kept(page)).toEqual({ keys: [], databases: [] });
      expect(await loadedRow(other, /svar\.json/).count()).toBe(1);
      await load(other, 'mer.csv', CSV);
      expect(await kept(other)).toEqual({ keys: [], databases: [] });
      await keep(other).check();
      await other.getByText('Det inlästa behålls i den här webbläsaren.').waitFor({ timeout: PATIENCE });
      await other.reload();
      await other.getByText('2 inläsningar är tillbaka').waitFor({ timeout: PATIENCE });
      expect(await keep(page).isChecked()).toBe(false);
    }));

  test('two tabs keep each what it loads', () =>
    withPage(async (page) => {
      await keep(page).check();
      await load(page, 'svar.json', V3);
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.getByText('en inläsning är tillbaka').waitFor({ timeout: PATIENCE });
      await load(other, 'mer.csv', CSV);
      await load(page, 'sist.csv', CSV);
      await page.reload();
      await page.getByText('3 inläsningar är tillbaka').waitFor({ timeout: PATIENCE });
    }));

  test('what others have put in the place is passed over, and said', () =>
    withPage(async (page) => {
      await keep(page).check();
      await load(page, 'svar.json', V3);
      await page.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.open('reformlabbet');
            request.onerror = () => reject(new Error('not opened'));
            request.onsuccess = () => {
              const change = request.result.transaction('figures', 'readwrite');
              change.objectStore('figures').put({ format: 1, load: { id: '7' }, figures: 'inga' }, '7');
              change.oncomplete = () => {
                request.result.close();
                resolve();
              };
            };
          }),
      );
      await page.reload();
      await page.getByText('En sparad inläsning gick inte att förstå').waitFor({ timeout: PATIENCE });
      await loadedRow(page, /svar\.json/).waitFor({ timeout: PATIENCE });
    }));

  test('where the browser has no room the figures stay in the page, and it is said', () =>
    withPage(async (page) => {
      await page.evaluate(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('no room', 'QuotaExceededError');
        };
      });
      await load(page, 'svar.json', V3);
      await keep(page).check();
      await page
        .getByRole('alert')
        .getByText(/inte plats för svar\.json/)
        .waitFor({ timeout: PATIENCE });
      expect(await loadedRow(page, /svar\.json/).count()).toBe(1);
    }));
});
