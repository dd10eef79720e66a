import { gapsChart, type GapRow } from '../../src/charts/effect/gaps-chart';
import { type PathRow, pathsChart } from '../../src/charts/effect/paths-chart';
import { type PlaceboDotRow, placeboDots } from '../../src/charts/effect/placebo-dots';

const YEARS = [2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017];
export const FIRST_YEAR_AFTER = 2015;

/** Lines that end close to each other, so that their names have to make room. */
export const PATHS: readonly PathRow[] = YEARS.map((year, t) => ({
  year,
  own: 90 + 3 * t - (t >= 7 ? 8 : 0),
  synthetic: 91 + 3 * t - (t % 2) - (t >= 7 ? 6 : 0),
  others: 95 + 2 * t - (t >= 7 ? 4 : 0),
}));

/** One municipality and eleven others: a wave each, larger after. */
export const GAPS: readonly GapRow[] = Array.from({ length: 12 }, (_, i) =>
  YEARS.map((year, t) => ({
    municipality: String(1000 + i),
    isOwn: i === 0,
    year,
    gap: (((i * 7 + t * 5) % 11) - 5) * (t >= 7 ? 4 : 1),
  })),
).flat();

const RATIOS = [6.2, 0.4, 1.1, 1.2, 1.9, 2.2, 2.3, 2.4, 3.1, 5.8, 9.7, 21];
export const RATIO_DOTS = RATIOS.map((value, i): PlaceboDotRow => ({
  municipality: String(1000 + i),
  isOwn: i === 0,
  value,
}));
/** On both sides of zero, the one that is looked at farthest out, where its name has to stay within the chart. */
export const SIGNED_DOTS = RATIOS.map((value, i): PlaceboDotRow => ({
  municipality: String(1000 + i),
  isOwn: i === 11,
  value: i === 11 ? -14 : value - 3,
}));

export const EFFECT_NAMES = {
  own: 'Upplands Väsby',
  synthetic: 'Blandningen',
  others: 'De andras medel',
  placebos: 'Andra kommuner',
} as const;

const formatValue = (value: number) => String(Math.round(value));
const after = `från ${FIRST_YEAR_AFTER}`;

const dotsOf = (rows: readonly PlaceboDotRow[], name: string, width: number, axis: string) =>
  placeboDots(rows, { name, width, words: { own: EFFECT_NAMES.own, axis }, formatValue });

/** Charts of a before-and-after. */
export const effectCharts = {
  effectPaths: (width = 600) =>
    pathsChart(PATHS, {
      name: 'paths',
      width,
      firstYearAfter: FIRST_YEAR_AFTER,
      words: { ...EFFECT_NAMES, after },
      formatValue,
    }),
  effectGaps: (width = 600) =>
    gapsChart(GAPS, {
      name: 'gaps',
      width,
      firstYearAfter: FIRST_YEAR_AFTER,
      words: { ...EFFECT_NAMES, after, above: 'över blandningen', below: 'under blandningen' },
      formatValue,
    }),
  effectRatios: (width = 500) =>
    dotsOf(RATIO_DOTS, 'ratios', width, 'Avvikelse efter, gånger avvikelsen före'),
  effectDifferences: (width = 500) =>
    dotsOf(SIGNED_DOTS, 'differences', width, 'Skillnad mot de andras ändring'),
};
