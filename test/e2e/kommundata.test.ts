import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { focusedId, tabTo } from './acting';
import { PATIENCE, plainText } from './reading';
import { useBuiltPage } from './use-built-page';

const built = useBuiltPage();
const withPage = (check: (page: Page) => Promise<void>, path = '#kommundata') => built.withPage(check, path);

/** The shipped file, as rows of texts. */
function rowsOf(file: string): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(`datasets/${file}`, 'utf8').trim().split('\n');
  return lines.map((line) => line.trim().split(','));
}

/** The shares with bistånd that are shipped, by municipality; empty where the source has none. */
const shares = new Map(
  rowsOf('cross-section-2024.csv')
    .filter(([kpi]) => kpi === 'N31807')
    .map(([, municipality = '', , , value = '']) => [municipality, value]),
);
const names = new Map(rowsOf('municipalities.csv').map(([code = '', name = '']) => [code, name]));
const inSkane = [...shares].filter(([code]) => code.startsWith('12') && code !== '1263');

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

const percent = (value: number) => `${value.toFixed(1).replace('.', ',')} %`;
const place = (page: Page) => page.evaluate(() => location.hash);
const title = (page: Page) => page.locator('.explore h3.headline');
const search = (page: Page) => page.getByRole('combobox', { name: 'Nyckeltal', exact: true });
const hits = (page: Page) =>
  page.getByRole('listbox', { name: 'Nyckeltal', exact: true }).getByRole('option');

/** Waits until what is on screen is of what is chosen. */
async function untilShown(page: Page, name: string | RegExp): Promise<void> {
  await title(page).filter({ hasText: name }).waitFor({ timeout: PATIENCE });
  await page.locator('.explore-results[aria-busy="false"]').waitFor({ timeout: PATIENCE });
}

