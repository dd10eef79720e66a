import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { describe, expect, test, vi } from 'vitest';
import { simulate } from '../../src/cli/simulate';
import { openDrawFile } from '../../src/cli/batch/draw-file';
import { identify } from '../../src/cli/batch/shard-metadata';
import { answered, inputsOf, printed } from './batch-inputs';

const folder = mkdtempSync(join(tmpdir(), 'batch-'));
const at = (name: string) => join(folder, name);

const few = await inputsOf(['1263', '2403']);
const ONE = '--scenario scenarios/svedala.json --draws 260 --seed 2';
const ALL = '--scenario scenarios/svedala.json --draws 260 --seed 2 --all';

interface ShardPrinted {
  readonly shard: string;
  readonly rows: number;
  readonly blocks: readonly {
    readonly municipality: string;
    readonly first: number;
    readonly count: number;
    readonly digest: string;
  }[];
}

async function writeShards(command: string, count: number, ending = 'parquet'): Promise<readonly string[]> {
  const names = Array.from({ length: count }, (_, index) =>
    at(`${command.length}-${index}-of-${count}.${ending}`),
  );
  for (const [index, name] of names.entries())
    await answered(`${command} --workers 1 --shard ${index}/${count} --out ${name}`, few);
  return names;
}

async function query(sql: string): Promise<readonly Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  return (await connection.runAndReadAll(sql)).getRowObjectsJS();
}

const oneWhole = await printed(ONE, few);
const allWhole = await printed(ALL, few);
const [oneFile, allFile] = [at('one.parquet'), at('all.parquet')];
const oneWithFile = await printed(`${ONE} --workers 2 --out ${oneFile}`, few);
const allWithFile = await printed(`${ALL} --workers 2 --out ${allFile}`, few);
const oneShards = await writeShards(ONE, 2);
const allShards = await writeShards(ALL, 3);

describe('--join prints what the unsharded command prints', () => {
  test('one municipality, with its months', async () => {
    expect(await printed(`${ONE} --join ${oneShards.join(',')}`, few)).toBe(oneWhole);
  });

  test('all of them, with the files in any order', async () => {
    expect(await printed(`${ALL} --join ${allShards.toReversed().join(',')}`, few)).toBe(allWhole);
  });

  test('also of a run that was written as one file, and prints the same while it is written', async () => {
    expect(allWithFile).toBe(allWhole);
    expect(await printed(`${ALL} --join ${allFile}`, few)).toBe(allWhole);
    expect(oneWithFile).toBe(oneWhole);
    expect(await printed(`${ONE} --join ${oneFile}`, few)).toBe(oneWhole);
  });

  test('and of more shards than there are blocks', async () => {
    const names = await writeShards(ONE, 3);
    expect(await printed(`${ONE} --join ${names.join(',')}`, few)).toBe(oneWhole);
  });
});

describe('--shard', () => {
  test('takes every n-th block of the list of municipalities and blocks', async () => {
    const { shard, blocks, rows } = await answered<ShardPrinted>(
      `${ALL} --shard 1/3 --out ${at('s.parquet')}`,
      few,
    );
    expect(shard).toBe('1/3');
    // The list is 1263 from 0, 1263 from 250, 2403 from 0, 2403 from 250.
    expect(blocks.map(({ municipality, first, count }) => [municipality, first, count])).toEqual([
      ['1263', 250, 10],
    ]);
    const [counted] = await query(`SELECT count(*)::INT AS rows FROM '${at('s.parquet')}'`);
    expect(counted).toEqual({ rows });
  });

  test('a block has the same digest in every cut', async () => {
    const digests = async (shard: string) =>
      (await answered<ShardPrinted>(`${ALL} --shard ${shard} --out ${at('d.parquet')}`, few)).blocks;
    expect([...(await digests('0/2')), ...(await digests('1/2'))]).toEqual(
      expect.arrayContaining([...(await digests('0/1'))]),
    );
  });
});

