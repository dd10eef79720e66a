import { describe, expect, test } from 'vitest';
import { areaCells } from '../../src/charts/municipal/area-cells';
import { distributionHeight, stackAreas } from '../../src/charts/municipal/distribution-size';
import { distributionTable } from '../../src/charts/municipal/distribution-table';
import { funnelHeight } from '../../src/charts/municipal/funnel-size';
import { mapHeight } from '../../src/charts/municipal/map-size';
import { mapTable } from '../../src/charts/municipal/map-table';
import { scatterHeight } from '../../src/charts/municipal/scatter-size';
import { trendHeight } from '../../src/charts/municipal/trend-size';
import { trendTable } from '../../src/charts/municipal/trend-table';
import { ALL_WIDTHS, galleryOfTests, testEveryChart, testPictures } from './chart-claims';
import {
  DISTRIBUTION_OF_WIDE_NAME,
  DISTRIBUTION_OPTIONS,
  funnelOptions,
  MAP_OPTIONS,
  SCATTER_OPTIONS,
  TREND_OF_WIDE_NAME,
  TREND_OPTIONS,
  YES_OR_NO_OPTIONS,
} from './municipal-gallery';
import {
  DISTRIBUTION,
  funnelOf,
  mapRows,
  SCATTER,
  SCATTER_OF_WIDE_NAMES,
  TREND,
  YES_OR_NO,
} from './municipal-gallery-data';
import type { ChartId } from './open-gallery';
import { shapesIn } from './svg-parts';

const SHOWN = ['trend', 'distribution', 'scatter', 'funnel', 'map'] as const;

const gallery = galleryOfTests();

/** The height that the page keeps free for a chart at a width. */
const HEIGHTS: Readonly<Partial<Record<ChartId, (width: number) => number>>> = {
  trend: (width) => trendHeight(TREND, { ...TREND_OPTIONS, width }),
  trendOfWideName: (width) => trendHeight(TREND, { ...TREND_OF_WIDE_NAME, width }),
  trendOfOneYear: (width) => trendHeight(TREND.slice(0, 1), { ...TREND_OPTIONS, width }),
  distribution: (width) => distributionHeight(DISTRIBUTION, { ...DISTRIBUTION_OPTIONS, width }),
  distributionOfWideName: (width) =>
    distributionHeight(DISTRIBUTION_OF_WIDE_NAME, { ...DISTRIBUTION_OPTIONS, width }),
  distributionOfYesAndNo: (width) => distributionHeight(YES_OR_NO, { ...YES_OR_NO_OPTIONS, width }),
  funnel: (width) => funnelHeight(funnelOf(false).rows, { ...funnelOptions(false), width }),
  funnelWidened: (width) => funnelHeight(funnelOf(true).rows, { ...funnelOptions(true), width }),
  map: (width) => mapHeight(mapRows('2584', ['01', '03', '25']), { ...MAP_OPTIONS, width }),
  mapOfAll: (width) => mapHeight(mapRows('0182'), { ...MAP_OPTIONS, width }),
};

describe('charts of municipal figures', () => {
  testPictures(gallery, SHOWN);
  testEveryChart(gallery, HEIGHTS);
  testEveryChart(
    gallery,
    {
      scatter: (width) => scatterHeight(SCATTER, { ...SCATTER_OPTIONS, width }),
      scatterOfWideNames: (width) => scatterHeight(SCATTER_OF_WIDE_NAMES, { ...SCATTER_OPTIONS, width }),
    },
    ALL_WIDTHS,
  );
});

