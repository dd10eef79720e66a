import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findFirefox } from '../../src/cli/find-browser.mjs';
import { withFirefox } from './firefox';
import { PATIENCE, digestOn, readNumbers, scenarioNames, untilShown } from './reading';
import { openedLink, useSharedComparison, withComparison } from './shared-comparison';
import { useBuiltPage } from './use-built-page';

const built = useBuiltPage();
const shared = useSharedComparison(built);
const withPage = (check: (page: Page) => Promise<void>, path = '') => withComparison(built, check, path);

describe('a link that a page made', { timeout: 4 * PATIENCE }, () => {
  test('carries the digest on screen, and is what the button copies', () =>
    withPage(async (page) => {
      expect(shared().digest).toMatch(/^[0-9a-f]{64}$/);
      expect(shared().decoded.receipt).toMatchObject({ digest: shared().digest, draws: 1000 });
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: 'Kopiera länken' }).click();
      await page.getByRole('status').getByText('Länken är kopierad.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shared().address);
    }));

  test('is marked to be copied by hand where the browser does not allow copying', () =>
    withPage(async (page) => {
      await page.evaluate(() =>
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new Error('not allowed')) },
        }),
      );
      await page.getByRole('button', { name: 'Kopiera länken' }).click();
      await page.getByRole('status').getByText('Länken är markerad').waitFor();
      expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(shared().address);
    }));

  test('opens in another tab as identical, with the same digest and numbers', () =>
    withPage(async (page) => {
      await openedLink(page).getByText('Identiskt.').waitFor({ timeout: PATIENCE });
      expect(await digestOn(page)).toBe(shared().digest);
      expect(await readNumbers(page)).toBe(shared().numbers);
      expect(new URL(page.url()).hash).toBe('#jamfor');
    }, new URL(shared().address).hash));

  test('is still said to be identical when more futures than the receipt’s are run, and after another view', () =>
    built.withPage(async (page) => {
      await openedLink(page).getByText('Identiskt.').waitFor({ timeout: PATIENCE });
      await page.getByRole('button', { name: /^Räkna 10/ }).click();
      await page.getByText(/10\s000 framtider räknade/).waitFor({ timeout: 2 * PATIENCE });
      expect(await digestOn(page)).not.toBe(shared().digest);
      expect(await openedLink(page).textContent()).toContain('Identiskt.');
      await page.getByRole('link', { name: 'Metod', exact: true }).click();
      await page.locator('.workbench').waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Jämför', exact: true }).click();
      await openedLink(page).getByText('Identiskt.').waitFor();
    }, new URL(shared().address).hash));

  const firefox = findFirefox();
  test('opens in Firefox as identical, with the same digest', async ({ skip }) => {
    if (firefox === undefined) return skip('no Firefox: set FIREFOX_PATH, or install it');
    await withFirefox(firefox, shared().address, async (page) => {
      await page.waitForFunction(
        () => document.querySelector('.opened strong') && document.querySelector('.receipt .digest'),
        { timeout: PATIENCE },
      );
      const said = await page.evaluate(() => ({
        verdict: document.querySelector('.opened strong')?.textContent,
        digest: document.querySelector('.receipt .digest')?.textContent,
      }));
      expect(said).toEqual({ verdict: 'Identiskt.', digest: shared().digest });
    });
  });

  test('verifies on the command line', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/cli/main.ts', 'link', 'decode', shared().address, '--verify'],
      { encoding: 'utf8' },
    );
    expect({ status, said: JSON.parse(stdout) as unknown }).toEqual({ status: 0, said: { identical: true } });
  });
});

describe('a file', { timeout: 2 * PATIENCE }, () => {
  const pick = (page: Page, name: string, content: string) =>
    page
      .getByLabel('Öppna fil:')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

  test('that was saved opens as identical, with the same digest', async () => {
    let content = '';
    await withPage(async (page) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Spara som fil' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe('reformlabbet-1263.json');
      content = readFileSync(await file.path(), 'utf8');
    });
    await withPage(async (page) => {
      await page.locator('.levers input[type=range]').first().fill('10');
      await untilShown(page);
      await pick(page, 'min jämförelse.json', content);
      await page.getByRole('status').getByText('min jämförelse.json är öppnad.').waitFor();
      await openedLink(page).getByText('Identiskt.').waitFor({ timeout: PATIENCE });
      expect(await digestOn(page)).toBe(shared().digest);
      expect(await readNumbers(page)).toBe(shared().numbers);
      expect(await page.getByRole('status').getByText('min jämförelse.json är öppnad.').count()).toBe(1);
    });
  });

  test('that is none of its own is told by name, and nothing is lost', () =>
    withPage(async (page) => {
      const many = {
        schema: 2,
        scenarios: Array.from({ length: 300 }, (_, index) => ({ [`x${index}`]: index })),
      };
      for (const [name, content] of [
        ['text.json', 'hej'],
        ['tom.json', ''],
        ['null.json', 'null'],
        ['lista.json', '[{"schema":2}]'],
        ['stor.json', `"${'x'.repeat(2_000_000)}"`],
        ['package.json', readFileSync('package.json', 'utf8')],
        ['bild.json', '\u0000\u202e\ud83d<img src=x onerror=alert(1)>'],
        ['många fel.json', JSON.stringify(many)],
        ['kommun.json', JSON.stringify({ ...shared().decoded.set, municipality: '9999' })],
      ] as const) {
        await pick(page, name, content);
        const alert = page.locator('.share').getByRole('alert').first();
        const unknown = name === 'kommun.json' ? '9999' : name;
        await alert.getByText(unknown).first().waitFor();
        expect(await alert.locator('p').count(), name).toBeLessThanOrEqual(20);
        expect(await alert.textContent(), name).not.toMatch(/[\p{Bidi_Control}\p{Cs}]/u);
      }
      expect(await readNumbers(page)).toBe(shared().numbers);
      expect(await digestOn(page)).toBe(shared().digest);
      expect(await page.getByRole('button', { name: 'Ångra' }).isDisabled()).toBe(true);
    }));
});

describe('a reload', { timeout: 2 * PATIENCE }, () => {
  test('keeps the changed scenarios and their numbers; a new tab starts afresh', async () => {
    await withPage(async (page) => {
      await page.locator('.levers input[type=range]').first().fill('10');
      await page.getByRole('checkbox', { name: 'Nackas sätt' }).uncheck();
      await untilShown(page);
      const before = [await readNumbers(page), ...(await scenarioNames(page))];
      await page.reload();
      await page.locator('.totals').waitFor({ timeout: PATIENCE });
      await untilShown(page);
      expect([await readNumbers(page), ...(await scenarioNames(page))]).toEqual(before);
      expect(before[0]).not.toBe(shared().numbers);
    });
    await withPage(async (page) => expect(await readNumbers(page)).toBe(shared().numbers));
  });
});
