import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectFocus } from './acting';
import { PATIENCE, stopAtThousand, untilDone } from './reading';
import { useBuiltPage } from './use-built-page';

const built = useBuiltPage();
const withPage = (check: (page: Page) => Promise<void>, init?: () => void) =>
  built.withPage(check, '#kommuner', {}, init);

const rowOf = (page: Page, municipality: string) =>
  page.locator('table.grid tbody tr').filter({ has: page.getByText(municipality, { exact: true }) });
const cellOf = (page: Page, municipality: string, name: string): Locator =>
  rowOf(page, municipality).getByRole('button', { name: new RegExp(`^${name} i ${municipality}`) });
const statusOf = (page: Page, text: RegExp | string) =>
  page.locator('.grid-status').getByRole('status').getByText(text).first();

async function add(page: Page, municipality: string) {
  await page.getByLabel('Lägg till en kommun').fill(municipality);
  await page.getByLabel('Lägg till en kommun').press('Enter');
}

describe('packages in many municipalities', { timeout: 2 * PATIENCE }, () => {
  test('has a row for each, says which are own ways, and ranks no municipality', () =>
    withPage(async (page) => {
      await untilDone(page);
      const names = await page.locator('table.grid .row-name').allTextContents();
      expect(names).toEqual(['Nacka', 'Sundbyberg', 'Svedala', 'Trelleborg']);
      const own = rowOf(page, 'Trelleborg').locator('td.own');
      expect(await own.allTextContents()).toHaveLength(1);
      expect(await own.textContent()).toMatch(/egen väg.*ändrar ingenting/s);
      expect(await page.locator('main').textContent()).not.toMatch(/billigare|billigast/);
      await page.locator('figure svg.chart').waitFor();
    }, stopAtThousand));

  test('a cell opens the package against today in that municipality', () =>
    withPage(async (page) => {
      await cellOf(page, 'Nacka', 'Sundbybergs sätt').click({ timeout: PATIENCE });
      await page.getByRole('heading', { level: 1, name: /Nacka$/ }).waitFor();
      await untilDone(page);
      expect(new URL(page.url()).hash).toBe('#jamfor');
      const pair = page.locator('.pair-chooser select');
      const chosen = await pair.evaluateAll((all) =>
        all.map((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent),
      );
      expect(chosen).toEqual(['Sundbybergs sätt', 'Som i dag']);
    }, stopAtThousand));

  test('municipalities are added and removed by name; an unknown one and one without figures are named', () =>
    withPage(async (page) => {
      await add(page, 'Gränna');
      await page.getByRole('alert').getByText('Gränna').waitFor();
      await add(page, 'arjeplog');
      await cellOf(page, 'Arjeplog', 'Nackas sätt').waitFor({ timeout: PATIENCE });
      await add(page, 'Nynäshamn');
      await rowOf(page, 'Nynäshamn').getByText('andelen med ekonomiskt bistånd saknas i källan').waitFor();
      await page.getByRole('button', { name: 'Ta bort Arjeplog' }).click();
      await rowOf(page, 'Arjeplog').waitFor({ state: 'detached' });
      await expectFocus(page.getByRole('button', { name: /^Ta bort / }));
    }));

  test('follows the assumption of how much carries over, which is the shared one', () =>
    withPage(async (page) => {
      await untilDone(page);
      const cell = cellOf(page, 'Trelleborg', 'Svedalas sätt');
      const before = await cell.textContent();
      await page.getByLabel('Ett fast värde').check();
      await page.getByLabel('Andel som följer med').fill('0');
      await page.locator('.carry-over .changed').waitFor();
      await page.waitForFunction(() => document.querySelector('.grid .outdated') === null);
      await statusOf(page, /framtider räknade/).waitFor({ timeout: PATIENCE });
      expect(await cell.textContent()).not.toBe(before);
      await page.getByRole('link', { name: 'Jämför', exact: true }).click();
      await page.locator('.assumptions > details > summary .changed').waitFor();
    }));

  test('all 290 come page by page, and can be stopped and gone on with', () =>
    withPage(async (page) => {
      await untilDone(page);
      await page.getByRole('button', { name: /^Alla 290 kommuner/ }).click();
      await page.getByText('Kommun 1 till 25 av 290').waitFor();
      expect(await page.locator('table.grid tbody tr').count()).toBe(25);
      await cellOf(page, 'Ale', 'Nackas sätt').waitFor({ timeout: PATIENCE });
      await page.locator('.grid-status').getByRole('button', { name: 'Avbryt' }).click();
      await statusOf(page, 'Avbrutet').waitFor();
      await page.getByRole('button', { name: 'Nästa' }).click();
      await page.getByText('Kommun 26 till 50 av 290').waitFor();
      await page.locator('.grid-status').getByRole('button', { name: 'Avbryt' }).click();
      await page.locator('.grid-status').getByRole('button', { name: 'Fortsätt' }).click();
      await statusOf(page, 'Räknar').waitFor();
    }));
});
