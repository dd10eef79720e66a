import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { button } from './acting';
import { PATIENCE, digestOn, scenarioNames, untilShown } from './reading';
import { openedLink, useSharedComparison, withComparison } from './shared-comparison';
import { useBuiltPage } from './use-built-page';

const built = useBuiltPage();
const shared = useSharedComparison(built);

/** Loads the page anew with a link, in the tab where another page was on screen last. */
async function openAnew(page: Page, link: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(built.address + link);
  await page.locator('.totals').waitFor({ timeout: PATIENCE });
}

/** Has the document gather every answer that it shows. */
function noteHeadlines(): void {
  new MutationObserver(() => {
    const text = document.querySelector('.headline')?.textContent ?? '';
    const { dataset } = document.documentElement;
    if (dataset.headlines?.endsWith(text) !== true) dataset.headlines = `${dataset.headlines ?? ''}\n${text}`;
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

describe('a link that is opened in a tab with scenarios of the user’s own', { timeout: 4 * PATIENCE }, () => {
  const START = ['Trelleborgs sätt', 'Svedalas sätt', 'Sundbybergs sätt', 'Nackas sätt'];

  /** A tab whose scenarios are three, compared in Nacka. */
  const withOwn = (check: (page: Page) => Promise<void>) =>
    withComparison(built, async (page) => {
      await page.getByLabel('Kommun', { exact: true }).fill('Nacka');
      await page.getByLabel('Kommun', { exact: true }).press('Enter');
      await page.getByText('Namnge, kopiera och ordna').click();
      await button(page, 'Ta bort Sundbybergs sätt').click();
      await untilOwn(page);
      await untilShown(page);
      await check(page);
    });

  async function untilOwn(page: Page): Promise<void> {
    await page.getByRole('heading', { name: 'Reformpaket prövade i Nacka' }).waitFor({ timeout: PATIENCE });
    await expect
      .poll(() => scenarioNames(page), { timeout: PATIENCE })
      .toEqual(['Trelleborgs sätt', 'Svedalas sätt', 'Nackas sätt']);
  }

  test('shows what it carries and nothing else, with the same digest, and gives the own ones back', () =>
    withOwn(async (page) => {
      await page.addInitScript(noteHeadlines);
      await openAnew(page, new URL(shared().address).hash);
      await openedLink(page).getByText('Identiskt.').waitFor({ timeout: PATIENCE });
      expect(await digestOn(page)).toBe(shared().digest);
      expect(await scenarioNames(page)).toEqual(START);
      const headlines = await page.evaluate(() => document.documentElement.dataset.headlines ?? '');
      expect(headlines).toMatch(/\bSvedala\b/);
      expect(headlines).not.toMatch(/\bNacka\b/);
      await button(page, 'Ångra').click();
      await untilOwn(page);
    }));

  test('leaves the own ones on screen where it cannot be read', () =>
    withOwn(async (page) => {
      await openAnew(page, '#s=1.trasig');
      await page.locator('main > [role=alert] p').waitFor({ timeout: PATIENCE });
      await untilOwn(page);
      await page.reload();
      await untilOwn(page);
    }));
});
