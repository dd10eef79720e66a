import { describe, expect, test } from 'vitest';
import { bridgeAxis, bridgeHeight } from '../../src/charts/bridge-size';
import { budgetLabel } from '../../src/charts/budget-label';
import { BUDGET_DOTS_HEIGHT } from '../../src/charts/budget-dots-size';
import { coverageHeight } from '../../src/charts/coverage-size';
import { forecastHeight } from '../../src/charts/forecast-size';
import { stackDots } from '../../src/charts/stack-dots';
import { ALL_WIDTHS, galleryOfTests, testEveryChart, testPictures, WIDTHS } from './chart-claims';
import {
  BRIDGE,
  COVERAGE,
  COVERAGE_WORDS,
  FORECAST_WORDS,
  LARGE_BRIDGE,
  YEAR_DOTS,
  forecastRows,
} from './forecast-gallery-data';
import type { ChartId } from './open-gallery';
import { bandsOf, type Bar, changesOf, circlesOf, groupsOf, linesOf } from './svg-parts';

const SHOWN = [
  'forecast',
  'forecastOfSevenYears',
  'forecastWithoutOutturn',
  'forecastOfClosedYear',
  'budget',
  'budgetUnknown',
  'budgetOfClosedYear',
  'bridge',
  'bridgeFromZero',
  'coverage',
] as const satisfies readonly ChartId[];
const ALL = [...SHOWN, 'budgetBelowAll', 'budgetAboveAll', 'budgetKept', 'closedWithoutBudget'] as const;

const gallery = galleryOfTests();

/** The height that the page keeps free for a chart. */
const HEIGHTS: Readonly<Record<(typeof ALL)[number], (width: number) => number>> = {
  forecast: (width) => forecastHeight(forecastRows(24, 20, { holes: [6] }), { width, words: FORECAST_WORDS }),
  forecastOfSevenYears: (width) => forecastHeight(forecastRows(84, 32), { width, words: FORECAST_WORDS }),
  forecastWithoutOutturn: (width) => forecastHeight(forecastRows(36, 0), { width, words: FORECAST_WORDS }),
  forecastOfClosedYear: (width) => forecastHeight(forecastRows(12, 12), { width, words: FORECAST_WORDS }),
  budget: () => BUDGET_DOTS_HEIGHT,
  budgetBelowAll: () => BUDGET_DOTS_HEIGHT,
  budgetAboveAll: () => BUDGET_DOTS_HEIGHT,
  budgetUnknown: () => BUDGET_DOTS_HEIGHT,
  budgetOfClosedYear: () => BUDGET_DOTS_HEIGHT,
  budgetKept: () => BUDGET_DOTS_HEIGHT,
  closedWithoutBudget: () => BUDGET_DOTS_HEIGHT,
  bridge: (width) => bridgeHeight(BRIDGE, width),
  bridgeFromZero: (width) => bridgeHeight(LARGE_BRIDGE, width),
  coverage: (width) => coverageHeight(COVERAGE, { width, words: COVERAGE_WORDS }),
};

describe('charts of a forecast', () => {
  const { coverage, ...others } = HEIGHTS;
  testPictures(gallery, SHOWN);
  testEveryChart(gallery, others);
  testEveryChart(gallery, { coverage }, ALL_WIDTHS);
});