describe('Kommundata, to be explored', { timeout: 2 * PATIENCE }, () => {
  test('begins with the share with bistånd: the municipality, its county, who lacks a figure and what year it is', () =>
    withPage(async (page) => {
      await untilShown(page, 'ekonomiskt bistånd');
      const text = await plainText(page.locator('main'));
      expect(text).toContain(`Svedala: ${percent(Number(shares.get('1263')))} (2024 eller 2025)`);
      expect(text).toContain(
        `median ${percent(median(inSkane.flatMap(([, v]) => (v === '' ? [] : [Number(v)]))))}`,
      );
      const lacking = [...shares].filter(([, value]) => value === '').map(([code]) => names.get(code));
      expect(lacking.length).toBe(4);
      expect(text).toContain(`Saknas: ${lacking.join(', ')}.`);
      expect(text).toContain('Perioden anges inte i källan');
      expect(text).toContain(`Jämförelsekommuner: ${inSkane.length} (Övriga i Skåne län)`);
      expect(text).toContain('Källa: Kolada (RKA).');
      expect(text).toContain('Egen bearbetning av uppgifter från Kolada (RKA).');
      expect(text).not.toMatch(/\b(bäst|sämst|bättre|sämre)\b/i);
    }));

  test('every chart has its table, and the missing stand in it as missing', () =>
    withPage(async (page) => {
      await untilShown(page, 'ekonomiskt bistånd');
      await page.locator('figure svg.chart').nth(3).waitFor({ timeout: PATIENCE });
      const figures = await page.locator('.explore figure').all();
      expect(figures.length).toBe(4);
      for (const figure of figures) {
        expect(await figure.locator('svg.chart').getAttribute('aria-label')).toContain('bistånd');
        await figure.getByRole('button', { name: 'Visa som tabell' }).click();
        expect(await figure.getByRole('row').count()).toBeGreaterThan(280);
      }
      const map = page.locator('.explore figure').nth(1);
      expect(await map.getByRole('row').filter({ hasText: 'Nynäshamn' }).innerText()).toContain('saknas');
    }));

  test('by keyboard alone: another key figure, year, municipality and peers, and back again', () =>
    withPage(async (page) => {
      await untilShown(page, 'ekonomiskt bistånd');
      await tabTo(page, '#explore-key-figure');
      await page.keyboard.type('kommunal skattesats');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      expect(await search(page).inputValue()).toContain('ekonomiskt bistånd');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('skattesats n00901');
      await expect.poll(() => hits(page).count(), { timeout: PATIENCE }).toBe(1);
      await page.getByRole('status').getByText('Träffar: 1. Med inlästa uppgifter: 1.').first().waitFor();
      await page.keyboard.press('ArrowDown');
      const active = await search(page).getAttribute('aria-activedescendant');
      expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Enter');
      await untilShown(page, 'Skattesats');
      expect(await place(page)).toBe('#kommundata/utforska/N00901/1263');
      expect(await focusedId(page)).toBe('explore-key-figure');

      await tabTo(page, '#explore-municipality');
      await page.keyboard.type('Nacka');
      await page.keyboard.press('Enter');
      await page
        .getByText(/^Nacka: /)
        .first()
        .waitFor();
      expect(await place(page)).toBe('#kommundata/utforska/N00901/0182');
      await tabTo(page, '#explore-year');
      await page.keyboard.type('2018');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Karta 2018' }).waitFor();
      await tabTo(page, '[name="explore-peers"]');
      await page.keyboard.press('ArrowDown');
      await page.getByText(/SKR-gruppen Pendlingskommun nära storstad: median/).waitFor();
      expect(await place(page)).toBe('#kommundata/utforska/N00901/0182/jamfor=skr/ar=2018');

      await page.goBack();
      await page
        .getByText(/^Svedala: /)
        .first()
        .waitFor();
      await page.goBack();
      await untilShown(page, 'ekonomiskt bistånd');
    }));

  test('a key figure without figures can be found, and says how to get them; words that fit none say so', () =>
    withPage(async (page) => {
      await untilShown(page, 'ekonomiskt bistånd');
      await search(page).fill('N00003');
      await expect.poll(() => hits(page).count(), { timeout: PATIENCE }).toBe(1);
      expect(await hits(page).first().innerText()).toContain('inga uppgifter inlästa');
      await hits(page).first().click();
      await page.getByText('Inga uppgifter om N00003 är inlästa.').waitFor();
      const way = page.locator('.explore').getByRole('link', { name: 'Läs in uppgifter' });
      expect(await way.getAttribute('href')).toBe('#kommundata/las-in');
      await search(page).fill('zzzz');
      await page.getByRole('status').getByText('Inget nyckeltal har de orden').waitFor({ timeout: PATIENCE });
    }));

  test('those alike are explained: the shares of each distance come to a hundred', () =>
    withPage(async (page) => {
      await untilShown(page, 'ekonomiskt bistånd');
      await page.getByLabel('De som liknar mest').check();
      await page.locator('.explore-peer-list > summary').click();
      const rows = page.locator('.explore-distance tbody tr');
      await expect.poll(() => rows.count(), { timeout: PATIENCE }).toBe(8);
      for (const row of await rows.allInnerTexts()) {
        const parts = [...row.matchAll(/(\d+)\s%/g)].map(([, share]) => Number(share));
        expect(parts.length).toBe(4);
        const sum = parts.reduce((a, b) => a + b, 0);
        expect(Math.abs(sum - 100)).toBeLessThanOrEqual(2);
        expect(row).toContain('4 av 4');
      }
      await page.getByRole('button', { name: 'Ta bort Invånare totalt, antal' }).click();
      await expect.poll(() => rows.first().innerText(), { timeout: PATIENCE }).toContain('3 av 3');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    }));

  test('an address brings back all that was looked at, over a reload and over another part', () =>
    withPage(async (page) => {
      const check = async () => {
        await untilShown(page, 'Skattesats');
        await page
          .getByText(/^Nacka: /)
          .first()
          .waitFor();
        expect(await page.getByLabel('År', { exact: true }).inputValue()).toBe('2018');
        expect(await page.getByLabel('Valda för hand').isChecked()).toBe(true);
        expect(await page.locator('.explore-picked li').allInnerTexts()).toEqual([
          expect.stringContaining('Stockholm'),
          expect.stringContaining('Solna'),
        ]);
      };
      await check();
      await page.reload();
      await check();
      const before = await place(page);
      await page.getByRole('link', { name: 'SQL', exact: true }).click();
      await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
      expect(await page.title()).toBe('SQL – Kommundata – Reformlabbet');
      await page.getByRole('link', { name: 'Utforska', exact: true }).click();
      await page.waitForFunction(() => document.activeElement?.textContent === 'Utforska');
      expect(await page.title()).toBe('Utforska – Kommundata – Reformlabbet');
      await check();
      expect(await place(page)).toBe(before);
    }, '#kommundata/utforska/N00901/0182/jamfor=valda/ar=2018/valda=0180,0184'));

  test('a hostile address names what there is not, and the page goes on', () =>
    withPage(async (page) => {
      await page.getByText('Det finns inget nyckeltal med id N99999.').waitFor({ timeout: PATIENCE });
      await page.evaluate(() => (location.hash = '#kommundata/utforska/N31807/9999'));
      await page.getByText('Det finns ingen kommun med koden 9999.').waitFor({ timeout: PATIENCE });
      await page.getByRole('combobox', { name: 'Kommun', exact: true }).fill('Ystad');
      await page.keyboard.press('Enter');
      await page
        .getByText(/^Ystad: /)
        .first()
        .waitFor();
    }, '#kommundata/utforska/N99999/1263'));

  test('the table of all is filtered and sorted, the missing last and called so', () =>
    withPage(async (page) => {
      await untilShown(page, 'ekonomiskt bistånd');
      const table = page.locator('.explore table.data').last();
      await table.getByRole('button', { name: /^Värde/ }).click();
      expect(await table.locator('tbody tr').first().innerText()).toContain('Filipstad');
      expect(await table.locator('tbody tr').last().innerText()).toContain('saknas');
      await table.getByRole('button', { name: /^Värde/ }).click();
      expect(await table.locator('tbody tr').first().innerText()).toContain('Solna');
      expect(await table.locator('tbody tr').last().innerText()).toContain('saknas');
      expect(await table.getByRole('row').filter({ hasText: 'Arjeplog' }).innerText()).toContain(
        'få bakom siffran',
      );
      await page.getByLabel('Sök kommun eller län').fill('gotland');
      expect(await table.locator('tbody tr').count()).toBe(1);
    }));

  test('figures that cannot be fetched are told, and asked for again', async () => {
    const { page, context } = await built.open('#metod');
    await context.route('**/datasets/catalogue.json', (route) => route.abort());
    await page.getByRole('link', { name: 'Kommundata' }).click();
    await page.getByRole('alert').locator('p').first().waitFor();
    await context.unroute('**/datasets/catalogue.json');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await untilShown(page, 'ekonomiskt bistånd');
    await context.close();
  });
});
