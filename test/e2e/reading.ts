import type { Locator, Page } from 'playwright-core';

/** Milliseconds for what waits for the database or for a thousand futures, on a slow machine with others at work. */
export const PATIENCE = 120_000;

/** Waits until every pass of a run has been shown, or the run was stopped on the way. */
export async function untilDone(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .getByText(/framtider räknade|futures calculated|Avbrutet|Cancelled/)
    .first()
    .waitFor({ timeout: PATIENCE });
}

/** Waits until what was changed last in Jämför is what is shown, and its run is done. */
export async function untilShown(page: Page): Promise<void> {
  await page.locator('.workbench.stale').waitFor({ state: 'detached', timeout: PATIENCE });
  await untilDone(page);
}

/**
 * Stops every run of the page when its first thousand futures are shown: how many more there would be depends on the
 * machine, and with them the numbers. To be given to the page before it loads.
 */
export function stopAtThousand(): void {
  const stop = () => {
    const said = document.querySelector('.run-status [role=status]')?.textContent ?? '';
    if (!/^(Räknar noggrannare|Refining)/.test(said) || !said.replace(/\D/g, '').startsWith('1000')) return;
    document.querySelector<HTMLButtonElement>('.run-status progress:not(.at-rest) ~ button')?.click();
  };
  new MutationObserver(stop).observe(document, { subtree: true, childList: true, characterData: true });
}

/** The headline and the net costs on screen. */
export async function readNumbers(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.headline, .subline .amount, .totals .sum td')]
      .map((element) => element.textContent?.trim())
      .join(' | '),
  );
}

/** The digest in the receipt on screen. */
export function digestOn(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('.receipt .digest')?.textContent ?? '');
}

/** Names of the scenarios in the table of totals. */
export function scenarioNames(page: Page): Promise<string[]> {
  return page.locator('.totals thead th.number').allTextContents();
}

/** What is seen, hard spaces as plain ones. */
export async function plainText(at: Locator): Promise<string> {
  return (await at.innerText()).replaceAll('\u00a0', ' ');
}