describe('forecast by month', () => {
  test('outturn is solid with a point a month, forecast dashed from the last point on, in three bands', async () => {
    const svg = await gallery.draw('forecastOfSevenYears');
    const [dashed] = linesOf(svg).filter(({ isDashed }) => isDashed);
    const solid = linesOf(svg).filter(({ isDashed }) => !isDashed);
    const points = circlesOf(svg);
    expect(points).toHaveLength(32);
    expect(solid).toHaveLength(1);
    expect(solid[0]?.points).toHaveLength(32);
    expect(dashed?.points).toHaveLength(84 - 32 + 1);
    expect(dashed?.points[0]).toEqual([points.at(-1)?.x, points.at(-1)?.y]);
    expect(bandsOf(svg)).toHaveLength(3);
  });

  test('months without outturn in between are forecast for those months only', async () => {
    const svg = await gallery.draw('forecast');
    const dashed = linesOf(svg).filter(({ isDashed }) => isDashed);
    const x = (place: number) => 56 + ((place + 0.5) * (760 - 56 - 12)) / 24;
    const spans = dashed.map(({ points }) => [points[0]?.[0], points.at(-1)?.[0]]);
    for (const [i, [from, to]] of (
      [
        [5, 7],
        [14, 17],
        [19, 23],
      ] as const
    ).entries()) {
      expect(spans[i]?.[0]).toBeCloseTo(x(from), 0);
      expect(spans[i]?.[1]).toBeCloseTo(x(to), 0);
    }
    expect(bandsOf(svg)).toHaveLength(3 * 3);
    expect(circlesOf(svg)).toHaveLength(20 - 3);
    for (const band of bandsOf(svg)) {
      const edges = band.filter(([at]) => at === band[0]?.[0]).map(([, y]) => y);
      expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(0.2);
    }
  });

  test('without outturn all is dashed, without a month that it follows on; without a budget none is drawn', async () => {
    const svg = await gallery.draw('forecastWithoutOutturn');
    expect(linesOf(svg).map(({ isDashed, points }) => [isDashed, points.length])).toEqual([[true, 36]]);
    expect(circlesOf(svg)).toEqual([]);
    expect(svg).not.toContain(`>${FORECAST_WORDS.occasion}<`);
    expect(svg).not.toContain(`>${FORECAST_WORDS.outturn}<`);
    expect(svg).not.toContain(`>${FORECAST_WORDS.budget}<`);
  });

  test('with all outturn all is solid, and no band is drawn or explained', async () => {
    const svg = await gallery.draw('forecastOfClosedYear');
    expect(linesOf(svg).map(({ isDashed, points }) => [isDashed, points.length])).toEqual([[false, 12]]);
    expect(bandsOf(svg)).toEqual([]);
    expect(svg).not.toContain(`>${FORECAST_WORDS.median}<`);
    expect(svg).not.toContain(`>${FORECAST_WORDS.occasion}<`);
    expect(svg).toContain(`>${FORECAST_WORDS.budget}<`);
  });

  test('the axis begins at zero, and every year is named at every width', async () => {
    for (const width of WIDTHS.slice(1)) {
      const svg = await gallery.draw('forecastOfSevenYears', width);
      expect(svg).toContain('>0<');
      for (let year = 2025; year <= 2031; year += 1) expect(svg).toContain(`>${year}<`);
    }
  });

  test('the name of the budget stands clear of outturn and forecast wherever there is room', () => {
    for (const months of [1, 3, 6]) {
      const rows = forecastRows(24, 20, { budget: true });
      const label = budgetLabel(rows, months, 60_000);
      expect(label).not.toBeNull();
      for (const { outturn, p50 } of rows.slice(label?.at, (label?.at ?? 0) + months))
        expect(Math.abs((outturn ?? p50 ?? 0) - (label?.value ?? 0))).toBeGreaterThanOrEqual(60_000);
    }
    expect(budgetLabel(forecastRows(24, 20), 3, 60_000)).toBeNull();
  });
});

describe('dots against the budget', () => {
  const valuesOf = async (chart: ChartId, width?: number) => circlesOf(await gallery.draw(chart, width));
  const budgetAt = async (chart: ChartId) => {
    const { texts } = await gallery.textsOf('chartOf', [chart, 500]);
    const label = texts.find(({ text }) => /^budget \d/.test(text));
    return label === undefined ? NaN : (label.left + label.right) / 2;
  };

  test('fifty dots, hollow to the left of the budget and filled to the right, as many as are said', async () => {
    const at = await budgetAt('budget');
    const dots = await valuesOf('budget');
    const within = YEAR_DOTS.filter(({ sek }) => sek <= 20_000_000).length;
    expect(dots).toHaveLength(50);
    expect(dots.filter(({ isHollow }) => isHollow)).toHaveLength(within);
    for (const { x, isHollow } of dots) expect(x < at).toBe(isHollow);
    expect(await gallery.draw('budget')).toContain(`>over budget: ${50 - within} of 50<`);
  });

  test('dots may all lie on one side, and a budget that is kept to the krona is not exceeded', async () => {
    const hollow = async (chart: ChartId) =>
      (await valuesOf(chart)).filter(({ isHollow }) => isHollow).length;
    expect(await hollow('budgetBelowAll')).toBe(0);
    expect(await hollow('budgetAboveAll')).toBe(50);
    expect(await hollow('budgetOfClosedYear')).toBe(0);
    expect(await hollow('budgetKept')).toBe(50);
  });

  test('without a budget there is no line and no side', async () => {
    for (const chart of ['budgetUnknown', 'closedWithoutBudget'] as const) {
      const svg = await gallery.draw(chart);
      expect(circlesOf(svg)).toHaveLength(50);
      expect(svg).not.toContain('budget:');
      expect(await budgetAt(chart)).toBeNaN();
    }
  });

  test('no dot lies on another or outside the chart, also where all are the same', async () => {
    for (const chart of ALL.filter((id) => id.startsWith('budget') || id === 'closedWithoutBudget'))
      for (const width of WIDTHS) {
        const dots = await valuesOf(chart, width);
        expect(dots).toHaveLength(50);
        for (const [i, a] of dots.entries()) {
          expect(a.x - a.r).toBeGreaterThanOrEqual(0);
          expect(a.x + a.r).toBeLessThanOrEqual(width);
          for (const b of dots.slice(i + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y), `${chart} at ${width}`).toBeGreaterThan(a.r + b.r);
        }
      }
  });

  test('no stack holds values from both sides of the pivot, and every value is within half a bin of its dot', () => {
    const values = Array.from({ length: 50 }, (_, i) => 7 + ((i * 37) % 50) / 10);
    for (const pivot of [7, 8.25, 9.31, 11.9])
      for (const [i, { x, side }] of stackDots(values, [7, 12], 11, pivot).dots.entries()) {
        const value = values[i] ?? NaN;
        expect(side).toBe(value === pivot ? 'at' : value < pivot ? 'below' : 'above');
        expect(Math.sign(x - pivot)).toBe(Math.sign(value - pivot));
        expect(Math.abs(x - value)).toBeLessThanOrEqual(5 / 11 / 2 + 1e-9);
      }
  });
});

