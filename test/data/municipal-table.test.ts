import { describe, expect, it } from 'vitest';
import {
  municipalColumns,
  queryMunicipalTable,
  type MunicipalTableRequest,
} from '../../src/data/municipal-table';
import { expectOk, openShippedDatabase } from './loaded-database';

const database = await openShippedDatabase();

async function columnOf(column: (typeof municipalColumns)[number], request: Partial<MunicipalTableRequest>) {
  const all = { sortBy: 'code', descending: false, nameContains: '', ...request } as const;
  const { columns, rows } = expectOk(await queryMunicipalTable(database, all));
  expect(columns).toEqual(municipalColumns);
  return rows.map((row) => row[columns.indexOf(column)]);
}

describe('the table of municipalities', () => {
  it.each(municipalColumns)('has one row per municipality, sorted by %s', async (sortBy) => {
    expect(new Set(await columnOf('code', { sortBy })).size).toBe(290);
  });

  it('sorts names in Swedish order', async () => {
    const names = (await columnOf('name', { sortBy: 'name' })).map(String);
    expect(names).toEqual([...names].sort(new Intl.Collator('sv').compare));
    expect(names.slice(-1)).toEqual(['Övertorneå']);
  });

  it('puts missing figures last in both directions', async () => {
    for (const descending of [false, true]) {
      const shares = await columnOf('bistandSharePercent', { sortBy: 'bistandSharePercent', descending });
      expect(shares.slice(-5).map((share) => share === null)).toEqual([false, true, true, true, true]);
    }
  });

  it('has Solna and Filipstad at the ends of the share with bistånd', async () => {
    expect((await columnOf('name', { sortBy: 'bistandSharePercent' }))[0]).toBe('Solna');
    expect((await columnOf('name', { sortBy: 'bistandSharePercent', descending: true }))[0]).toBe(
      'Filipstad',
    );
  });

  it.each([
    [
      'Ör',
      [
        'Hörby',
        'Höör',
        'Kungsör',
        'Mörbylånga',
        'Tjörn',
        'Töreboda',
        'Örebro',
        'Örkelljunga',
        'Örnsköldsvik',
      ],
    ],
    ['svedala', ['Svedala']],
    ['%', []],
    ["'; DROP TABLE municipalities; --", []],
  ])('finds names that contain %s', async (nameContains, expected) => {
    expect(await columnOf('name', { sortBy: 'name', nameContains })).toEqual(expected);
  });
});
