import { type AccountMonths, MONTHLY_IDS } from '../model/account-months';
import { ENGINE_VERSION } from '../model/engine-version';
import { TOTAL_IDS } from '../model/keep-draw';
import {
  buildRowKeys,
  CSV_HEADER,
  type DrawRows,
  formatCsvRows,
  PARQUET_SCHEMA,
  parquetColumns,
  type RowKeys,
} from './draw-table';
import { digestOf, type HandedOver } from './handed-over';

/** Draws that are written at a time: so few that a page answers in between. */
const DRAWS_AT_A_TIME = 25;

/** Draws of every scenario as CSV: its header, and then part by part. */
export async function* csvParts(
  handedOver: HandedOver,
  accounts: readonly AccountMonths[],
  signal?: AbortSignal,
): AsyncGenerator<string> {
  yield CSV_HEADER;
  for await (const rows of rowsInParts(handedOver, accounts, signal)) yield formatCsvRows(rows);
}

/** Draws of every scenario as Parquet; what run they are of stands in the file's metadata. The writer is fetched when needed. */
export async function writeParquet(
  handedOver: HandedOver,
  accounts: readonly AccountMonths[],
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: PARQUET_SCHEMA, statistics: false });
  for await (const rows of rowsInParts(handedOver, accounts, signal))
    await writer.write({ columnData: parquetColumns(rows), rowGroupSize: rows.sek.length });
  const { seed, draws, dataHash } = handedOver.comparison;
  const run = { engine: ENGINE_VERSION, dataHash, seed, draws, digest: digestOf(handedOver) };
  writer.kvMetadata = [{ key: 'reformlabbet', value: JSON.stringify(run) }];
  await writer.finish();
  return bytes.getBytes();
}

/** Rows of some draws of a scenario at a time, in a task of their own. */
async function* rowsInParts(
  { set }: HandedOver,
  accounts: readonly AccountMonths[],
  signal: AbortSignal | undefined,
): AsyncGenerator<DrawRows> {
  const { municipality, start } = set;
  let keys: RowKeys | undefined;
  for (const [index, { id }] of set.scenarios.entries()) {
    const of = accounts[index];
    if (of === undefined) throw new Error(`no draws of the scenario ${id}`);
    for (let first = 0; first < of.draws; first += DRAWS_AT_A_TIME) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal?.throwIfAborted();
      const count = Math.min(DRAWS_AT_A_TIME, of.draws - first);
      const sek = sekOf(of, first, count);
      if (keys?.draw.length !== sek.length) keys = buildRowKeys(start, of.months, count, MONTHLY_IDS);
      yield { scenario: id, municipality, first, keys, sek };
    }
  }
}

/** Values of the rows of some draws: by id, month, draw. */
function sekOf({ months, totals, monthly }: AccountMonths, first: number, count: number): Float64Array {
  const sek = new Float64Array(count * (TOTAL_IDS.length + MONTHLY_IDS.length * months));
  let at = 0;
  for (const id of TOTAL_IDS) {
    sek.set(totals[id].subarray(first, first + count), at);
    at += count;
  }
  for (const id of MONTHLY_IDS) {
    const amounts = monthly[id];
    for (let month = 0; month < months; month += 1) {
      for (let draw = first; draw < first + count; draw += 1)
        sek[at++] = amounts[draw * months + month] as number;
    }
  }
  return sek;
}
