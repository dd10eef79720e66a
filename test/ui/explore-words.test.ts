import { describe, expect, test, vi } from 'vitest';
import { correlate } from '../../src/analysis/municipal/correlation';
import { describeDistribution } from '../../src/analysis/municipal/describe-distribution';
import { buildTrend } from '../../src/analysis/municipal/trend';
import type { AreaRow, FigureRow, KeyFigureRow } from '../../src/data/figures/figure-questions';
import { firstChoices } from '../../src/state/explore-choices';
import { findPeers } from '../../src/state/explore-peers';
import { yearFigures, yearsOf } from '../../src/state/explore-year';
import type { Picture } from '../../src/ui/data/explore/picture';

vi.stubGlobal('localStorage', { getItem: () => null });
vi.stubGlobal('navigator', { language: 'sv' });
vi.stubGlobal('$state', <T>(value: T) => value);
vi.stubGlobal('document', { documentElement: {} });
const { allRows, allTable } = await import('../../src/ui/data/explore/all-rows');
const { distributionWords } = await import('../../src/ui/data/explore/distribution-words');
const { figureNotes } = await import('../../src/ui/data/explore/figure-notes');
const { figureFormat } = await import('../../src/ui/data/explore/key-figure-words');
const { scatterWords } = await import('../../src/ui/data/explore/scatter-words');
const { sourceWords } = await import('../../src/ui/data/explore/source-words');
const { trendWords } = await import('../../src/ui/data/explore/trend-words');

const area = (code: string): AreaRow => ({
  code,
  name: `Kommun ${code}`,
  type: 'K',
  county: '01',
  skrGroupCode: '',
  skrGroup: '',
  skrMainGroup: '',
  latitude: null,
  longitude: null,
  population: null,
});

function rowsOf(
  figures: Readonly<Record<string, Readonly<Record<number, number | null>>>>,
  load = 'shipped',
) {
  return Object.entries(figures).flatMap(([code, years]) =>
    Object.entries(years).map(([period, value]): FigureRow => ({
      kpi: 'N31807',
      area: code,
      period: Number(period),
      gender: 'T',
      value,
      status: '',
      count: null,
      load,
    })),
  );
}

/** The picture of the first area beside all the others. */
function pictureOf(rows: readonly FigureRow[], codes: readonly string[], period: number): Picture {
  const title = 'Invånare som någon gång under året erhållit ekonomiskt bistånd, andel (%) av bef.';
  const keyFigure = { id: 'N31807', title } as KeyFigureRow;
  const set = { keyFigure, gender: 'T', rows } as const;
  const areas = codes.map(area);
  const [own = area(''), ...others] = areas;
  const year = yearFigures(set, areas, period);
  return {
    keyFigure,
    set,
    title,
    gender: 'T',
    own,
    ownFigure: { area: own, row: undefined, value: year.byCode.get(own.code)?.value ?? null },
    peers: { areas: others, similarity: undefined },
    peersName: 'De andra',
    year,
    yearWords: String(period),
    inhabitants: undefined,
    years: yearsOf(rows, new Set(codes)),
    format: figureFormat(title, rows),
    role: () => 'other',
    roleWords: { own: '', peers: '', others: '' },
  };
}

function distributionOf(figures: Readonly<Record<string, number | null>>) {
  const rows = rowsOf(
    Object.fromEntries(Object.entries(figures).map(([code, value]) => [code, { 2023: value }])),
  );
  const picture = pictureOf(rows, Object.keys(figures), 2023);
  const described = describeDistribution(
    picture.year.municipalities.map((one) => ({ area: one.area.code, value: one.value })),
    picture.own.code,
  );
  return distributionWords(picture, described, null, false);
}

describe('the sentences on a distribution', () => {
  test('of three municipalities nothing is said of eight in ten, and a median says of how many it is', () => {
    const { takeaway, summary } = distributionOf({ '1001': 2, '1002': 3, '1003': 4, '1004': null });
    expect(takeaway).toContain('2 av 3 med uppgift: median 4');
    expect(summary).toContain('Medianen är 3');
    expect(summary).not.toContain('åtta av tio');
  });
  test('of a municipality that is alone with a figure no place is said', () => {
    expect(distributionOf({ '1001': 2, '1002': null }).summary).toBe('');
  });
  test('equal values are counted as such', () => {
    expect(distributionOf({ '1001': -2, '1002': -2, '1003': -2 }).summary).toContain(
      'har 0 ett högre värde och 0 ett lägre. Andra med samma värde: 2.',
    );
  });
});

