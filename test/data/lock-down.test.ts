import { describe, expect, it } from 'vitest';
import { runReadOnlyQuery } from '../../src/data/read-only-query';
import { refusedFunctions } from '../../src/data/refused-functions';
import { readTableRows } from '../../src/data/table-rows';
import { expectOk, openShippedDatabase, scalar } from './loaded-database';

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
    'SET VARIABLE x = 1',
    'RESET memory_limit',
    'PRAGMA enable_profiling',
    'CALL enable_logging()',
    'BEGIN TRANSACTION',
    'USE memory',
    'DETACH memory',
    'CHECKPOINT',
    'VACUUM',
    'CREATE MACRO mine(x) AS x',
    'CREATE SECRET (TYPE http)',
    'PREPARE mine AS SELECT 1',
    "EXPORT DATABASE 'in/x'",
    "IMPORT DATABASE 'in/x'",
    "COPY (SELECT 1) TO 'https://example.org/x.csv'",
    'EXPLAIN ANALYZE DELETE FROM riksnorm',
    'EXPLAIN ANALYZE SELECT 1',
    'WITH gone AS (DELETE FROM riksnorm RETURNING *) SELECT * FROM gone',
    'SELECT * FROM range(100)) --',
    'SELECT * FROM range(100)) LIMIT 100 --',
    'SELECT * FROM range(100)) /*',
    "SELECT * FROM query('DROP TABLE riksnorm')",
    "SELECT * FROM query('SELECT 1; DROP TABLE riksnorm')",
    "SELECT * FROM query('FROM enable_' || 'logging()')",
    "SELECT * FROM query_table('https://example.org/a.csv')",
    'SELECT (SELECT count(*) FROM enable_logging())',
    'SELECT * FROM system.main.enable_logging()',
    'SELECT * FROM checkpoint()',
    "SELECT getenv('HOME')",
    "SELECT * FROM read_csv('https://example.org/a.csv')",
    "SELECT * FROM read_csv(['in/a.csv', 'https://example.org/a.csv'])",
    "SELECT * FROM 'https://example.org/a.csv'",
    "SELECT * FROM 'https://example.org/a.parquet'",
    "SELECT * FROM 'in/x'",
    "SELECT * FROM 'in/x.csv'",
    "SELECT * FROM sniff_csv('in/x.csv')",
    "SELECT * FROM sniff_csv('https://example.org/a.csv')",
    "SELECT * FROM read_text('in/*')",
    "SELECT * FROM read_text('/etc/hostname')",
    "SELECT * FROM read_blob('in/x')",
    "SELECT * FROM read_blob('https://example.org/x')",
    "SELECT * FROM glob('in/*')",
    "SELECT * FROM glob('https://example.org/*')",
    "SELECT * FROM read_parquet('https://example.org/a.parquet')",
    "SELECT * FROM parquet_scan('in/a.parquet')",
    "SELECT * FROM read_json('https://example.org/a.json')",
    "SELECT * FROM read_json_auto('in/a.json')",
    "SELECT * FROM read_ndjson_objects('in/a.json')",
    "SELECT * FROM read_xlsx('in/a.xlsx')",
    "SELECT * FROM sqlite_scan('in/a.db', 'a')",
    "SELECT * FROM st_read('in/a')",
    'SELECT * FROM arrow_scan(1, 2, 3)',
    '',
    ' -- nothing',
  ])('%s is refused', async (sql) => {
    expect(await query(sql)).toMatchObject({
      ok: false,
      problems: [{ where: expect.stringMatching(/^sql( \d+:\d+)?$/) as string, what: 'databaseFailed' }],
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
    'SUMMARIZE riksnorm',
    'TABLE riksnorm',
    "SELECT * FROM query('SELECT * FROM riksnorm')",
    "SELECT * FROM query_table('riksnorm')",
    'SELECT * FROM duckdb_settings()',
    "SELECT current_setting('memory_limit') FROM range(5)",
    "SELECT 'enable_logging() read_csv()' FROM riksnorm",
  ])('%s is let through', async (sql) => {
    expect(await query(sql)).toMatchObject({ ok: true, value: { rows: { length: 5 } } });
  });

  it('finds no secret and no file', async () => {
    for (const sql of [
      'SELECT * FROM duckdb_secrets()',
      "SELECT * FROM which_secret('https://example.org', 'http')",
    ])
      expect(await query(sql)).toMatchObject({ ok: true, value: { rows: [] } });
  });

  it.each([
    [4, false],
    [5, false],
    [6, true],
    [100_000, true],
  ])('has its answer cut at the limit: %i rows', async (rows, isCut) => {
    const answer = expectOk(await query(`SELECT range FROM range(${rows}) ORDER BY range DESC`));
    expect(answer.rows).toEqual(Array.from({ length: Math.min(rows, 5) }, (_, row) => [rows - 1 - row]));
    expect(answer.isCut).toBe(isCut);
  });

  it('may call the table functions that DuckDB has now, but those that read files or change something', async () => {
    const named = readTableRows(
      await database.run(
        "SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type = 'table' ORDER BY function_name",
      ),
    ).rows.map(([name]) => String(name));
    const harmless = named.filter((name) => !refusedFunctions.includes(name));
    // After an upgrade of DuckDB: is a function that is new here harmless?
    expect(harmless.filter((name) => !/^(duckdb_|pragma_|test_)/.test(name))).toEqual([
      'generate_series',
      'query',
      'query_table',
      'range',
      'repeat',
      'repeat_row',
      'seq_scan',
      'summary',
      'unnest',
      'which_secret',
    ]);
    expect(refusedFunctions.filter((name) => !named.includes(name))).toEqual([]);
  });

  it('answers cells a page can show', async () => {
    const sql = `SELECT 1.5 AS n, 12::HUGEINT AS h, 1.234::DECIMAL(10, 3) AS d, 'å' AS t, NULL AS missing, true AS b,
      DATE '2024-06-30' AS day, [1, 2] AS list, 1 AS n, DATE 'infinity' AS never, TIME '10:00:00' AS at,
      INTERVAL 3 MONTH AS long, 'ab'::BLOB AS bytes, TIMESTAMP '2024-06-30 10:00:00' AS moment,
      {'d': DATE '2020-01-01', 'n': 12::HUGEINT} AS both, "quoted ""name""" FROM (SELECT 7 AS "quoted ""name""")`;
    expect(await query(sql)).toEqual({
      ok: true,
      value: {
        columns: [
          'n',
          'h',
          'd',
          't',
          'missing',
          'b',
          'day',
          'list',
          'n_1',
          'never',
          'at',
          'long',
          'bytes',
          'moment',
          'both',
          'quoted "name"',
        ],
        rows: [
          [
            1.5,
            12,
            1.234,
            'å',
            null,
            true,
            '2024-06-30',
            '[1, 2]',
            1,
            'infinity',
            '10:00:00',
            '3 months',
            'ab',
            '2024-06-30 10:00:00',
            "{'d': 2020-01-01, 'n': 12}",
            7,
          ],
        ],
        isCut: false,
      },
    });
  });
});

