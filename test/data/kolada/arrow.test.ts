import {
  Decimal,
  DurationSecond,
  Float32,
  Int16,
  Int64,
  LargeUtf8,
  Table,
  tableToIPC,
  TimestampMillisecond,
  Utf8,
  vectorFromArray,
  type DataType,
} from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { readArrow } from '../../../src/data/kolada/arrow/read-arrow';
import { dictionaryOf, madeArrow, madeRows } from '../../fixtures/kolada/made-files';
import { figuresOf, notices, readBy, rowsOf, wrong } from './binary-file';

const read = (bytes: Uint8Array) => readBy(readArrow, bytes);
const ROWS = madeRows(2500);

test('streams and files of several batches are read, every row', async () => {
  expect(rowsOf(await read(madeArrow(ROWS, 'stream')))).toEqual(ROWS);
  expect(rowsOf(await read(madeArrow(ROWS, 'file')))).toEqual(ROWS);
});

const column = (values: readonly unknown[], type: DataType) => vectorFromArray(values, type);

test('a time is no figure and no year', async () => {
  const of = (value: DataType, period: DataType, years: readonly unknown[]) =>
    new Table({
      kpi: dictionaryOf(['N31807', 'N31807']),
      municipality: column(['0182', '0180'], new Utf8()),
      period: column(years, period),
      gender: column(['T', 'T'], new Utf8()),
      value: column([2024, null], value),
    });
  const problems = async (table: Table) => {
    const answer = await read(tableToIPC(table, 'stream'));
    return (answer.ok ? answer.value.problems : answer.problems).map(({ where, what }) => `${where} ${what}`);
  };
  expect(await problems(of(new TimestampMillisecond(), new Int16(), [2023, 2024]))).toEqual([
    'row 1 value koladaValue',
  ]);
  expect(await problems(of(new Float32(), new DurationSecond(), [2023n, null]))).toEqual([
    'file koladaNoRows',
    'row 1 period koladaPeriod',
    'row 2 period koladaPeriod',
  ]);
});

test('texts may be dictionaries or large, whole numbers and figures of any kind', async () => {
  const table = new Table({
    KPI: dictionaryOf(['N31807', 'N31807', 'N31816', null]),
    kommunkod: column([182, 180, 1287, 1], new Int16()),
    year: column([2023n, 2024n, 2024n, 2024n], new Int64()),
    gender: column(['T', 'K', 'M', 'T'], new LargeUtf8()),
    value: column([1.5, null, NaN, 3.25], new Float32()),
    municipality: column(['Nacka', 'Stockholm', 'Trelleborg', 'Region Stockholm'], new Utf8()),
  });
  const answer = await read(tableToIPC(table, 'stream'));
  expect(wrong(answer)).toEqual(['row 4 kpi koladaKeyFigure']);
  if (!answer.ok) throw new Error('refused');
  expect(figuresOf({ ok: true, value: { ...answer.value, problems: [] } })).toEqual([
    'N31807 0182 2023 T 1.5',
    'N31807 0180 2024 K missing',
    'N31816 1287 2024 M missing',
  ]);
  expect(notices(answer)).toEqual(['file koladaColumnLeftOut municipality', 'file koladaPadded 2']);
});

test('decimals are numbers, negative ones too', async () => {
  const words = (value: bigint) => {
    const bits = BigInt.asUintN(128, value);
    return Uint32Array.from([0n, 32n, 64n, 96n], (shift) => Number((bits >> shift) & 0xffffffffn));
  };
  const table = new Table({
    kpi: column(['N31807', 'N31807', 'N31807'], new Utf8()),
    area: column(['0182', '0180', '1280'], new Utf8()),
    period: column([2023, 2023, 2023], new Int16()),
    gender: column(['T', 'T', 'T'], new Utf8()),
    value: column([words(12345n), words(-250n), null], new Decimal(3, 20, 128)),
  });
  expect(figuresOf(await read(tableToIPC(table, 'file')))).toEqual([
    'N31807 0182 2023 T 12.345',
    'N31807 0180 2023 T -0.25',
    'N31807 1280 2023 T missing',
  ]);
});

describe('nothing that is missing of a file is missed', () => {
  const stream = madeArrow(ROWS, 'stream');
  test('a stream without its end mark breaks off', async () => {
    expect(wrong(await read(stream.subarray(0, -8)))).toEqual(['file koladaCutOff Arrow']);
  });
  test('a stream after another is not left out in silence', async () => {
    const two = new Uint8Array(Buffer.concat([stream, stream]));
    expect(wrong(await read(two))).toEqual(['file koladaDamaged Arrow, more after its end']);
  });
  test('a file that breaks off', async () => {
    expect(wrong(await read(madeArrow(ROWS, 'file').subarray(0, -1)))).toEqual(['file koladaCutOff Arrow']);
  });
});

test('reading needs no code made from text, which the page forbids', async () => {
  const [own, made] = [globalThis.Function, () => new Error('code made from text')];
  const bytes = madeArrow(ROWS, 'stream');
  globalThis.Function = new Proxy(own, {
    construct: () => {
      throw made();
    },
    apply: () => {
      throw made();
    },
  });
  try {
    expect(() => madeArrow(madeRows(3))).toThrow('code made from text'); // as writing does: the trap works
    expect(rowsOf(await read(bytes))).toEqual(ROWS);
  } finally {
    globalThis.Function = own;
  }
});
