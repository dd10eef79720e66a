import { closeSync, openSync, writeSync } from 'node:fs';
import { buildRowKeys, CSV_HEADER, formatCsvRows } from '../../exports/draw-table';
import { SERIES_IDS } from '../../model/columns';
import type { DrawFormat } from './draw-file';
import { sekOf } from './draw-rows';
import type { BatchIdentity } from './shard-metadata';

/** CSV, block by block. */
export function openCsv(path: string, { scenario }: BatchIdentity): DrawFormat {
  const file = openSync(path, 'w');
  writeSync(file, CSV_HEADER);
  return {
    write({ municipality, start }, { first }, columns) {
      const keys = buildRowKeys(start, columns.months, columns.draws, SERIES_IDS);
      const rows = formatCsvRows({ scenario, municipality, first, keys, sek: sekOf(columns) });
      writeAll(file, Buffer.from(rows));
    },
    finish: () => closeSync(file),
  };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += writeSync(file, bytes, at));
}
