import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { expectFocus, tabTo } from './acting';
import { readNumbers, scenarioNames, untilDone, untilShown } from './reading';
import { useBuiltPage } from './use-built-page';

const built = useBuiltPage();
const withPage = built.withComparison;

describe('Jämför', () => {
  test('the four packages in Svedala are run at once, and nothing leaves the machine', () =>
    withPage(async (page) => {
      expect(await scenarioNames(page)).toEqual([
        'Trelleborgs sätt',
        'Svedalas sätt',
        'Sundbybergs sätt',
        'Nackas sätt',
      ]);
      expect(await page.locator('.headline').textContent()).toContain('Svedala');
      await page.locator('figure svg.chart').nth(1).waitFor();
      expect(await page.locator('figure svg.chart').count()).toBe(2);
    }));

  test('at most 100 kB of JavaScript, compressed, stands before the first number', () =>
    built.withPage(async (page) => {
      await page.addInitScript(() => {
        const seen = new MutationObserver(() => {
          if (document.querySelector('.headline') === null) return;
          seen.disconnect();
          Object.assign(globalThis, { firstNumber: performance.now() });
        });
        seen.observe(document, { childList: true, subtree: true });
      });
      await page.goto(built.address);
      await page.reload();
      await untilDone(page);
      const scripts = await page.evaluate(() => {
        const { firstNumber } = globalThis as unknown as { firstNumber: number };
        return performance
          .getEntriesByType('resource')
          .filter(({ name, startTime }) => name.endsWith('.js') && startTime < firstNumber)
          .map(({ name }) => new URL(name).pathname);
      });
      const worker = readdirSync('dist/assets').filter((file) => file.startsWith('simulation.worker'));
      const bytes = [...new Set([...scripts, ...worker.map((file) => `/assets/${file}`)])]
        .map((file) => gzipSync(readFileSync(`dist${file}`)).length)
        .reduce((sum, size) => sum + size, 0);
      console.log(`JavaScript before the first number: ${bytes} bytes gzip`);
      expect(bytes).toBeLessThanOrEqual(100_000);
    }, '#metod'));

  test('a reload gives the same numbers', () =>
    withPage(async (page) => {
      const before = await readNumbers(page);
      await page.reload();
      await page.locator('.totals').waitFor();
      await untilDone(page);
      expect(await readNumbers(page)).toBe(before);
    }));

  test('a moved lever changes the numbers, and the reset brings the first ones back', () =>
    withPage(async (page) => {
      const before = await readNumbers(page);
      await page.locator('.levers input[type=range]').first().fill('10');
      await untilShown(page);
      expect(await readNumbers(page)).not.toBe(before);
      expect(await page.locator('.levers .changed').count()).toBe(1);
      await page.getByRole('button', { name: 'Återställ paketets åtgärder' }).click();
      await untilShown(page);
      expect(await readNumbers(page)).toBe(before);
    }));

  test('an unknown municipality is told, and what was on screen stays', () =>
    withPage(async (page) => {
      const before = await readNumbers(page);
      await page.getByLabel('Kommun', { exact: true }).fill('Atlantis');
      await page.getByRole('button', { name: 'Visa', exact: true }).click();
      await page.getByRole('alert').getByText('”Atlantis”').waitFor();
      expect(await readNumbers(page)).toBe(before);
    }));

  test('another municipality is named in the answer', () =>
    withPage(async (page) => {
      await page.getByLabel('Kommun', { exact: true }).fill('Åmål');
      await page.keyboard.press('Enter');
      await page.locator('.headline', { hasText: 'Åmål' }).waitFor();
    }));

  test('a lever out of range is told with field and value, and what was on screen stays', () =>
    withPage(async (page) => {
      const before = await readNumbers(page);
      await page.locator('.levers .number-field').first().fill('201');
      await page.keyboard.press('Tab');
      const message = page.locator('.levers').getByRole('alert');
      await message.getByText('Glappets längd: 201').waitFor();
      expect(await readNumbers(page)).toBe(before);
    }));

  test('an assumption out of bounds is told with its name, and one within marks the row', () =>
    withPage(async (page) => {
      await page.locator('.assumptions summary').first().click();
      const field = page.locator('.assumption .number-field').first();
      await field.fill('99');
      await page.keyboard.press('Tab');
      await page.locator('.assumptions').getByRole('alert').getByText('99').waitFor();
      await field.fill('0');
      await page.keyboard.press('Tab');
      await page.locator('.assumption .changed').first().waitFor();
    }));

  test('an assumption changed for one package is said to make the scenarios differ in both', () =>
    withPage(async (page) => {
      await page.locator('.assumptions summary').first().click();
      await page.getByLabel('Ändringen gäller').selectOption({ label: 'Nackas sätt' });
      await page.locator('.assumption .number-field').first().fill('0');
      await page.keyboard.press('Tab');
      await page.locator('.differing', { hasText: 'både i åtgärder och i antaganden' }).waitFor();
    }));

  test('sceptical assumptions are set together and named, and change the numbers', () =>
    withPage(async (page) => {
      const before = await readNumbers(page);
      await page.locator('.assumptions summary').first().click();
      await page.getByRole('button', { name: 'Använd skeptiska antaganden' }).click();
      await untilShown(page);
      expect(await readNumbers(page)).not.toBe(before);
      expect(await page.locator('.sceptical [role=status]').textContent()).toContain('kommuns resultat');
    }));

  test('where the uncertainty comes from is worked out when asked for', () =>
    withPage(async (page) => {
      await page.getByRole('button', { name: 'Räkna ut det' }).click();
      const part = page.locator('section', {
        has: page.getByRole('heading', { name: 'Var osäkerheten kommer ifrån' }),
      });
      await part.locator('table').waitFor();
      const shares = await part.locator('tbody tr:first-child td').allTextContents();
      const sum = shares.reduce((all, text) => all + parseInt(text, 10), 0);
      expect(shares).toHaveLength(4);
      expect(sum).toBeGreaterThanOrEqual(90);
      expect(sum).toBeLessThanOrEqual(125);
    }));

  test('tax counted gross moves the tax account and no other', () =>
    withPage(async (page) => {
      const row = (name: string) =>
        page.locator('.totals tr', { has: page.getByRole('rowheader', { name, exact: true }) }).textContent();
      const [tax, handling] = [await row('Skatteintäkter efter utjämning'), await row('Handläggning')];
      await page.getByRole('radio', { name: /^Brutto/ }).check();
      await untilShown(page);
      const gross = await row('Skatteintäkter, brutto med regionskatt');
      expect(gross?.replace('Skatteintäkter, brutto med regionskatt', '')).not.toBe(
        tax?.replace('Skatteintäkter efter utjämning', ''),
      );
      await page.getByText('regionens del står här hos regionen').waitFor();
      expect(await row('Handläggning')).toBe(handling);
    }));

  test('two packages are the fewest', () =>
    withPage(async (page) => {
      await page.getByRole('checkbox', { name: 'Sundbybergs sätt' }).uncheck();
      await page.getByRole('checkbox', { name: 'Nackas sätt' }).uncheck();
      await page.locator('.totals thead th.number').nth(2).waitFor({ state: 'detached' });
      expect(await page.locator('.packages input:disabled').count()).toBe(2);
    }));

  test('every pair can be reached from the table of pairs', () =>
    withPage(async (page) => {
      await page.getByRole('button', { name: /^Nackas sätt billigare än Sundbybergs sätt/ }).click();
      await page.locator('.headline', { hasText: /Nackas sätt.*Sundbybergs sätt/ }).waitFor();
    }));

  test('the chart and its table hold the same numbers', () =>
    withPage(async (page) => {
      const figure = page.locator('figure').first();
      await figure.locator('svg.chart').waitFor();
      await figure.getByRole('button', { name: 'Visa som tabell' }).click();
      expect(await figure.locator('tbody tr').count()).toBe(50);
      await figure.getByRole('button', { name: 'Visa som diagram' }).click();
      await figure.locator('svg.chart').waitFor();
    }));

  test('a chart can be downloaded as CSV, SVG and PNG', () =>
    withPage(async (page) => {
      const figure = page.locator('figure').first();
      await figure.locator('svg.chart').waitFor();
      for (const kind of ['CSV', 'SVG', 'PNG']) {
        const download = page.waitForEvent('download');
        await figure.getByRole('button', { name: kind }).click();
        expect((await download).suggestedFilename()).toBe(`reformlabbet-skillnad.${kind.toLowerCase()}`);
      }
    }));

  test('the page can be worked with the keyboard alone', () =>
    withPage(async (page) => {
      const before = await readNumbers(page);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      await page.keyboard.press('Enter');
      await expectFocus(page.locator('#innehall'));
      await tabTo(page, '.levers input[type=range]');
      await page.keyboard.press('Home');
      await untilShown(page);
      expect(await readNumbers(page)).not.toBe(before);
    }));
});
