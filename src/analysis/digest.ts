import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { SERIES_IDS, type ScenarioColumns } from '../model/columns';
import { ACCOUNT_IDS } from '../model/flows';
import { type Block, blocksOf } from '../model/block';

/**
 * SHA-256, in hex, of one block of draws: first the account totals [scenario][draw][account], then for netCost, bistand
 * and householdMonths in turn [scenario][month][draw], all as little-endian float64 with −0 as 0 and every NaN alike.
 */
export function digestBlock(scenarios: readonly ScenarioColumns[], { first, count }: Block): string {
  const hash = sha256.create();
  for (const { totals } of scenarios) {
    const accounts = new Float64Array(count * ACCOUNT_IDS.length);
    ACCOUNT_IDS.forEach((id, account) => {
      const values = totals[id].subarray(first, first + count);
      values.forEach((value, draw) => (accounts[draw * ACCOUNT_IDS.length + account] = value));
    });
    hash.update(littleEndian(accounts));
  }
  for (const id of SERIES_IDS) {
    for (const { draws, months, monthly } of scenarios) {
      for (let month = 0; month < months; month += 1) {
        const start = month * draws + first;
        hash.update(littleEndian(monthly[id].subarray(start, start + count)));
      }
    }
  }
  return bytesToHex(hash.digest());
}

/** The run's digest: SHA-256 of the digests of its blocks of 250 draws, in order. */
export function digestOfBlocks(blockDigests: readonly string[]): string {
  const hash = sha256.create();
  for (const digest of blockDigests) hash.update(hexToBytes(digest));
  return bytesToHex(hash.digest());
}

/** The digest of a run whose draws stand in one piece per scenario. */
export function digestRun(scenarios: readonly ScenarioColumns[]): string {
  const blocks = blocksOf(scenarios[0]?.draws ?? 0);
  return digestOfBlocks(blocks.map((block) => digestBlock(scenarios, block)));
}

function littleEndian(values: Float64Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 8);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => {
    view.setFloat64(index * 8, Number.isNaN(value) ? NaN : value + 0, true);
  });
  return bytes;
}
