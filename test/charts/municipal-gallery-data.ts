import areasCsv from '../../datasets/areas.csv?raw';
import crossSectionCsv from '../../datasets/cross-section-2024.csv?raw';
import populationCsv from '../../datasets/population.csv?raw';
import { buildFunnel, type Funnel } from '../../src/analysis/municipal/funnel';
import { classOf, quantileClasses } from '../../src/analysis/municipal/quantile-classes';
import type { TrendRow } from '../../src/analysis/municipal/trend';
import type { AreaRole } from '../../src/charts/municipal/area-role';
import type { DistributionRow } from '../../src/charts/municipal/distribution-size';
import type { FunnelDot } from '../../src/charts/municipal/funnel-size';
import type { MapRow } from '../../src/charts/municipal/map-size';
import type { ScatterRow } from '../../src/charts/municipal/scatter-size';

/** Plain rows of a shipped file whose cells hold no quotes. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  return csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

const MUNICIPALITIES = cellsOf(areasCsv.replaceAll(/"[^"]*"/g, '')).filter(([, , type]) => type === 'K');

function shipped(csv: string, kpi: string, period: string): ReadonlyMap<string, number> {
  return new Map(
    cellsOf(csv).flatMap(([id, area = '', year, , value = '']): readonly [string, number][] =>
      id === kpi && year === period && value !== '' ? [[area, Number(value)]] : [],
    ),
  );
}

const ASSISTANCE = shipped(crossSectionCsv, 'N31807', '2024');
const UNEMPLOYMENT = shipped(crossSectionCsv, 'N02280', '2024');
const POPULATION = shipped(populationCsv, 'N01951', '2024');

/** Nacka is the chosen one, the rest of its county its peers. */
function roleOf(area: string, county: string): AreaRole {
  return area === '0182' ? 'own' : county === '01' ? 'peer' : 'other';
}

/** Every municipality's share with ekonomiskt bistånd in 2024, some of them missing as they are in the source. */
export const DISTRIBUTION: readonly DistributionRow[] = MUNICIPALITIES.map(
  ([area = '', label = '', , county = '']) => ({
    area,
    label,
    value: ASSISTANCE.get(area) ?? null,
    role: roleOf(area, county),
  }),
);

/** An answer that is yes or no: two stacks that are higher than any size of dots allows. */
export const YES_OR_NO: readonly DistributionRow[] = DISTRIBUTION.map((row, i) => ({
  ...row,
  value: i % 3 === 0 ? 0 : 1,
}));

export const SCATTER: readonly ScatterRow[] = DISTRIBUTION.map(({ area, label, value, role }) => ({
  area,
  label,
  x: UNEMPLOYMENT.get(area) ?? null,
  y: value,
  role,
}));

/** Four municipalities at 1, 10, 100 and 1 000, of which none is chosen. */
export const SCATTER_OF_RATIOS: readonly ScatterRow[] = [1, 10, 100, 1000].map((x, i) => ({
  area: String(i),
  label: `Kommun ${i}`,
  x,
  y: i,
  role: 'other',
}));

/** Names with many wide letters, in pairs beside each other and out to the right edge, the first of them chosen. */
export const SCATTER_OF_WIDE_NAMES: readonly ScatterRow[] = [
  'Emmaboda',
  'Hammarö',
  'Lomma',
  'Nynäshamn',
  'Surahammar',
  'Östhammar',
  'Hedemora',
  'Malmö',
].map((label, i) => ({ area: label, label, x: i, y: Math.floor(i / 2) % 2, role: i === 0 ? 'own' : 'peer' }));

export function funnelOf(isWidened: boolean): {
  readonly funnel: Funnel;
  readonly rows: readonly FunnelDot[];
} {
  const figures = DISTRIBUTION.map(({ area, value }) => ({
    area,
    value,
    population: POPULATION.get(area) ?? null,
  }));
  const funnel = buildFunnel(figures, { kind: 'binomial', per: 100 }, { isWidened });
  if (funnel === null) throw new Error('no funnel');
  const of = new Map(DISTRIBUTION.map((row) => [row.area, row]));
  const rows = funnel.rows.map((row): FunnelDot => ({
    ...row,
    label: of.get(row.area)?.label ?? '',
    role: of.get(row.area)?.role ?? 'other',
  }));
  return { funnel, rows };
}

export const CLASSES = quantileClasses(DISTRIBUTION.map(({ value }) => value));

/** The municipalities of some counties on the map, or of all. */
export function mapRows(own: string, counties?: readonly string[]): readonly MapRow[] {
  return MUNICIPALITIES.flatMap((cells): readonly MapRow[] => {
    const [area = '', label = '', , county = ''] = cells;
    if (counties !== undefined && !counties.includes(county)) return [];
    const value = ASSISTANCE.get(area) ?? null;
    return [
      {
        area,
        label,
        county,
        latitude: Number(cells.at(-2)),
        longitude: Number(cells.at(-1)),
        value,
        valueClass: classOf(value, CLASSES),
        role: area === own ? 'own' : county === '25' ? 'peer' : 'other',
      },
    ];
  });
}

/** Fourteen years of three lines: one whole, one with gaps and one that is never known; peers' quartiles with a gap and a year alone. */
export const TREND: readonly TrendRow[] = Array.from({ length: 14 }, (_, i): TrendRow => {
  const hasPeers = i !== 3 && i !== 5;
  const middle = 4.2 - 0.15 * i + 0.2 * Math.sin(i);
  return {
    period: 2011 + i,
    values: {
      '0182': 1.6 + 0.3 * Math.sin(i / 2),
      '0120': [2, 3, 7, 9, 13].includes(i) ? null : 1.5 + 0.4 * Math.cos(i / 2),
      '2418': null,
      '0000': middle + 0.3,
    },
    p25: hasPeers ? middle - 1.1 : null,
    p50: hasPeers ? middle : null,
    p75: hasPeers ? middle + 1.4 : null,
    peersKnown: hasPeers ? 25 : 2,
    peers: 25,
  };
});
