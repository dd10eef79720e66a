import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { tabTo } from './acting';
import { expectAccessible } from './axe';
import { PATIENCE, plainText } from './reading';
import { LOOKS, useBuiltPage } from './use-built-page';

const built = useBuiltPage();
const withPage = (check: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
  built.withPage(check, '#kommundata/fore-och-efter', options);

/** Waits until what is on screen is what is chosen. */
const untilStudied = (page: Page) =>
  page.locator('.effect-result[aria-busy="false"]').waitFor({ timeout: PATIENCE });
const choice = (page: Page, name: string | RegExp) => page.getByRole('combobox', { name });
const title = (page: Page) => page.locator('#effect-result').innerText();

describe('Före och efter', { timeout: 2 * PATIENCE }, () => {
  test('opens with an exercise that says it is one, how unusual it is and what it does not prove', () =>
    withPage(async (page) => {
      await untilStudied(page);
      expect(await title(page)).toBe('Eskilstuna före och efter 2015');
      const text = await plainText(page.locator('.effect'));
      expect(text).toContain('Övning med påhittat årtal');
      expect(text).toMatch(/Av 26 andra kommuner, räknade på samma sätt, avvek \d+ minst lika mycket/);
      expect(text).toMatch(/plats \d+ av 27/);
      expect(await page.locator('.effect-limits li').count()).toBeGreaterThanOrEqual(9);
      for (const word of ['N31816', '2014', 'lottat', 'Trelleborg, Svedala, Nacka och Sundbyberg'])
        expect(text).toContain(word);
      expect(text).not.toMatch(
        /\b(orsakade|ledde till|gav effekt|minskade med hjälp av|tack vare|p-värde)\b/i,
      );
    }));

  test('by keyboard alone: another municipality and year, what was done, and it is there after leaving the view', () =>
    withPage(async (page) => {
      await untilStudied(page);
      await tabTo(page, page.getByRole('combobox', { name: 'Kommun' }));
      await page.keyboard.type('Enk');
      await page.getByText('Enköping före och efter').waitFor({ timeout: PATIENCE });
      expect(await page.getByText('Övning med påhittat årtal').count()).toBe(0);
      await tabTo(page, page.getByRole('combobox', { name: 'Första året efter' }));
      await page.keyboard.press('ArrowUp');
      await page.getByText('Enköping före och efter 2014').waitFor({ timeout: PATIENCE });
      await tabTo(page, page.getByRole('textbox', { name: /Vad som gjordes/ }));
      await page.keyboard.type('ny mottagning');
      expect(await title(page)).toBe('Enköping före och efter 2014: ny mottagning');
      await untilStudied(page);
      const headline = await page.locator('.effect-result .headline').innerText();

      await page.getByRole('link', { name: 'Metod', exact: true }).first().click();
      await page.getByRole('heading', { name: 'Vad uppgifterna kan' }).waitFor({ state: 'detached' });
      await page.evaluate(() => (location.hash = 'kommundata/fore-och-efter'));
      await untilStudied(page);
      expect(await title(page)).toBe('Enköping före och efter 2014: ny mottagning');
      expect(await page.locator('.effect-result .headline').innerText()).toBe(headline);

      await tabTo(page, page.getByRole('button', { name: 'Tillbaka till övningen' }));
      await page.keyboard.press('Enter');
      await page.getByText('Eskilstuna före och efter 2015').waitFor({ timeout: PATIENCE });
    }));

  test('a municipality that is unticked is compared with no more', () =>
    withPage(async (page) => {
      await untilStudied(page);
      await page.locator('.effect-donors summary').press('Enter');
      await page.getByRole('checkbox', { name: 'Tierp' }).press('Space');
      await page.getByText('Jämförs med 25 kommuner').waitFor({ timeout: PATIENCE });
      await untilStudied(page);
      expect(await page.locator('.effect-weights table').innerText()).not.toContain('Tierp');
      await page.getByRole('button', { name: 'Bocka i alla' }).press('Enter');
      await page.getByText('Jämförs med 26 kommuner').waitFor({ timeout: PATIENCE });
    }));

  test('too little to compare is said with the numbers, and nothing is drawn', () =>
    withPage(async (page) => {
      await untilStudied(page);
      await choice(page, 'Från och med').selectOption('2012');
      const lacking = page.locator('.effect-lacking');
      await lacking.waitFor({ timeout: PATIENCE });
      expect(await lacking.innerText()).toContain('År i följd före: 3. Det behövs minst 5.');
      expect(await page.locator('.effect figure').count()).toBe(0);
      await page.getByRole('button', { name: 'Åren med flest uppgifter' }).click();
      await untilStudied(page);
    }));

  test('a measure that reaches over too few years says so, and never changes the year by itself', () =>
    withPage(async (page) => {
      await untilStudied(page);
      await choice(page, 'Mått').selectOption('perThousand');
      await page.locator('.effect-lacking').waitFor({ timeout: PATIENCE });
      // Inhabitants come with the page for 2013 to 2019: two years before 2015.
      expect(await page.locator('.effect-lacking').innerText()).toContain('År i följd före: 2.');
      expect(await page.locator('.effect-lacking').innerText()).toContain('räcker med dessa val: 2018');
      expect(await choice(page, 'Första året efter').inputValue()).toBe('2015');
    }));

  test('every chart has its table with the same numbers', () =>
    withPage(async (page) => {
      await untilStudied(page);
      const figures = page.locator('.effect-result figure');
      expect(await figures.count()).toBe(5);
      for (const figure of await figures.all()) {
        await figure.locator('svg.chart').waitFor({ timeout: PATIENCE });
        await figure.getByRole('button', { name: 'Visa som tabell' }).click();
        expect(await figure.getByRole('row').count()).toBeGreaterThan(10);
      }
    }));

  for (const { look, options } of LOOKS)
    test(`axe finds nothing and nothing is cut off: ${look}`, () =>
      withPage(async (page) => {
        await untilStudied(page);
        await page.locator('figure svg.chart').nth(4).waitFor({ timeout: PATIENCE });
        await page.locator('.effect-donors summary').click();
        await expectAccessible(page);
      }, options));
});
