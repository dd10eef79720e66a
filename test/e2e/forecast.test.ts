import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { button, chooseFile, dropFiles, expectFocus, tabTo } from './acting';
import { expectAccessible } from './axe';
import { PATIENCE, stopAtThousand } from './reading';
import { LOOKS, useBuiltPage } from './use-built-page';

const built = useBuiltPage();
const withPage = (check: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
  built.withPage(check, '#prognos', options, stopAtThousand);

/** Outturn of two years' worth of months and a budget, as cells that are copied from a spreadsheet. */
function cellsOf(unit: string, outturn = '1 650'): string {
  const months = Array.from({ length: 20 }, (_, at) => `${2025 + Math.floor(at / 12)}-${(at % 12) + 1}`);
  const rows = months.map((month) => {
    const [year, number = ''] = month.split('-');
    return [`${year}-${number.padStart(2, '0')}`, 'Ekonomiskt bistånd', outturn, '1 600'].join('\t');
  });
  return [['Månad', 'Konto', `Utfall ${unit}`, `Budget ${unit}`].join('\t'), ...rows].join('\n');
}

/** Waits until what is on screen is of what is chosen. */
function untilForecast(page: Page): Promise<void> {
  return page.locator('.forecast-results[aria-busy="false"]').waitFor({ timeout: PATIENCE });
}

const headline = (page: Page) => page.locator('.forecast-results .headline').first().innerText();
const preview = (page: Page) => page.locator('.ledger-preview > summary');
const use = (page: Page) => page.getByRole('button', { name: 'Det stämmer, använd huvudboken' });

async function useSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Öppna den påhittade huvudboken' }).click();
  await untilForecast(page);
}

function openFile(page: Page, name: string, text: string): Promise<void> {
  return chooseFile(page.getByLabel('Välj en fil eller dra den hit'), name, text);
}

async function paste(page: Page, cells: string): Promise<void> {
  await page.getByLabel('Eller klistra in celler ur Excel').fill(cells);
  await page.getByRole('button', { name: 'Läs det inklistrade' }).click();
}

