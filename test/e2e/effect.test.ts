import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltPage, serveBuiltPage } from './built-page';

/** Milliseconds for the database to start and a study to be made on a slow machine with others at work. */
const PATIENCE = 120_000;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let built: BuiltPage;
beforeAll(async () => {
  built = await serveBuiltPage();
});
afterAll(() => built.close());

async function withPage(check: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const { page, context, complaints, strangers } = await built.open('#kommundata/fore-och-efter', options);
  try {
    await check(page);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Waits until what is on screen is what is chosen. */
const untilStudied = (page: Page) =>
  page.locator('.effect-result[aria-busy="false"]').waitFor({ timeout: PATIENCE });
const choice = (page: Page, name: string | RegExp) => page.getByRole('combobox', { name });
const title = (page: Page) => page.locator('#effect-result').innerText();

/** Presses Tab until the focus is on what a role and a name say. */
async function tabTo(
  page: Page,
  role: 'combobox' | 'textbox' | 'button' | 'checkbox',
  name: string | RegExp,
) {
  const wanted = page.getByRole(role, { name });
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await wanted.count()) === 1 && (await wanted.evaluate((one) => one === document.activeElement)))
      return;
  }
  throw new Error(`no Tab leads to ${String(name)}`);
}

describe('Före och efter', { timeout: 2 * PATIENCE }, () => {
  test('opens with an exercise that says it is one, how unusual it is and what it does not prove', () =>
    withPage(async (page) => {
      await untilStudied(page);
      expect(await title(page)).toBe('Eskilstuna före och efter 2015');
      const text = (await page.locator('.effect').innerText()).replaceAll('\u00a0', ' ');
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
      await tabTo(page, 'combobox', 'Kommun');
      await page.keyboard.type('Enk');
      await page.getByText('Enköping före och efter').waitFor({ timeout: PATIENCE });
      expect(await page.getByText('Övning med påhittat årtal').count()).toBe(0);
      await tabTo(page, 'combobox', 'Första året efter');
      await page.keyboard.press('ArrowUp');
      await page.getByText('Enköping före och efter 2014').waitFor({ timeout: PATIENCE });
      await tabTo(page, 'textbox', /Vad som gjordes/);
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

      await tabTo(page, 'button', 'Tillbaka till övningen');
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

  for (const width of [1280, 320] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      test(`axe finds nothing and nothing is cut off: ${width} px, ${colorScheme}`, () =>
        withPage(
          async (page) => {
            await untilStudied(page);
            await page.locator('figure svg.chart').nth(4).waitFor({ timeout: PATIENCE });
            await page.locator('.effect-donors summary').click();
            await page.evaluate(axe);
            const findings = await page.evaluate(() =>
              (
                globalThis as unknown as {
                  axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
                }
              ).axe.run(),
            );
            expect(
              findings.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join())]),
            ).toEqual([]);
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
          },
          { viewport: { width, height: 800 }, colorScheme },
        ));
});
