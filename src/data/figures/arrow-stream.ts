import type { Data } from 'apache-arrow';
import {
  Dictionary,
  Field,
  Float64,
  Int32,
  makeData,
  makeVector,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
  type DataType,
} from 'apache-arrow';
import type { PlainColumn } from './plain-table';

/**
 * Columns as an Arrow IPC stream: texts as a dictionary, missing values by validity bits. Built from typed arrays, since Arrow's own builders
 * compile code from text, which the content security policy forbids. Values are copied: where two columns share a buffer, Arrow's writer takes
 * them for one and the stream breaks off.
 */
export function buildArrowStream(columns: readonly PlainColumn[]): Uint8Array {
  const length = rowsOf(columns);
  const children = columns.map((column) => buildData(column, length));
  const fields = columns.map(({ name }, index) => new Field(name, (children[index] as Data).type, true));
  const struct = makeData({ type: new Struct(fields), length, nullCount: 0, children });
  const writer = new RecordBatchStreamWriter();
  writer.write(new RecordBatch(new Schema(fields), struct));
  writer.finish();
  return writer.toUint8Array(true);
}

/** Rows of columns of one length; 0 without columns. */
export function rowsOf(columns: readonly PlainColumn[]): number {
  const [first] = columns;
  return first === undefined ? 0 : (first.kind === 'text' ? first.index : first.values).length;
}

function buildData(column: PlainColumn, length: number): Data<DataType> {
  switch (column.kind) {
    case 'text': {
      const validity = buildValidity(length, (row) => column.index[row] !== -1);
      return makeData({
        type: new Dictionary(new Utf8(), new Int32()),
        length,
        ...validity,
        data: column.index.map((index) => Math.max(index, 0)),
        dictionary: makeVector(buildTexts(column.texts)),
      });
    }
    case 'number': {
      const validity = buildValidity(length, (row) => !Number.isNaN(column.values[row]));
      return makeData({ type: new Float64(), length, ...validity, data: column.values.slice() });
    }
    case 'integer':
      return makeData({ type: new Int32(), length, nullCount: 0, data: column.values.slice() });
  }
}

/** One bit a row, the lowest first. */
function buildValidity(length: number, isThere: (row: number) => boolean) {
  const nullBitmap = new Uint8Array(Math.ceil(length / 8));
  let nullCount = length;
  for (let row = 0; row < length; row += 1) {
    if (!isThere(row)) continue;
    nullBitmap[row >> 3] = (nullBitmap[row >> 3] ?? 0) | (1 << (row & 7));
    nullCount -= 1;
  }
  return { nullBitmap, nullCount };
}

function buildTexts(texts: readonly string[]): Data<Utf8> {
  const encoder = new TextEncoder();
  const encoded = texts.map((text) => encoder.encode(text));
  const valueOffsets = new Int32Array(texts.length + 1);
  for (const [at, bytes] of encoded.entries()) valueOffsets[at + 1] = (valueOffsets[at] ?? 0) + bytes.length;
  const data = new Uint8Array(valueOffsets[texts.length] ?? 0);
  for (const [at, bytes] of encoded.entries()) data.set(bytes, valueOffsets[at]);
  return makeData({ type: new Utf8(), length: texts.length, nullCount: 0, valueOffsets, data });
}
