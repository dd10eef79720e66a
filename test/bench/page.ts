import type { Page } from 'playwright-core';
import { serveBuiltPage } from '../e2e/built-page';

/** Medians over fresh browser contexts, milliseconds, and what was fetched before the first number. */
export interface PageTimes {
  readonly firstNumberMs: number;
  readonly leverToHeadlineMs: number;
  readonly scriptKbBeforeFirstNumber: number;
}

const VISITS = 5;

/** Times the built page from navigation to its first headline, and from a moved lever to the next. */
export async function pageTimes(): Promise<PageTimes> {
  const built = await serveBuiltPage();
  const firstNumber: number[] = [];
  const lever: number[] = [];
  let scriptKb = NaN;
  try {
    for (let visit = 0; visit < VISITS; visit += 1) {
      const { page, context } = await built.open('datasets/sources.json');
      await page.goto(built.address);
      await page.locator('.headline').first().waitFor();
      firstNumber.push(await page.evaluate(() => performance.now()));
      scriptKb = await scriptKilobytes(page);
      await page
        .getByRole('status')
        .getByText(/framtider räknade/)
        .first()
        .waitFor();
      lever.push(await moveGlapp(page));
      await context.close();
    }
  } finally {
    await built.close();
  }
  return {
    firstNumberMs: median(firstNumber),
    leverToHeadlineMs: median(lever),
    scriptKbBeforeFirstNumber: scriptKb,
  };
}

/** Milliseconds from a change of the glapp slider to the next change of a total in the table. */
function moveGlapp(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const slider = document.querySelector<HTMLInputElement>('input[type=range]');
        const totals = document.querySelector('.totals tbody');
        if (slider === null || totals === null) {
          reject(new Error('no slider or no totals'));
          return;
        }
        const before = totals.textContent;
        const start = performance.now();
        new MutationObserver((_, observer) => {
          if (totals.textContent === before) return;
          observer.disconnect();
          resolve(performance.now() - start);
        }).observe(totals, { subtree: true, childList: true, characterData: true });
        slider.value = '20';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      }),
  );
}

/** Scripts and workers fetched so far, kilobytes as sent (the preview server compresses nothing). */
function scriptKilobytes(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      performance
        .getEntriesByType('resource')
        .filter((entry): entry is PerformanceResourceTiming => entry.name.endsWith('.js'))
        .reduce((sum, entry) => sum + entry.encodedBodySize, 0) / 1000,
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
