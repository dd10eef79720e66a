import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './axe';
import { useBuiltPage } from './use-built-page';

/** Milliseconds for an analysis of many scenarios on a slow machine. */
const PATIENCE = 240_000;

const built = useBuiltPage();
const withPage = built.withComparison;

const part = (page: Page, name: string): Locator =>
  page.locator('section.part', { has: page.getByRole('heading', { name, exact: true, level: 2 }) });
const differences = (page: Page) => part(page, 'Vad som skiljer');
const origins = (page: Page) => part(page, 'Varifrån skillnaden kommer');
const sensitivity = (page: Page) => part(page, 'Känslighet');

async function choose(page: Page, a: string, b: string): Promise<void> {
  await page.locator('.pair-chooser select').nth(0).selectOption({ label: a });
  await page.locator('.pair-chooser select').nth(1).selectOption({ label: b });
}

async function askOrigins(page: Page): Promise<void> {
  await origins(page).getByRole('button', { name: 'Räkna ut delarna' }).click();
  await origins(page).locator('table').waitFor({ timeout: PATIENCE });
}

/** A number as the page writes it. */
function numberOf(text: string | undefined): number {
  return Number(text?.replace(/\s/g, '').replace('\u2212', '-'));
}

describe('what differs', { timeout: 2 * PATIENCE }, () => {
  test('is told in words, levers apart from assumptions', () =>
    withPage(async (page) => {
      await choose(page, 'Nackas sätt', 'Svedalas sätt');
      const lists = differences(page);
      await lists.getByText('40 dagar i Nackas sätt, 90 dagar i Svedalas sätt').waitFor();
      await lists.getByText('Antagandena är desamma.').waitFor();
      await page.locator('.assumptions summary').first().click();
      await page.getByLabel('Ändringen gäller').selectOption({ label: 'Nackas sätt' });
      await page.locator('.assumption .number-field').first().fill('0');
      await page.keyboard.press('Tab');
      const changed = page.getByRole('option', { name: 'Nackas sätt, ändrat' }).first();
      await changed.waitFor({ state: 'attached' });
      const assumption = lists.locator('li', { hasText: 'Hur mycket av en annan kommuns resultat' });
      await assumption.getByText('Mellan 0 och 0,8').waitFor();
      await assumption.getByText('Mellan −0,1 och 0,8').waitFor();
      expect(await assumption.textContent()).not.toContain('Glappet');
    }));

  test('of all scenarios stands in a table, with what has no effect', () =>
    withPage(async (page) => {
      const table = differences(page).locator('table');
      await table.waitFor();
      expect(await table.locator('thead th').allTextContents()).toEqual([
        'Åtgärd',
        'Trelleborgs sätt',
        'Svedalas sätt',
        'Sundbybergs sätt',
        'Nackas sätt',
      ]);
      const row = table.locator('tr', { hasText: 'Andel som aktivitet krävs av' });
      expect(await row.locator('td').nth(2).textContent()).toMatch(/50 procent\s+utan verkan/);
      expect(await row.locator('td').nth(3).textContent()).not.toContain('utan verkan');
    }));
});

describe('where the difference comes from', { timeout: 2 * PATIENCE }, () => {
  test('is worked out when asked for: parts that make the whole, and a chart', () =>
    withPage(async (page) => {
      await choose(page, 'Sundbybergs sätt', 'Svedalas sätt');
      await askOrigins(page);
      const groups = origins(page).locator('tbody tr:first-child');
      expect(await groups.locator('th').allTextContents()).toEqual([
        'Glappet',
        'Bostäder för nyanlända',
        'Arbetssätt',
      ]);
      const figure = origins(page).locator('figure');
      await figure.locator('svg.chart').waitFor();
      await figure.getByRole('button', { name: 'Visa som tabell' }).click();
      const rows = await figure.locator('tbody tr').all();
      const cells = await Promise.all(rows.map((row) => row.locator('td').allTextContents()));
      const whole = numberOf(cells.at(-1)?.[2]);
      const parts = cells.slice(0, -1).filter(([, within]) => within?.trim() === '');
      expect(parts).toHaveLength(3);
      const sum = parts.reduce((all, [, , value]) => all + numberOf(value), 0);
      expect(Math.abs(sum - whole)).toBeLessThanOrEqual(2);
      expect(Math.abs(whole)).toBeGreaterThan(1000);
    }));

  test('goes when another pair is chosen, and when a lever is moved', () =>
    withPage(async (page) => {
      await choose(page, 'Nackas sätt', 'Svedalas sätt');
      await askOrigins(page);
      await choose(page, 'Sundbybergs sätt', 'Svedalas sätt');
      await origins(page).locator('table').waitFor({ state: 'detached' });
      await askOrigins(page);
      await page.locator('.levers input[type=range]').first().fill('10');
      await origins(page).locator('table').waitFor({ state: 'detached' });
      expect(await origins(page).getByRole('button', { name: 'Räkna ut delarna' }).isEnabled()).toBe(true);
    }));

  test('is said to be nothing between two that are the same', () =>
    withPage(async (page) => {
      await page.locator('.packages').getByRole('checkbox', { name: 'Nackas sätt' }).waitFor();
      await choose(page, 'Nackas sätt', 'Svedalas sätt');
      await page.getByLabel('Ändra i').selectOption({ label: 'Nackas sätt' });
      await page.locator('.levers input[type=range]').first().fill('90');
      await page.locator('.levers').getByRole('radio', { name: 'Svedalas', exact: true }).check();
      await origins(page).getByText('det finns ingen skillnad att dela upp').waitFor();
      expect(await origins(page).getByRole('button').count()).toBe(0);
    }));
});

describe('sensitivity', { timeout: 4 * PATIENCE }, () => {
  test('is worked out when asked for, with what turns the ranking; axe finds nothing', () =>
    withPage(async (page) => {
      await choose(page, 'Nackas sätt', 'Svedalas sätt');
      await sensitivity(page).getByRole('button', { name: 'Räkna ut känsligheten' }).click();
      await sensitivity(page).locator('figure svg.chart').waitFor({ timeout: PATIENCE });
      await sensitivity(page).getByRole('button', { name: 'Visa som tabell' }).click();
      const rows = sensitivity(page).locator('tbody tr');
      expect(await rows.count()).toBeGreaterThan(40);
      expect(await rows.first().locator('td').first().textContent()).toContain('Nyanlända');
      expect(await rows.last().textContent()).toContain('gör inget här');
      await sensitivity(page).locator('li').first().waitFor({ timeout: PATIENCE });
      expect(await sensitivity(page).locator('li').count()).toBeGreaterThan(2);
      await expectAccessible(page);
    }));

  test('can be cancelled, asked for again, and is not broken by more futures being run', () =>
    withPage(async (page) => {
      await choose(page, 'Nackas sätt', 'Svedalas sätt');
      const ask = sensitivity(page).getByRole('button', { name: 'Räkna ut känsligheten' });
      await ask.click();
      await sensitivity(page).getByRole('button', { name: 'Avbryt' }).click();
      await ask.click();
      await page
        .locator('.run-status')
        .getByRole('button', { name: /Fortsätt|Räkna/ })
        .click();
      await sensitivity(page).locator('figure svg.chart').waitFor({ timeout: PATIENCE });
    }));
});
