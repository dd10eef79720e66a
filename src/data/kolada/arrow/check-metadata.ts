/**
 * Throws where a list in Arrow's metadata says it is longer than the bytes that hold it, or tables stand in tables without end. The library
 * goes through as many entries as a list says it has, which in a damaged file may be billions. A format of tables by FlatBuffers:
 * https://github.com/apache/arrow/tree/main/format.
 */
export function checkMessage(bytes: Uint8Array): void {
  const message = rootOf(bytes);
  message.tables(4);
  const header = message.table(2);
  if (header === null) return;
  const kind = message.byte(1);
  if (kind === SCHEMA) checkSchema(header);
  if (kind === DICTIONARY_BATCH) checkBatchHeader(header.table(1));
  if (kind === RECORD_BATCH) checkBatchHeader(header);
}

/** The same of a file's footer. */
export function checkFooter(bytes: Uint8Array): void {
  const footer = rootOf(bytes);
  footer.list(2, BLOCK_BYTES);
  footer.list(3, BLOCK_BYTES);
  footer.tables(4);
  checkSchema(footer.table(1));
}

const [SCHEMA, DICTIONARY_BATCH, RECORD_BATCH] = [1, 2, 3];
const [BLOCK_BYTES, NODE_BYTES, BUFFER_BYTES] = [24, 16, 16];
const MOST_TABLES = 100_000;

function checkSchema(schema: Table | null): void {
  if (schema === null) return;
  schema.tables(2);
  schema.list(3, 8);
  schema.tables(1).forEach(checkField);
}

function checkField(field: Table): void {
  field.tables(6);
  field.tables(5).forEach(checkField);
}

function checkBatchHeader(batch: Table | null): void {
  batch?.list(1, NODE_BYTES);
  batch?.list(2, BUFFER_BYTES);
  batch?.list(4, 8);
}

/** A table of FlatBuffers: its fields by number. */
interface Table {
  readonly byte: (field: number) => number;
  readonly table: (field: number) => Table | null;
  readonly tables: (field: number) => readonly Table[];
  /** Where the entries of a list begin, and how many they are. */
  readonly list: (field: number, entryBytes: number) => { readonly start: number; readonly length: number };
}

/** The outermost table; every read is within the bytes, or throws a RangeError. */
function rootOf(bytes: Uint8Array): Table {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let seen = 0;
  const at = (position: number) => position + view.getUint32(position, true);
  const tableAt = (position: number): Table => {
    if (++seen > MOST_TABLES) throw new RangeError('tables without end');
    const entries = position - view.getInt32(position, true);
    const entriesEnd = entries + view.getUint16(entries, true);
    /** 0 where the field is left out. */
    const placeOf = (field: number) => {
      const entry = entries + 4 + 2 * field;
      const offset = entry + 2 <= entriesEnd ? view.getUint16(entry, true) : 0;
      return offset === 0 ? 0 : position + offset;
    };
    const list = (field: number, entryBytes: number) => {
      const place = placeOf(field);
      if (place === 0) return { start: 0, length: 0 };
      const start = at(place) + 4;
      const length = view.getUint32(start - 4, true);
      if (start + length * entryBytes > bytes.length) throw new RangeError('a list longer than its bytes');
      return { start, length };
    };
    return {
      byte: (field) => (placeOf(field) === 0 ? 0 : view.getUint8(placeOf(field))),
      table: (field) => (placeOf(field) === 0 ? null : tableAt(at(placeOf(field)))),
      tables: (field) => {
        const { start, length } = list(field, 4);
        return Array.from({ length }, (_, entry) => tableAt(at(start + 4 * entry)));
      },
      list,
    };
  };
  return tableAt(at(0));
}
