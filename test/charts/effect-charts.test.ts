import { describe, expect, test } from 'vitest';
import { effectHeight, PLACEBO_DOTS_HEIGHT } from '../../src/charts/effect/effect-size';
import { galleryOfTests, testEveryChart, testPictures, WIDTHS } from './chart-claims';
import { EFFECT_NAMES, GAPS, RATIO_DOTS } from './effect-gallery';
import { groupsOf, linesOf } from './svg-parts';

const CHARTS = ['effectPaths', 'effectGaps', 'effectRatios', 'effectDifferences'] as const;
const { own, synthetic, others, placebos } = EFFECT_NAMES;
const HEIGHTS: Readonly<Record<(typeof CHARTS)[number], (width: number) => number>> = {
  effectPaths: (width) => effectHeight(width, [own, synthetic, others]),
  effectGaps: (width) => effectHeight(width, [own, placebos]),
  effectRatios: () => PLACEBO_DOTS_HEIGHT,
  effectDifferences: () => PLACEBO_DOTS_HEIGHT,
};

const gallery = galleryOfTests();

describe('charts of a before-and-after', () => {
  testPictures(gallery, CHARTS);
  // From 560 px on names stand at the ends of the lines.
  testEveryChart(gallery, HEIGHTS, [...WIDTHS, 560]);

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
    const placebos = groupsOf(svg).filter(({ attributes }) => attributes.includes('stroke-opacity="0.5"'));
    const municipalities = new Set(GAPS.map(({ municipality }) => municipality)).size;
    expect(placebos.map(({ inner }) => inner.split('<path ').length - 1)).toEqual([municipalities - 1]);
    expect(linesOf(svg)).toHaveLength(1);
    expect(svg.indexOf('stroke-opacity="0.5"')).toBeLessThan(svg.indexOf('stroke-width="2.5"'));
  });

  test('every municipality has a dot, one of them filled', async () => {
    const svg = await gallery.draw('effectRatios');
    expect(svg.match(/<circle/g)).toHaveLength(RATIO_DOTS.length);
    expect(svg.match(/<g[^>]*fill="var\(--tone-0[^"]*"[^>]*>\s*<circle/g)).toHaveLength(1);
  });
});
