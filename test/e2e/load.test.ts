import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeWorkbook } from '../fixtures/kolada/made-files';
import { type BuiltPage, serveBuiltPage } from './built-page';

/** Milliseconds for what waits for the database, on a slow machine with others at work. */
const PATIENCE = 120_000;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let built: BuiltPage;
beforeAll(async () => {
  built = await serveBuiltPage();
});
afterAll(() => built.close());

async function withPage(check: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const { page, context, complaints, strangers } = await built.open('#kommundata/las-in', options);
  try {
    await page.locator('#load-file').waitFor({ timeout: PATIENCE });
    await check(page);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  } finally {
    await context.close();
  }
}

/** One cell a gender: three municipalities, a year, a figure each, and one that is missing. */
const V3 = JSON.stringify({
  values: ['0180', '0182', '1280'].map((municipality, at) => ({
    kpi: 'N00945',
    municipality,
    period: 2020,
    values: [{ gender: 'T', count: 1, status: '', value: at === 2 ? null : 31.5 + at, isdeleted: false }],
  })),
  count: 3,
  next_url: null,
});
const CSV = [
  'kpi;municipality;period;gender;value',
  'N00945;180;2020;T;31,25',
  'N00945;0182;2021;T;',
  'N99999;0182;2021;K;4,5',
].join('\n');

const choose = (page: Page, name: string, text: string) =>
  page.locator('#load-file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Eller klistra in text').fill(text);
  await page.getByRole('button', { name: 'Läs det inklistrade' }).click();
}