describe('--out', () => {
  const file = oneShards[0] ?? '';

  test('has one row group per block, whatever the number of draws', async () => {
    const { row_groups, num_rows } = await parquetMetadataAsync(await asyncBufferFromFile(oneFile));
    expect(row_groups.map((group) => (260 * Number(group.num_rows)) / Number(num_rows))).toEqual([250, 10]);
  });

  test('has every draw of every total once, and of three series once per month', async () => {
    const rows = await query(
      `SELECT account, count(*)::INT AS rows, count(DISTINCT draw)::INT AS draws, count(DISTINCT month)::INT AS months,
              count(month)::INT AS monthly, min(month) AS first, max(month) AS last
       FROM '${oneFile}' GROUP BY account ORDER BY account`,
    );
    const { totals, series } = JSON.parse(oneWhole) as { totals: object; series: object };
    expect(rows.map(({ account }) => account)).toEqual(expect.arrayContaining(Object.keys(totals)));
    const shape = { draws: 260 };
    for (const { account, ...row } of rows)
      expect({ account, ...row }).toEqual(
        Object.keys(series).includes(String(account))
          ? {
              account,
              ...shape,
              rows: 260 * 61,
              months: 60,
              monthly: 260 * 60,
              first: '2020-01',
              last: '2024-12',
            }
          : { account, ...shape, rows: 260, months: 0, monthly: 0, first: null, last: null },
      );
  });

  test('the months of a draw add up to its total', async () => {
    const [row] = await query(
      `SELECT max(abs(total - months)) AS off FROM
         (SELECT draw, sum(sek) FILTER (month IS NULL) AS total, sum(sek) FILTER (month IS NOT NULL) AS months
          FROM '${oneFile}' WHERE account = 'netCost' GROUP BY draw)`,
    );
    expect(row).toEqual({ off: 0 });
  });

  test('CSV has the same rows', async () => {
    const [csv] = await writeShards(ONE, 2, 'csv');
    const columns = `{scenario: 'VARCHAR', municipality: 'VARCHAR', draw: 'INT', month: 'VARCHAR', account: 'VARCHAR', sek: 'DOUBLE'}`;
    const read = `read_csv('${csv}', header = true, columns = ${columns})`;
    const [row] = await query(
      `SELECT (SELECT count(*)::INT FROM (FROM ${read} EXCEPT FROM '${file}')) AS more,
              (SELECT count(*)::INT FROM (FROM '${file}' EXCEPT FROM ${read})) AS fewer,
              (SELECT count(*)::INT FROM ${read}) = (SELECT count(*)::INT FROM '${file}') AS alike`,
    );
    expect(row).toEqual({ more: 0, fewer: 0, alike: true });
    expect(readFileSync(csv ?? '', 'utf8').slice(0, 46)).toBe(
      'scenario,municipality,draw,month,account,sek\r\n',
    );
  });

  test('the same run gives the same bytes, also over threads', async () => {
    await answered(`${ALL} --workers 1 --out ${at('again.parquet')}`, few);
    expect(readFileSync(at('again.parquet')).equals(readFileSync(allFile))).toBe(true);
  });
});

