import { describe, expect, it } from 'vitest';
import { runReadOnlyQuery } from '../../src/data/read-only-query';
import { openShippedDatabase, scalar } from './loaded-database';

const database = await openShippedDatabase();
const query = (sql: string) => runReadOnlyQuery(database, sql, 5);
const isLogging = () => scalar(database, "SELECT value FROM duckdb_settings() WHERE name = 'enable_logging'");

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
    ['SELECT nope FROM riksnorm\n; -- of all', 'nope'],
    ["SELECT 'a; -- b', nope FROM riksnorm", 'nope'],
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

  it.each([
    'PIVOT riksnorm ON year USING count(*)',
    'WITH wide AS (PIVOT riksnorm ON year) SELECT * FROM wide;',
    'SELECT * FROM (PIVOT (FROM enable_logging()) ON year)',
  ])(
    'that leaves it to DuckDB to find the columns of a PIVOT says so, and nothing is run: %s',
    async (sql) => {
      expect(await query(sql)).toEqual({
        ok: false,
        problems: [{ where: 'sql', what: 'pivotWithoutValues', value: 'year' }],
      });
      expect(
        await scalar(database, "SELECT count(*) FROM duckdb_types() WHERE type_name LIKE '%pivot%'"),
      ).toBe(0);
      expect(await isLogging()).toBe('0');
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
