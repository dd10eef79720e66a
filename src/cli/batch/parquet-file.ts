import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { buildRowKeys, PARQUET_SCHEMA, parquetColumns, type RowKeys } from '../../exports/draw-table';
import { SERIES_IDS } from '../../model/columns';
import type { DrawFormat } from './draw-file';
import { sekOf } from './draw-rows';
import { type BatchIdentity, hashValues, METADATA_KEY, type ShardBlock } from './shard-metadata';

/**
 * Parquet with one row group per block of draws, so that no more than a block is held. What the batch is, and each block's
 * stocks, stand in the file's metadata.
 */
export function openParquet(path: string, identity: BatchIdentity): DrawFormat {
  const writer = new ParquetWriter({ writer: fileWriter(path), schema: PARQUET_SCHEMA, statistics: false });
  const { scenario } = identity;
  const blocks: ShardBlock[] = [];
  let keys: RowKeys | undefined;
  return {
    write({ municipality, start }, { first, count }, columns) {
      const sek = sekOf(columns);
      if (keys?.draw.length !== sek.length) keys = buildRowKeys(start, columns.months, count, SERIES_IDS);
      const columnData = parquetColumns({ scenario, municipality, first, keys, sek });
      void writer.write({ columnData, rowGroupSize: sek.length });
      const stockSums = Object.fromEntries(
        Object.entries(columns.stockSums).map(([id, sums]) => [id, Array.from(sums)]),
      );
      const valuesHash = hashValues(sek, stockSums);
      blocks.push({ municipality, first, count, stockSums, valuesHash });
    },
    finish() {
      writer.kvMetadata = [{ key: METADATA_KEY, value: JSON.stringify({ ...identity, blocks }) }];
      void writer.finish();
    },
  };
}
