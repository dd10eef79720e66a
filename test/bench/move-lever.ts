import type { Page } from 'playwright-core';

/**
 * Sets the first slider (the glapp of the package being changed, which is one of the two that the dots compare) and
 * waits for the first frame in which a chart has other shapes. Milliseconds from the slider's input event to that frame.
 * Labels do not count: a package that is renamed because it was changed is redrawn with the results it had.
 */
export function moveLever(page: Page, value: number): Promise<number> {
  return page.evaluate(
    (days) =>
      new Promise<number>((resolve, reject) => {
        const slider = document.querySelector<HTMLInputElement>('.levers input[type=range]:not(:disabled)');
        const figures = [...document.querySelectorAll('figure')];
        if (slider === null || figures.length === 0) {
          reject(new Error('no slider or no chart'));
          return;
        }
        const shapes = figures.map((figure) => shapesIn(figure));
        const observer = new MutationObserver(() => {
          const changed = figures.some((figure, index) => {
            const now = shapesIn(figure);
            return now !== '' && now !== shapes[index];
          });
          if (!changed) return;
          observer.disconnect();
          clearTimeout(deadline);
          requestAnimationFrame(() => resolve(performance.now() - start));
        });
        for (const figure of figures)
          observer.observe(figure, { subtree: true, childList: true, attributes: true });
        const deadline = setTimeout(() => reject(new Error('no chart changed within 20 s')), 20_000);
        const start = performance.now();
        slider.value = String(days);
        slider.dispatchEvent(new Event('input', { bubbles: true }));

        function shapesIn(figure: Element): string {
          return [...figure.querySelectorAll('svg circle, svg path')]
            .map((shape) => ['d', 'cx', 'cy', 'transform'].map((name) => shape.getAttribute(name)).join(' '))
            .join(';');
        }
      }),
    value,
  );
}
