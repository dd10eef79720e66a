import { describe, expect, test } from 'vitest';
import { placeOnAxis } from '../../src/charts/municipal/place-on-axis';
import { type ScatterOptions, axisTitle, scatterHeight } from '../../src/charts/municipal/scatter-size';
import { galleryOfTests, testEveryChart } from './chart-claims';
import { SCATTER_OPTIONS } from './municipal-gallery';
import { SCATTER_OF_RATIOS } from './municipal-gallery-data';

const gallery = galleryOfTests();
const RATIOS: Omit<ScatterOptions, 'width'> = { ...SCATTER_OPTIONS, isRatio: { x: true, y: false } };

testEveryChart(gallery, {
  scatterOfRatios: (width) => scatterHeight(SCATTER_OF_RATIOS, { ...RATIOS, width }),
});

describe('an axis of ratios', () => {
  test('the same number of times more is the same length; on a linear one the same amount more is', () => {
    const domain = [1, 1000] as const;
    const ratio = placeOnAxis({ domain, range: [40, 340], isRatio: true });
    expect([1, 10, 100, 1000].map(ratio).map(Math.round)).toEqual([40, 140, 240, 340]);
    expect(ratio(50) - ratio(5)).toBeCloseTo(ratio(800) - ratio(80), 9);
    const linear = placeOnAxis({ domain, range: [340, 40], isRatio: false });
    expect(linear(1)).toBe(340);
    expect(linear(500.5)).toBeCloseTo(190, 9);
    expect(linear(1000)).toBe(40);
  });

  test('its title says so, and that of the linear one beside it does not', () => {
    const at = { ...RATIOS, width: 1200 };
    expect(axisTitle(at, 'x')).toBe('Arbetslöshet 20–64 år, andel (%) av bef. (logaritmisk skala)');
    expect(axisTitle(at, 'y')).not.toContain('logaritmisk');
  });

  test('dots at 1, 10, 100 and 1 000 stand equally far apart, and so do the numbers on the axis', async () => {
    const svg = await gallery.draw('scatterOfRatios');
    const key = 50;
    const rings = [...svg.matchAll(/<circle cx="([\d.]+)" cy="[\d.]+" r="3"/g)]
      .map(([, x]) => Number(x))
      .filter((x) => x > key);
    expect(rings).toHaveLength(4);
    const [first = 0, second = 0, third = 0, fourth = 0] = rings.sort((a, b) => a - b);
    expect(second - first).toBeGreaterThan(100);
    expect(third - second).toBeCloseTo(second - first, 0);
    expect(fourth - third).toBeCloseTo(second - first, 0);
    for (const said of ['1,0 %', '10,0 %', '100,0 %', '1000,0 %']) expect(svg).toContain(`>${said}<`);
    expect(svg).toContain('(logaritmisk skala)');
  });
});
