import { describe, expect, it } from 'vitest';
import { describeTables } from '../../../src/data/figures/describe-tables';
import { loadTable } from '../../../src/data/figures/load-table';
import type { PlainColumn } from '../../../src/data/figures/plain-table';
import { readTableRows } from '../../../src/data/table-rows';
import { expectOk, openShippedDatabase } from '../loaded-database';

const database = await openShippedDatabase();
const rowsOf = async (sql: string) => readTableRows(await database.run(sql)).rows;

describe('a table of results', () => {
  const text: PlainColumn = {
    name: 'scenario',
    kind: 'text',
    texts: ['å', "b'"],
    index: Int32Array.of(1, -1, 0),
  };
  const number: PlainColumn = { name: 'net cost', kind: 'number', values: Float64Array.of(1.5, NaN, -0) };
  const integer: PlainColumn = { name: 'draw', kind: 'integer', values: Int32Array.of(1, 2, -3) };

  it('holds what was given, in order, and is replaced by the next', async () => {
    expectOk(await loadTable(database, 'draws', [[text, number, integer]]));
    expect(await rowsOf('SELECT * FROM draws')).toEqual([
      ["b'", 1.5, 1],
      [null, null, 2],
      ['å', -0, -3],
    ]);
    expectOk(await loadTable(database, 'draws', [[integer], [integer]]));
    expect(await rowsOf('SELECT * FROM draws')).toEqual([[1], [2], [-3], [1], [2], [-3]]);
    const described = expectOk(await describeTables(database)).find(({ name }) => name === 'draws');
    expect(described).toEqual({ name: 'draws', rows: 6, columns: [{ name: 'draw', type: 'INTEGER' }] });
  });

  it('may be empty', async () => {
    expectOk(await loadTable(database, 'months', [[{ ...integer, values: new Int32Array(0) }]]));
    expect(await rowsOf('SELECT count(*) FROM months')).toEqual([[0]]);
  });

  it.each(['figures', 'riksnorm', 'main.figures', 'draws; DROP TABLE riksnorm', ''])(
    'may not be named “%s”',
    async (name) => {
      expect(await loadTable(database, name, [[integer]])).toMatchObject({
        problems: [{ what: 'unknownField', value: name }],
      });
      expect(await rowsOf('SELECT count(*) FROM riksnorm')).toEqual([[294]]);
    },
  );

  it.each([[[[integer, { ...number, values: new Float64Array(2) }]]], [[[]]], [[]]])(
    'of uneven or no columns is refused',
    async (parts) => {
      expect(await loadTable(database, 'totals', parts)).toMatchObject({
        problems: [{ what: 'wrongShape' }],
      });
    },
  );

  it('with two columns of one name is a problem, and the one before stays', async () => {
    expectOk(await loadTable(database, 'totals', [[integer]]));
    expect(await loadTable(database, 'totals', [[integer, { ...integer, name: 'DRAW' }]])).toMatchObject({
      ok: false,
    });
    expect(await rowsOf('SELECT count(*) FROM totals')).toEqual([[3]]);
  });
});
