import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { button, expectFocus, tabTo } from './acting';
import { readNumbers, stopAtThousand, untilShown } from './reading';
import { useBuiltPage } from './use-built-page';

const built = useBuiltPage();
const withPage = (path: string, check: (page: Page) => Promise<void>) =>
  built.withPage(check, path, {}, stopAtThousand);

/** Adds the reform that a search finds. */
async function add(page: Page, name: string) {
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('button', { name: `Lägg till ${name}`, exact: true }).click();
}

/** Goes to Jämför and reads its numbers when the run has come to rest. */
async function numbersInCompare(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Jämför', exact: true }).click();
  await page.locator('.totals .sum td').first().waitFor();
  await untilShown(page);
  return readNumbers(page);
}

/** Goes to Jämför and says whether a lever of a scenario is set to a choice. */
async function isChosenInCompare(page: Page, scenario: string, lever: string, choice: string) {
  await page.getByRole('link', { name: 'Jämför', exact: true }).click();
  await page.getByLabel('Ändra i').selectOption(scenario);
  const group = page.getByRole('group', { name: lever });
  return group.getByRole('radio', { name: choice, exact: true }).isChecked();
}

describe('Paket', () => {
  test('a reform is found by search and added by keyboard, keeps the focus, and sets the lever in Jämför', () =>
    withPage('#paket/svedala', async (page) => {
      const name = 'Vansbromodellen: bistånd mot återbetalning i glappet';
      const search = page.getByRole('searchbox');
      await search.focus();
      await page.keyboard.type('VANSBRO återbetalning');
      await page.getByRole('status').getByText('1 av').waitFor();
      await tabTo(page, button(page, `Lägg till ${name}`));
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText(`${name} är tillagd i Svedalas sätt, ändrat.`).waitFor();
      await expectFocus(button(page, `Ta bort ${name}`));
      const row = page.getByRole('row', { name: 'Stöd i glappet' });
      expect((await row.getByRole('cell').allTextContents()).map((text) => text.trim()).slice(0, 2)).toEqual([
        'Bistånd',
        'Etableringslån',
      ]);
      expect(await isChosenInCompare(page, 'svedala', 'Stöd i glappet', 'Etableringslån')).toBe(true);
      expect(await isChosenInCompare(page, 'trelleborg', 'Stöd i glappet', 'Etableringslån')).toBe(false);
    }));

  test('two ways of working in one package leave it as today until one is chosen, and taking one away frees the other', () =>
    withPage('#paket/trelleborg', async (page) => {
      const row = page.getByRole('row', { name: 'Arbetssätt' }).getByRole('cell').nth(1);
      expect(await row.textContent()).toContain('Trelleborgs');
      await add(page, 'Svedalas hela arbetssätt');
      const conflict = page.getByRole('group', { name: 'Välj: Arbetssätt' });
      expect(await conflict.getByRole('radio', { name: 'som i dag' }).isChecked()).toBe(true);
      expect(await row.textContent()).toMatch(/Som i dag[^]*inget valt än/);
      await page.getByText('Val som återstår: Arbetssätt').waitFor();
      await conflict.getByRole('radio', { name: 'Svedalas' }).check();
      expect(await row.textContent()).toMatch(/^\s*Svedalas/);
      expect(await page.getByText('Val som återstår').count()).toBe(0);
      expect(await isChosenInCompare(page, 'trelleborg', 'Arbetssätt', 'Svedalas')).toBe(true);
      await page.getByRole('link', { name: 'Paket', exact: true }).click();
      await page.getByRole('button', { name: 'Ta bort Svedalas hela arbetssätt' }).first().click();
      expect(await conflict.count()).toBe(0);
      expect(await row.textContent()).toMatch(/^\s*Trelleborgs/);
    }));

  test('a reform that says no amount changes nothing until one is set', () =>
    withPage('#paket', async (page) => {
      await page.getByRole('button', { name: 'Nytt tomt paket' }).click();
      await page.getByText('Som i dag: inget är valt.').waitFor();
      const before = await numbersInCompare(page);
      await page.getByRole('link', { name: 'Paket', exact: true }).click();
      await add(page, 'Handläggare för felaktiga utbetalningar');
      await page.getByText('Inget i modellen ändras än').waitFor();
      expect(await numbersInCompare(page)).toBe(before);
      await page.getByRole('link', { name: 'Paket', exact: true }).click();
      await page.getByRole('searchbox').fill('felaktiga utbetalningar');
      await page.getByRole('button', { name: 'Ange Fler tjänster i handläggning' }).click();
      await page.waitForFunction(() => document.activeElement?.classList.contains('number-field'));
      await page.keyboard.press('Control+a');
      await page.keyboard.type('2');
      await page.keyboard.press('Enter');
      const row = page.getByRole('row', { name: 'Fler tjänster i handläggning' });
      expect(await row.getByRole('cell').nth(1).textContent()).toMatch(/2 tjänster[^]*ändrad/);
      expect(await numbersInCompare(page)).not.toBe(before);
    }));

  test('an address leads to a reform, with its law and its source in words', () =>
    withPage('#paket/reform/vansbro-modellen', async (page) => {
      await page.waitForFunction(() => document.activeElement?.id === 'reform-vansbro-modellen');
      const details = page.locator('.reform-details');
      await details.getByText('Tillåtet på villkor (november 2017).').waitFor();
      expect(await details.textContent()).toContain('punkt 24');
      await page.getByRole('searchbox').fill('ingen sådan reform finns');
      await page.getByRole('status').getByText('Ingen reform stämmer').waitFor();
      await page.getByRole('button', { name: 'Rensa sökningen' }).click();
      await page
        .getByRole('status')
        .getByText(/^\s*(\d+) av \1 reformer/)
        .waitFor();
    }));

  test('at eight scenarios no more can be made, and it is said', () =>
    withPage('#paket', async (page) => {
      const make = page.getByRole('button', { name: 'Gör ett eget' });
      for (let made = 4; made < 8; made += 1) await make.click();
      expect(await make.isDisabled()).toBe(true);
      await page.getByText('Åtta scenarier är det mesta').waitFor();
      const names = await page.getByLabel('Paketet som byggs').locator('option').allTextContents();
      expect(names).toHaveLength(8);
      expect(new Set(names).size).toBe(8);
    }));
});
