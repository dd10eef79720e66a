import { gunzipSync } from 'fflate';
import type { ColumnChunk, DecodedArray, PageHeader, RowGroup } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { convert, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { byteStreamSplit } from 'hyparquet/src/encoding.js';
import { readPlain } from 'hyparquet/src/plain.js';
import type { ParquetColumn } from './open-parquet';
import { inflateSnappy } from './snappy';
import { unpackRuns } from './unpack-runs';

/** The values of a column in one row group, null where one is missing. */
export type ColumnValues = readonly unknown[];

/** A codec or an encoding that is not read. */
export class UnreadParquet extends Error {}

/**
 * Reads one column of a row group, page by page; what a page says of itself is held against what there is before room is made for it.
 * @throws UnreadParquet for a codec or an encoding that is not read, another Error where the bytes are damaged
 */
export function readColumn(bytes: Uint8Array, column: ParquetColumn, group: RowGroup): ColumnValues {
  const chunk = metadataOf(group.columns[column.index]);
  const rows = Number(group.num_rows);
  const start = Number(chunk.dictionary_page_offset || chunk.data_page_offset);
  const end = start + Number(chunk.total_compressed_size);
  const values: unknown[] = [];
  let dictionary: DecodedArray | null = null;
  for (let at = start; at < end && values.length < rows;) {
    const reader = { view: viewOf(bytes.subarray(at, Math.min(end, at + MOST_HEADER_BYTES))), offset: 0 };
    const header = parquetHeader(reader);
    const pageStart = at + reader.offset;
    at = pageStart + header.compressed_page_size;
    if (!(header.compressed_page_size >= 0 && at <= end)) throw new RangeError('page beyond its column');
    const page = { header, bytes: bytes.subarray(pageStart, at), column, chunk, most: rows - values.length };
    if (header.type === 'DICTIONARY_PAGE') dictionary = readDictionary(page);
    else if (header.type !== 'INDEX_PAGE') readValues(page, dictionary, values);
  }
  if (values.length !== rows) throw new RangeError(`${values.length} values in ${rows} rows`);
  return values;
}

const MOST_HEADER_BYTES = 65_536;
const MOST_PAGE_BYTES = 512_000_000;

type ChunkMetadata = NonNullable<ColumnChunk['meta_data']>;

interface Page {
  readonly header: PageHeader;
  readonly bytes: Uint8Array;
  readonly column: ParquetColumn;
  readonly chunk: ChunkMetadata;
  /** Values there may be at most. */
  readonly most: number;
}

function metadataOf(chunk: ColumnChunk | undefined): ChunkMetadata {
  if (chunk?.meta_data === undefined) throw new RangeError('no such column');
  return chunk.meta_data;
}

function readDictionary({ header, bytes, column, chunk }: Page): DecodedArray {
  const page = inflate(bytes, header.uncompressed_page_size, chunk);
  return readTyped(page, header.dictionary_page_header?.num_values ?? -1, column);
}

function readValues(page: Page, dictionary: DecodedArray | null, values: unknown[]): void {
  const { present, body, encoding } = page.header.type === 'DATA_PAGE_V2' ? openV2(page) : openV1(page);
  const { column } = page;
  const count = present.reduce((sum, level) => sum + level, 0);
  if (encoding === 'PLAIN_DICTIONARY' || encoding === 'RLE_DICTIONARY') {
    const width = count === 0 ? 0 : (body[0] ?? 0);
    const indices = unpackRuns(body.subarray(1), width, count);
    const words = dictionary ?? [];
    let at = 0;
    for (const level of present) {
      const index = level === 0 ? null : (indices[at++] ?? -1);
      if (index !== null && (index < 0 || index >= words.length))
        throw new RangeError('beyond the dictionary');
      values.push(index === null ? null : words[index]);
    }
    return;
  }
  const typed = readEncoded(body, count, encoding, column);
  let at = 0;
  for (const level of present) values.push(level === 0 ? null : typed[at++]);
}

interface OpenPage {
  /** 1 where a value is there, 0 where it is missing. */
  readonly present: Int32Array;
  readonly body: Uint8Array;
  readonly encoding: string;
}

function openV1({ header, bytes, column, chunk, most }: Page): OpenPage {
  const stated = header.data_page_header;
  if (stated === undefined) throw new RangeError('page without its header');
  const count = checkCount(stated.num_values, most);
  const page = inflate(bytes, header.uncompressed_page_size, chunk);
  if (column.element.repetition_type === 'REQUIRED') {
    return { present: new Int32Array(count).fill(1), body: page, encoding: stated.encoding };
  }
  const levelBytes = viewOf(page).getUint32(0, true);
  if (4 + levelBytes > page.length) throw new RangeError('levels beyond the page');
  const present = unpackRuns(page.subarray(4, 4 + levelBytes), 1, count);
  return { present, body: page.subarray(4 + levelBytes), encoding: stated.encoding };
}

function openV2({ header, bytes, column, chunk, most }: Page): OpenPage {
  const stated = header.data_page_header_v2;
  if (stated === undefined) throw new RangeError('page without its header');
  const count = checkCount(stated.num_values, most);
  const levelBytes = stated.definition_levels_byte_length;
  if (stated.repetition_levels_byte_length !== 0 || !(levelBytes >= 0 && levelBytes <= bytes.length))
    throw new RangeError('levels beyond the page');
  const rest = bytes.subarray(levelBytes);
  const isCompressed = stated.is_compressed !== false;
  return {
    present:
      column.element.repetition_type === 'REQUIRED'
        ? new Int32Array(count).fill(1)
        : unpackRuns(bytes.subarray(0, levelBytes), 1, count),
    body: isCompressed ? inflate(rest, header.uncompressed_page_size - levelBytes, chunk) : rest,
    encoding: stated.encoding,
  };
}

function checkCount(count: number, most: number): number {
  if (!(Number.isInteger(count) && count >= 0 && count <= most))
    throw new RangeError(`${count} values in a page`);
  return count;
}

function readEncoded(body: Uint8Array, count: number, encoding: string, column: ParquetColumn): DecodedArray {
  const { type, type_length } = column.element;
  switch (encoding) {
    case 'PLAIN':
      return readTyped(body, count, column);
    case 'RLE':
      if (type !== 'BOOLEAN') break;
      return Array.from(unpackRuns(body.subarray(4), 1, count), (bit) => bit === 1);
    case 'BYTE_STREAM_SPLIT':
      if (type === undefined || count * bytesOf(column) > body.length)
        throw new RangeError('values beyond the page');
      return typedAs(byteStreamSplit({ view: viewOf(body), offset: 0 }, count, type, type_length), column);
  }
  throw new UnreadParquet(encoding);
}

/** Values one after the other, as what the schema says they are. */
function readTyped(body: Uint8Array, count: number, column: ParquetColumn): DecodedArray {
  const { type, type_length } = column.element;
  if (type === undefined || !(count >= 0 && count * bytesOf(column) <= body.length))
    throw new RangeError('values beyond the page');
  return typedAs(readPlain({ view: viewOf(body), offset: 0 }, type, count, type_length), column);
}

/** The library multiplies a decimal by a tenth, which has no exact number (3 × 0.1 is not 0.3), and does not know one by its newer name alone. */
function typedAs(values: DecodedArray, { element }: ParquetColumn): DecodedArray {
  const { scale = 0, logical_type } = element;
  if (element.converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL') {
    const parts = 10 ** (logical_type?.type === 'DECIMAL' ? logical_type.scale : scale);
    const whole = convertAs(values, { ...element, converted_type: 'DECIMAL', scale: 0 });
    return Array.from(whole, (number) => Number(number) / parts);
  }
  return convertAs(values, element);
}

function convertAs(values: DecodedArray, element: ParquetColumn['element']): DecodedArray {
  return convert(values, { element, parsers: DEFAULT_PARSERS } as Parameters<typeof convert>[1]);
}

/** Fewest bytes of a value; of a fixed length the schema says it. */
function bytesOf({ element: { type, type_length = 1 } }: ParquetColumn): number {
  const fixed = { BOOLEAN: 1 / 8, INT32: 4, FLOAT: 4, BYTE_ARRAY: 4, INT64: 8, DOUBLE: 8, INT96: 12 };
  if (type === undefined || type === 'FIXED_LEN_BYTE_ARRAY') return Math.max(1, type_length);
  return fixed[type];
}

function inflate(bytes: Uint8Array, length: number, { codec }: ChunkMetadata): Uint8Array {
  if (!(length >= 0 && length <= MOST_PAGE_BYTES)) throw new RangeError(`a page of ${length} bytes`);
  if (codec === 'UNCOMPRESSED') return checkLength(bytes, length);
  if (codec === 'SNAPPY') return inflateSnappy(bytes, length);
  if (codec === 'GZIP') return checkLength(gunzipSync(bytes, { out: new Uint8Array(length) }), length);
  throw new UnreadParquet(codec);
}

function checkLength(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length !== length) throw new RangeError(`a page of ${bytes.length} bytes that says ${length}`);
  return bytes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
