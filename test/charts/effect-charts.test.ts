import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { effectHeight, PLACEBO_DOTS_HEIGHT } from '../../src/charts/effect/effect-size';
import { EFFECT_NAMES, GAPS, RATIO_DOTS } from './effect-gallery';
import { type OpenGallery, openGallery } from './open-gallery';

const CHARTS = ['effectPaths', 'effectGaps', 'effectRatios', 'effectDifferences'] as const;
const WIDTHS = [280, 320, 480, 560, 760, 1280];
const { own, synthetic, others, placebos } = EFFECT_NAMES;
const HEIGHTS: Readonly<Record<(typeof CHARTS)[number], (width: number) => number>> = {
  effectPaths: (width) => effectHeight(width, [own, synthetic, others]),
  effectGaps: (width) => effectHeight(width, [own, placebos]),
  effectRatios: () => PLACEBO_DOTS_HEIGHT,
  effectDifferences: () => PLACEBO_DOTS_HEIGHT,
};

let gallery: OpenGallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

describe('charts of a before-and-after', () => {
  for (const chart of CHARTS) {
    test(`${chart} looks as it did, wide and narrow`, async () => {
      await expect(await gallery.draw(chart)).toMatchFileSnapshot(`golden/${chart}.svg`);
      await expect(await gallery.draw(chart, 320)).toMatchFileSnapshot(`golden/${chart}-320.svg`);
    });

    test(`${chart} is one image with one name, without a style sheet or text below 12 px`, async () => {
      const svg = await gallery.draw(chart);
      expect(svg).not.toContain('<style');
      expect(svg.match(/role="img"/g)).toHaveLength(1);
      expect(svg.match(/aria-label/g)).toHaveLength(1);
      for (const [, size] of svg.matchAll(/font-size[=:]\s*"?(\d+)/g))
        expect(Number(size)).toBeGreaterThanOrEqual(12);
    });

    test(`${chart} is as high as is kept free for it, and its texts stand apart within it, at every width`, async () => {
      for (const width of WIDTHS) {
        const { texts, height } = await gallery.textsOf('chartOf', [chart, width]);
        expect(height).toBe(HEIGHTS[chart](width));
        for (const [i, a] of texts.entries()) {
          expect(a.left, `${a.text} at ${width}`).toBeGreaterThanOrEqual(0);
          expect(a.right, `${a.text} at ${width}`).toBeLessThanOrEqual(width);
          expect(a.top, `${a.text} at ${width}`).toBeGreaterThanOrEqual(0);
          expect(a.bottom, `${a.text} at ${width}`).toBeLessThanOrEqual(height);
          for (const b of texts.slice(i + 1))
            expect(
              a.right <= b.left + 1 ||
                b.right <= a.left + 1 ||
                a.bottom <= b.top + 2 ||
                b.bottom <= a.top + 2,
              `${a.text} / ${b.text} at ${width}`,
            ).toBe(true);
        }
      }
    });
  }

  test('the paths are three lines, the municipality whole and what it is compared with broken', async () => {
    const svg = await gallery.draw('effectPaths');
    expect(
      [...svg.matchAll(/stroke-width="2"[^>]*stroke-dasharray="([^"]+)"/g)].map(([, dash]) => dash).sort(),
    ).toEqual(['2 3', '6 3']);
    const whole = svg.match(/<g[^>]*stroke-width="2.5"[^>]*>/g);
    expect(whole).toHaveLength(1);
    expect(whole?.[0]).not.toContain('dasharray');
  });

  test('every placebo has a line of its own, thin, and the one that is looked at is drawn over them', async () => {
    const svg = await gallery.draw('effectGaps');
    const paths = [...svg.matchAll(/<path [^>]*d="M[^"]+"/g)].length;
    const lines = new Set(GAPS.map(({ municipality }) => municipality)).size;
    expect(paths).toBeGreaterThanOrEqual(lines);
    expect(svg.indexOf('stroke-opacity="0.5"')).toBeLessThan(svg.indexOf('stroke-width="2.5"'));
  });

  test('every municipality has a dot, one of them filled', async () => {
    const svg = await gallery.draw('effectRatios');
    expect(svg.match(/<circle/g)).toHaveLength(RATIO_DOTS.length);
    expect(svg.match(/<g[^>]*fill="var\(--tone-0[^"]*"[^>]*>\s*<circle/g)).toHaveLength(1);
  });
});
