import type { Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import { type DecodedLink, decodeLink } from '../../src/scenario/link/decode-link';
import { encodeLink } from '../../src/scenario/link/encode-link';
import type { ScenarioSet } from '../../src/scenario/scenario-set';
import { PATIENCE, digestOn, readNumbers, stopAtThousand, untilDone } from './reading';
import type { BuiltPageOfFile } from './use-built-page';

/** The comparison that the page begins with, as it is given to others. */
export interface SharedComparison {
  /** The whole address, as the page gives it. */
  readonly address: string;
  readonly digest: string;
  readonly numbers: string;
  readonly decoded: DecodedLink;
}

/** Reads the comparison before the first test of a file, to be had in its tests. */
export function useSharedComparison(built: BuiltPageOfFile): () => SharedComparison {
  let shared: SharedComparison | undefined;
  beforeAll(
    () =>
      withComparison(built, async (page) => {
        await page.getByText(/kvitto på 1\s000 framtider/).waitFor();
        const address = await page.getByLabel('Länk till jämförelsen').inputValue();
        const decoded = decodeLink(address);
        if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems));
        shared = {
          address,
          digest: await digestOn(page),
          numbers: await readNumbers(page),
          decoded: decoded.value,
        };
      }),
    2 * PATIENCE,
  );
  return () => {
    if (shared === undefined) throw new Error('read before the first test');
    return shared;
  };
}

/** The page as it starts or as a link opens it, its run stopped at a thousand futures. */
export function withComparison(
  built: BuiltPageOfFile,
  check: (page: Page) => Promise<void>,
  path = '',
): Promise<void> {
  return built.withPage(
    async (page) => {
      await page.locator('.totals').waitFor({ timeout: PATIENCE });
      await untilDone(page);
      await check(page);
    },
    path,
    {},
    stopAtThousand,
  );
}

/** The set of a comparison in a link without a receipt, with changes. */
export function linkOf(shared: SharedComparison, changes: Partial<ScenarioSet> = {}): string {
  const link = encodeLink({ set: { ...shared.decoded.set, ...changes } });
  if (!link.ok) throw new Error(JSON.stringify(link.problems));
  return `#${link.value}`;
}

/** Follows a link in a page that is open, and waits until the page has taken it: the address then names the view again. */
export async function follow(page: Page, link: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), link.slice(link.indexOf('#')));
  await page.waitForFunction(() => location.hash === '#jamfor');
}

/** What is said of the link that was opened. */
export function openedLink(page: Page) {
  return page.getByRole('region', { name: 'Öppnad länk' });
}
