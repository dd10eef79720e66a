import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { decodeLink } from '../../src/scenario/link/decode-link';
import { tabTo } from './acting';
import { PATIENCE, plainText, stopAtThousand, untilDone } from './reading';
import { useBuiltPage } from './use-built-page';

const built = useBuiltPage();
const withPage = (check: (page: Page) => Promise<void>, path = '#kostnadsdelning') =>
  built.withPage(check, path, {}, stopAtThousand);

/** Waits until what is on screen is of the agreement as it stands. */
async function untilStudied(page: Page): Promise<void> {
  await page.locator('.sharing-results[aria-busy="false"]').waitFor({ timeout: PATIENCE });
}

const headline = (page: Page) => page.locator('.sharing-results .headline').innerText();
const rules = (page: Page) => page.getByRole('table', { name: /^Alla prisregler/ }).first();

/** Waits until a rule is the chosen one in the results. */
function chosen(page: Page, rule: string): Promise<void> {
  const button = rules(page).getByRole('button', { name: `Vald ${rule}` });
  return button.waitFor({ timeout: PATIENCE });
}

describe('Kostnadsdelning', { timeout: 2 * PATIENCE }, () => {
  test('answers the question of the proposal at once, and recovers its numbers', () =>
    withPage(async (page) => {
      await untilStudied(page);
      expect(await headline(page)).toMatch(/Tillsammans sparar kommunerna/);
      const text = await plainText(page.locator('main'));
      for (const number of ['3 992 500', '16 989', '2 802 000', '443 680', '200 000', '150 000'])
        expect(text).toContain(number);
      expect(await rules(page).getByRole('row').count()).toBe(2 + 9);
    }));

  test('by keyboard alone: a third municipality, another rule, kept over a reload, and all of it undone', () =>
    withPage(async (page) => {
      await untilStudied(page);
      const first = await rules(page).innerText();

      await tabTo(page, page.getByRole('combobox', { name: 'Lägg till en kommun', exact: true }));
      await page.keyboard.type('Vellinge');
      await page.keyboard.press('Enter');
      await page.getByRole('radio', { name: /Vellinge/ }).waitFor();
      await untilStudied(page);
      await tabTo(page, page.getByRole('combobox', { name: 'Prisregel', exact: true }));
      await page.keyboard.type('Nuk');
      await chosen(page, 'Nukleolus');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
      await untilStudied(page);

      await page.reload();
      await untilStudied(page);
      expect(await page.getByRole('radio', { name: /Vellinge/ }).count()).toBe(1);
      expect(await page.getByRole('combobox', { name: 'Prisregel' }).inputValue()).toBe('nucleolus');

      await tabTo(page, page.getByRole('button', { name: 'Ta bort Vellinge', exact: true }));
      await page.keyboard.press('Enter');
      await page.getByRole('radio', { name: /Vellinge/ }).waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
      await page.getByRole('button', { name: 'Börja om med förslaget' }).press('Enter');
      await untilStudied(page);
      await chosen(page, 'Fast summa för tjänster');
      expect(await rules(page).innerText()).toBe(first);

      await page.getByRole('button', { name: 'Ångra' }).press('Enter');
      expect(await page.getByRole('combobox', { name: 'Prisregel' }).inputValue()).toBe('nucleolus');
    }));

  test('a rule that is chosen in the table keeps the focus there', () =>
    withPage(async (page) => {
      await untilStudied(page);
      await rules(page)
        .getByRole('button', { name: /^Välj\s+Lika besparing/ })
        .press('Enter');
      await chosen(page, 'Lika besparing');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Lika besparing/);
    }));

  test('a number out of range is refused by name and nothing is lost', () =>
    withPage(async (page) => {
      await untilStudied(page);
      const before = await headline(page);
      await page.locator('summary', { hasText: 'Antaganden om genomförandet' }).click();
      const start = page.locator('#term-startUpSek');
      await start.fill('-5');
      await start.press('Enter');
      await page.getByRole('alert').getByText(/−5/).waitFor();
      expect(await start.getAttribute('aria-invalid')).toBe('true');
      expect(await headline(page)).toBe(before);
      await start.fill('10 000 000');
      await start.press('Enter');
      await expect.poll(() => headline(page), { timeout: PATIENCE }).not.toBe(before);
      expect(await headline(page)).toMatch(/kostar/);
    }));

  test('every chart has its table', () =>
    withPage(async (page) => {
      await untilStudied(page);
      const figures = page.locator('.sharing-results figure');
      expect(await figures.count()).toBeGreaterThanOrEqual(2);
      for (const figure of await figures.all()) {
        await figure.locator('svg.chart').waitFor();
        await figure.getByRole('button', { name: 'Visa som tabell' }).click();
        expect(await figure.getByRole('row').count()).toBeGreaterThan(2);
      }
    }));

  test('follows the comparison when one has been elsewhere, and another municipality takes the place of the first', () =>
    withPage(async (page) => {
      const go = (name: string) => page.getByRole('link', { name, exact: true }).first().click();
      await untilStudied(page);
      await go('Metod');
      await page.getByRole('heading', { name: 'Delmodell: kostnadsdelning' }).waitFor();
      await go('Kostnadsdelning');
      await page.getByRole('combobox', { name: 'Lägg till en kommun' }).fill('Ystads kommun');
      await page.keyboard.press('Enter');
      await page.getByRole('radio', { name: /Ystad/ }).waitFor();
      expect(await page.getByRole('status').getByText('Ystad är med').count()).toBe(1);
      await page.getByRole('combobox', { name: 'Prisregel' }).selectOption('proportional');
      await untilStudied(page);
      await chosen(page, 'I proportion till egen kostnad');

      await go('Jämför');
      await page
        .getByLabel(/^Kommun/)
        .first()
        .fill('Vellinge');
      await page.keyboard.press('Enter');
      await go('Kostnadsdelning');
      await page.getByRole('radio', { name: /Vellinge/ }).waitFor();
      expect(await page.getByRole('radio', { name: /Svedala/ }).count()).toBe(0);
      await untilStudied(page);
      await go('Jämför');
      await untilDone(page);
      const address = await page.getByLabel('Länk till jämförelsen').inputValue();
      const decoded = decodeLink(address);
      expect(decoded.ok && decoded.value.set.sharing?.parties).toEqual(['1233', '1287', '1286']);
    }));

  test('the link from Jämför carries the agreement', () =>
    withPage(async (page) => {
      await page.getByRole('combobox', { name: 'Prisregel' }).selectOption('shapley');
      await untilStudied(page);
      await page.getByRole('link', { name: 'Jämför', exact: true }).first().click();
      await untilDone(page);
      const address = await page.getByLabel('Länk till jämförelsen').inputValue();
      const hash = address.slice(address.indexOf('#'));
      await withPage(async (other) => {
        await other.getByRole('region', { name: 'Öppnad länk' }).waitFor({ timeout: PATIENCE });
        await other.getByRole('link', { name: 'Kostnadsdelning', exact: true }).click();
        expect(await other.getByRole('combobox', { name: 'Prisregel' }).inputValue()).toBe('shapley');
      }, hash);
    }));
});
