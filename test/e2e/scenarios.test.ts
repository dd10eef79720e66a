import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectFocus } from './acting';
import { readNumbers, scenarioNames, stopAtThousand, untilDone, untilShown } from './reading';
import { useBuiltPage } from './use-built-page';

const built = useBuiltPage();

/** The page with its list of scenarios open, and its run stopped at a thousand futures. */
function withList(check: (page: Page) => Promise<void>): Promise<void> {
  return built.withPage(
    async (page) => {
      await page.locator('.totals').waitFor();
      await untilDone(page);
      await page.getByText('Namnge, kopiera och ordna').click();
      await page.locator('.scenario-list li').nth(3).waitFor();
      await check(page);
    },
    '',
    {},
    stopAtThousand,
  );
}

/** Every number of the table of totals, by the name of its scenario. */
async function numbersByName(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const names = await scenarioNames(page);
  const rows = await page.locator('.totals tbody tr').all();
  const cells = await Promise.all(rows.map((row) => row.locator('td').allTextContents()));
  return Object.fromEntries(names.map((name, index) => [name, cells.map((row) => row[index] ?? '')]));
}

const START = ['Trelleborgs sätt', 'Svedalas sätt', 'Sundbybergs sätt', 'Nackas sätt'];

describe('the list of scenarios', () => {
  test('renames one, in both languages, without changing a number', () =>
    withList(async (page) => {
      const numbers = await readNumbers(page);
      const field = page.getByLabel('Namn på scenario 1');
      await field.fill('  Vårt förslag <b>  ');
      await page.keyboard.press('Enter');
      const named = ['Vårt förslag <b>', ...START.slice(1)];
      expect(await scenarioNames(page)).toEqual(named);
      expect(await field.inputValue()).toBe('Vårt förslag <b>');
      expect(await page.locator('.headline').textContent()).toContain('Vårt förslag <b>');
      expect((await readNumbers(page)).replace('Vårt förslag <b>', 'Trelleborgs sätt')).toBe(numbers);
      await field.fill('   ');
      await page.keyboard.press('Enter');
      expect(await field.inputValue()).toBe('Vårt förslag <b>');
      await page.getByRole('button', { name: 'In English' }).click();
      await page.getByRole('heading', { name: 'Reform packages tried in Svedala' }).waitFor();
      expect((await scenarioNames(page))[0]).toBe('Vårt förslag <b>');
    }));

  test('copies one under a name of its own, with the same numbers, which can then be changed alone', () =>
    withList(async (page) => {
      const before = await numbersByName(page);
      await page.getByRole('button', { name: 'Kopiera Svedalas sätt', exact: true }).click();
      await untilShown(page);
      const copied = await numbersByName(page);
      expect(Object.keys(copied)).toEqual([...START.slice(0, 2), 'Svedalas sätt, kopia', ...START.slice(2)]);
      expect(copied).toMatchObject(before);
      expect(copied['Svedalas sätt, kopia']).toEqual(before['Svedalas sätt']);
      await page.getByLabel('Ändra i').selectOption('Svedalas sätt, kopia');
      await page.locator('.levers input[type=range]').first().fill('10');
      await untilShown(page);
      const changed = await numbersByName(page);
      expect(changed).toMatchObject(before);
      expect(changed['Svedalas sätt, kopia']).not.toEqual(before['Svedalas sätt']);
    }));

  test('moves one by keyboard alone, keeps the focus on it, and changes no number', () =>
    withList(async (page) => {
      const before = await numbersByName(page);
      const down = page.getByRole('button', { name: 'Flytta Trelleborgs sätt nedåt' });
      await down.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('Trelleborgs sätt står nu på plats 2 av 4.').waitFor();
      await expectFocus(down);
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('Trelleborgs sätt står nu på plats 4 av 4.').waitFor();
      expect(await down.isDisabled()).toBe(true);
      await expectFocus(page.getByRole('button', { name: 'Flytta Trelleborgs sätt uppåt' }));
      await page.locator('.totals thead th.number', { hasText: 'Trelleborg' }).waitFor();
      await untilShown(page);
      const after = await numbersByName(page);
      expect(Object.keys(after)).toEqual([...START.slice(1), 'Trelleborgs sätt']);
      expect(after).toEqual(before);
      await page.keyboard.press('Enter');
      await untilShown(page);
      expect(await scenarioNames(page)).toEqual([
        'Svedalas sätt',
        'Sundbybergs sätt',
        'Trelleborgs sätt',
        'Nackas sätt',
      ]);
    }));

  test('removes one by keyboard, down to two, and gives them back', () =>
    withList(async (page) => {
      const before = await numbersByName(page);
      await page.getByRole('button', { name: 'Ta bort Sundbybergs sätt' }).focus();
      await page.keyboard.press('Enter');
      await untilShown(page);
      expect(await scenarioNames(page)).toEqual(['Trelleborgs sätt', 'Svedalas sätt', 'Nackas sätt']);
      await page.keyboard.press('Enter');
      await untilShown(page);
      expect(await scenarioNames(page)).toEqual(['Trelleborgs sätt', 'Svedalas sätt']);
      expect(
        await page.locator('.scenario-list').getByRole('button', { name: 'Ta bort' }).all(),
      ).toHaveLength(2);
      for (const button of await page
        .locator('.scenario-list')
        .getByRole('button', { name: 'Ta bort' })
        .all())
        expect(await button.isDisabled()).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.closest('.scenario-list li') !== null)).toBe(
        true,
      );
      await page.getByRole('button', { name: 'Ångra' }).click();
      await page.getByRole('button', { name: 'Ångra' }).click();
      await untilShown(page);
      expect(await numbersByName(page)).toEqual(before);
      expect(await page.getByRole('button', { name: 'Ångra' }).isDisabled()).toBe(true);
    }));

  test('holds eight and no more, and says so', () =>
    withList(async (page) => {
      const copy = page.getByRole('button', { name: 'Kopiera Nackas sätt', exact: true });
      for (let made = 4; made < 8; made += 1) {
        await copy.click();
        await page.locator('.scenario-list li').nth(made).waitFor();
      }
      await untilShown(page);
      expect(await scenarioNames(page)).toHaveLength(8);
      await page.getByText('Åtta scenarier är det mesta').waitFor();
      for (const button of await page
        .locator('.scenario-list')
        .getByRole('button', { name: /^Kopiera/ })
        .all())
        expect(await button.isDisabled()).toBe(true);
      for (const box of await page.locator('.package-list input:not(:checked)').all())
        expect(await box.isDisabled()).toBe(true);
      const numbers = await page.locator('.totals tr.sum').first().locator('td').allTextContents();
      expect(new Set(numbers.slice(3)).size).toBe(1);
    }));
});
