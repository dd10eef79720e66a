import type { Page } from 'playwright-core';
import { afterAll, describe, expect, onTestFailed, test } from 'vitest';
import { expectAccessible } from './axe';
import type { OpenPage } from './built-page';
import { PATIENCE, untilDone } from './reading';
import { useBuiltPage } from './use-built-page';

const built = useBuiltPage();

const VIEWS = [
  'jamfor',
  'paket',
  'kommuner',
  'hemma',
  'kostnadsdelning',
  'prognos',
  'kommundata/utforska',
  'kommundata/utforska/N00901/0182/jamfor=lika',
  'kommundata/las-in',
  'kommundata/alla',
  'kommundata/fore-och-efter',
  'kommundata/till-modellen',
  'kommundata/sql',
  'metod',
  'beslut',
] as const;
const LOOKS = [
  { name: 'Swedish, light, wide', language: 'sv', width: 1280, colorScheme: 'light' },
  { name: 'English, dark, wide', language: 'en', width: 1280, colorScheme: 'dark' },
  { name: 'Swedish, dark, 320 px', language: 'sv', width: 320, colorScheme: 'dark' },
  { name: 'English, light, 320 px', language: 'en', width: 320, colorScheme: 'light' },
] as const;

/** Waits until a view that has just come is whole. */
async function untilWhole(page: Page, view: (typeof VIEWS)[number]): Promise<void> {
  if (view === 'jamfor' || view === 'hemma') {
    await untilDone(page);
    await page.locator('figure svg.chart').nth(1).waitFor();
  }
  if (view === 'kommuner') {
    await untilDone(page);
    await page.locator('figure svg.chart').waitFor();
  }
  if (view === 'kostnadsdelning')
    await page.locator('figure svg.chart').nth(1).waitFor({ timeout: PATIENCE });
  if (view === 'beslut') {
    await page.getByText(/Underlaget är klart|The document is ready/).waitFor({ timeout: PATIENCE });
    await page.locator('figure svg.chart').waitFor();
  }
  if (view === 'prognos') {
    await page.getByRole('button', { name: /påhittade huvudboken$|made-up ledger$/ }).click();
    await page.locator('figure svg.chart').nth(1).waitFor({ timeout: PATIENCE });
  }
  if (view === 'paket') await page.locator('.package-answer').waitFor();
  if (view.startsWith('kommundata')) await page.locator('.data-part h2').first().waitFor();
  if (view === 'kommundata/las-in')
    await page.locator('.loaded-table tbody tr').first().waitFor({ timeout: PATIENCE });
  if (view === 'kommundata/fore-och-efter')
    await page.locator('figure svg.chart').nth(4).waitFor({ timeout: PATIENCE });
  if (view === 'kommundata/till-modellen')
    await page.locator('.data-part [href="#kommundata/las-in"]').waitFor({ timeout: PATIENCE });
  if (view === 'kommundata/sql')
    await page.getByText('riksnorm', { exact: true }).first().waitFor({ timeout: PATIENCE });
  if (view.startsWith('kommundata/utforska'))
    await page.locator('figure svg.chart').nth(3).waitFor({ timeout: PATIENCE });
  if (view === 'kommundata/alla') await page.locator('table.data').waitFor({ timeout: PATIENCE });
}

for (const { name, language, width, colorScheme } of LOOKS)
  describe(name, { timeout: 2 * PATIENCE }, () => {
    let open: OpenPage | undefined;
    const close = async () => {
      await open?.context.close();
      open = undefined;
    };
    afterAll(close);

    /** The page of this look, in the method, where no other view is left; opened anew after a view that failed. */
    async function inMethod(): Promise<OpenPage> {
      if (open === undefined) {
        open = await built.open('#metod', { viewport: { width, height: 800 }, colorScheme });
        if (language === 'en') await open.page.getByRole('button', { name: 'In English' }).click();
      }
      await open.page.evaluate(() => (location.hash = 'metod'));
      await open.page.getByRole('heading', { level: 1, name: /^(Metod|Method)/ }).waitFor();
      return open;
    }

    test.each(VIEWS)(`axe finds nothing and nothing is cut off: %s, ${name}`, async (view) => {
      onTestFailed(close);
      const { page, complaints } = await inMethod();
      await page.evaluate((hash) => (location.hash = hash), view);
      await untilWhole(page, view);
      await page.evaluate(() => {
        for (const closed of document.querySelectorAll('main details')) closed.setAttribute('open', '');
      });
      await expectAccessible(page);
      expect(complaints).toEqual([]);
    });
  });
