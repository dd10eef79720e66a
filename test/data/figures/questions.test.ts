import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { figureRows } from '../../../src/data/figures/answered-figures';
import { describeTables } from '../../../src/data/figures/describe-tables';
import type { FigureRequest, FigureRow, KeyFigureSearch } from '../../../src/data/figures/figure-questions';
import { queryAreas } from '../../../src/data/figures/query-areas';
import { queryFigures } from '../../../src/data/figures/query-figures';
import { queryKeyFigures } from '../../../src/data/figures/query-key-figures';
import { parseCsv } from '../../../src/data/parse-csv';
import { datasetsFolder, expectOk, openShippedDatabase } from '../loaded-database';

const database = await openShippedDatabase();
const shipped = (
  await Promise.all(
    ['population', 'cross-section-2024', 'bistand-socialstyrelsen', 'municipal-tax'].map(readCells),
  )
).flat();
const titles = await readCells('key-figures');
const places = await readCells('areas');

async function readCells(file: string): Promise<readonly (readonly string[])[]> {
  const { rows, problems } = parseCsv(file, await readFile(`${datasetsFolder}${file}.csv`, 'utf8'));
  expect(problems).toEqual([]);
  return rows.map(({ cells }) => cells);
}

/** The shipped files by hand: rows as the questions answer them, in their order. */
function shippedRows(keep: (row: FigureRow) => boolean): readonly FigureRow[] {
  return shipped
    .map(([kpi, area, period, gender, value, status]): FigureRow => ({
      kpi: kpi ?? '',
      area: area ?? '',
      period: Number(period),
      gender: gender as 'T',
      value: value === '' ? null : Number(value),
      status: status ?? '',
      count: null,
      load: 'shipped',
    }))
    .filter(keep)
    .sort((a, b) => compare(keyOf(a), keyOf(b)));
}