describe('Prognos, from the ledger in', { timeout: 2 * PATIENCE }, () => {
  test('the made-up ledger is read, shown, forecast, and marked as made up all along', () =>
    withPage(async (page) => {
      await useSample(page);
      await expectFocus(page.locator('#ledger-read-title'));
      expect(await preview(page).innerText()).toMatch(/påhittat[\s\S]*Månader med utfall: 20/);
      await preview(page).click();
      const rows = await page.locator('.ledger-understood').innerText();
      const [inFile, read, leftOut] = [...rows.matchAll(/(\d+) (?:i filen|lästa|utelämnade)/g)].map(([, n]) =>
        Number(n),
      );
      expect(inFile).toBe((read ?? 0) + (leftOut ?? 0));
      const table = page.getByRole('table', { name: /^Utfall och budget/ });
      expect(await table.getByRole('row').count()).toBeGreaterThan(10);
      expect(await page.locator('.forecast-results').innerText()).toContain('Påhittade siffror');
    }));

  test('another occasion, budget and growth of the riksnorm are run again, and each can be set back', () =>
    withPage(async (page) => {
      await useSample(page);
      const first = await headline(page);
      const change = async (act: () => Promise<unknown>) => {
        await act();
        await untilForecast(page);
      };
      await change(() => page.getByLabel('Utfall t.o.m.').selectOption('2026-03'));
      expect(await headline(page)).not.toBe(first);
      await change(() => page.getByLabel('Utfall t.o.m.').selectOption('2026-08'));
      expect(await headline(page)).toBe(first);

      const budget = page.getByLabel('Budget för bistånd 2026');
      const ofLedger = await budget.inputValue();
      await budget.fill('30 000');
      await change(() => budget.press('Enter'));
      expect(await page.locator('#forecast-budget-help').innerText()).toMatch(
        /gäller i stället för huvudbokens/,
      );
      expect(await page.locator('.forecast-results').innerText()).toMatch(/30.000 tkr/);
      await change(() => page.getByRole('button', { name: 'Återställ Budget för bistånd 2026' }).click());
      expect(await budget.inputValue()).toBe(ofLedger);
      await expectFocus(page.locator('#forecast-budget'));

      const norm = page.getByLabel(/^Riksnormens ökning/);
      await norm.fill('90');
      await norm.press('Enter');
      await page
        .getByRole('alert')
        .getByText(/mellan −5 och 15/)
        .waitFor();
      expect(await headline(page)).toBe(first);
    }));

  test('what is chosen after another view was opened is what is forecast', () =>
    withPage(async (page) => {
      await useSample(page);
      const before = await headline(page);
      await page.getByRole('link', { name: 'Metod', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Metod' }).waitFor();
      await page.getByRole('link', { name: 'Prognos', exact: true }).click();
      await untilForecast(page);
      expect(await headline(page)).toBe(before);
      await page.getByLabel('Utfall t.o.m.').selectOption('2026-03');
      await page
        .locator('.forecast-results', { hasText: 'mars 2026' })
        .first()
        .waitFor({ timeout: PATIENCE });
      await untilForecast(page);
      expect(await headline(page)).not.toBe(before);
    }));
  test('a measure of the comparison is adopted after the occasion', () =>
    withPage(async (page) => {
      await useSample(page);
      await page.getByLabel('Åtgärder', { exact: true }).selectOption({ index: 1 });
      expect(await page.getByLabel('Gäller från').inputValue()).toBe('2026-09');
      await page.locator('#forecast-measures').waitFor({ timeout: PATIENCE });
      await untilForecast(page);
    }));

  test('a bad file lists its problems, asks what it leaves open, and the earlier forecast stays', () =>
    withPage(async (page) => {
      await useSample(page);
      const first = await headline(page);
      await page.getByText('Ta in en annan huvudbok').click();
      const text =
        'Konto;Slag;jan 2026;feb 2026\nEkonomiskt bistånd;Utfall;1 500;1 490\nBostäder;Utfall;oklart;200\n';
      await openFile(page, 'utfall.csv', text);
      const refused = page.getByRole('region', { name: 'utfall.csv gick inte att läsa' });
      await refused.waitFor({ timeout: PATIENCE });
      await expectFocus(page.locator('#ledger-refused-title'));
      expect(await refused.innerText()).toMatch(/Rad 3, kolumn C[\s\S]*oklart/);
      expect(await refused.innerText()).toContain('Huvudboken som används är kvar: Påhittad huvudbok');
      expect(await headline(page)).toBe(first);

      await refused.getByLabel('Beloppen är i').selectOption('tkr');
      const useRest = page.getByRole('button', { name: 'Använd det som gick att läsa' });
      await useRest.waitFor({ timeout: PATIENCE });
      await expectFocus(page.locator('#ledger-read-title'));
      expect(await headline(page)).toBe(first);
      await useRest.click();
      await expect.poll(() => headline(page), { timeout: PATIENCE }).not.toBe(first);
    }));

  test('a file that is no ledger is refused and said, and what was declined is gone', () =>
    withPage(async (page) => {
      await openFile(page, 'tom.csv', '');
      await page.getByRole('region', { name: 'tom.csv gick inte att läsa' }).waitFor({ timeout: PATIENCE });
      await page.getByRole('button', { name: 'Stäng' }).click();
      await expectFocus(page.locator('#ledger-file'));
      await paste(page, cellsOf('tkr'));
      await page.getByRole('button', { name: 'Använd den inte' }).click({ timeout: PATIENCE });
      expect(await page.locator('.ledger-preview').count()).toBe(0);
      await expectFocus(page.locator('#ledger-file'));
    }));

  test('by keyboard alone: cells are pasted, looked at, used, and another occasion chosen', () =>
    withPage(async (page) => {
      await tabTo(page, '#ledger-cells');
      await page.keyboard.insertText(cellsOf('tkr'));
      await tabTo(page, button(page, 'Läs det inklistrade'));
      await page.keyboard.press('Enter');
      await preview(page).waitFor({ timeout: PATIENCE });
      await expectFocus(page.locator('#ledger-read-title'));
      expect(await page.locator('.forecast-results').count()).toBe(0);
      await tabTo(page, button(page, 'Det stämmer, använd huvudboken'));
      await page.keyboard.press('Enter');
      await expectFocus(page.locator('#forecast-plan-title'));
      await untilForecast(page);
      const first = await headline(page);
      await tabTo(page, '#forecast-through');
      await page.keyboard.press('ArrowDown');
      await expect
        .poll(() => page.getByLabel('Utfall t.o.m.').inputValue(), { timeout: PATIENCE })
        .toBe('2026-07');
      await expectFocus(page.locator('#forecast-through'));
      await expect.poll(() => headline(page), { timeout: PATIENCE }).not.toBe(first);
    }));

  test('a file can be dropped, and an account counted as another', () =>
    withPage(async (page) => {
      const text = cellsOf('tkr').replaceAll('\t', ';');
      await dropFiles(page.locator('.intake-drop'), ['utfall.csv', text]);
      await preview(page).waitFor({ timeout: PATIENCE });
      const counted = page.getByLabel(/^Ekonomiskt bistånd\s+räknas som/);
      expect(await counted.inputValue()).toBe('bistand');
      await counted.selectOption('leftOut');
      await page.getByText('Utanför prognosen: Ekonomiskt bistånd').waitFor();
      await use(page).click();
      await page
        .getByRole('alert')
        .getByText(/Räkna minst ett konto som/)
        .waitFor();
      await preview(page).click();
      await counted.selectOption('bistand');
      await untilForecast(page);
    }));

  test('books a thousand times too large are asked about', () =>
    withPage(async (page) => {
      await paste(page, cellsOf('mnkr'));
      await use(page).click({ timeout: PATIENCE });
      await untilForecast(page);
      await page
        .getByRole('alert')
        .getByText(/Stämmer enheten \(mnkr\)/)
        .waitFor();
      await preview(page).click();
      await page.getByText('Läses något fel?').click();
      await page.getByLabel('Beloppen är i').selectOption('tkr');
      await page.getByText(/Stämmer enheten/).waitFor({ state: 'detached', timeout: PATIENCE });
      await untilForecast(page);
    }));

  test('nothing is stored unless asked for; then it opens again, and is cleared', () =>
    withPage(async (page) => {
      const stored = () =>
        page.evaluate(() => Object.keys(localStorage).filter((key) => /ledger|forecast/.test(key)));
      await paste(page, cellsOf('tkr'));
      await use(page).click({ timeout: PATIENCE });
      await untilForecast(page);
      const first = await headline(page);
      expect(await stored()).toEqual([]);
      await page.getByRole('button', { name: 'Behåll huvudboken i den här webbläsaren' }).click();
      expect(await stored()).toHaveLength(1);
      await page.reload();
      await untilForecast(page);
      expect(await headline(page)).toBe(first);
      await page.getByRole('button', { name: 'Rensa allt' }).click();
      expect(await stored()).toEqual([]);
      await page.getByRole('status').getByText('Allt är rensat.').waitFor();
      expect(await page.locator('.forecast-results, .ledger-preview').count()).toBe(0);
      await expectFocus(page.locator('#ledger-file'));
    }));
});

describe('Prognos, with a ledger to look at', { timeout: 2 * PATIENCE }, () => {
  // Both widths and both colours, in two of the four looks.
  for (const { look, options } of LOOKS.slice(1, 3))
    test(`axe finds nothing and nothing is cut off, ${look}`, () =>
      withPage(async (page) => {
        await openFile(page, 'utfall.csv', 'Konto;Slag;jan;feb\nBistånd;Utfall;1 500;1,234\n');
        await page.locator('#ledger-refused-title').waitFor({ timeout: PATIENCE });
        await page.getByText('Så kan tabellen se ut').click();
        await expectAccessible(page);
        await paste(page, cellsOf('tkr'));
        await preview(page).waitFor({ timeout: PATIENCE });
        await page.getByText('Läses något fel?').click();
        await expectAccessible(page);
        await use(page).click();
        await page.getByLabel('Åtgärder', { exact: true }).selectOption({ index: 1 });
        await page.locator('#forecast-norm').fill('x');
        await page.locator('#forecast-norm').press('Enter');
        await untilForecast(page);
        await expectAccessible(page);
      }, options));
});
