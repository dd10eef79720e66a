import { beforeEach, describe, expect, it } from 'vitest';
import type { DatabaseConnection } from '../../../src/data/connection';
import { figureRows } from '../../../src/data/figures/answered-figures';
import { type FigureColumns, GENDERS } from '../../../src/data/figures/figure-columns';
import type { FigureLoad, FigureRow } from '../../../src/data/figures/figure-questions';
import { clearFigures, loadFigures, type LoadedNames } from '../../../src/data/figures/load-figures';
import { plainFigures } from '../../../src/data/figures/plain-figures';
import type { PlainColumn } from '../../../src/data/figures/plain-table';
import { queryAreas } from '../../../src/data/figures/query-areas';
import { queryFigures } from '../../../src/data/figures/query-figures';
import { queryKeyFigures } from '../../../src/data/figures/query-key-figures';
import { readTableRows } from '../../../src/data/table-rows';
import { expectOk, openShippedDatabase } from '../loaded-database';

const database = await openShippedDatabase();
beforeEach(async () => void expectOk(await clearFigures(database)));

type Given = Partial<Omit<FigureRow, 'load'>>;

function columnsOf(rows: readonly Given[]): FigureColumns {
  const full = rows.map((row) => ({
    kpi: 'N31807',
    area: '1263',
    period: 2024,
    gender: 'T' as const,
    value: 1,
    status: '',
    count: 1,
    ...row,
  }));
  const texts = (pick: (row: (typeof full)[number]) => string) => {
    const list = [...new Set(full.map(pick))];
    return { list, index: Int32Array.from(full, (row) => list.indexOf(pick(row))) };
  };
  const [kpi, area, status] = [texts((row) => row.kpi), texts((row) => row.area), texts((row) => row.status)];
  return {
    kpis: kpi.list,
    areas: area.list,
    statuses: status.list,
    kpi: kpi.index,
    area: area.index,
    period: Int16Array.from(full, (row) => row.period),
    gender: Uint8Array.from(full, (row) => GENDERS.indexOf(row.gender)),
    value: Float64Array.from(full, (row) => row.value ?? NaN),
    status: status.index,
    count: Int32Array.from(full, (row) => row.count ?? -1),
  };
}

/** Loads rows in parts of a few. */
function load(id: string, rows: readonly Given[], names: Partial<LoadedNames> = {}, on = database) {
  const few = Math.max(2, Math.ceil(rows.length / 3));
  const figures = columnsOf(rows);
  const parts: (readonly PlainColumn[])[] = [];
  for (let from = 0; from < rows.length; from += few)
    parts.push(plainFigures(figures, id, from, Math.min(from + few, rows.length)));
  const of: FigureLoad = {
    id,
    name: `${id}.json`,
    from: 'file',
    loadedAt: '2026-11-22T10:00:00Z',
    rows: rows.length,
  };
  return loadFigures(on, of, parts, { areas: [], keyFigures: [], ...names });
}

async function figure(area: string, kpi = 'N31807', groups = false): Promise<readonly FigureRow[]> {
  return figureRows(expectOk(await queryFigures(database, { kpis: [kpi], areas: [area], groups })));
}

const rowsOf = async (sql: string) => readTableRows(await database.run(sql)).rows;
const countRows = async () => (await rowsOf('SELECT count(*) FROM figures'))[0]?.[0];

