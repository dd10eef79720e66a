import { type FileMetaData, parquetMetadata, type RowGroup, type SchemaElement } from 'hyparquet';
import type { Problem, Result } from '../../../model/problem';

/** A column of a Parquet file that is neither a list nor a structure. */
export interface ParquetColumn {
  readonly name: string;
  readonly element: SchemaElement;
  /** Where it stands in each row group. */
  readonly index: number;
}

interface OpenParquet {
  readonly columns: readonly ParquetColumn[];
  /** Names of columns that are lists or structures. */
  readonly nested: readonly string[];
  readonly rowGroups: readonly RowGroup[];
  readonly rows: number;
}

/** Most rows, and most bytes that the pages may inflate to: beyond what a tab holds. */
const MOST_ROWS = 20_000_000;
const MOST_INFLATED_BYTES = 2_000_000_000;
const MOST_FOOTER_BYTES = 16_000_000;

/**
 * The footer of a Parquet file, held against the file before anything is read by it. Problems: a file that breaks off or is damaged, one
 * that is encrypted, more rows or bytes than can be held.
 */
export function openParquet(bytes: Uint8Array): Result<OpenParquet> {
  if (endsWith(bytes, 'PARE')) return refused('koladaFileKind', 'Parquet, encrypted');
  if (!endsWith(bytes, 'PAR1') || bytes.length < 12) return refused('koladaCutOff', 'Parquet');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const footerBytes = view.getUint32(bytes.length - 8, true);
  if (footerBytes > bytes.length - 12) return refused('koladaDamaged', 'Parquet');
  if (footerBytes > MOST_FOOTER_BYTES) return refused('koladaTooBig', `${footerBytes}`);
  const footer = bytes.subarray(bytes.length - 8 - footerBytes);
  if (hasEndlessNumber(footer)) return refused('koladaDamaged', 'Parquet');
  try {
    return describe(parquetMetadata(footer, { geoparquet: false }), bytes.length - 8 - footerBytes);
  } catch (error) {
    return refused('koladaDamaged', error instanceof Error ? error.message : String(error));
  }
}

/** A number of many bytes takes time by their square: none is longer than ten, and no text of an ordinary file has as many such bytes. */
const MOST_HIGH_BYTES = 1_000;

function hasEndlessNumber(footer: Uint8Array): boolean {
  let run = 0;
  for (const byte of footer) {
    run = byte > 127 ? run + 1 : 0;
    if (run > MOST_HIGH_BYTES) return true;
  }
  return false;
}

function describe(metadata: FileMetaData, dataEnd: number): Result<OpenParquet> {
  const leaves = leavesOf(metadata.schema);
  const rowGroups = metadata.row_groups;
  let [rows, inflated] = [0, 0];
  for (const { num_rows, columns } of rowGroups) {
    const groupRows = Number(num_rows);
    if (!Number.isSafeInteger(groupRows) || groupRows < 0) return refused('koladaDamaged', 'rows');
    if (columns.length !== leaves.length) return refused('koladaDamaged', 'columns');
    rows += groupRows;
    for (const { meta_data, file_path } of columns) {
      if (file_path !== undefined || meta_data === undefined)
        return refused('koladaFileKind', 'Parquet, parts');
      const start = Number(meta_data.dictionary_page_offset || meta_data.data_page_offset);
      const size = Number(meta_data.total_compressed_size);
      if (!(start >= 4 && size >= 0 && start + size <= dataEnd)) return refused('koladaDamaged', 'columns');
      inflated += Number(meta_data.total_uncompressed_size);
    }
  }
  if (rows !== Number(metadata.num_rows)) return refused('koladaDamaged', `${rows} ≠ ${metadata.num_rows}`);
  if (rows > MOST_ROWS) return refused('koladaTooBig', `${rows}`);
  if (!(inflated <= MOST_INFLATED_BYTES)) return refused('koladaTooBig', `${inflated / 1e6} MB`);
  const flat = leaves.flatMap(({ name, element, isFlat }, index) =>
    isFlat ? [{ name, element, index }] : [],
  );
  const nested = leaves.filter(({ isFlat }) => !isFlat).map(({ name }) => name);
  return { ok: true, value: { columns: flat, nested: [...new Set(nested)], rowGroups, rows } };
}

interface Leaf {
  /** Of the outermost column it is part of. */
  readonly name: string;
  readonly element: SchemaElement;
  readonly isFlat: boolean;
}

/** The columns that hold values, in the order of a row group; the schema is a tree in one list, the root first. */
function leavesOf(schema: readonly SchemaElement[]): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let at = 1;
  const visit = (outermost: string | null, isRepeated: boolean, depth: number) => {
    const element = schema[at++];
    if (element === undefined || depth > 100) throw new RangeError('schema');
    const name = outermost ?? element.name;
    const repeated = isRepeated || element.repetition_type === 'REPEATED';
    const children = element.num_children ?? 0;
    if (children === 0) leaves.push({ name, element, isFlat: outermost === null && !repeated });
    for (let child = 0; child < children; child++) visit(name, repeated, depth + 1);
  };
  while (at < schema.length) visit(null, false, 0);
  return leaves;
}

function endsWith(bytes: Uint8Array, magic: string): boolean {
  return String.fromCharCode(...bytes.subarray(-magic.length)) === magic;
}

function refused(what: Problem['what'], value: string): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [{ where: 'file', what, value }] };
}
