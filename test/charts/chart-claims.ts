import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChartId, openGallery, type OpenGallery, type PlacedText } from './open-gallery';

/** Widths of a chart from a small telephone to a wide screen, pixels. */
export const WIDTHS: readonly number[] = [280, 320, 480, 760, 1280];

/** Widths so near each other that none between them is left out, for a chart whose labels move with the width. */
export const ALL_WIDTHS: readonly number[] = Array.from({ length: 51 }, (_, i) => 280 + 20 * i);

/** How far the boxes of two texts may reach into each other, pixels: a box is higher than the letters in it. */
const TOUCH = 1;

/** The gallery, open while the tests of a file run. */
export function galleryOfTests(): Omit<OpenGallery, 'close'> {
  let opened: OpenGallery | undefined;
  beforeAll(async () => {
    opened = await openGallery();
  });
  afterAll(() => opened?.close());
  const gallery = () => {
    if (opened === undefined) throw new Error('the gallery is not open');
    return opened;
  };
  return {
    draw: (...given) => gallery().draw(...given),
    textsOf: (...given) => gallery().textsOf(...given),
  };
}

/** A test for each chart that has a picture: it is drawn as its pictures show it, at its own width and at 320 px. */
export function testPictures({ draw }: Pick<OpenGallery, 'draw'>, charts: readonly ChartId[]): void {
  for (const chart of charts)
    test(`${chart} looks as it did, wide and narrow`, async () => {
      await expect(await draw(chart)).toMatchFileSnapshot(`golden/${chart}.svg`);
      await expect(await draw(chart, 320)).toMatchFileSnapshot(`golden/${chart}-320.svg`);
    });
}

/** Tests of what holds of every chart; each is given with the height that the page keeps free for it at a width. */
export function testEveryChart(
  { draw, textsOf }: Omit<OpenGallery, 'close'>,
  heights: Readonly<Partial<Record<ChartId, (width: number) => number>>>,
  widths = WIDTHS,
): void {
  for (const [chart, heightAt] of Object.entries(heights) as [ChartId, (width: number) => number][]) {
    test(`${chart} is one image with one name, without a style sheet, an id or text below 12 px`, async () => {
      const svg = await draw(chart);
      expect(svg).not.toContain('<style');
      expect(svg).not.toMatch(/ id="|url\(/);
      expect(svg.match(/role="img"/g)).toHaveLength(1);
      expect(svg.match(/aria-label/g)).toHaveLength(1);
      const sizes = [...svg.matchAll(/font-size[=:]\s*"?(\d+)/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    });

    test(`what ${chart} says stands apart and within it, and it is as large as is kept free, from 280 to 1280 px`, async () => {
      for (const width of widths) {
        expect(await draw(chart, width)).toContain(`width="${width}"`);
        const { texts, height } = await textsOf('chartOf', [chart, width]);
        expect(height, `height at ${width}`).toBe(heightAt(width));
        expect(texts.length).toBeGreaterThan(1);
        expectApartWithin(texts, { width, height });
      }
    });
  }
}

/** No text of a chart reaches beyond its edges, and no two stand on each other. */
function expectApartWithin(
  texts: readonly PlacedText[],
  { width, height }: { readonly width: number; readonly height: number },
): void {
  for (const [i, a] of texts.entries()) {
    expect(a.left, `${a.text} at ${width}`).toBeGreaterThanOrEqual(0);
    expect(a.right, `${a.text} at ${width}`).toBeLessThanOrEqual(width);
    expect(a.top, `${a.text} at ${width}`).toBeGreaterThanOrEqual(0);
    expect(a.bottom, `${a.text} at ${width}`).toBeLessThanOrEqual(height);
    for (const b of texts.slice(i + 1))
      expect(
        a.right <= b.left || b.right <= a.left || a.bottom <= b.top + TOUCH || b.bottom <= a.top + TOUCH,
        `${a.text} / ${b.text} at ${width}`,
      ).toBe(true);
  }
}