describe('what is drawn is what is there', () => {
  test('a missing year breaks the line and has a hollow mark below: five years of one line, all of another', async () => {
    const svg = await gallery.draw('trend');
    const hollow = [
      ...svg.matchAll(/<g[^>]*fill="var\(--paper[^>]*stroke="var\(--tone-(\d)[^>]*>([\s\S]*?)<\/g>/g),
    ];
    expect(hollow.map(([, place, inner = '']) => [place, inner.split('<path ').length - 1])).toEqual([
      ['1', 5],
      ['2', 14],
    ]);
    const broken = svg.match(
      /<g[^>]*stroke="var\(--tone-1[^>]*stroke-width="1.5"[^>]*>\n?<path d="([^"]+)"/,
    )?.[1];
    expect(broken?.match(/M/g)).toHaveLength(4);
  });
  test('every municipality with a value has one dot', async () => {
    const known = DISTRIBUTION.filter(({ value }) => value !== null);
    const { stacks } = stackAreas(DISTRIBUTION, { ...DISTRIBUTION_OPTIONS, width: 760 });
    expect(stacks.flatMap(({ rows }) => rows.map(({ area }) => area)).sort()).toEqual(
      known.map(({ area }) => area).sort(),
    );
    const others = known.filter(({ role }) => role === 'other').length;
    expect(shapesIn(await gallery.draw('distribution'), 'stroke="var(--ink-muted', 'circle')).toBe(others);
  });
  test('values that spread over more than a hundredfold stand by their ratios, each within the width of its dot', () => {
    const rows = [10, 20, 1000, 100_000].map((value, i) => ({
      area: String(i),
      label: String(i),
      value,
      role: 'other' as const,
    }));
    const { stacks } = stackAreas(rows, { ...DISTRIBUTION_OPTIONS, marks: [], isRatio: true, width: 760 });
    expect(stacks.map(({ x, rows: [row] }) => Math.abs(Math.log((row?.value ?? NaN) / x)) < 0.07)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
  test('a missing figure is hatched on the map, in the country and enlarged, and in the legend', async () => {
    const svg = await gallery.draw('map');
    expect(mapRows('2584', ['01', '03', '25']).filter(({ value }) => value === null).length).toBe(2);
    // Hatches are paths of several strokes: one in the country, and a second time for the one that is enlarged; the rest are cells and edges.
    const several = [...svg.matchAll(/<path d="(M[^"]*)"/g)].filter(
      ([, d = '']) => (d.match(/M/g) ?? []).length > 2,
    );
    const legend = 1;
    expect(several).toHaveLength(2 + 1 + legend);
    expect(svg).toContain('>Uppgift saknas<');
  });
});

describe('cells of areas', () => {
  const centres = mapRows('0182');
  const cells = areaCells(centres);
  const crossing = ([ax, ay]: readonly number[], [bx, by]: readonly number[]) =>
    (ax ?? 0) * (by ?? 0) - (bx ?? 0) * (ay ?? 0);
  const isIn = ([x, y]: readonly [number, number], { corners }: (typeof cells)[number]) => {
    const turns = corners.map(([ax, ay], i) => {
      const [bx, by] = corners[(i + 1) % corners.length] ?? [ax, ay];
      return crossing([bx - ax, by - ay], [x - ax, y - ay]);
    });
    return turns.every((turn) => turn >= -1e-6) || turns.every((turn) => turn <= 1e-6);
  };

  test('each has its centre in it, is convex, and reaches no farther than 50 km', () => {
    for (const cell of cells) {
      expect(cell.corners.length).toBeGreaterThan(2);
      expect(isIn(cell.centre, cell)).toBe(true);
      for (const [x, y] of cell.corners) {
        expect(Math.hypot(x - cell.centre[0], y - cell.centre[1])).toBeLessThan(50.001);
        expect(isIn([x, y], cell)).toBe(true);
      }
    }
  });
  test('a corner is nowhere nearer to another centre than to its own', () => {
    for (const { centre, corners } of cells)
      for (const [x, y] of corners) {
        const own = Math.hypot(x - centre[0], y - centre[1]);
        const nearest = Math.min(...cells.map((one) => Math.hypot(x - one.centre[0], y - one.centre[1])));
        expect(own).toBeLessThan(nearest + 1e-6);
      }
  });
  test('distances are those on the ground: Stockholm to Malmö by the formula of the great circle, within two in a thousand', () => {
    const place = (area: string) => centres.findIndex((row) => row.area === area);
    const [a, b] = [place('0180'), place('1280')];
    const [from, to] = [centres[a], centres[b]];
    const rad = (degrees = 0) => (degrees * Math.PI) / 180;
    const half = (one = 0, other = 0) => Math.sin(rad(one - other) / 2) ** 2;
    const great =
      2 *
      6371 *
      Math.asin(
        Math.sqrt(
          half(from?.latitude, to?.latitude) +
            Math.cos(rad(from?.latitude)) *
              Math.cos(rad(to?.latitude)) *
              half(from?.longitude, to?.longitude),
        ),
      );
    const [p, q] = [cells[a]?.centre ?? [0, 0], cells[b]?.centre ?? [0, 0]];
    expect(Math.abs(Math.hypot(p[0] - q[0], p[1] - q[1]) / great - 1)).toBeLessThan(0.002);
  });
});

describe('tables of the charts', () => {
  const missing = 'saknas';
  const roles = { own: 'own', peers: 'peer', others: 'other' };
  test('the distribution’s has every area, the highest first and the missing last, in words', () => {
    const { rows, columns } = distributionTable(DISTRIBUTION, {
      words: { ...roles, area: 'a', value: 'v', role: 'r', missing },
      formatValue: String,
    });
    const values = rows.map(({ value }) => value);
    const known = values.filter((value) => value !== null);
    expect(rows).toHaveLength(290);
    expect(known).toEqual([...known].sort((a, b) => b - a));
    expect(values.indexOf(null)).toBe(known.length);
    const last = rows.at(-1);
    expect(last && columns[1]?.text?.(last)).toBe(missing);
    expect(last && columns[1]?.value(last)).toBeNull();
  });
  test('the trend’s has a column per line, and the peers’ only where there are peers', () => {
    const words = { year: 'y', p25: 'q1', p50: 'q2', p75: 'q3', peersKnown: 'n', missing };
    const ids = (rows: typeof TREND) =>
      trendTable(rows, { lines: TREND_OPTIONS.lines, words, formatValue: String }).columns.map(
        ({ id }) => id,
      );
    expect(ids(TREND)).toEqual(['year', '0182', '0120', '2418', '0000', 'p25', 'p50', 'p75', 'peers']);
    expect(ids(TREND.map((row) => ({ ...row, peers: 0 })))).toHaveLength(5);
  });
  test('the map’s says the class as the legend does', () => {
    const { rows, columns } = mapTable(mapRows('0182'), {
      classes: MAP_OPTIONS.classes,
      words: { ...roles, area: 'a', value: 'v', valueClass: 'c', role: 'r', missing },
      formatValue: String,
    });
    const classes = columns.find(({ id }) => id === 'class');
    const said = new Set(rows.map((row) => classes?.value(row)));
    expect(said).toEqual(new Set([...MAP_OPTIONS.classes, missing]));
  });
});