test('a trend compares medians of the same municipalities, and says when others come and go', () => {
  const codes = ['1001', '1002', '1003', '1004', '1005', '1006'];
  const rows = rowsOf({
    '1001': { 2020: 1, 2021: 1 },
    ...Object.fromEntries(codes.slice(1, 5).map((code) => [code, { 2020: 5, 2021: 5 }])),
    '1006': { 2021: 900 },
  });
  const picture = pictureOf(rows, codes, 2021);
  const trend = buildTrend(rows, { areas: ['1001'], peers: codes.slice(1) });
  const { summary } = trendWords(picture, trend);
  expect(summary).toContain(
    'medianen för de 4 som har uppgift båda åren var 5\u00a0% (2020) och 5\u00a0% (2021)',
  );
  expect(summary).toContain('Mellan 4 och 5 av dem');
});

test('few behind a share are counted among the inhabitants of the year, and where those are unknown nothing is said', () => {
  const codes = ['1001', '1002', '1003'];
  const picture = pictureOf(
    rowsOf({ '1001': { 2019: 0.5 }, '1002': { 2019: 0.5 }, '1003': { 2019: 0.5 } }),
    codes,
    2019,
  );
  const people = rowsOf({ '1001': { 2019: 3800, 2024: 4200 }, '1002': { 2019: 4100, 2024: 3900 } });
  const set = { ...picture.set, rows: people };
  const inhabitants = { set, year: yearFigures(set, codes.map(area), 2019) };
  const rows = allRows({ ...picture, inhabitants });
  expect(rows.map(({ population }) => population)).toEqual([3800, 4100, null]);
  expect(rows.map(({ persons }) => persons)).toEqual([19, undefined, undefined]);
  expect(allTable(rows, { ...picture, inhabitants }).columns.map(({ name }) => name)).toContain(
    'Invånare den 31 december 2019',
  );
});

test('a relation that luck may give is called so, and two titles that begin alike are told apart', () => {
  const pairs = Array.from({ length: 12 }, (_, i) => ({ x: i, y: (i * 5) % 12 }));
  const picture = pictureOf([], ['1001'], 2023);
  const title = `${picture.title.split(',')[0]}, antal`;
  const words = scatterWords(picture, title, correlate(pairs), { x: false, y: false });
  expect(words.takeaway).toContain('inte starkare än slumpen');
  expect(words.takeaway).toContain('antal');
  expect(words.takeaway).toContain('andel (%)');
});

test('every load and producer that the figures of a year rest on is named, and no other', () => {
  const rows = [...rowsOf({ '1001': { 2023: 1 } }, 'fil'), ...rowsOf({ '1002': { 2023: 2, 2024: 2 } })];
  const { set } = pictureOf(rows, ['1001', '1002'], 2023);
  const people = { ...set, keyFigure: { ...set.keyFigure, id: 'N01951' } };
  const loads = [{ id: 'fil', name: 'kolada.json', from: 'file', loadedAt: '', rows: 1 }] as const;
  const words = sourceWords(
    [
      { set, period: 2023 },
      { set: people, period: 2024 },
    ],
    loads,
    true,
  ).join(' ');
  expect(words).toContain('Kolada (RKA); SCB');
  expect(words).toContain('Inläst: kolada.json.');
  expect(sourceWords([{ set, period: 2024 }], loads, false).join(' ')).not.toContain('kolada.json');
});

test('a loaded file that replaces all figures takes their note away, also where the shipped have rows without a figure', () => {
  const rows = [...rowsOf({ '1001': { 2024: 1 } }, 'fil'), ...rowsOf({ '1002': { 2024: null } })];
  expect(figureNotes(pictureOf(rows, ['1001', '1002'], 2024))).toEqual([]);
  expect(figureNotes(pictureOf(rowsOf({ '1001': { 2024: 1 } }), ['1001'], 2024))).toHaveLength(1);
});

test('alike rests on more than half of the key figures that the municipality has, not of those chosen', () => {
  const areas = ['1001', '1002', '1003'].map(area);
  const yearOf = (id: string, values: Readonly<Record<string, number>>) => {
    const rows = rowsOf(
      Object.fromEntries(Object.entries(values).map(([code, value]) => [code, { 2023: value }])),
    );
    const set = { keyFigure: { id } as KeyFigureRow, gender: 'T', rows } as const;
    return { set, year: yearFigures(set, areas, 2023) };
  };
  const lacked = ['N2', 'N3', 'N4'].map((id) => yearOf(id, { '1002': 1, '1003': 2 }));
  const choices = { ...firstChoices('1001'), peers: 'lika' } as const;
  const peers = findPeers(area('1001'), areas, choices, [
    yearOf('N1', { '1001': 1, '1002': 2, '1003': 5 }),
    ...lacked,
  ]);
  expect(peers.areas.map(({ code }) => code)).toEqual(['1002', '1003']);
});