describe('refused in one line', () => {
  const [first = '', second = ''] = oneShards;
  writeFileSync(at('text.parquet'), 'scenario,municipality,draw');
  writeFileSync(at('empty.parquet'), '');
  const svedala = JSON.parse(readFileSync('scenarios/svedala.json', 'utf8')) as object;
  writeFileSync(at('renamed.json'), JSON.stringify({ ...svedala, id: 'renamed' }));
  writeFileSync(at('changed.json'), JSON.stringify({ ...svedala, levers: { glappDays: 33 } }));
  const bytes = readFileSync(second);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(at('damaged.parquet'), bytes);
  const none = at('none.parquet');

  test.each([
    ['a shard beyond the last', `${ONE} --shard 2/2 --out ${none}`, 'out of range in --shard: 2/2'],
    ['no shards', `${ONE} --shard 0/0 --out ${none}`, 'out of range in --shard: 0/0'],
    [
      'letters for a shard',
      `${ONE} --shard a/b --out ${none}`,
      'not of the expected shape in --shard, which is as 0/4: a/b',
    ],
    [
      'a negative shard',
      `${ONE} --shard -1/2 --out ${none}`,
      'not of the expected shape in --shard, which is as 0/4: -1/2',
    ],
    ['a shard without a file', `${ONE} --shard 0/2`, 'a value is missing in --out, which --shard needs'],
    [
      'another ending',
      `${ONE} --out ${at('none.txt')}`,
      `not of the expected shape in --out, which ends in .parquet or .csv: ${at('none.txt')}`,
    ],
    [
      'a join that would write',
      `${ONE} --join ${first} --out ${none}`,
      `unknown option in --out beside --join: ${none}`,
    ],
    [
      'a block that is missing',
      `${ONE} --join ${first}`,
      `a value is missing in --join ${first}: 1 of 2 blocks, the first 1263 from draw 250`,
    ],
    [
      'a block twice',
      `${ONE} --join ${first},${second},${first}`,
      `not of the expected shape in --join ${first}, a block that ${first} has too: 1263 from draw 0`,
    ],
    [
      'another seed',
      `${ONE.replace('--seed 2', '--seed 3')} --join ${first}`,
      `not of the expected shape in --join ${first}, seed other than 3: 2`,
    ],
    [
      'other draws',
      `${ONE.replace('260', '250')} --join ${first}`,
      `not of the expected shape in --join ${first}, draws other than 250: 260`,
    ],
    [
      'another scenario',
      `${ONE.replace('scenarios/svedala', at('renamed'))} --join ${first}`,
      `not of the expected shape in --join ${first}, scenario other than renamed: svedala`,
    ],
    ['a file that is not there', `${ONE} --join ${none}`, `no such file in --join files: ${none}`],
    [
      'text',
      `${ONE} --join ${at('text.parquet')}`,
      `not of the expected shape in --join files, each a .parquet file of --out: ${at('text.parquet')}`,
    ],
    [
      'an empty file',
      `${ONE} --join ${at('empty.parquet')}`,
      `not of the expected shape in --join files, each a .parquet file of --out: ${at('empty.parquet')}`,
    ],
    [
      'a damaged file',
      `${ONE} --join ${first},${at('damaged.parquet')}`,
      `not of the expected shape in --join ${at('damaged.parquet')}, a block that is damaged: 1263 from draw 250`,
    ],
  ])('%s', async (_, command, line) => {
    expect(await printed(command, few)).toBe(line);
    expect(existsSync(none)).toBe(false);
  });

  test('other data, and the same id with other levers', async () => {
    const other = { ...few, dataHash: 'other' };
    expect(await printed(`${ONE} --join ${first}`, other)).toBe(
      `not of the expected shape in --join ${first}, dataHash other than other: ${few.dataHash}`,
    );
    expect(await printed(`${ONE.replace('scenarios/svedala', at('changed'))} --join ${first}`, few)).toMatch(
      /, modelHash other than [0-9a-f]{64}: [0-9a-f]{64}$/,
    );
  });

  test('without a word about municipalities that would not have been run', async () => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const answer = await simulate(`${ALL} --join ${none}`.split(' '), few);
    expect(answer.ok).toBe(false);
    expect(stderr).not.toHaveBeenCalled();
    stderr.mockRestore();
  });

  test('a file that is not finished does not stand under its name, and goes when the run fails', () => {
    const opened = openDrawFile(none, identify('svedala', [], '', 1, 1));
    const parts = () => readdirSync(folder).filter((name) => name.startsWith('none.parquet'));
    expect(parts()).toEqual([expect.stringMatching(/^none\.parquet\.[0-9a-f]{8}\.part$/)]);
    if (opened.ok) opened.value.discard();
    expect(parts()).toEqual([]);
  });

  test('a place where nothing can be written, and nothing is left behind', async () => {
    const before = readdirSync(folder);
    expect(await printed(`${ONE} --out ${at('nowhere/none.parquet')}`, few)).toMatch(
      /^the run failed in --out .*none\.parquet: ENOENT/,
    );
    expect(readdirSync(folder)).toEqual(before);
    expect(before.filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
