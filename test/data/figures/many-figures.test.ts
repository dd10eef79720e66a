import { beforeEach, expect, it } from 'vitest';
import type { FigureColumns } from '../../../src/data/figures/figure-columns';
import { clearFigures, loadFigures, type LoadedNames } from '../../../src/data/figures/load-figures';
import { plainFigures } from '../../../src/data/figures/plain-figures';
import { queryAreas } from '../../../src/data/figures/query-areas';
import { queryKeyFigures } from '../../../src/data/figures/query-key-figures';
import { readTableRows } from '../../../src/data/table-rows';
import { expectOk, openShippedDatabase } from '../loaded-database';

const database = await openShippedDatabase();
beforeEach(async () => void expectOk(await clearFigures(database)));

async function load(id: string, figures: FigureColumns, names: Partial<LoadedNames> = {}): Promise<void> {
  const rows = figures.kpi.length;
  const of = { id, name: id, from: 'file', loadedAt: '2026-11-22T10:00:00Z', rows } as const;
  const parts = [plainFigures(figures, id, 0, rows)];
  expectOk(await loadFigures(database, of, parts, { areas: [], keyFigures: [], ...names }));
}

/** As many key figures, each with a figure of a thousand areas. */
function figuresOf(kpis: number, value: number, gender = 0): FigureColumns {
  const rows = kpis * 1000;
  return {
    kpis: Array.from({ length: kpis }, (_, at) => `N9${String(at).padStart(4, '0')}`),
    areas: Array.from({ length: 1000 }, (_, at) => String(3000 + at)),
    statuses: [''],
    kpi: Int32Array.from({ length: rows }, (_, row) => Math.floor(row / 1000)),
    area: Int32Array.from({ length: rows }, (_, row) => row % 1000),
    period: new Int16Array(rows).fill(2024),
    gender: new Uint8Array(rows).fill(gender),
    value: new Float64Array(rows).fill(value),
    status: new Int32Array(rows),
    count: new Int32Array(rows).fill(1),
  };
}

const byLoad = async () =>
  readTableRows(
    await database.run(
      `SELECT load, count(*), min(value), max(value) FROM figures WHERE load <> 'shipped' GROUP BY load ORDER BY load`,
    ),
  ).rows;

it('more rows than are compared at a time are replaced, every one of them, and others are left', async () => {
  await load('a', figuresOf(262, 1));
  await load('b', figuresOf(260, 2));
  expect(await byLoad()).toEqual([
    ['a', 2000, 1, 1],
    ['b', 260_000, 2, 2],
  ]);
}, 120_000);

it('a key figure says which genders a municipality has figures of, and groups do not count', async () => {
  const genders = async () =>
    expectOk(await queryKeyFigures(database, { words: 'N90000', withFigures: false, limit: 1 }))[0]?.genders;
  /** Svedala of one gender, and groups of another. */
  const of = (own: number, others: number): FigureColumns => ({
    ...figuresOf(1, 1),
    areas: Array.from({ length: 1000 }, (_, at) => (at === 0 ? '1263' : `G${at}`)),
    gender: Uint8Array.from({ length: 1000 }, (_, at) => (at === 0 ? own : others)),
  });
  await load('a', of(1, 0));
  expect(await genders()).toBe('K');
  await load('b', of(0, 2));
  expect(await genders()).toBe('TK');
  await load('c', of(2, 2));
  expect(await genders()).toBe('TKM');
});

it('of two names of one area or key figure in a load the first is taken, and an empty one is none', async () => {
  const figures = { ...figuresOf(1, 1), kpis: ['N99998'] };
  await load('a', figures, {
    areas: [
      { id: '3000', title: 'Ett', type: 'K' },
      { id: '3000', title: 'Två', type: 'K' },
      { id: '3001', title: '', type: '' },
    ],
    keyFigures: [
      { id: 'N99998', title: 'Första', description: '' },
      { id: 'N99998', title: 'Andra', description: '' },
    ],
  });
  const areas = expectOk(await queryAreas(database));
  expect(areas.filter(({ code }) => code === '3000').map(({ name }) => name)).toEqual(['Ett']);
  expect(areas.filter(({ code }) => code === '3001').map(({ name }) => name)).toEqual(['3001']);
  const found = expectOk(await queryKeyFigures(database, { words: 'N99998', withFigures: false, limit: 5 }));
  expect(found.map(({ title }) => title)).toEqual(['Första']);
});
