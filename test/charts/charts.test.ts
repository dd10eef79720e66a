import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flowHeight, type FlowNode, type FlowRow } from '../../src/charts/flow-size';
import { namedRowsHeight } from '../../src/charts/named-rows';
import { DOTS, FLOW_ROWS, TORNADO } from './gallery-data';
import { type OpenGallery, openGallery } from './open-gallery';

let gallery: OpenGallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

const draw: OpenGallery['draw'] = (chart, width) => gallery.draw(chart, width);
const placesOfTexts = (rows: readonly FlowRow[], nodes: readonly FlowNode[], width: number) =>
  gallery.textsOf('flowOf', [rows, nodes, width]);

/** How thick a ribbon is where it begins: from the upper edge, which comes first in its path, to the lower, which comes back. */
function thicknessOf(path: string): number {
  const numbers = path.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  return Math.abs((numbers.at(-1) ?? NaN) - (numbers[1] ?? NaN));
}

describe('charts', () => {
  for (const chart of ['fan', 'dots', 'intervals', 'tornado', 'parts', 'flow', 'exported'] as const) {
    test(`${chart} looks as it did`, async () => {
      await expect(await draw(chart)).toMatchFileSnapshot(`golden/${chart}.svg`);
    });
  }

  for (const chart of ['fan', 'dots', 'intervals', 'tornado', 'parts', 'flow'] as const) {
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
    for (const chart of ['fan', 'dots', 'intervals', 'tornado', 'parts', 'flow'] as const)
      expect(await draw(chart, 280)).toContain('width="280"');
  });

  test('a chart of flows has a ribbon per sum above 0, none under a pixel, and a name only where money goes', async () => {
    const svg = await draw('flow');
    const ribbons = [...svg.matchAll(/ d="(M[^"]+Z)"/g)].map(([, path = '']) => thicknessOf(path));
    const paid = FLOW_ROWS.filter(({ sek }) => sek > 0);
    expect(ribbons).toHaveLength(paid.length);
    const thickest = Math.max(...ribbons);
    for (const [i, { sek }] of paid.entries())
      expect(ribbons[i]).toBeCloseTo(Math.max(1, (thickest * sek) / 4_600_000), 0);
    expect(Math.min(...ribbons)).toBeGreaterThan(0.99);
    expect(svg).toContain('>Start-up<');
    expect(svg).not.toContain('Left to');
  });

  const formatValue = (value: number) => String(Math.round(value / 1000));
  const BUYERS = ['Skinnskatteberg', 'Upplands Väsby', 'Malung-Sälen', 'Hallstahammar', 'Dals-Ed'];
  const USES = [
    'Löner',
    'Lokaler, ledning och administration',
    'Rörliga kostnader',
    'Engångskostnader',
    'Kvar till egen verksamhet',
  ];
  /** So many buyers that pay a provider, and five uses; sums that shrink to almost nothing. */
  function agreement(buyers: number): { rows: readonly FlowRow[]; nodes: readonly FlowNode[] } {
    const payers = BUYERS.slice(0, buyers);
    const paid = payers.map((from, i): FlowRow => ({ from, to: 'Örnsköldsvik', sek: 4_000_000 / 30 ** i }));
    const used = USES.map((to, i): FlowRow => ({ from: 'Örnsköldsvik', to, sek: 3_000_000 / 4 ** i }));
    const names = [...payers, 'Örnsköldsvik', ...USES];
    return { rows: [...paid, ...used], nodes: names.map((label, i) => ({ id: label, label, tone: i })) };
  }

  for (const buyers of [1, 3, 5])
    test(`names and amounts of ${buyers} buyers stand apart within the chart, from 280 to 1000 px`, async () => {
      for (const width of [280, 320, 480, 700, 1000]) {
        const { rows, nodes } = agreement(buyers);
        const { texts, height } = await placesOfTexts(rows, nodes, width);
        expect(texts).toHaveLength(2 * (buyers + 1 + USES.length));
        expect(height).toBe(flowHeight(rows, { nodes, width, formatValue }));
        for (const [i, a] of texts.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.right).toBeLessThanOrEqual(width);
          expect(a.top).toBeGreaterThanOrEqual(0);
          expect(a.bottom).toBeLessThanOrEqual(height);
          for (const b of texts.slice(i + 1))
            expect(
              a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 1 || b.bottom <= a.top + 1,
              `${a.text} / ${b.text} at ${width}`,
            ).toBe(true);
        }
      }
    });

  test('without a sum above 0 a chart of flows is empty', async () => {
    const { texts } = await placesOfTexts([{ from: 'a', to: 'b', sek: 0 }], [{ id: 'a', label: 'A' }], 280);
    expect(texts).toEqual([]);
  });

  test('an exported chart has no colour that only the page knows', async () => {
    expect(await draw('exported')).not.toContain('var(');
  });
});
