import { describe, expect, test } from 'vitest';
import { areaCells } from '../../src/charts/municipal/area-cells';
import { CELL_REACH_KM, mapFrame, type MapOptions, type Part } from '../../src/charts/municipal/map-size';
import { galleryOfTests } from './chart-claims';
import { MAP_OPTIONS } from './municipal-gallery';
import { mapRows } from './municipal-gallery-data';

const gallery = galleryOfTests();
const COUNTRY = mapRows('0182');
const WIDE = 1200;
const options = (width: number): MapOptions => ({
  ...MAP_OPTIONS,
  width,
  enlarged: [...MAP_OPTIONS.enlarged, { county: '25', name: 'Norrbottens län, förstorat' }],
});
const areaOf = (name: string) => {
  const corners = areaCells(COUNTRY)[COUNTRY.findIndex(({ label }) => label === name)]?.corners ?? [];
  const twice = corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
};

describe('cells by the sea', () => {
  test('an island far from all is a disc of the stated reach', () => {
    // A polygon of 32 corners has 99.36 % of its disc.
    expect(areaOf('Gotland') / (Math.PI * CELL_REACH_KM ** 2)).toBeCloseTo(0.9936, 3);
  });
  test('those on the coast are not many times their land (km², SCB): Norrtälje, Östhammar, Västervik, Haparanda', () => {
    const land = { Norrtälje: 2011, Östhammar: 1453, Västervik: 1871, Haparanda: 915 };
    for (const [name, area] of Object.entries(land)) {
      expect(areaOf(name) / area, name).toBeGreaterThan(0.5);
      expect(areaOf(name) / area, name).toBeLessThan(5);
    }
  });
});

describe('the places of a map', () => {
  const parts = (width: number): readonly Part[] => {
    const frame = mapFrame(COUNTRY, options(width));
    return [frame.map, frame.keyPart, ...frame.enlarged.map(({ part }) => part)];
  };
  test('no part lies on another or beyond the chart, at any width', () => {
    for (const width of [280, 320, 480, 599, 600, 760, 959, 960, WIDE]) {
      const all = parts(width);
      expect(all).toHaveLength(4);
      for (const [i, a] of all.entries()) {
        expect(Math.min(a.left, a.top), `${i} at ${width}`).toBeGreaterThanOrEqual(0);
        expect(a.left + a.width, `${i} at ${width}`).toBeLessThanOrEqual(width);
        expect(Math.min(a.width, a.height), `${i} at ${width}`).toBeGreaterThan(40);
        for (const b of all.slice(i + 1))
          expect(
            a.left + a.width <= b.left ||
              b.left + b.width <= a.left ||
              a.top + a.height <= b.top ||
              b.top + b.height <= a.top,
            `${i} at ${width}`,
          ).toBe(true);
      }
    }
  });
  test('on a wide screen what is drawn reaches from edge to edge, and the list has the chosen one and its peers, the highest first', () => {
    const { list, map } = mapFrame(COUNTRY, options(WIDE));
    expect(map.left).toBe(0);
    expect(Math.max(...list.map(({ right }) => right))).toBeGreaterThan(0.7 * WIDE);
    expect(list.map(({ row }) => row.label).sort()).toEqual(
      COUNTRY.filter(({ role }) => role !== 'other')
        .map(({ label }) => label)
        .sort(),
    );
    const values = list.map(({ row }) => row.value ?? -1);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values.at(-1)).toBe(-1);
  });
  test('a list longer than the map is in two columns, and none of it is left out', () => {
    const many = COUNTRY.map((row, i) => ({ ...row, role: i < 60 ? ('peer' as const) : ('other' as const) }));
    const { list, height } = mapFrame(many, options(WIDE));
    expect(list).toHaveLength(60);
    expect(new Set(list.map(({ left }) => left)).size).toBe(2);
    expect(Math.max(...list.map(({ top }) => top))).toBeLessThan(height);
    expect(new Set(list.map(({ left, top }) => `${left} ${top}`)).size).toBe(60);
  });
  test('a county that is not among the rows is not enlarged', () => {
    const without = COUNTRY.filter(({ county }) => county !== '25');
    expect(mapFrame(without, options(WIDE)).enlarged.map(({ county }) => county)).toEqual(['01']);
  });
  test('the names and values of the list are in the picture of a wide map, and not in that of a narrow one', async () => {
    const wide = await gallery.draw('mapOfAll', WIDE);
    expect(wide).toContain('>Högst värde först<');
    expect(wide).toContain('>Haparanda<');
    expect(await gallery.draw('mapOfAll', 320)).not.toContain('>Haparanda<');
  });
});
