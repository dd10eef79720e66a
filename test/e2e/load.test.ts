import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { madeWorkbook } from '../fixtures/kolada/made-files';
import { expectFocus } from './acting';
import { CSV, V3, choose, exploredRow, load, loadedRow, preview, withLoadPart } from './load-part';
import { PATIENCE, plainText } from './reading';
import { useBuiltPage } from './use-built-page';

const built = useBuiltPage();
const withPage = (check: (page: Page) => Promise<void>) => withLoadPart(built, check);

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Eller klistra in text').fill(text);
  await page.getByRole('button', { name: 'Läs det inklistrade' }).click();
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

describe('Kommundata, figures in', { timeout: 2 * PATIENCE }, () => {
  test('a file of v3 is previewed, loaded, and its figures are there to explore', () =>
    withPage(async (page) => {
      await choose(page, 'svar.json', V3);
      await preview(page, 'svar.json').waitFor({ timeout: PATIENCE });
      await expectFocus(page.locator('#load-preview-title'));
      expect(await plainText(preview(page, 'svar.json'))).toMatch(/3 kommuner[\s\S]*2020[\s\S]*totalt/);
      await page.getByText(/Tillfälliga föräldrapenningdagar/).waitFor({ timeout: PATIENCE });
      expect(await loadedRow(page, /svar\.json/).count()).toBe(0);
      await page.getByRole('button', { name: 'Läs in 3 rader' }).click();
      await loadedRow(page, /svar\.json/).waitFor({ timeout: PATIENCE });
      await expectFocus(page.locator('#loaded-title'));

      expect(await exploredRow(page, 'N00945/0180', /^Nacka/)).toContain('32,5');
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
      await preview(page, 'uppgifter.csv').getByText('N99999').first().waitFor();
      const text = await plainText(preview(page, 'uppgifter.csv'));
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
      expect(await plainText(region)).toMatch(/2 kommuner[\s\S]*2022–2023[\s\S]*N01951/);
      await page.getByRole('button', { name: 'Läs in 4 rader' }).click();
      await exploredRow(page, 'N01951/0182', /^Nacka/);
    }));

  test('what a file would replace is counted by load, and is back when the file is removed', () =>
    withPage(async (page) => {
      await load(page, 'svar.json', V3);
      await choose(page, 'nytt.csv', CSV);
      await page.getByText('1 av uppgifterna i svar.json').waitFor({ timeout: PATIENCE });
      await page.getByRole('button', { name: 'Läs in 3 rader' }).click();
      await page.getByRole('button', { name: 'Ta bort nytt.csv' }).click({ timeout: PATIENCE });
      await page.getByText('nytt.csv är borttagen').waitFor({ timeout: PATIENCE });
      expect(await exploredRow(page, 'N00945/0180', /^Stockholm/)).toContain('31,5');
    }));

  test('the shipped figures are named, and are said to be replaced where they are', () =>
    withPage(async (page) => {
      await loadedRow(page, /^Medföljande uppgifter/).waitFor({ timeout: PATIENCE });
      await choose(page, 'folk.csv', 'kpi,municipality,period,gender,value\nN01951,0180,2024,T,1\n');
      await page.getByText('1 av de medföljande uppgifterna').waitFor({ timeout: PATIENCE });
    }));

  test('a refused file says why and leaves what was loaded', () =>
    withPage(async (page) => {
      await load(page, 'svar.json', V3);
      await choose(page, 'trasig.json', V3.slice(0, -40));
      const refused = page.getByRole('region', { name: 'trasig.json gick inte att läsa' });
      await refused.waitFor({ timeout: PATIENCE });
      await expectFocus(page.locator('#load-refused-title'));
      expect(await refused.innerText()).toContain('Allt som var inläst finns kvar.');
      expect(await refused.innerText()).toMatch(/slutar mitt i/);
      expect(await loadedRow(page, /svar\.json/).count()).toBe(1);
      await refused.getByRole('button', { name: 'Stäng' }).click();
      await expectFocus(page.locator('#load-file'));
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
      await loadedRow(page, /^Inklistrad text/).waitFor({ timeout: PATIENCE });
    }));

  test('an open sign of decimals is asked about with both readings', () =>
    withPage(async (page) => {
      await choose(page, 'oppen.csv', 'kpi;municipality;period;gender;value\nN00945;0180;2020;T;1,234\n');
      await page.getByRole('region', { name: 'oppen.csv: en fråga först' }).waitFor({ timeout: PATIENCE });
      await page.getByRole('button', { name: /^1,234 = 1,234/ }).waitFor();
      await page.getByRole('button', { name: /^1,234 = 1\s234/ }).click();
      await preview(page, 'oppen.csv').waitFor({ timeout: PATIENCE });
      await page.getByRole('button', { name: 'Läs in 1 rad', exact: true }).click();
      await loadedRow(page, /oppen\.csv/).waitFor({ timeout: PATIENCE });
      expect(await exploredRow(page, 'N00945/0180', /^Stockholm/)).toMatch(/1 234/);
    }));
});
