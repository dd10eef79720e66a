import { describe, expect, test, vi } from 'vitest';
import { findFirefox } from '../../src/cli/find-browser.mjs';
import { digestInNode } from './digest-in-node';
import { withFirefox } from './firefox';
import { useBuiltPage } from './use-built-page';

/** Milliseconds for all the draws that a page takes by itself, with one worker on a slow machine. */
const PATIENCE = 300_000;

interface Receipt {
  readonly draws: number;
  readonly digest: string;
}

/** In the page: what the receipt says once the run has come to rest; null while more draws are to come. */
function readReceipt(): Receipt | null {
  const status = document.querySelector('.run-status [role=status]')?.textContent ?? '';
  const digest = document.querySelector('.receipt .digest')?.textContent ?? '';
  if (!/framtider räknade|futures calculated/.test(status) || !/^[0-9a-f]{64}$/.test(digest)) return null;
  return { draws: Number(status.replace(/\D/g, '')), digest };
}

function receiptAtRest(read: () => Promise<Receipt | null>): Promise<Receipt> {
  return vi.waitFor(
    async () => {
      const receipt = await read();
      if (receipt === null) throw new Error('the run has not come to rest');
      return receipt;
    },
    { timeout: PATIENCE, interval: 250 },
  );
}

const built = useBuiltPage();

describe('the digest that Node gives', { timeout: 2 * PATIENCE }, () => {
  test.each([1, 2, 3, 8])('is given by Chromium with %i workers', (workers) =>
    built.withPage(async (page) => {
      await page.addInitScript((cores) => {
        Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => cores });
      }, workers);
      await page.goto(built.address);
      const { draws, digest } = await receiptAtRest(() => page.evaluate(readReceipt));
      expect(page.workers().length).toBe(workers);
      expect(digest).toBe(await digestInNode(draws));
    }, 'kolada.html'),
  );

  const firefox = findFirefox();
  test('is given by Firefox, without an error or a request to another host', async ({ skip }) => {
    if (firefox === undefined) return skip('no Firefox: set FIREFOX_PATH, or install it');
    await withFirefox(firefox, built.address, async (page) => {
      const { draws, digest } = await receiptAtRest(() => page.evaluate(readReceipt));
      expect(digest).toBe(await digestInNode(draws));
    });
  });
});
