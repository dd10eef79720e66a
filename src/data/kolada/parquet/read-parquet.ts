import type { Problem, Result } from '../../../model/problem';
import type { FigureBuilder } from '../figure-builder';
import { findColumns, listHeadings } from '../find-columns';
import type { OnProgress } from '../reader';
import { createRowTaker } from '../row-taker';
import { openParquet } from './open-parquet';
import { readColumn, UnreadParquet, type ColumnValues } from './read-column';

/**
 * Reads a Parquet file, a row group at a time and of it the columns that are figures', named as those of a CSV file. Without compression, with
 * Snappy or with gzip; for another codec, and for encodings of differences, the problem names it.
 */
export async function readParquet(
  file: Blob,
  builder: FigureBuilder,
  onProgress: OnProgress,
): Promise<Result<null>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const opened = openParquet(bytes);
  if (!opened.ok) return opened;
  const { columns, nested, rowGroups, rows } = opened.value;
  const table = findColumns(columns.map(({ name }) => name));
  if (!table.ok) return table;
  const { columnOf, unitColumn, leftOut } = table.value;
  const notRead = [...leftOut, ...nested];
  if (notRead.length > 0) builder.addNotice('koladaColumnLeftOut', listHeadings(notRead));
  const wanted = [...Object.values(columnOf), ...(unitColumn === null ? [] : [unitColumn])];
  let done = 0;
  try {
    for (const group of rowGroups) {
      const values = new Map<number, ColumnValues>();
      for (const at of wanted) {
        const column = columns[at];
        if (column !== undefined) values.set(at, readColumn(bytes, column, group));
      }
      const groupRows = Number(group.num_rows);
      const firstRow = done + 1;
      const take = createRowTaker<number>(
        builder,
        table.value,
        (row, column) => values.get(column)?.[row],
        (row, field) => `row ${firstRow + row}${field === null ? '' : ` ${field}`}`,
      );
      for (let row = 0; row < groupRows; row++) take(row);
      done += groupRows;
      onProgress((file.size * done) / Math.max(1, rows), file.size);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return error instanceof UnreadParquet
      ? refused('koladaFileKind', `Parquet, ${message}`)
      : refused('koladaDamaged', message);
  }
  return { ok: true, value: null };
}

function refused(what: Problem['what'], value: string): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [{ where: 'file', what, value }] };
}
