import { type Data, DataType, type RecordBatch } from 'apache-arrow';

/**
 * Throws where a column of a batch is shorter than the batch, or points outside what holds its values: the library reads such values as
 * nothing, or as 0.
 */
export function checkBatch(batch: RecordBatch): void {
  for (const [at, { name, type }] of batch.schema.fields.entries()) {
    const data = batch.data.children[at];
    if (data === undefined || data.length !== batch.numRows)
      throw new RangeError(`column ${name} is too short`);
    checkData(data, type as DataType);
  }
}

function checkData(data: Data, type: DataType): void {
  const { length } = data;
  if (data.nullBitmap.length > 0 && data.nullBitmap.length * 8 < length)
    throw new RangeError('too few marks of what is missing');
  if (DataType.isDictionary(type)) return checkDictionary(data, type.dictionary as DataType);
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return checkOffsets(data);
  if (DataType.isInt(type) || DataType.isFloat(type) || DataType.isDecimal(type)) {
    const { values } = data as unknown as { values: ArrayLike<number> | undefined };
    const perValue = DataType.isDecimal(type) ? type.bitWidth / 32 : 1;
    if (values === undefined || values.length < length * perValue) throw new RangeError('too few values');
  }
  if (DataType.isBool(type)) {
    const { values } = data as unknown as { values: Uint8Array | undefined };
    if (values === undefined || values.length * 8 < length) throw new RangeError('too few values');
  }
  if (DataType.isUtf8View(type)) checkViews(data);
}

function checkDictionary(data: Data, type: DataType): void {
  const { dictionary } = data;
  const { values } = data as unknown as { values: ArrayLike<number | bigint> | undefined };
  if (dictionary === undefined || values === undefined || values.length < data.length)
    throw new RangeError('too few values');
  for (const part of dictionary.data) checkData(part as Data, type);
  const words = dictionary.length;
  for (let at = 0; at < data.length; at++) {
    const index = Number(values[at]);
    if (!(index >= 0 && index < words) && data.getValid(at)) throw new RangeError('beyond the dictionary');
  }
}

/** Texts begin where the one before ended, the last within what holds them. */
function checkOffsets(data: Data): void {
  const { valueOffsets, values } = data as unknown as {
    valueOffsets: ArrayLike<number | bigint> | undefined;
    values: Uint8Array;
  };
  if (data.length === 0) return;
  if (valueOffsets === undefined || valueOffsets.length <= data.length) throw new RangeError('too few texts');
  let before = Number(valueOffsets[0]);
  for (let at = 1; at <= data.length; at++) {
    const next = Number(valueOffsets[at]);
    if (!(next >= before)) throw new RangeError('texts out of order');
    before = next;
  }
  if (Number(valueOffsets[0]) < 0 || before > values.length) throw new RangeError('texts beyond their bytes');
}

const BYTES_OF_VIEW = 16;
const MOST_VIEWED_BYTES = 1_000_000_000;

/** Views may all look at the same bytes: what they give together is bounded. */
function checkViews(data: Data): void {
  const { views } = data as unknown as { views: Uint8Array | undefined };
  if (views === undefined || views.byteLength < data.length * BYTES_OF_VIEW)
    throw new RangeError('too few texts');
  const view = new DataView(views.buffer, views.byteOffset, views.byteLength);
  let bytes = 0;
  for (let at = 0; at < data.length; at++) bytes += Math.max(0, view.getInt32(at * BYTES_OF_VIEW, true));
  if (bytes > MOST_VIEWED_BYTES) throw new RangeError('texts beyond their bytes');
}
