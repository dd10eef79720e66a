import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltPage, serveBuiltPage } from './built-page';
import { untilDone } from './reading';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let built: BuiltPage;
beforeAll(async () => {
  built = await serveBuiltPage();
});
afterAll(() => built.close());

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

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

for (const look of LOOKS) {
  for (const view of VIEWS) {
    test(`axe finds nothing and nothing is cut off: ${view}, ${look.name}`, async () => {
      const { page, context, complaints } = await built.open('#metod', {
        viewport: { width: look.width, height: 800 },
        colorScheme: look.colorScheme,
      });
      if (look.language === 'en') await page.getByRole('button', { name: 'In English' }).click();
      await page.evaluate((hash) => (location.hash = hash), view);
      if (view === 'jamfor' || view === 'hemma') {
        await untilDone(page);
        await page.locator('figure svg.chart').nth(1).waitFor();
      }
      if (view === 'kommuner') {
        await untilDone(page);
        await page.locator('figure svg.chart').waitFor();
      }
      if (view === 'kostnadsdelning')
        await page.locator('figure svg.chart').nth(1).waitFor({ timeout: 120_000 });
      if (view === 'beslut') {
        await page.getByText(/Underlaget är klart|The document is ready/).waitFor({ timeout: 120_000 });
        await page.locator('figure svg.chart').waitFor();
      }
      if (view === 'prognos') {
        await page.getByRole('button', { name: /påhittade huvudboken$|made-up ledger$/ }).click();
        await page.locator('figure svg.chart').nth(1).waitFor({ timeout: 120_000 });
      }
      if (view === 'paket') await page.locator('.package-answer').waitFor();
      if (view.startsWith('kommundata')) await page.locator('.data-part h2').first().waitFor();
      if (view.startsWith('kommundata/utforska'))
        await page.locator('figure svg.chart').nth(3).waitFor({ timeout: 60_000 });
      if (view === 'kommundata/alla') await page.locator('table.data').waitFor({ timeout: 60_000 });
      await page.evaluate(() => {
        for (const closed of document.querySelectorAll('main details')) closed.setAttribute('open', '');
      });
      await page.evaluate(axe);
      const findings = await page.evaluate(() => {
        const { axe: runner } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: Finding[] }> };
        };
        return runner.run().then(({ violations }) => violations);
      });
      expect(
        findings.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await context.close();
    });
  }
}