describe('bridge from an earlier forecast to a later one', () => {
  test('a bar per change, as long as it is large, from where the one above ended; what takes away is hollow', async () => {
    const bars = changesOf(await gallery.draw('bridge'));
    const [volume] = bars.filter(({ isHollow }) => !isHollow);
    const [level, measures] = bars.filter(({ isHollow }) => isHollow);
    const long = (bar: Bar | undefined) => (bar === undefined ? NaN : bar.right - bar.left);
    expect(bars).toHaveLength(3);
    expect(long(level) / long(volume)).toBeCloseTo(310 / 420, 2);
    expect(long(measures) / long(volume)).toBeCloseTo(370 / 420, 2);
    expect(level?.right).toBeCloseTo(volume?.right ?? NaN, 0);
    expect(measures?.right).toBeCloseTo(level?.left ?? NaN, 0);
  });

  test('every change has its sign, and both ends their amounts', async () => {
    const svg = await gallery.draw('bridge');
    for (const written of ['20400', '+420', '−310', '0', '−370', '20140'].map((number) => `${number} tkr`))
      expect(svg).toContain(`>${written}<`);
  });

  test('the axis begins at zero where the changes can be seen so; else it is said that it does not', async () => {
    expect(bridgeAxis(LARGE_BRIDGE)).toEqual({ domain: [0, 1_800_000], isCut: false });
    expect(bridgeAxis(BRIDGE).isCut).toBe(true);
    expect(await gallery.draw('bridge')).toContain('does not begin at zero');
    expect(await gallery.draw('bridgeFromZero')).not.toContain('does not begin at zero');
  });

  test('nothing changed, or nothing at all, is still a bridge from zero', () => {
    const end = { id: 'to', label: '', kind: 'total', from: 0 } as const;
    expect(bridgeAxis([{ ...end, to: 5, value: 5 }])).toEqual({ domain: [0, 5], isCut: false });
    expect(bridgeAxis([{ ...end, to: 0, value: 0 }])).toEqual({ domain: [0, 1], isCut: false });
  });
});

describe('coverage of intervals', () => {
  test('a bar and a share per interval of each method; shares that the cases do not allow are said and drawn apart', async () => {
    const svg = await gallery.draw('coverage');
    const outside = COVERAGE.filter(({ within }) => !within).length;
    const inside = groupsOf(svg).filter(({ attributes }) => attributes.includes('fill-opacity="0.3"'));
    expect(inside.flatMap(({ inner }) => inner.match(/<rect/g) ?? [])).toHaveLength(COVERAGE.length);
    expect(circlesOf(svg)).toHaveLength(COVERAGE.length - outside);
    expect(svg.match(/ outside</g)).toHaveLength(outside);
    for (const { share } of COVERAGE) expect(svg).toContain(`>${Math.round(share * 100)} %`);
  });
});
