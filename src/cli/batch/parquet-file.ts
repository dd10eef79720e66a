import type { SchemaElement } from 'hyparquet';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { DrawFormat } from './draw-file';
import { buildRowKeys, type RowKeys, sekOf } from './draw-rows';
import { type BatchIdentity, hashValues, METADATA_KEY, type ShardBlock } from './shard-metadata';

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const SCHEMA: SchemaElement[] = [
  { name: 'root', num_children: 6 },
  { name: 'scenario', ...text, repetition_type: 'REQUIRED' },
  { name: 'municipality', ...text, repetition_type: 'REQUIRED' },
  { name: 'draw', type: 'INT32', repetition_type: 'REQUIRED' },
  { name: 'month', ...text, repetition_type: 'OPTIONAL' },
  { name: 'account', ...text, repetition_type: 'REQUIRED' },
  { name: 'sek', type: 'DOUBLE', repetition_type: 'REQUIRED' },
];

/**
 * Parquet with one row group per block of draws, so that no more than a block is held. Texts become dictionaries, draws
 * differences; the bytes of `sek` are split by place, which makes whole numbers a sixth smaller under snappy. What the
 * batch is, and each block's stocks, stand in the file's metadata.
 */
export function openParquet(path: string, identity: BatchIdentity): DrawFormat {
  const writer = new ParquetWriter({ writer: fileWriter(path), schema: SCHEMA, statistics: false });
  const blocks: ShardBlock[] = [];
  let keys: RowKeys | undefined;
  return {
    write({ municipality, start }, { first, count }, columns) {
      const sek = sekOf(columns);
      if (keys?.draw.length !== sek.length) keys = buildRowKeys(start, columns.months, count);
      const { account, month, draw } = keys;
      const of = (text: string) => new Array<string>(sek.length).fill(text);
      const columnData = [
        { name: 'scenario', data: of(identity.scenario) },
        { name: 'municipality', data: of(municipality), statistics: true },
        {
          name: 'draw',
          data: draw.map((number) => first + number),
          encoding: 'DELTA_BINARY_PACKED' as const,
        },
        { name: 'month', data: month },
        { name: 'account', data: account },
        { name: 'sek', data: sek, encoding: 'BYTE_STREAM_SPLIT' as const },
      ];
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