const preview = (page: Page, name: string) => page.getByRole('region', { name: `${name}: så lästes den` });
const loaded = (page: Page) => page.getByRole('region', { name: 'Det här är inläst' }).first();
const inFocus = (page: Page) => page.evaluate(() => document.activeElement?.id);
const kept = (page: Page) =>
  page.evaluate(async () => ({
    keys: Object.keys(localStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));

/** Hard spaces as plain ones. */
const textOf = async (at: { innerText(): Promise<string> }) =>
  (await at.innerText()).replaceAll('\u00a0', ' ');

async function load(page: Page, name: string, text: string): Promise<void> {
  await choose(page, name, text);
  await preview(page, name).waitFor({ timeout: PATIENCE });
  await page.getByRole('button', { name: /^Läs in / }).click();
  await loaded(page)
    .getByRole('row', { name: new RegExp(name) })
    .waitFor({ timeout: PATIENCE });
}

/** The rows of the account, by name. */
async function accountOf(page: Page): Promise<ReadonlyMap<string, number>> {
  const rows = await page.locator('.load-account :is(tbody, tfoot) tr').all();
  return new Map(
    await Promise.all(
      rows.map(async (row): Promise<[string, number]> => {
        const [name = '', count = ''] = await row.locator('th, td').allInnerTexts();
        return [name, Number(count.replace(/\D/g, ''))];
      }),
    ),
  );
}

/** Presses Tab until the focus is on the element of an id or a button of a name. */
async function tabTo(page: Page, idOrName: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const [id, name] = await page.evaluate(() => {
      const { id = '', textContent = '' } = document.activeElement ?? {};
      return [id, textContent?.trim()];
    });
    if (id === idOrName || name === idOrName) return;
  }
  throw new Error(`no Tab leads to ${idOrName}`);
}

describe('Kommundata, figures in', { timeout: 2 * PATIENCE }, () => {
  test('a file of v3 is previewed, loaded, and its figures are there to explore', () =>
    withPage(async (page) => {
      await choose(page, 'svar.json', V3);
      await preview(page, 'svar.json').waitFor({ timeout: PATIENCE });
      expect(await inFocus(page)).toBe('load-preview-title');
      expect(await textOf(preview(page, 'svar.json'))).toMatch(/3 kommuner[\s\S]*2020[\s\S]*totalt/);
      await page.getByText(/Tillfälliga föräldrapenningdagar/).waitFor({ timeout: PATIENCE });
      expect(
        await loaded(page)
          .getByRole('row', { name: /svar\.json/ })
          .count(),
      ).toBe(0);
      await page.getByRole('button', { name: 'Läs in 3 rader' }).click();
      await loaded(page)
        .getByRole('row', { name: /svar\.json/ })
        .waitFor({ timeout: PATIENCE });
      expect(await inFocus(page)).toBe('loaded-title');

      await page.goto(`${built.address}#kommundata/utforska/N00945/0180`);
      const row = page.getByRole('row', { name: /^Nacka/ });
      await row.first().waitFor({ timeout: PATIENCE });
      expect(await textOf(row.first())).toContain('32,5');
    }));

  test('a CSV is reconciled: its lines sum to the rows in the file, codes have their zeros back', () =>
    withPage(async (page) => {
      await choose(page, 'uppgifter.csv', `${CSV}\nN00945;0180;2020;T;32,0\nN00945;G33;2020;T;1,5`);
      await preview(page, 'uppgifter.csv').waitFor({ timeout: PATIENCE });
      const account = await accountOf(page);
      expect(account.get('Summa: rader i filen')).toBe(5);
      expect(account.get('Gick att läsa')).toBe(4);
      expect(account.get('varav uppgiften saknas')).toBe(1);
      expect(account.get('Dubbletter, där en senare rad gäller')).toBe(1);
      expect(account.get('varav säger något annat än raden som gäller')).toBe(1);
      expect(account.get('Gick inte att läsa')).toBe(0);
      const text = await textOf(preview(page, 'uppgifter.csv'));
      expect(text).toMatch(/2 kommuner, 1 av Koladas grupper/);
      expect(text).toContain('Ett nyckeltal finns inte bland Koladas: N99999');
      expect(text).toContain('182 lästes som 0182');
    }));

  test('a workbook of names and titles alone is read by those that are known', () =>
    withPage(async (page) => {
      const bytes = await madeWorkbook({
        Blad1: [
          ['Invånare totalt, antal'],
          ['Kommun', 2022, 2023],
          ['Nacka', 111_111, 111_222],
          ['Malmö', 351_749, 357_377],
        ],
      });
      await page
        .locator('#load-file')
        .setInputFiles({ name: 'namn.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
      const region = preview(page, 'namn.xlsx');
      await region.waitFor({ timeout: PATIENCE });
      expect(await textOf(region)).toMatch(/2 kommuner[\s\S]*2022–2023[\s\S]*N01951/);
      await page.getByRole('button', { name: 'Läs in 4 rader' }).click();
      await page.goto(`${built.address}#kommundata/utforska/N01951/0182`);
      const row = page.getByRole('row', { name: /^Nacka/ });
      await row.first().waitFor({ timeout: PATIENCE });
    }));

  test('what a file would replace is counted by load, and is back when the file is removed', () =>
    withPage(async (page) => {
      await load(page, 'svar.json', V3);
      await choose(page, 'nytt.csv', CSV);
      await page.getByText('1 av uppgifterna i svar.json').waitFor({ timeout: PATIENCE });
      await page.getByRole('button', { name: 'Läs in 3 rader' }).click();
      await page.getByRole('button', { name: 'Ta bort nytt.csv' }).click({ timeout: PATIENCE });
      await page.getByText('nytt.csv är borttagen').waitFor({ timeout: PATIENCE });
      await page.goto(`${built.address}#kommundata/utforska/N00945/0180`);
      const row = page.getByRole('row', { name: /^Stockholm/ });
      await row.first().waitFor({ timeout: PATIENCE });
      expect(await textOf(row.first())).toContain('31,5');
    }));

  test('the shipped figures are named, and are said to be replaced where they are', () =>
    withPage(async (page) => {
      await loaded(page)
        .getByRole('row', { name: /^Medföljande uppgifter/ })
        .waitFor({ timeout: PATIENCE });
      await choose(page, 'folk.csv', 'kpi,municipality,period,gender,value\nN01951,0180,2024,T,1\n');
      await page.getByText('1 av de medföljande uppgifterna').waitFor({ timeout: PATIENCE });
    }));

  test('a refused file says why and leaves what was loaded', () =>
    withPage(async (page) => {
      await load(page, 'svar.json', V3);
      await choose(page, 'trasig.json', V3.slice(0, -40));
      const refused = page.getByRole('region', { name: 'trasig.json gick inte att läsa' });
      await refused.waitFor({ timeout: PATIENCE });
      expect(await inFocus(page)).toBe('load-refused-title');
      expect(await refused.innerText()).toContain('Allt som var inläst finns kvar.');
      expect(await refused.innerText()).toMatch(/slutar mitt i/);
      expect(
        await loaded(page)
          .getByRole('row', { name: /svar\.json/ })
          .count(),
      ).toBe(1);
      await refused.getByRole('button', { name: 'Stäng' }).click();
      expect(await inFocus(page)).toBe('load-file');
    }));

  test('rows with problems are told by row and column, the first twenty at once, and asked about', () =>
    withPage(async (page) => {
      const bad = Array.from({ length: 30 }, () => 'N00945;0180;2020;T;tolv').join('\n');
      await choose(page, 'halv.csv', `${CSV}\n${bad}\n`);
      const region = preview(page, 'halv.csv');
      await region.getByText('Rad 5, kolumn value: ”tolv” är inget tal.').waitFor({ timeout: PATIENCE });
      await region.getByRole('heading', { name: 'Problem (30)' }).waitFor();
      expect(await region.getByText(/är inget tal/).count()).toBe(20);
      await region.getByRole('button', { name: 'Visa alla 30' }).click();
      expect(await region.getByText(/är inget tal/).count()).toBe(30);
      const download = page.waitForEvent('download');
      await region.getByRole('button', { name: 'Hämta listan som CSV' }).click();
      const lines = readFileSync(await (await download).path(), 'utf8')
        .trim()
        .split('\r\n');
      expect(lines).toHaveLength(31);
      await region.getByRole('button', { name: 'Avstå' }).click();
      expect(await region.count()).toBe(0);
      await paste(page, `${CSV}\n${bad}\n`);
      await page
        .getByRole('button', { name: 'Läs in de 3 rader som gick att läsa' })
        .click({ timeout: PATIENCE });
      await loaded(page)
        .getByRole('row', { name: /^Inklistrad text/ })
        .waitFor({ timeout: PATIENCE });
    }));

  test('an open sign of decimals is asked about with both readings', () =>
    withPage(async (page) => {
      await choose(page, 'oppen.csv', 'kpi;municipality;period;gender;value\nN00945;0180;2020;T;1,234\n');
      await page.getByRole('region', { name: 'oppen.csv: en fråga först' }).waitFor({ timeout: PATIENCE });
      await page.getByRole('button', { name: /^1,234 = 1,234/ }).waitFor();
      await page.getByRole('button', { name: /^1,234 = 1\s234/ }).click();
      await preview(page, 'oppen.csv').waitFor({ timeout: PATIENCE });
      await page.getByRole('button', { name: 'Läs in 1 rad', exact: true }).click();
      await loaded(page)
        .getByRole('row', { name: /oppen\.csv/ })
        .waitFor({ timeout: PATIENCE });
      await page.goto(`${built.address}#kommundata/utforska/N00945/0180`);
      const row = page.getByRole('row', { name: /^Stockholm/ });
      await row.first().waitFor({ timeout: PATIENCE });
      expect(await textOf(row.first())).toMatch(/1 234/);
    }));

  test('several files are read one after the other, and can be dropped', () =>
    withPage(async (page) => {
      const transfer = await page.evaluateHandle(
        ([first, second]) => {
          const dropped = new DataTransfer();
          dropped.items.add(new File([first ?? ''], 'ett.json'));
          dropped.items.add(new File([second ?? ''], 'två.csv'));
          return dropped;
        },
        [V3, CSV],
      );
      await page.locator('.load-drop').dispatchEvent('drop', { dataTransfer: transfer });
      await preview(page, 'ett.json').waitFor({ timeout: PATIENCE });
      await page.getByRole('button', { name: 'Läs in 3 rader' }).click();
      await preview(page, 'två.csv').waitFor({ timeout: PATIENCE });
      await loaded(page)
        .getByRole('row', { name: /ett\.json/ })
        .waitFor();
      await page.getByRole('button', { name: 'Avstå' }).click();
      expect(
        await loaded(page)
          .getByRole('row', { name: /två\.csv/ })
          .count(),
      ).toBe(0);
    }));

  test('a file of millions of rows is cancelled while the page answers, and the next one is read', () =>
    withPage(async (page) => {
      const transfer = await page.evaluateHandle(() => {
        const rows: string[] = [];
        for (let kpi = 0; kpi < 130; kpi += 1)
          for (let area = 0; area < 290; area += 1)
            for (let year = 1985; year < 2025; year += 1)
              rows.push(`N${10_000 + kpi},${1000 + area},${year},T,${year / 10}`);
        const body = `${rows.join('\n')}\n`;
        const file = new File(['kpi,municipality,period,gender,value\n', body, body, body], 'stor.csv');
        const dropped = new DataTransfer();
        dropped.items.add(file);
        return dropped;
      });
      await page.locator('.load-drop').dispatchEvent('drop', { dataTransfer: transfer });
      await page.getByRole('progressbar', { name: /Läser stor\.csv/ }).waitFor({ timeout: PATIENCE });
      const formats = page.locator('.load-formats');
      await formats.locator('summary').click();
      expect(await formats.getAttribute('open')).not.toBeNull();
      await page.getByRole('button', { name: 'Avbryt' }).click();
      await page.getByText('Läsningen avbröts. Ingenting lästes in.').waitFor();
      expect(await inFocus(page)).toBe('load-file');
      await load(page, 'svar.json', V3);
      expect(await page.getByText(/stor\.csv/).count()).toBe(0);
    }));

  test('by keyboard alone: text is pasted, looked at, loaded and removed', () =>
    withPage(async (page) => {
      await tabTo(page, 'load-text');
      await page.keyboard.insertText(V3);
      await tabTo(page, 'Läs det inklistrade');
      await page.keyboard.press('Enter');
      await preview(page, 'Inklistrad text').waitFor({ timeout: PATIENCE });
      await expect.poll(() => inFocus(page)).toBe('load-preview-title');
      await tabTo(page, 'Läs in 3 rader');
      await page.keyboard.press('Enter');
      await expect.poll(() => inFocus(page), { timeout: PATIENCE }).toBe('loaded-title');
      await tabTo(page, 'Ta bort Inklistrad text');
      await page.keyboard.press('Enter');
      await page.getByText('Inklistrad text är borttagen').waitFor({ timeout: PATIENCE });
      expect(await inFocus(page)).toBe('loaded-title');
      await tabTo(page, 'Rensa allt …');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Rensa allt?' }).waitFor();
      await page.keyboard.press('Escape');
      await page
        .getByRole('dialog')
        .waitFor({ state: 'detached' })
        .catch(() => undefined);
      expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Rensa allt …');
    }));
});

describe('Kommundata, between visits', { timeout: 2 * PATIENCE }, () => {
  const keep = (page: Page) => page.getByRole('checkbox', { name: /^Behåll det inlästa/ });

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
      expect(
        await loaded(page)
          .getByRole('row', { name: /svar\.json|mer\.csv/ })
          .count(),
      ).toBe(2);
      await page.goto(`${built.address}#kommundata/utforska/N00945/0182`);
      await page
        .getByRole('row', { name: /^Nacka/ })
        .first()
        .waitFor({ timeout: PATIENCE });

      await page.goto(`${built.address}#kommundata/las-in`);
      await page.getByRole('button', { name: 'Rensa allt …' }).click({ timeout: PATIENCE });
      const dialog = page.getByRole('dialog', { name: 'Rensa allt?' });
      expect(await dialog.innerText()).toMatch(/svar\.json, mer\.csv/);
      await dialog.getByRole('button', { name: 'Behåll allt' }).click();
      expect(
        await loaded(page)
          .getByRole('row', { name: /svar\.json/ })
          .count(),
      ).toBe(1);
      await page.getByRole('button', { name: 'Rensa allt …' }).click();
      await dialog.getByRole('button', { name: 'Rensa allt' }).click();
      await page.getByText('Allt är rensat.').waitFor({ timeout: PATIENCE });
      expect(await kept(page)).toEqual({ keys: [], databases: [] });
      await page.reload();
      await page.getByText('Du har inte läst in något än.').waitFor({ timeout: PATIENCE });
      expect(await kept(page)).toEqual({ keys: [], databases: [] });
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
      expect(
        await loaded(page)
          .getByRole('row', { name: /svar\.json/ })
          .count(),
      ).toBe(0);
      await keep(page).uncheck();
      await expect.poll(() => kept(page)).toEqual({ keys: [], databases: [] });
      expect(
        await loaded(page)
          .getByRole('row', { name: /mer\.csv/ })
          .count(),
      ).toBe(1);
      await page.reload();
      await page.getByText('Du har inte läst in något än.').waitFor({ timeout: PATIENCE });
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
      await loaded(page)
        .getByRole('row', { name: /svar\.json/ })
        .waitFor({ timeout: PATIENCE });
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
      expect(
        await loaded(page)
          .getByRole('row', { name: /svar\.json/ })
          .count(),
      ).toBe(1);
    }));
});

