import type { Page } from 'playwright-core';

/** Waits until a full pass has been shown. */
export async function untilDone(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .getByText(/framtider räknade|futures calculated/)
    .first()
    .waitFor();
}

/** The headline and the net costs on screen. */
export async function readNumbers(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.headline, .subline .amount, .totals .sum td')]
      .map((element) => element.textContent?.trim())
      .join(' | '),
  );
}