describe('an error in SQL that a user wrote', () => {
  const long = (middle: string) => `SELECT ${'1 + '.repeat(60)}${middle}${' + 1'.repeat(60)} FROM riksnorm`;

  it.each([
    ['SELECT nope FROM riksnorm', 'nope'],
    ['SELECT year,\n  nope\nFROM riksnorm', 'nope'],
    ['SELECT *\nFROM nope\nWHERE 1 = 1', 'nope'],
    ["SELECT 'åäö' AS å,\n\n\t'ö', nope FROM riksnorm", 'nope'],
    ["SELECT 'a\u030a', nope FROM riksnorm", 'nope'],
    ["SELECT '😀😀', '漢字', '👨‍👩‍👧', nope FROM riksnorm", 'nope'],
    [`SELECT '${'😀'.repeat(80)}', nope FROM riksnorm`, 'nope'],
    ['SELECT year,\r\n  nope\r\nFROM riksnorm', 'nope'],
    ['-- a\n'.repeat(12) + 'SELECT nope FROM riksnorm', 'nope'],
    [long('nope'), 'nope'],
    ['SELECT 1 FROM riksnorm WHERE ) 1', ')'],
    ["SELECT 1,\n 'open", "'open"],
    ['SELECT 1; SELECT 2', ';'],
  ])('has its place and its line: %j', async (sql, wrong) => {
    const lines = sql.split('\n');
    const line = lines.findIndex((text) => text.includes(wrong));
    const column = (lines[line] ?? '').indexOf(wrong);
    const answer = await query(sql);
    const [problem] = answer.ok ? [] : answer.problems;
    expect(problem?.where).toBe(`sql ${line + 1}:${column + 1}`);
    const shown = problem?.value.split('\n').slice(-2);
    expect(shown?.[0]).toBe(`LINE ${line + 1}: ${lines[line]}`);
    expect(shown?.[1]?.replaceAll('\t', ' ')).toBe(`${' '.repeat(`LINE ${line + 1}: `.length + column)}^`);
    expect(problem?.value.match(/LINE/g)).toHaveLength(1);
    expect(problem?.value).not.toContain('LIMIT');
  });

  it.each(['SELECT 1 FROM riksnorm WHERE', 'SELECT (1', 'SELECT 1\nFROM'])(
    'at its end is there: %j',
    async (sql) => {
      const lines = sql.split('\n');
      const where = `sql ${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
      expect(await query(sql)).toMatchObject({
        problems: [{ where, value: expect.stringContaining('syntax error at end of input') as string }],
      });
    },
  );

  it('without a place is told all the same', async () => {
    expect(await query("SELECT error('mine')")).toMatchObject({
      problems: [{ where: 'sql', value: 'Invalid Input Error: mine' }],
    });
  });

  it('that asks for more memory than there is says so, and the next query is answered', async () => {
    const sql =
      'SELECT count(*) FROM (SELECT DISTINCT a.range * 7919 + b.range FROM range(100000) a, range(300) b)';
    expect(await query(sql)).toMatchObject({ problems: [{ where: 'sql', what: 'outOfMemory' }] });
    expect(await query('SELECT 42')).toMatchObject({ ok: true, value: { rows: [[42]] } });
  });
});
