import type { TypedColumns } from './growing-columns';

interface Replaced {
  /** 1 for each row that a later one replaces. */
  readonly isReplaced: Uint8Array;
  readonly duplicates: number;
  /** Of those, rows with another value than the one that holds; a missing figure and a number differ. */
  readonly contradictions: number;
}

/** Which rows a later row with the same key figure, area, period and gender replaces: of each the last row holds. */
export function findReplaced(columns: TypedColumns, rows: number): Replaced {
  const { kpi, area, period, gender, value } = columns;
  const isReplaced = new Uint8Array(rows);
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, rows * 2))) - 1;
  const rowAt = new Int32Array(mask + 1).fill(-1);
  let [duplicates, contradictions] = [0, 0];
  for (let row = rows - 1; row >= 0; row--) {
    const [a = 0, k = 0, p = 0, g = 0] = [area[row], kpi[row], period[row], gender[row]];
    let slot = mix(a, k, p * 4 + g) & mask;
    let later = rowAt[slot] ?? -1;
    while (
      later >= 0 &&
      !(area[later] === a && kpi[later] === k && period[later] === p && gender[later] === g)
    ) {
      slot = (slot + 1) & mask;
      later = rowAt[slot] ?? -1;
    }
    if (later < 0) {
      rowAt[slot] = row;
      continue;
    }
    isReplaced[row] = 1;
    duplicates++;
    if (!Object.is(value[later], value[row])) contradictions++;
  }
  return { isReplaced, duplicates, contradictions };
}

function mix(area: number, kpi: number, periodGender: number): number {
  let hash = Math.imul(area, 0x9e3779b1) ^ Math.imul(kpi, 0x85ebca6b) ^ Math.imul(periodGender, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
