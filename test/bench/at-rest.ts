import type { Page } from 'playwright-core';

/** The most that the passes of one run may take, milliseconds: far more than any budget. */
const LIMIT_MS = 120_000;
/** For charts that were waiting for their turn, and for workers to finish what they had begun. */
const QUIET_MS = 300;

/** Waits until every pass of a run is over. */
export async function untilDone(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .getByText(/framtider räknade/)
    .first()
    .waitFor({ timeout: LIMIT_MS });
  await page.waitForTimeout(QUIET_MS);
}

/** Stops what runs, if anything does, and waits until the page is quiet. */
export async function stopRun(page: Page): Promise<void> {
  await page.evaluate(() =>
    document.querySelector<HTMLButtonElement>('.run-status progress:not(.at-rest) ~ button')?.click(),
  );
  await page
    .getByRole('status')
    .getByText(/Avbrutet|framtider räknade/)
    .first()
    .waitFor({ timeout: LIMIT_MS });
  await page.waitForTimeout(QUIET_MS);
}