describe('a load', () => {
  it('comes back as it was: missing is null, not 0, and a count that is not said is null', async () => {
    const rows: Given[] = [
      { period: 2020, value: 0, count: null },
      { period: 2021, value: null, status: 'saknas' },
      { period: 2022, gender: 'K', value: -1.5 },
      { period: 2022, gender: 'M', value: 1e12, count: 7 },
      { period: 2022, value: 2 },
    ];
    expectOk(await load('a', rows));
    const loaded = (await figure('1263')).filter((row) => row.load === 'a');
    expect(
      loaded.map(({ period, gender, value, status, count }) => [period, gender, value, status, count]),
    ).toEqual([
      [2020, 'T', 0, '', null],
      [2021, 'T', null, 'saknas', 1],
      [2022, 'T', 2, '', 1],
      [2022, 'K', -1.5, '', 1],
      [2022, 'M', 1e12, '', 7],
    ]);
  });

  it('takes the place of what was shipped and of older loads, row by row, missing rows too', async () => {
    expectOk(await load('a', [{ value: 1 }, { period: 2023, value: 2 }, { area: '1287', value: 3 }]));
    expectOk(await load('b', [{ value: null }, { gender: 'K', value: 5 }]));
    expect(
      (await figure('1263')).map(({ period, gender, value, load: of }) => [period, gender, value, of]),
    ).toEqual([
      [2023, 'T', 2, 'a'],
      [2024, 'T', null, 'b'],
      [2024, 'K', 5, 'b'],
    ]);
    expect((await figure('1287')).map(({ value, load: of }) => [value, of])).toEqual([[3, 'a']]);
    // 5 821 shipped, of which two were replaced, two of a's left and two of b's.
    expect(await countRows()).toBe(5821 - 2 + 2 + 2);
  });

  it('stands in the table of loads, and is gone when the loads are cleared', async () => {
    expectOk(await load('a', [{}]));
    expect(await rowsOf('SELECT * FROM loads ORDER BY id')).toEqual([
      ['a', 'a.json', 'file', '2026-11-22T10:00:00Z', 1],
      ['shipped', 'Reformlabbet', 'shipped', null, 5821],
    ]);
    expectOk(await clearFigures(database));
    expect(await rowsOf('SELECT id FROM loads')).toEqual([['shipped']]);
    expect((await figure('1263')).map(({ value, load: of }) => [value, of])).toEqual([[1.897973, 'shipped']]);
    expect(await countRows()).toBe(5821);
  });

  it('names what nothing shipped knows, by its id where it says no more; shipped names stay', async () => {
    const areas = [
      { id: 'G35921', title: 'Liknande kommuner', type: 'G' },
      { id: '1263', title: 'Another name', type: 'K' },
    ];
    const keyFigures = [{ id: 'N99999', title: 'Ny ålder', description: '' }];
    expectOk(
      await load(
        'a',
        [{ area: 'G35921', kpi: 'N99999' }, { area: '9999', kpi: 'U77777' }, { area: '0099' }],
        {
          areas,
          keyFigures,
        },
      ),
    );
    const found = expectOk(await queryAreas(database));
    const of = (code: string) =>
      found.filter((row) => row.code === code).map(({ name, type }) => [name, type]);
    expect(['G35921', '1263', '9999', '0099'].map(of)).toEqual([
      [['Liknande kommuner', 'G']],
      [['Svedala', 'K']],
      [['9999', 'U']],
      [['0099', 'U']],
    ]);
    const search = async (words: string) =>
      expectOk(await queryKeyFigures(database, { words, withFigures: false, limit: 5 }));
    // Its one figure is of a group, that of the other of a code that nobody knows: only those of municipalities count.
    expect(await search('ÅLDER n99999')).toMatchObject([{ title: 'Ny ålder', figures: 0 }]);
    expect(await search('U77777')).toMatchObject([{ title: 'U77777', figures: 0, municipalities: 0 }]);
    expectOk(await clearFigures(database));
    expect(expectOk(await queryAreas(database))).toHaveLength(312);
    expect(await search('N99999')).toEqual([]);
  });

  it('takes from a load what an area of no known code is, but a group is always a group', async () => {
    const areas = [
      { id: '2599', title: 'Ny kommun', type: 'K' },
      { id: '2598', title: 'Oklar', type: 'X' },
      { id: 'G35921', title: 'Grupp', type: 'K' },
    ];
    expectOk(
      await load(
        'a',
        [
          { area: '2599', kpi: 'U77777' },
          { area: 'G35921', kpi: 'U77777' },
        ],
        { areas },
      ),
    );
    const found = expectOk(await queryAreas(database));
    expect(
      found.flatMap(({ code, type }) => (areas.some(({ id }) => id === code) ? [[code, type]] : [])),
    ).toEqual([
      ['2598', 'U'],
      ['2599', 'K'],
      ['G35921', 'G'],
    ]);
    expect(
      expectOk(await queryKeyFigures(database, { words: 'U77777', withFigures: false, limit: 5 })),
    ).toMatchObject([{ figures: 1, municipalities: 1 }]);
  });

  it('that names what an earlier one could only give an id gives it the name', async () => {
    expectOk(
      await load('a', [
        { area: '2599', kpi: 'U77777' },
        { area: 'G1', kpi: 'U77777' },
      ]),
    );
    expectOk(
      await load('b', [], {
        areas: [
          { id: '2599', title: 'Ny kommun', type: 'K' },
          { id: 'G1', title: 'Grupp', type: 'G' },
          { id: '1263', title: 'Another name', type: 'L' },
        ],
        keyFigures: [{ id: 'U77777', title: 'Nytt mått', description: '' }],
      }),
    );
    const found = expectOk(await queryAreas(database));
    expect(
      ['2599', 'G1', '1263'].map((of) =>
        found.filter(({ code }) => code === of).map(({ name, type }) => [name, type]),
      ),
    ).toEqual([[['Ny kommun', 'K']], [['Grupp', 'G']], [['Svedala', 'K']]]);
    const [keyFigure, ...more] = expectOk(
      await queryKeyFigures(database, { words: 'U77777', withFigures: false, limit: 5 }),
    );
    expect(more).toEqual([]);
    expect(keyFigure).toMatchObject({ title: 'Nytt mått', figures: 1 });
  });

  it('shows its groups only when asked', async () => {
    expectOk(await load('a', [{ area: 'G35921' }]));
    expect(await figure('G35921')).toEqual([]);
    expect(await figure('G35921', 'N31807', true)).toHaveLength(1);
  });

  it('of many rows over many key figures leaves each key once', async () => {
    const rows = (from: number) =>
      Array.from({ length: 3000 }, (_, at): Given => ({
        kpi: `N9${(at + from) % 70}`,
        period: 1990 + (at % 30),
        area: `A${at}`,
        value: at,
      }));
    expectOk(await load('a', rows(0)));
    expectOk(await load('b', rows(0).slice(0, 1000)));
    expect(
      await rowsOf(`SELECT load, count(*) FROM figures WHERE load <> 'shipped' GROUP BY load ORDER BY load`),
    ).toEqual([
      ['a', 2000],
      ['b', 1000],
    ]);
  });

  it.each([
    ['an insert that adds nothing in silence', () => Promise.resolve()],
    ['an insert that fails', () => Promise.reject(new Error('broken'))],
  ])('that meets %s is a problem, and leaves what was there', async (_, insert) => {
    expectOk(await load('a', [{ value: 7 }]));
    const failing: DatabaseConnection = { ...database, insert };
    expect(await load('b', [{ value: 8 }], {}, failing)).toMatchObject({ ok: false });
    expect((await figure('1263')).map(({ value }) => value)).toEqual([7]);
    expect(await rowsOf('SELECT id FROM loads ORDER BY id')).toEqual([['a'], ['shipped']]);
    expectOk(await load('b', [{ value: 9 }]));
    expect((await figure('1263')).map(({ value }) => value)).toEqual([9]);
  });

  it('that fails after its rows are in leaves what was there', async () => {
    const before = await countRows();
    const failing: DatabaseConnection = {
      ...database,
      run: (sql, parameters) =>
        sql.includes('INSERT INTO loads')
          ? Promise.reject(new Error('Out of Memory Error: none left'))
          : database.run(sql, parameters),
    };
    expect(await load('b', [{ value: 8 }], {}, failing)).toMatchObject({
      problems: [{ what: 'outOfMemory' }],
    });
    expect(await countRows()).toBe(before);
    expect((await figure('1263')).map(({ load: of }) => of)).toEqual(['shipped']);
  });
});

describe('figures whose columns are uneven', () => {
  it('are refused before any is added', async () => {
    const before = await countRows();
    const parts = [plainFigures({ ...columnsOf([{ value: 8 }]), value: new Float64Array(0) }, 'b', 0, 1)];
    const of: FigureLoad = { id: 'b', name: 'b', from: 'file', loadedAt: '2026-11-22T10:00:00Z', rows: 1 };
    expect(await loadFigures(database, of, parts, { areas: [], keyFigures: [] })).toMatchObject({
      problems: [{ what: 'wrongShape', value: 'value' }],
    });
    expect(await countRows()).toBe(before);
  });
});
