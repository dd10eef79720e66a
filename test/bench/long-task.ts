import type { Page } from 'playwright-core';
import { untilDone } from './at-rest';
import type { Reading } from './measure';
import { moveLever } from './move-lever';
import type { ServedPage } from './served-page';
import { setMark, type Task, traceOf } from './trace';

const STEPS = 20;

/**
 * The longest task of the page's main thread after its first paint: from a load through every pass of the first run, and
 * while a lever is dragged and through the run after it. By the clock, so a task that waits for a core counts in full.
 */
export async function longTask(served: ServedPage): Promise<Reading> {
  const { page, context } = await served.open('datasets/sources.json');
  try {
    const { main, marksOf } = await traceOf(served, page, async () => {
      await page.goto(new URL('/', page.url()).href);
      await untilDone(page);
      await moveLever(page, 20);
      await untilDone(page);
      await setMark(page, 'drag');
      await drag(page);
      await untilDone(page);
    });
    const [dragged = Infinity] = marksOf('drag');
    const loading = longest(main.filter(({ began }) => began < dragged));
    const dragging = longest(main.filter(({ began }) => began >= dragged));
    return {
      value: Math.max(loading.ms, dragging.ms),
      detail: {
        'load and first run, ms': loading.ms,
        'of that on a processor, ms': loading.processorMs,
        'lever dragged, ms': dragging.ms,
        'of which on a processor, ms': dragging.processorMs,
      },
    };
  } finally {
    await context.close();
  }
}

/** Moves the first slider a step every other frame, as a hand does, whether or not the charts follow. */
function drag(page: Page): Promise<void> {
  return page.evaluate(async (steps) => {
    const slider = document.querySelector<HTMLInputElement>('.levers input[type=range]:not(:disabled)');
    if (slider === null) throw new Error('no slider');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let step = 1; step <= steps; step += 1) {
      slider.value = String(20 + 2 * step);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await frame();
      await frame();
    }
  }, STEPS);
}

function longest(tasks: readonly Task[]): { readonly ms: number; readonly processorMs: number } {
  return tasks
    .map(({ began, ended, processorMs }) => ({ ms: ended - began, processorMs }))
    .reduce((most, task) => (task.ms > most.ms ? task : most), { ms: 0, processorMs: 0 });
}
