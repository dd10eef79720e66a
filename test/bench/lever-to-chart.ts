import { stopRun, untilDone } from './at-rest';
import type { Reading } from './measure';
import { moveLever } from './move-lever';
import type { ServedPage } from './served-page';
import { medianOver } from './statistics';

const MOVES = 9;
const WARM_UPS = 4;

/** Each move from rest and to a value not tried before, so that nothing is remembered of it. */
export async function leverToChart(served: ServedPage): Promise<Reading> {
  const { page, context } = await served.open();
  try {
    await untilDone(page);
    await page.locator('figure svg.chart').nth(1).waitFor();
    const value = await medianOver(MOVES, WARM_UPS, async (move) => {
      const ms = await moveLever(page, 20 + 3 * move);
      await stopRun(page);
      return ms;
    });
    return { value, detail: { moves: MOVES } };
  } finally {
    await context.close();
  }
}
