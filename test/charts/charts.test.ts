import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { type Rolldown, build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../e2e/built-page';
import { namedRowsHeight } from '../../src/charts/named-rows';
import { DOTS, TORNADO } from './gallery-data';

type ChartId = 'fan' | 'dots' | 'intervals' | 'tornado' | 'parts' | 'exported';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const entry = fileURLToPath(new URL('gallery.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'gallery' } },
  });
  const [bundle] = (built as Rolldown.RolldownOutput[])[0]?.output ?? [];
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: `${bundle?.code ?? ''}; globalThis.gallery = gallery;` });
});
afterAll(() => browser.close());

/** The chart as text, its numbers rounded to a tenth of a pixel. */
function draw(chart: ChartId, width?: number): Promise<string> {
  return page.evaluate(
    ([id, wide]) => {
      const { gallery } = globalThis as unknown as {
        gallery: { charts: Record<string, (width?: number) => Element> };
      };
      const drawn = gallery.charts[id]?.(wide).outerHTML ?? '';
      return drawn
        .replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10))
        .replace(/></g, '>\n<');
    },
    [chart, width] as const,
  );
}

describe('charts', () => {
  for (const chart of ['fan', 'dots', 'intervals', 'tornado', 'parts', 'exported'] as const) {
    test(`${chart} looks as it did`, async () => {
      await expect(await draw(chart)).toMatchFileSnapshot(`golden/${chart}.svg`);
    });
  }

  for (const chart of ['fan', 'dots', 'intervals', 'tornado', 'parts'] as const) {
    test(`${chart} is one image with one name, without a style sheet or text below 12 px`, async () => {
      const svg = await draw(chart);
      expect(svg).not.toContain('<style');
      expect(svg.match(/role="img"/g)).toHaveLength(1);
      expect(svg.match(/aria-label/g)).toHaveLength(1);
      for (const [, size] of svg.matchAll(/font-size[=:]\s*"?(\d+)/g))
        expect(Number(size)).toBeGreaterThanOrEqual(12);
    });
  }

  test('the dots are the rows of the table: as many on each side of zero', async () => {
    const svg = await draw('dots');
    const count = (colour: string) => svg.split('<circle').filter((dot) => dot.includes(colour)).length;
    expect(svg.match(/<circle/g)).toHaveLength(DOTS.length);
    expect(count('--tone-0')).toBe(DOTS.filter(({ difference }) => difference < 0).length);
    expect(count('--tone-1')).toBe(DOTS.filter(({ difference }) => difference > 0).length);
  });

  test('the fan has three bands and a median per scenario', async () => {
    const svg = await draw('fan');
    expect(svg.match(/<path[^>]* fill="var\(--tone/g)).toHaveLength(2 * 3);
    expect(svg.match(/<path[^>]* stroke="var\(--tone/g)).toHaveLength(2);
  });

  test('the tornado has a bar per assumption, and its values at the ends that they give', async () => {
    const svg = await draw('tornado');
    const at = (value: string) => Number(svg.match(new RegExp(`translate\\(([\\d.]+)[^>]*>${value}<`))?.[1]);
    expect(svg.match(/<rect/g)).toHaveLength(TORNADO.length);
    expect(at('0.1')).toBeLessThan(at('0.9'));
    expect(at('40')).toBeGreaterThan(at('60'));
  });

  test('names that do not fit the width take more lines, and the chart is as high as is kept free for it', async () => {
    for (const width of [280, 500]) {
      const svg = await draw('tornado', width);
      const height = namedRowsHeight(
        TORNADO.map(({ label }) => label),
        width,
      );
      expect(svg).toContain(`height="${height}"`);
    }
    expect((await draw('tornado', 280)).match(/<tspan/g)?.length).toBeGreaterThan(
      (await draw('tornado')).match(/<tspan/g)?.length ?? 0,
    );
  });

  test('a chart is drawn at the width asked for, down to 280 px', async () => {
    for (const chart of ['fan', 'dots', 'intervals', 'tornado', 'parts'] as const)
      expect(await draw(chart, 280)).toContain('width="280"');
  });

  test('an exported chart has no colour that only the page knows', async () => {
    expect(await draw('exported')).not.toContain('var(');
  });
});
