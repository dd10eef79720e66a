import { describe, expect, it } from 'vitest';
import { runReadOnlyQuery } from '../../src/data/read-only-query';
import { openShippedDatabase, scalar } from './loaded-database';

const database = await openShippedDatabase();
const query = (sql: string) => runReadOnlyQuery(database, sql, 5);

describe('the database reaches nothing outside', () => {
  it.each([
    "SELECT * FROM read_csv('http://example.org/a.csv')",
    "SELECT * FROM 'https://example.org/a.csv'",
    "SELECT * FROM read_csv('../package.json')",
    "SELECT * FROM read_csv('in/../package.json')",
    "SELECT * FROM read_text('/etc/hostname')",
    "SELECT * FROM glob('*')",
    'LOAD icu',
    "LOAD 'https://example.org/x.duckdb_extension'",
    "ATTACH 'other.db'",
    "COPY (SELECT 1) TO 'out.csv'",
    'SET enable_external_access = true',
    "SET allowed_directories = ['/']",
    'SET autoload_known_extensions = true',
    'RESET lock_configuration',
  ])('%s is refused even without the wrapping', async (sql) => {
    await expect(database.run(sql)).rejects.toThrow(/disabled|locked|does not exist|not found|Cannot/);
  });

  it('and loads no extension by itself', async () => {
    expect(await scalar(database, "SELECT current_setting('autoload_known_extensions')")).toBe(false);
  });
});

describe('SQL that a user writes', () => {
  it.each([
    'DROP TABLE riksnorm',
    'DELETE FROM riksnorm',
    'UPDATE riksnorm SET year = 0',
    'INSERT INTO riksnorm SELECT * FROM riksnorm',
    'CREATE TABLE mine AS SELECT 1',
    'ALTER TABLE riksnorm RENAME TO norm',
    "COPY riksnorm TO 'in/norm.csv'",
    'SET threads = 4',
    'PRAGMA database_list',
    'LOAD icu',
    'INSTALL icu',
    "ATTACH 'in/other.db'",
    'SELECT 1; SELECT 2',
    'SELECT 1; DROP TABLE riksnorm',
    '1); drop table riksnorm',
    'SELECT 1); DROP TABLE riksnorm; --',
    'SELECT 1) AS x; DROP TABLE riksnorm; SELECT (1',
    "SELECT * FROM query('DROP TABLE riksnorm')",
    "SELECT * FROM read_csv('https://example.org/a.csv')",
    '',
  ])('%s is refused', async (sql) => {
    expect(await query(sql)).toMatchObject({
      ok: false,
      problems: [{ where: 'sql', what: 'databaseFailed' }],
    });
    expect(await scalar(database, 'SELECT count(*) FROM riksnorm')).toBe(294);
  });

  it.each([
    'SELECT year FROM riksnorm',
    'SELECT year FROM riksnorm;  ',
    'SELECT year FROM riksnorm -- all of them',
    'WITH years AS (SELECT DISTINCT year FROM riksnorm) SELECT * FROM years',
    'FROM riksnorm',
    'DESCRIBE riksnorm',
    'SHOW TABLES',
  ])('%s is let through', async (sql) => {
    expect(await query(sql)).toMatchObject({ ok: true, value: { rows: { length: 5 } } });
  });

  it('has its answer cut at the limit', async () => {
    expect(await query('SELECT 1 FROM range(100) UNION ALL SELECT 2 FROM range(100)')).toMatchObject({
      value: { rows: { length: 5 } },
    });
  });

  it('answers cells a page can show', async () => {
    const sql = `SELECT 1.5 AS n, 12::HUGEINT AS h, 1.234::DECIMAL(10, 3) AS d, 'å' AS t, NULL AS missing, true AS b,
      DATE '2024-06-30' AS day, [1, 2] AS list, 1 AS n`;
    expect(await query(sql)).toEqual({
      ok: true,
      value: {
        columns: ['n', 'h', 'd', 't', 'missing', 'b', 'day', 'list', 'n_1'],
        rows: [[1.5, 12, 1.234, 'å', null, true, '2024-06-30', '[1,2]', 1]],
      },
    });
  });
});
