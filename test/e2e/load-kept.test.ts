import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CSV, V3, choose, exploredRow, load, loadedRow, withLoadPart } from './load-part';
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

/** Whatever the browser's database has. */
const keptKeys = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve, reject) => {
        const request = indexedDB.open('reformlabbet');
        request.onerror = () => reject(new Error('not opened'));
        request.onsuccess = () => {
          const keys = request.result.transaction('figures').objectStore('figures').getAllKeys();
          keys.onsuccess = () => {
            request.result.close();
            resolve(keys.result.map(String));
          };
        };
      }),
  );

/** Has the browser's database take its time over each call. */
const slowDown = (page: Page, call: 'put' | 'delete', milliseconds: number) =>
  page.evaluate(
    ([name, wait]) => {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called on the store that it was asked of.
      const own = IDBObjectStore.prototype[name] as (...asked: unknown[]) => unknown;
      Object.assign(IDBObjectStore.prototype, {
        [name](this: IDBObjectStore, ...asked: unknown[]) {
          const until = performance.now() + wait;
          while (performance.now() < until);
          return own.apply(this, asked);
        },
      });
    },
    [call, milliseconds] as const,
  );

/** Another tab of the browser, with the one load that it keeps. */
async function otherTab(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByText('en inläsning är tillbaka').waitFor({ timeout: PATIENCE });
  return other;
}

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
      await slowDown(page, 'put', 200);
      await keep(page).check();
      await load(page, 'svar.json', V3);
      await page.reload();
      await page.getByText('en inläsning är tillbaka').waitFor({ timeout: PATIENCE });
    }));

  test('what is gone from the list is kept no longer, however long the browser takes to forget it', () =>
    withPage(async (page) => {
      await keep(page).check();
      await load(page, 'svar.json', V3);
      await load(page, 'mer.csv', CSV);
      await slowDown(page, 'delete', 200);
      await page.getByRole('button', { name: 'Ta bort svar.json' }).click();
      await loadedRow(page, /svar\.json/).waitFor({ state: 'detached', timeout: PATIENCE });
      await page.reload();
      await page.getByText('en inläsning är tillbaka').waitFor({ timeout: PATIENCE });
    }));

  test('a load whose page was left while it was saved leaves nothing behind', () =>
    withPage(async (page) => {
      await keep(page).check();
      await load(page, 'svar.json', V3);
      const keys = await keptKeys(page);
      await slowDown(page, 'put', 400);
      await choose(page, 'mer.csv', CSV);
      await page.getByRole('button', { name: /^Läs in / }).click();
      await expect.poll(async () => (await keptKeys(page)).length).toBeGreaterThan(keys.length);
      await page.reload();
      await page.getByText('en inläsning är tillbaka').waitFor({ timeout: PATIENCE });
      expect(await keptKeys(page)).toEqual(keys);
    }));

  test('that it is to be kept is remembered before anything is loaded', () =>
    withPage(async (page) => {
      await keep(page).check();
      await page.getByText('Det inlästa behålls i den här webbläsaren.').waitFor({ timeout: PATIENCE });
      await page.reload();
      expect(await keep(page).isChecked()).toBe(true);
    }));

  test('a browser that lets nothing be kept is told of, and the box stays empty', () =>
    withPage(async (page) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('not allowed', 'SecurityError');
        };
      });
      await keep(page).click();
      await page.getByText('Webbläsaren tillåter inte att något sparas.').waitFor({ timeout: PATIENCE });
      await expect.poll(() => keep(page).isChecked()).toBe(false);
      await page.getByText('Ingenting som du läst in behålls mellan besöken.').waitFor();
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
      const other = await otherTab(page);
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

  test('a tab that saves when another ends the keeping leaves nothing in the browser', () =>
    withPage(async (page) => {
      await keep(page).check();
      await load(page, 'svar.json', V3);
      const other = await otherTab(page);
      const keys = await keptKeys(page);
      await slowDown(other, 'put', 400);
      await choose(other, 'mer.csv', CSV);
      await other.getByRole('button', { name: /^Läs in / }).click();
      await expect.poll(async () => (await keptKeys(page)).length).toBeGreaterThan(keys.length);
      await keep(page).uncheck();
      await loadedRow(other, /mer\.csv/).waitFor({ timeout: PATIENCE });
      await other
        .getByText('Ingenting som du läst in behålls mellan besöken.')
        .waitFor({ timeout: PATIENCE });
      await expect.poll(() => kept(page)).toEqual({ keys: [], databases: [] });
    }));

  test('what one tab removes the others say is not kept', () =>
    withPage(async (page) => {
      await keep(page).check();
      await load(page, 'svar.json', V3);
      const other = await otherTab(page);
      await load(other, 'mer.csv', CSV);
      await page.getByRole('button', { name: 'Ta bort svar.json' }).click();
      await other.getByText(/inte plats för svar\.json, eller så är den borttagen i en annan flik/).waitFor();
      await other.getByText('utom det som nämns').waitFor();
      await other.reload();
      await other.getByText('en inläsning är tillbaka').waitFor({ timeout: PATIENCE });
      await loadedRow(other, /mer\.csv/).waitFor({ timeout: PATIENCE });
    }));

  test('two tabs keep each what it loads', () =>
    withPage(async (page) => {
      await keep(page).check();
      await load(page, 'svar.json', V3);
      const other = await otherTab(page);
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

  test('what the browser has no room for stays in the page, and is told of as long as it is there', () =>
    withPage(async (page) => {
      await page.evaluate(() => {
        // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called on the store that it was asked of.
        const { put } = IDBObjectStore.prototype;
        let asked = 0;
        IDBObjectStore.prototype.put = function (...what) {
          asked += 1;
          if (asked === 1) throw new DOMException('no room', 'QuotaExceededError');
          return put.apply(this, what);
        };
      });
      const told = page.getByRole('alert').getByText(/inte plats för svar\.json/);
      await load(page, 'svar.json', V3);
      await keep(page).check();
      await told.waitFor({ timeout: PATIENCE });
      expect(await loadedRow(page, /svar\.json/).count()).toBe(1);
      await load(page, 'mer.csv', CSV);
      await page.getByText('utom det som nämns').waitFor({ timeout: PATIENCE });
      expect(await told.count()).toBe(1);
      await page.getByRole('button', { name: 'Ta bort svar.json' }).click();
      await page.getByText('Det inlästa behålls i den här webbläsaren.').waitFor({ timeout: PATIENCE });
      expect(await told.count()).toBe(0);
    }));
});
