import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { button } from './acting';
import { PATIENCE, scenarioNames, stopAtThousand, untilDone, untilShown } from './reading';
import { useBuiltPage } from './use-built-page';

const built = useBuiltPage();

describe('cleared while another tab is open', { timeout: 6 * PATIENCE }, () => {
  test('the page works without a network again once it is opened after that tab was closed', async () => {
    const { page, context } = await built.open('', { serviceWorkers: 'allow' }, stopAtThousand);
    try {
      await untilKept(page);
      const other = await context.newPage();
      await other.goto(built.address);
      await untilKept(other);
      await context.addInitScript(tellOfRegistering);

      await page.goto(`${built.address}#kommundata/las-in`);
      await button(page, 'Rensa allt …').click();
      await page
        .getByRole('dialog', { name: 'Rensa allt?' })
        .getByRole('button', { name: 'Rensa allt' })
        .click();
      await page.getByText('Allt är rensat.').waitFor({ timeout: PATIENCE });
      await page.waitForFunction(() => document.documentElement.dataset.registered, undefined, {
        timeout: PATIENCE,
      });

      await other.close();
      await page.reload();
      await untilKept(page);
      await context.setOffline(true);
      await page.reload();
      await page.locator('#load-file').waitFor({ timeout: PATIENCE });
    } finally {
      await context.close();
    }
  });

  /** Waits until the service worker answers for the page, with the page's own files. */
  function untilKept(page: Page) {
    const isKept = () =>
      page.evaluate(
        async () =>
          navigator.serviceWorker.controller !== null &&
          (await caches.match('index.html', { ignoreSearch: true })) !== undefined,
      );
    return expect.poll(isKept, { timeout: PATIENCE }).toBe(true);
  }

  /** Tells in the document when the page has asked for its service worker. */
  function tellOfRegistering() {
    const { serviceWorker } = navigator;
    const register = serviceWorker.register.bind(serviceWorker);
    serviceWorker.register = async (...asked) => {
      const registration = await register(...asked);
      document.documentElement.dataset.registered = 'yes';
      return registration;
    };
  }
});

describe('a view whose file is gone, since a newer version has come', { timeout: 2 * PATIENCE }, () => {
  test.each([
    ['Kommuner', 'GridView'],
    ['Metod', 'MethodView'],
  ])('%s says so, and the page can be loaded again with the scenarios as they were', async (name, file) => {
    const { page, context } = await built.open('', {}, stopAtThousand);
    try {
      await page.locator('.totals').waitFor();
      await untilDone(page);
      await page.getByText('Namnge, kopiera och ordna').click();
      await button(page, 'Ta bort Sundbybergs sätt').click();
      await untilShown(page);
      const own = await scenarioNames(page);
      expect(own).toHaveLength(3);

      await page.route(`**/assets/${file}-*.js`, (route) => route.fulfill({ status: 404 }));
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByRole('alert').getByText('Den här delen kunde inte hämtas').waitFor();
      await page.getByRole('link', { name: 'Jämför', exact: true }).click();
      await page.locator('.totals').waitFor();
      expect(await page.getByText('Den här delen kunde inte hämtas').count()).toBe(0);

      await page.getByRole('link', { name, exact: true }).click();
      await page.unrouteAll();
      await button(page, 'Ladda om sidan').click();
      await page.locator('main h1').waitFor();
      await page.getByRole('link', { name: 'Jämför', exact: true }).click();
      await expect.poll(() => scenarioNames(page), { timeout: PATIENCE }).toEqual(own);
    } finally {
      await context.close();
    }
  });
});
