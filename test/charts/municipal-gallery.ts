import { areaMap } from '../../src/charts/municipal/area-map';
import { distributionChart } from '../../src/charts/municipal/distribution-chart';
import type { DistributionOptions, DistributionRow } from '../../src/charts/municipal/distribution-size';
import { funnelChart } from '../../src/charts/municipal/funnel-chart';
import type { FunnelOptions } from '../../src/charts/municipal/funnel-size';
import type { MapOptions, MapRow } from '../../src/charts/municipal/map-size';
import { scatterChart } from '../../src/charts/municipal/scatter-chart';
import type { ScatterOptions } from '../../src/charts/municipal/scatter-size';
import { trendChart } from '../../src/charts/municipal/trend-chart';
import type { TrendOptions } from '../../src/charts/municipal/trend-size';
import {
  CLASSES,
  DISTRIBUTION,
  funnelOf,
  mapRows,
  SCATTER,
  SCATTER_OF_RATIOS,
  SCATTER_OF_WIDE_NAMES,
  TREND,
  YES_OR_NO,
} from './municipal-gallery-data';

const formatPercent = (value: number) => `${value.toFixed(1).replace('.', ',')} %`;
const ROLES = { own: 'Nacka', peers: 'Stockholms län', others: 'Övriga kommuner' };

export const TREND_OPTIONS: Omit<TrendOptions, 'width'> = {
  name: 'trend',
  lines: [
    { area: '0182', label: 'Nacka', tone: 0 },
    { area: '0120', label: 'Värmdö', tone: 1 },
    { area: '2418', label: 'Malå', tone: 2 },
    { area: '0000', label: 'Riket', tone: 3 },
  ],
  words: {
    quartiles: 'Hälften av Stockholms län',
    median: 'Median av Stockholms län',
    missing: 'Uppgift saknas',
  },
  formatValue: formatPercent,
  fromZero: true,
};

/** One line, whose short name has wide letters. */
export const TREND_OF_WIDE_NAME: typeof TREND_OPTIONS = {
  ...TREND_OPTIONS,
  lines: [{ area: '0182', label: 'Umeå', tone: 0 }],
};

/** The chosen one is the highest, and so at the edge. */
export const DISTRIBUTION_OF_WIDE_NAME: readonly DistributionRow[] = DISTRIBUTION.map((row) => ({
  ...row,
  ...(row.role === 'own' && { label: 'Hammarö kommun', value: 20 }),
}));

export const DISTRIBUTION_OPTIONS: Omit<DistributionOptions, 'width'> = {
  isRatio: false,
  name: 'distribution',
  words: { ...ROLES, missing: '4 kommuner saknar uppgift' },
  marks: [
    { label: 'Median', value: 2.8 },
    { label: 'Riket', value: 2.9 },
  ],
  formatValue: formatPercent,
};

export const YES_OR_NO_OPTIONS: Omit<DistributionOptions, 'width'> = {
  ...DISTRIBUTION_OPTIONS,
  words: { ...ROLES, missing: '' },
  marks: [],
  formatValue: (value) => value.toFixed(1).replace('.', ','),
};

export const SCATTER_OPTIONS: Omit<ScatterOptions, 'width'> = {
  name: 'scatter',
  words: {
    ...ROLES,
    x: 'Arbetslöshet 20–64 år, andel (%) av bef.',
    y: 'Invånare som någon gång under året erhållit ekonomiskt bistånd, andel (%) av bef.',
    ratio: 'logaritmisk skala',
  },
  isRatio: { x: false, y: false },
  formatX: formatPercent,
  formatY: formatPercent,
};

export function funnelOptions(isWidened: boolean): Omit<FunnelOptions, 'width'> {
  const { centre, curve } = funnelOf(isWidened).funnel;
  return {
    name: 'funnel',
    centre,
    curve,
    words: {
      ...ROLES,
      centre: 'Riket',
      limits95: '95 av 100 av slump',
      limits998: '99,8 av 100 av slump',
      population: 'Invånare',
    },
    formatValue: formatPercent,
    formatPopulation: (population) => population.toLocaleString('sv-SE'),
  };
}

export const MAP_OPTIONS: Omit<MapOptions, 'width'> = {
  name: 'map',
  classes: CLASSES.map(({ lowest, highest }) => `${formatPercent(lowest)} – ${formatPercent(highest)}`),
  enlarged: [{ county: '01', name: 'Stockholms län, förstorat' }],
  formatValue: formatPercent,
  words: {
    missing: 'Uppgift saknas',
    noValue: 'saknas',
    peers: 'Norrbottens län',
    listed: 'Högst värde först',
    notBorders:
      'Fälten är inte kommungränser: varje fält är det område som ligger närmast kommunens mittpunkt.',
  },
};

const funnel = (isWidened: boolean, width: number) =>
  funnelChart(funnelOf(isWidened).rows, { ...funnelOptions(isWidened), width });

const mapOf = (rows: readonly MapRow[], width: number) => areaMap(rows, { ...MAP_OPTIONS, width });

/** The charts of municipal figures. */
export const municipalCharts = {
  trend: (width = 760) => trendChart(TREND, { ...TREND_OPTIONS, width }),
  trendOfWideName: (width = 760) => trendChart(TREND, { ...TREND_OF_WIDE_NAME, width }),
  trendOfOneYear: (width = 760) =>
    trendChart(TREND.slice(0, 1), { ...TREND_OPTIONS, width, fromZero: false }),
  distribution: (width = 760) => distributionChart(DISTRIBUTION, { ...DISTRIBUTION_OPTIONS, width }),
  distributionOfWideName: (width = 760) =>
    distributionChart(DISTRIBUTION_OF_WIDE_NAME, { ...DISTRIBUTION_OPTIONS, width }),
  distributionOfYesAndNo: (width = 760) => distributionChart(YES_OR_NO, { ...YES_OR_NO_OPTIONS, width }),
  scatter: (width = 760) => scatterChart(SCATTER, { ...SCATTER_OPTIONS, width }),
  scatterOfRatios: (width = 760) =>
    scatterChart(SCATTER_OF_RATIOS, { ...SCATTER_OPTIONS, isRatio: { x: true, y: false }, width }),
  scatterOfWideNames: (width = 760) => scatterChart(SCATTER_OF_WIDE_NAMES, { ...SCATTER_OPTIONS, width }),
  funnel: (width = 760) => funnel(false, width),
  funnelWidened: (width = 760) => funnel(true, width),
  /** The chosen one far from the part that is enlarged, and in it. */
  map: (width = 760) => mapOf(mapRows('2584', ['01', '03', '25']), width),
  mapOfAll: (width = 760) => mapOf(mapRows('0182'), width),
};
