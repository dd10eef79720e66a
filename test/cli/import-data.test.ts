import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { data } from '../../src/cli/data';
import { formatProblems } from '../../src/cli/format-problem';
import {
  madeArrow,
  madeCsv,
  madeJson,
  madeParquet,
  madeRows,
  madeWorkbook,
} from '../fixtures/kolada/made-files';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function load(name: string, content: Uint8Array | string, ...options: string[]) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const answer = await data(['import', path, ...options]);
  return answer.ok ? (answer.value as Record<string, unknown>) : formatProblems(answer.problems);
}

test('a file is counted: rows kept, figures missing, key figures, areas and years', async () => {
  const text =
    'kpi,municipality,period,gender,value\nN31807,182,2022,T,1.5\nN31807,0180,2023,K,\nN31807,0180,2023,Q,1\n';
  expect(await load('own.csv', text)).toEqual({
    format: 'csv',
    rows: 2,
    missing: 1,
    account: {
      rowsInFile: 3,
      kept: 2,
      missing: 1,
      groups: 0,
      duplicates: 0,
      contradictions: 0,
      deleted: 0,
      units: 0,
      bad: 1,
    },
    keyFigures: 1,
    areas: 2,
    periods: [2022, 2023],
    described: { keyFigures: 0, areas: 0 },
    notices: [{ where: 'file', what: 'koladaPadded', value: '1' }],
    problems: [{ where: 'row 4 gender', what: 'koladaGender', value: 'Q' }],
  });
});

test('codes of no known area are a notice, with their rows', async () => {
  const text =
    'kpi,municipality,period,gender,value\nN31807,0182,2022,T,1\nN31807,9999,2022,T,1\nN31807,9999,2023,T,1\n';
  expect(await load('own.csv', text)).toMatchObject({
    rows: 3,
    notices: [{ where: 'file', what: 'koladaUnknownArea', value: '2 (9999: 2)' }],
    problems: [],
  });
});

const ROWS = madeRows(700);
test.each([
  ['csv', madeCsv(ROWS)],
  ['kolada-json', madeJson(ROWS)],
  ['arrow', madeArrow(ROWS)],
  ['parquet', madeParquet(ROWS)],
])('%s: the same rows are kept', async (format, bytes) => {
  expect(await load('figures', bytes)).toMatchObject({ format, rows: 700, missing: 100, problems: [] });
});

test('a workbook may have the names and titles that are shipped', async () => {
  const bytes = await madeWorkbook({
    Blad1: [
      ['Nyckeltal', 'Kommun', 2022, 2023],
      ['Personalkostnader, kr/inv', 'Nacka', 1, 2],
    ],
  });
  expect(await load('namn.xlsx', bytes)).toMatchObject({ format: 'xlsx', rows: 2, problems: [] });
});

describe('what is refused is one line', () => {
  const open = 'kpi;municipality;period;gender;value\nN31807;0182;2022;T;1.234\n';
  test('a sign of decimals that is open, until the option says it', async () => {
    expect(await load('open.csv', open)).toMatch(
      /^decimal sign or thousands separator: say --decimal in row 2/,
    );
    expect(await load('open.csv', open, '--decimal', ',')).toMatchObject({ rows: 1 });
  });
  test('a file of another kind, one that is not there, a bad option, no file', async () => {
    expect(await load('page.csv', '<!doctype html><p>404')).toBe(
      'a kind of file that is not read in file: html',
    );
    const said = async (...args: string[]) => {
      const answer = await data(args);
      return answer.ok ? answer.value : formatProblems(answer.problems);
    };
    expect(await said('import', join(folder, 'none.csv'))).toMatch(/^no such file in FILE/);
    expect(await load('open.csv', open, '--decimal', 'x')).toBe('not of the expected shape in --decimal: x');
    expect(await said('import')).toBe('a value is missing in data import FILE');
    expect(await said('inport')).toBe('unknown command in commands data verify, data import: inport');
  });
});