describe('Kommundata, the part where figures are loaded', { timeout: 2 * PATIENCE }, () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 320])
      test(`axe finds nothing and nothing is cut off, ${width} px, ${colorScheme}`, () =>
        withPage(
          async (page) => {
            await page.evaluate(axe);
            const check = async () => {
              const findings = await page.evaluate(async () => {
                const { axe } = window as unknown as {
                  axe: {
                    run: (
                      on: Document,
                    ) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
                  };
                };
                const { violations } = await axe.run(document);
                return violations.map(
                  ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
                );
              });
              expect(findings).toEqual([]);
              expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
                width,
              );
            };
            await loaded(page)
              .getByRole('row', { name: /^Medföljande/ })
              .waitFor({ timeout: PATIENCE });
            await page.getByText('Vilka filer går att läsa').click();
            await choose(page, 'fel.csv', 'kpi;municipality;period;gender;value\nN00945;0180;2020;T;1,234\n');
            await page.locator('#load-refused-title').waitFor({ timeout: PATIENCE });
            await check();
            await choose(page, 'ett-ganska-langt-namn-pa-en-fil-utan-mellanslag.csv', `${CSV}\nN1;x;y;z;q\n`);
            await page.locator('#load-preview-title').waitFor({ timeout: PATIENCE });
            await check();
            await page.getByRole('button', { name: /^Läs in / }).click();
            await loaded(page)
              .getByRole('row', { name: /ett-ganska/ })
              .waitFor({ timeout: PATIENCE });
            await page.getByRole('button', { name: 'Rensa allt …' }).click();
            await check();
          },
          { viewport: { width, height: 900 }, colorScheme },
        ));
});
