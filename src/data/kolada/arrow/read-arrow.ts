import { DataType, type RecordBatch, Type } from 'apache-arrow';
import type { Result } from '../../../model/problem';
import type { FigureBuilder } from '../figure-builder';
import { findColumns, listHeadings } from '../find-columns';
import type { OnProgress } from '../reader';
import { createRowTaker } from '../row-taker';
import { openArrow } from './open-arrow';

/**
 * Reads an Arrow IPC file or stream, a batch at a time, its columns named as those of a CSV file. Texts may be dictionaries, figures any kind
 * of number; null is missing. A time is no figure and no year, though the library gives it as a number.
 */
export async function readArrow(
  file: Blob,
  builder: FigureBuilder,
  onProgress: OnProgress,
): Promise<Result<null>> {
  const opened = openArrow(new Uint8Array(await file.arrayBuffer()));
  if (!opened.ok) return opened;
  const { fields, batches, rows } = opened.value;
  const table = findColumns(fields);
  if (!table.ok) return table;
  if (table.value.leftOut.length > 0)
    builder.addNotice('koladaColumnLeftOut', listHeadings(table.value.leftOut));
  let done = 0;
  for (const batch of batches) {
    const readers = batch.schema.fields.map((_, column) => cellReader(batch, column));
    const firstRow = done + 1;
    const take = createRowTaker<number>(
      builder,
      table.value,
      (row, column) => readers[column]?.(row),
      (row, field) => `row ${firstRow + row}${field === null ? '' : ` ${field}`}`,
    );
    for (let row = 0; row < batch.numRows; row++) take(row);
    done += batch.numRows;
    onProgress((file.size * done) / rows, file.size);
  }
  return { ok: true, value: null };
}

const TIMES = new Set([Type.Date, Type.Time, Type.Timestamp, Type.Interval, Type.Duration]);

/** The cells of a column: texts, numbers, whole numbers as they are; decimals as numbers. */
function cellReader(batch: RecordBatch, column: number): (row: number) => unknown {
  const vector = batch.getChildAt(column);
  if (vector === null) return () => null;
  const type = vector.type as DataType;
  if (TIMES.has(type.typeId)) return (row) => (vector.get(row) === null ? null : Type[type.typeId]);
  if (!DataType.isDecimal(type)) return (row) => vector.get(row) as unknown;
  const { scale, bitWidth } = type;
  return (row) => {
    const words = vector.get(row) as Uint32Array | null;
    return words === null ? null : numberOf(words, bitWidth) / 10 ** scale;
  };
}

/** Two's complement in words of 32 bits, the lowest first. */
function numberOf(words: Uint32Array, bits: number): number {
  const unsigned = words.reduceRight((sum, word) => (sum << 32n) + BigInt(word), 0n);
  return Number(BigInt.asIntN(bits, unsigned));
}
