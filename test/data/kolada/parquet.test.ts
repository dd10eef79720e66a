import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { gzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readParquet } from '../../../src/data/kolada/parquet/read-parquet';
import { inflateSnappy } from '../../../src/data/kolada/parquet/snappy';
import { unpackRuns } from '../../../src/data/kolada/parquet/unpack-runs';
import { madeParquet, madeRows } from '../../fixtures/kolada/made-files';
import { figuresOf, notices, readBy, rowsOf, wrong } from './binary-file';

const read = (bytes: Uint8Array) => readBy(readParquet, bytes);
const ROWS = madeRows(2500);

describe('what hyparquet-writer writes is read back', () => {
  test('several row groups with Snappy', async () => {
    expect(rowsOf(await read(madeParquet(ROWS)))).toEqual(ROWS);
  });
  test('without compression, with gzip, in small pages', async () => {
    expect(rowsOf(await read(madeParquet(ROWS, { codec: 'UNCOMPRESSED', pageSize: 500 })))).toEqual(ROWS);
    const gzip = { codec: 'GZIP', compressors: { GZIP: (page: Uint8Array) => gzipSync(page) } } as const;
    expect(rowsOf(await read(madeParquet(ROWS, gzip)))).toEqual(ROWS);
  });
});

describe('what DuckDB writes is read back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
  let run: (sql: string) => Promise<unknown>;
  beforeAll(async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    run = (sql) => connection.run(sql);
    await run(`CREATE TABLE figures AS SELECT 'N' || (31800 + i % 13) AS kpi,
      lpad(((100 + (i * 7) % 2400))::VARCHAR, 4, '0') AS municipality,
      (1998 + (i // 13) % 25)::SMALLINT AS period, ['T', 'K', 'M'][1 + (i // 325) % 3] AS gender,
      CASE WHEN i % 7 = 0 THEN NULL ELSE i / 8 END AS value
      FROM range(2500) r(i)`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const written = async (options: string, select = 'FROM figures') => {
    const file = join(folder, 'figures.parquet');
    await run(`COPY (${select}) TO '${file}' (FORMAT parquet${options})`);
    return new Uint8Array(readFileSync(file));
  };

  test.each(['', ', COMPRESSION gzip', ', COMPRESSION uncompressed', ', ROW_GROUP_SIZE 2048'])(
    'with options “%s”',
    async (options) => {
      expect(rowsOf(await read(await written(options)))).toEqual(ROWS);
    },
  );

  test('codes as whole numbers are padded, decimals are numbers, columns that are not read are named', async () => {
    const select = `SELECT kpi, municipality::INTEGER AS municipality, period::BIGINT AS period, gender,
      value::DECIMAL(12, 3) AS value, [1, 2] AS list, {'a': 1} AS structure, false AS isdeleted, 'x' AS note FROM figures`;
    const answer = await read(await written('', select));
    expect(rowsOf(answer)).toEqual(ROWS);
    expect(notices(answer)).toContain('file koladaColumnLeftOut note, list, structure');
  });

  test.each(['DECIMAL(4, 1)', 'DECIMAL(9, 1)', 'DECIMAL(18, 1)', 'DECIMAL(38, 1)'])(
    '%s is the number that it is written as',
    async (type) => {
      const select = `SELECT 'N31807' AS kpi, '0182' AS municipality, 2000 + i AS period, 'T' AS gender,
        ((i - 50) / 10)::${type} AS value FROM range(100) r(i)`;
      const values = rowsOf(await read(await written('', select))).map(({ value }) => value);
      expect(values).toEqual(Array.from({ length: 100 }, (_, at) => Number(((at - 50) / 10).toFixed(1)) + 0));
    },
  );

  test('columns that are needed and not there are named', async () => {
    const bytes = await written('', 'SELECT kpi, period, value FROM figures');
    expect(wrong(await read(bytes))).toEqual(['file koladaColumns area, gender']);
  });

  test('a codec and an encoding that are not read are named', async () => {
    expect(wrong(await read(await written(', COMPRESSION zstd')))).toEqual([
      'file koladaFileKind Parquet, ZSTD',
    ]);
    const delta = await written(
      ', PARQUET_VERSION V2',
      'SELECT * REPLACE (i AS value) FROM figures, range(3) r(i)',
    );
    expect(wrong(await read(delta))[0]).toMatch(/^file koladaFileKind Parquet, DELTA_/);
  });
});

test('rows that are bad have their number in the file', async () => {
  const rows = ROWS.slice(0, 1200).map((row, at) => (at === 1100 ? { ...row, gender: 'X' } : row));
  const answer = await read(madeParquet(rows));
  expect(wrong(answer)).toEqual(['row 1101 gender koladaGender X']);
  expect(answer.ok && answer.value.account.kept).toBe(1199);
});

test('a missing figure is missing, not 0', async () => {
  const answer = await read(
    madeParquet([{ kpi: 'N31807', municipality: '0182', period: 2023, gender: 'T', value: null }]),
  );
  expect(figuresOf(answer)).toEqual(['N31807 0182 2023 T missing']);
});

describe('runs and packed bits', () => {
  // The example of the format's description: 0 to 7 in three bits are 88 C6 FA.
  test('are read as the format says', () => {
    expect([...unpackRuns(Uint8Array.of(0x03, 0x88, 0xc6, 0xfa), 3, 8)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect([...unpackRuns(Uint8Array.of(0x0a, 0x2a), 8, 5)]).toEqual([42, 42, 42, 42, 42]);
    expect([...unpackRuns(Uint8Array.of(0x06, 0x01, 0x03, 0xff), 1, 7)]).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });
  test('that break off, or are longer than any file, are refused at once', () => {
    expect(() => unpackRuns(Uint8Array.of(0x03, 0x88), 3, 8)).toThrow(RangeError);
    expect([...unpackRuns(Uint8Array.of(0xfe, 0xff, 0xff, 0xff, 0x0f, 1), 1, 3)]).toEqual([1, 1, 1]);
    expect(() => unpackRuns(Uint8Array.of(0, 0, 0), 8, 3)).toThrow(RangeError);
  });
});

test('a literal of Snappy that is longer than 2³¹ is refused, not gone round', () => {
  expect(() => inflateSnappy(Uint8Array.of(4, 0xfc, 0xf0, 0xff, 0xff, 0xff, 1, 2, 3, 4), 4)).toThrow(
    RangeError,
  );
});
