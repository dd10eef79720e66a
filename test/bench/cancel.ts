import { median } from 'simple-statistics';
import type { Page } from 'playwright-core';
import { untilDone } from './at-rest';
import type { Reading } from './measure';
import { moveLever } from './move-lever';
import type { ServedPage } from './served-page';
import { setMark, traceOf, type Trace } from './trace';

const CANCELS = 5;
/** How far into the passes after the first chart the button is pressed, and how long the workers are watched, ms. */
const INTO_RUN_MS = 250;
const WATCHED_MS = 1000;
/** Shorter tasks of a worker are messages. */
const WORK_MS = 2;

/** Median time from a click on the stop button, in the middle of a run, until the page says so and the workers do nothing. */
export async function cancelTime(served: ServedPage): Promise<Reading> {
  const { page, context } = await served.open();
  try {
    await untilDone(page);
    const said: number[] = [];
    const trace = await traceOf(served, page, async () => {
      for (let cancel = 0; cancel < CANCELS; cancel += 1) {
        await moveLever(page, 20 + 3 * cancel);
        await page.waitForTimeout(INTO_RUN_MS);
        said.push(await pressStop(page));
        await page.waitForTimeout(WATCHED_MS);
        await setMark(page, 'next');
      }
    });
    const idle = trace.marksOf('stop').map((stop) => idleAfter(trace, stop));
    const both = idle.map((ms, cancel) => Math.max(ms, said[cancel] ?? NaN));
    return {
      value: median(both),
      detail: {
        'page says so, ms': median(said),
        'workers idle, ms': median(idle),
        'slowest, ms': Math.max(...both),
      },
    };
  } finally {
    await context.close();
  }
}

/** Milliseconds from the click to the text that says the run is stopped. */
function pressStop(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const status = document.querySelector('.run-status [role=status]');
        const button = document.querySelector<HTMLButtonElement>('.run-status button');
        if (status === null || button?.textContent !== 'Avbryt') {
          reject(new Error('the run was over before it could be stopped'));
          return;
        }
        new MutationObserver((_, observer) => {
          if (!status.textContent?.includes('Avbrutet')) return;
          observer.disconnect();
          resolve(performance.now() - start);
        }).observe(status, { subtree: true, childList: true, characterData: true });
        performance.mark('bench-stop');
        const start = performance.now();
        button.click();
      }),
  );
}

/** Milliseconds from a moment until the last task of work that a worker ends before the next run. */
function idleAfter({ workers, marksOf }: Trace, stop: number): number {
  const next = marksOf('next').find((mark) => mark > stop) ?? Infinity;
  const ends = workers
    .filter(({ began, ended }) => ended - began > WORK_MS && ended > stop && began < next)
    .map(({ ended }) => ended - stop);
  return Math.max(0, ...ends);
}
