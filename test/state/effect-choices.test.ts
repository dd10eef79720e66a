import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { figureRows } from '../../src/data/figures/answered-figures';
import type { AreaRow, FigureRow } from '../../src/data/figures/figure-questions';
import { clearFigures, loadFigures } from '../../src/data/figures/load-figures';
import { plainFigures } from '../../src/data/figures/plain-figures';
import { queryAreas } from '../../src/data/figures/query-areas';
import { queryFigures } from '../../src/data/figures/query-figures';
import { runReadOnlyQuery } from '../../src/data/read-only-query';
import type { Database } from '../../src/engine/database';
import { amongOf, EXERCISE, isLongEnough, questionOf, seriesOf } from '../../src/state/effect-choices';
import { loadEffectFigures, loadLongKeyFigures } from '../../src/state/effect-figures';
import { expectOk, openShippedDatabase } from '../data/loaded-database';
import { columnsOf } from '../ui/figure-rows';

const area = (code: string, skrGroupCode: string, type: AreaRow['type'] = 'K') =>
  ({ code, name: code, type, skrGroupCode }) as AreaRow;
const AREAS = [
  area('0180', 'A1'),
  area('0182', 'A2'),
  area('0184', 'A2'),
  area('1263', ''),
  area('1264', ''),
  area('0000', '', 'L'),
  area('G123', 'A2', 'G'),
];
const row = (code: string, period: number, value: number | null) =>
  ({ kpi: 'N1', area: code, period, gender: 'T', value }) as FigureRow;

describe('what is compared', () => {
  const rows = AREAS.flatMap(({ code }) => [row(code, 2020, 1), row(code, 2021, null), row(code, 2022, 0)]);
  const series = seriesOf(rows, AREAS);
  test('is the series of municipalities, never of the nation or a group; a missing year is left out, and 0 is not missing', () => {
    expect(series.map(({ municipality }) => municipality)).toEqual(['0180', '0182', '0184', '1263', '1264']);
    for (const { values } of series) expect([...values]).toEqual([[2020, 1], [2022, 0]]); // prettier-ignore
  });
  test('is all others, or those of the same group; who has no group has nobody in it', () => {
    const among = (municipality: string, way: 'all' | 'group') =>
      amongOf({ municipality, among: way }, series, AREAS);
    expect(among('0182', 'all')).toEqual(['0180', '0184', '1263', '1264']);
    expect(among('0182', 'group')).toEqual(['0184']);
    expect(among('1263', 'group')).toEqual([]);
  });
  test('is nobody that was unticked', () => {
    const choices = { ...EXERCISE, municipality: '0182', unticked: ['0180', '1264'] };
    const { chosen, treated } = questionOf(choices, { series, areas: AREAS, population: [] });
    expect([treated, ...chosen]).toEqual(['0182', '0184', '1263']);
  });
  test('is long enough with five years before and two after, seven without a gap', () => {
    const of = (years: readonly number[]) =>
      isLongEnough({ municipality: '0180', values: new Map(years.map((year) => [year, 1])) });
    expect(of([2001, 2002, 2003, 2004, 2005, 2006, 2007])).toBe(true);
    expect(of([2001, 2002, 2003, 2004, 2005, 2006])).toBe(false);
    expect(of([2001, 2002, 2003, 2005, 2006, 2007, 2008, 2009])).toBe(false);
  });
});

describe('what there is to compare', async () => {
  const connection = await openShippedDatabase();
  const database = {
    query: (sql: string) => runReadOnlyQuery(connection, sql),
    areas: () => queryAreas(connection),
    figures: async (request: Parameters<Database['figures']>[0]) => ({
      ok: true,
      value: figureRows(expectOk(await queryFigures(connection, request))),
    }),
  } as unknown as Database;

  /** The shipped files, by hand. */
  const cells = ['population', 'cross-section-2024', 'bistand-socialstyrelsen', 'municipal-tax'].flatMap(
    (file) =>
      readFileSync(`datasets/${file}.csv`, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(',')),
  );
  const municipalities = new Set(
    expectOk(await queryAreas(connection)).flatMap(({ code, type }) => (type === 'K' ? [code] : [])),
  );

  test('is the key figures that more than ten municipalities have seven years in a row of', async () => {
    const years = new Map<string, Map<string, Set<number>>>();
    for (const [kpi = '', code = '', period, gender, value] of cells) {
      if (value === '' || gender !== 'T' || !municipalities.has(code)) continue;
      const of = years.get(kpi) ?? new Map<string, Set<number>>();
      years.set(kpi, of.set(code, (of.get(code) ?? new Set<number>()).add(Number(period))));
    }
    const hasSeven = (of: ReadonlySet<number>) =>
      [...of].some((year) => [1, 2, 3, 4, 5, 6].every((more) => of.has(year + more)));
    const expected = [...years].flatMap(([id, of]) => {
      const count = [...of.values()].filter(hasSeven).length;
      return count > 10 ? [[id, count]] : [];
    });
    expect(expected.length).toBeGreaterThan(0);
    const found = expectOk(await loadLongKeyFigures(database));
    expect(found.map(({ id, municipalities: count }) => [id, count])).toEqual(
      expected.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  });

  test('is no shipped figure of a year that its source does not state, but what was loaded of it', async () => {
    const before = expectOk(await loadEffectFigures(database, 'N31807'));
    expect([before.series, before.hasShipped, before.hasLoaded]).toEqual([[], false, false]);
    const figures = columnsOf(['N31807 1263 2020 T 1.5', 'N31807 1263 2021 T']);
    const load = { id: 'a', name: 'a', from: 'file', loadedAt: '2026-11-22T10:00:00Z', rows: 2 } as const;
    expectOk(
      await loadFigures(connection, load, [plainFigures(figures, 'a', 0, 2)], { areas: [], keyFigures: [] }),
    );
    const after = expectOk(await loadEffectFigures(database, 'N31807'));
    expect(after.series).toEqual([{ municipality: '1263', values: new Map([[2020, 1.5]]) }]);
    expect([after.hasShipped, after.hasLoaded]).toEqual([false, true]);
    expectOk(await clearFigures(connection));
  });

  test('has the inhabitants of the same file beside it', async () => {
    const { series, population, hasShipped } = expectOk(await loadEffectFigures(database, 'N31910'));
    const valueIn = (kpi: string) =>
      cells.find(([id, code, period]) => id === kpi && code === '1263' && period === '2019')?.[4];
    const of = (all: typeof series) =>
      all.find(({ municipality }) => municipality === '1263')?.values.get(2019);
    expect(hasShipped).toBe(true);
    expect(of(population)).toBe(Number(valueIn('N01951')));
    const own = valueIn('N31910') ?? '';
    expect(of(series)).toBe(own === '' ? undefined : Number(own));
  });
});
