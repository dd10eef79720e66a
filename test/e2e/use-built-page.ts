import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type BuiltPage, type OpenPage, serveBuiltPage } from './built-page';
import { stopAtThousand, untilDone } from './reading';

export interface BuiltPageOfFile extends Pick<BuiltPage, 'address' | 'open'> {
  /** Opens a page, checks it, and wants no complaint of it and no request to another host; it is closed in any case. */
  withPage(
    check: (page: Page, open: OpenPage) => Promise<void>,
    ...visit: Parameters<BuiltPage['open']>
  ): Promise<void>;
  /** The same with the comparison that the page begins with, of a thousand futures, once it is done and its tables are there. */
  readonly withComparison: (check: (page: Page) => Promise<void>) => Promise<void>;
}

/** Serves the built app from before the first test of a file until after its last. To be called at the top of the file. */
export function useBuiltPage(): BuiltPageOfFile {
  let built: BuiltPage;
  beforeAll(async () => {
    built = await serveBuiltPage();
  });
  afterAll(() => built.close());
  const withPage: BuiltPageOfFile['withPage'] = async (check, ...visit) => {
    const open = await built.open(...visit);
    try {
      await check(open.page, open);
      expect(open.complaints).toEqual([]);
      expect(open.strangers).toEqual([]);
    } finally {
      await open.context.close();
    }
  };
  return {
    get address() {
      return built.address;
    },
    open: (...visit) => built.open(...visit),
    withPage,
    withComparison: (check) =>
      withPage(
        async (page) => {
          await page.locator('.totals').waitFor();
          await untilDone(page);
          await check(page);
        },
        '',
        {},
        stopAtThousand,
      ),
  };
}

/** The sizes and colours in which a part is looked at, each with the options that open a page so. */
export const LOOKS: readonly { readonly look: string; readonly options: BrowserContextOptions }[] = (
  [
    [1280, 'light'],
    [320, 'light'],
    [1280, 'dark'],
    [320, 'dark'],
  ] as const
).map(([width, colorScheme]) => ({
  look: `${width} px, ${colorScheme}`,
  options: { viewport: { width, height: 900 }, colorScheme },
}));
