import { fileURLToPath } from 'node:url';
import { type Rolldown, build } from 'vite';
import { launchBrowser } from '../e2e/built-page';
import type * as gallery from './gallery';

export type ChartId = keyof typeof gallery.charts;

/** A text of a chart and where it stands, pixels from the chart's top left corner. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The gallery in a browser's page. */
export interface OpenGallery {
  /** A chart as text, its numbers rounded to a tenth of a pixel. */
  draw(chart: ChartId, width?: number): Promise<string>;
  /** What stands in a chart that a function of the gallery draws from its arguments, and how high the chart is. */
  textsOf(
    drawer: 'flowOf' | 'chartOf',
    given: readonly unknown[],
  ): Promise<{ texts: readonly PlacedText[]; height: number }>;
  close(): Promise<void>;
}

export async function openGallery(): Promise<OpenGallery> {
  const entry = fileURLToPath(new URL('gallery.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'gallery' } },
  });
  const [bundle] = (built as Rolldown.RolldownOutput[])[0]?.output ?? [];
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.addScriptTag({ content: `${bundle?.code ?? ''}; globalThis.gallery = gallery;` });
  return {
    draw: (chart, width) =>
      page.evaluate(
        ([id, wide]) => {
          const { gallery: drawn } = globalThis as unknown as {
            gallery: { charts: Record<string, (width?: number) => Element> };
          };
          return (drawn.charts[id]?.(wide).outerHTML ?? '')
            .replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10))
            .replace(/></g, '>\n<');
        },
        [chart, width] as const,
      ),
    textsOf: (drawer, given) =>
      page.evaluate(
        ([name, values]) => {
          const { gallery: drawn } = globalThis as unknown as {
            gallery: Record<string, (...values: readonly unknown[]) => SVGSVGElement>;
          };
          const svg = drawn[name]?.(...values);
          if (svg === undefined) throw new Error(`no ${name} in the gallery`);
          document.body.append(svg);
          const corner = svg.getBoundingClientRect();
          const texts = [...svg.querySelectorAll('text')].map((text) => {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            return {
              text: text.textContent,
              left: left - corner.left,
              right: right - corner.left,
              top: top - corner.top,
              bottom: bottom - corner.top,
            };
          });
          svg.remove();
          return { texts, height: corner.height };
        },
        [drawer, given] as const,
      ),
    close: () => browser.close(),
  };
}