const keyOf = ({ kpi, area, period, gender }: FigureRow) => `${kpi}\0${area}\0${period}\0${gender}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const figures = async (request: FigureRequest) => figureRows(expectOk(await queryFigures(database, request)));
const search = async (wanted: Partial<KeyFigureSearch>) =>
  expectOk(await queryKeyFigures(database, { words: '', withFigures: false, limit: 10_000, ...wanted }));

describe('figures', () => {
  it('of a key figure are those of the files, missing ones null, in order', async () => {
    for (const kpi of ['N01951', 'N31807', 'N31910', 'N00901']) {
      const expected = shippedRows((row) => row.kpi === kpi);
      expect(expected.length).toBeGreaterThan(200);
      expect(await figures({ kpis: [kpi] })).toEqual(expected);
    }
    expect((await figures({ kpis: ['N31807'] })).filter(({ value }) => value === null)).toHaveLength(4);
  });

  it('are cut by area, period and gender, each list on its own', async () => {
    const areas = ['1263', '1287', '0000'];
    expect(
      await figures({ kpis: ['N01951', 'N31849'], areas, periods: [2024, 2016], genders: ['T'] }),
    ).toEqual(
      shippedRows(
        ({ kpi, area, period }) =>
          ['N01951', 'N31849'].includes(kpi) && areas.includes(area) && [2016, 2024].includes(period),
      ),
    );
  });

  it.each([
    { kpis: [] },
    { kpis: ['N01951'], areas: [] },
    { kpis: ["' OR true --"] },
    { kpis: ['N01951'], genders: ['K' as const] },
  ])('of %o are none', async (request) => {
    expect(await figures(request)).toEqual([]);
  });
});

describe('key figures', () => {
  it('are the 6 099 of Kolada and the five of our own, those with figures first, then by id', async () => {
    const rows = await search({});
    const counts = new Map<string, number>();
    const municipalities = new Set(places.filter(([, , type]) => type === 'K').map(([code]) => code));
    for (const [kpi = '', area, , , value] of shipped)
      if (value !== '' && municipalities.has(area)) counts.set(kpi, (counts.get(kpi) ?? 0) + 1);
    const own = [...counts.keys()].filter((id) => id.startsWith('X_'));
    const ids = [...titles.map(([id = '']) => id), ...own].sort(compare);
    expect(own).toHaveLength(5);
    expect(rows.map(({ id }) => id)).toEqual([
      ...ids.filter((id) => counts.has(id)),
      ...ids.filter((id) => !counts.has(id)),
    ]);
    expect(new Map(rows.filter((row) => row.figures > 0).map((row) => [row.id, row.figures]))).toEqual(
      counts,
    );
  });

  it('say what there is of each', async () => {
    const [row] = await search({ words: 'N31910' });
    const there = shipped.filter(
      ([kpi, area, , , value]) => kpi === 'N31910' && area !== '0000' && value !== '',
    );
    const periods = there.map(([, , period]) => Number(period));
    expect(row).toEqual({
      id: 'N31910',
      title: titles.find(([id]) => id === 'N31910')?.[1],
      operatingArea: 'Individ- och familjeomsorg',
      figures: there.length,
      municipalities: new Set(there.map(([, area]) => area)).size,
      firstPeriod: Math.min(...periods),
      lastPeriod: Math.max(...periods),
      genders: 'T',
    });
  });

  it('of our own have the titles of the catalogue', async () => {
    expect((await search({ words: 'x_rental' }))[0]?.title).toBe('Hyresrätter i bostadsbeståndet');
  });

  it.each([
    'bistånd',
    'BISTÅND hushåll',
    'övergripande',
    'ÖVERGRIPANDE kr/inv',
    '  äldre\tÅR ',
    'n3180',
    '100 %',
    "'; DROP",
    '_',
  ])('are found by all of the words “%s”, in any case', async (words) => {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const expected = titles.filter(([id, title, area]) =>
      wanted.every((word) => `${id} ${title} ${area}`.toLowerCase().includes(word)),
    );
    const found = (await search({ words })).filter(({ id }) => !id.startsWith('X_'));
    expect(found.map(({ id }) => id).sort(compare)).toEqual(expected.map(([id = '']) => id).sort(compare));
  });

  it('are as many as asked for, with figures where asked for', async () => {
    expect(await search({ limit: 3 })).toHaveLength(3);
    expect((await search({ withFigures: true })).every((row) => row.figures > 0)).toBe(true);
  });
});

describe('areas', () => {
  it('are those of the file, by code, with the population of the latest year', async () => {
    const rows = expectOk(await queryAreas(database));
    expect(rows.map(({ code }) => code)).toEqual(places.map(([code]) => code).sort());
    for (const row of rows) {
      const [, name, type, county, groupCode, group, mainGroup, latitude, longitude] =
        places.find(([code]) => code === row.code) ?? [];
      const latest = shippedRows(({ kpi, area }) => kpi === 'N01951' && area === row.code).at(-1);
      const numberOf = (cell: string | undefined) => (cell === '' ? null : Number(cell));
      expect(row).toEqual({
        code: row.code,
        name,
        type,
        county,
        skrGroupCode: groupCode,
        skrGroup: group,
        skrMainGroup: mainGroup,
        latitude: numberOf(latitude),
        longitude: numberOf(longitude),
        population: latest?.value ?? null,
      });
    }
  });
});

describe('tables', () => {
  it('are described with their rows and columns, by name', async () => {
    const tables = expectOk(await describeTables(database));
    const names = tables.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(tables.find(({ name }) => name === 'figures')).toEqual({
      name: 'figures',
      rows: shipped.length,
      columns: [
        { name: 'kpi', type: 'VARCHAR' },
        { name: 'area', type: 'VARCHAR' },
        { name: 'period', type: 'INTEGER' },
        { name: 'gender', type: 'VARCHAR' },
        { name: 'value', type: 'DOUBLE' },
        { name: 'status', type: 'VARCHAR' },
        { name: 'count', type: 'INTEGER' },
        { name: 'load', type: 'VARCHAR' },
      ],
    });
    expect(names).toEqual(expect.arrayContaining(['areas', 'key_figures', 'loads', 'kpi_values']));
  });
});
