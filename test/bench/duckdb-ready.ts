import { median } from 'simple-statistics';
import type { Reading } from './measure';
import type { ServedPage } from './served-page';

const VISITS = 3;

/** Median time from navigation to the table of municipalities until the database has answered: its first table is on screen. */
export async function duckdbReady(served: ServedPage): Promise<Reading> {
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const { page, context } = await served.open('#kommundata/alla');
    try {
      const handle = await page.waitForFunction(
        () => document.querySelector('main table tbody tr') !== null && performance.now(),
        undefined,
        { timeout: 60_000 },
      );
      times.push(Number(await handle.jsonValue()));
    } finally {
      await context.close();
    }
  }
  return { value: median(times), detail: { visits: VISITS, slowest: Math.max(...times) } };
}
