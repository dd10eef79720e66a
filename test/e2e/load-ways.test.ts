import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { button, dropFiles, expectFocus, tabTo } from './acting';
import { expectAccessible } from './axe';
import { CSV, V3, choose, load, loadedRow, preview, withLoadPart } from './load-part';
import { PATIENCE } from './reading';
import { LOOKS, useBuiltPage } from './use-built-page';

const built = useBuiltPage();
const withPage = (check: (page: Page) => Promise<void>) => withLoadPart(built, check);

describe('Kommundata, figures in', { timeout: 2 * PATIENCE }, () => {
  test('several files are read one after the other, and can be dropped', () =>
    withPage(async (page) => {
      await dropFiles(page.locator('.intake-drop'), ['ett.json', V3], ['två.csv', CSV]);
      await preview(page, 'ett.json').waitFor({ timeout: PATIENCE });
      await page.getByRole('button', { name: 'Läs in 3 rader' }).click();
      await preview(page, 'två.csv').waitFor({ timeout: PATIENCE });
      await loadedRow(page, /ett\.json/).waitFor();
      await page.getByRole('button', { name: 'Avstå' }).click();
      expect(await loadedRow(page, /två\.csv/).count()).toBe(0);
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
      await page.locator('.intake-drop').dispatchEvent('drop', { dataTransfer: transfer });
      await page.getByRole('progressbar', { name: /Läser stor\.csv/ }).waitFor({ timeout: PATIENCE });
      const formats = page.locator('.load-formats');
      await formats.locator('summary').click();
      expect(await formats.getAttribute('open')).not.toBeNull();
      await page.getByRole('button', { name: 'Avbryt' }).click();
      await page.getByText('Läsningen avbröts. Ingenting lästes in.').waitFor();
      await expectFocus(page.locator('#load-file'));
      await load(page, 'svar.json', V3);
      expect(await page.getByText(/stor\.csv/).count()).toBe(0);
    }));

  test('by keyboard alone: text is pasted, looked at, loaded and removed', () =>
    withPage(async (page) => {
      await tabTo(page, '#load-text');
      await page.keyboard.insertText(V3);
      await tabTo(page, button(page, 'Läs det inklistrade'));
      await page.keyboard.press('Enter');
      await preview(page, 'Inklistrad text').waitFor({ timeout: PATIENCE });
      await expectFocus(page.locator('#load-preview-title'));
      await tabTo(page, button(page, 'Läs in 3 rader'));
      await page.keyboard.press('Enter');
      await expectFocus(page.locator('#loaded-title'));
      await tabTo(page, button(page, 'Ta bort Inklistrad text'));
      await page.keyboard.press('Enter');
      await page.getByText('Inklistrad text är borttagen').waitFor({ timeout: PATIENCE });
      await expectFocus(page.locator('#loaded-title'));
      await tabTo(page, button(page, 'Rensa allt …'));
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Rensa allt?' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await expectFocus(button(page, 'Rensa allt …'));
    }));
});

describe('Kommundata, the part where figures are loaded', { timeout: 2 * PATIENCE }, () => {
  for (const { look, options } of LOOKS)
    test(`axe finds nothing and nothing is cut off, ${look}`, () =>
      withLoadPart(
        built,
        async (page) => {
          await loadedRow(page, /^Medföljande/).waitFor({ timeout: PATIENCE });
          await page.getByText('Vilka filer går att läsa').click();
          await choose(page, 'fel.csv', 'kpi;municipality;period;gender;value\nN00945;0180;2020;T;1,234\n');
          await page.locator('#load-refused-title').waitFor({ timeout: PATIENCE });
          await expectAccessible(page);
          await choose(page, 'ett-ganska-langt-namn-pa-en-fil-utan-mellanslag.csv', `${CSV}\nN1;x;y;z;q\n`);
          await page.locator('#load-preview-title').waitFor({ timeout: PATIENCE });
          await expectAccessible(page);
          await page.getByRole('button', { name: /^Läs in / }).click();
          await loadedRow(page, /ett-ganska/).waitFor({ timeout: PATIENCE });
          await page.getByRole('button', { name: 'Rensa allt …' }).click();
          await page.getByRole('dialog', { name: 'Rensa allt?' }).waitFor();
          await expectAccessible(page);
        },
        options,
      ));
});
