import type { GatheredAccount, Placed } from './gather-accounts';

/** Each account whose amounts are the sum of others', and those, by name. */
export type Sums = ReadonlyMap<string, readonly string[]>;

/**
 * Accounts that are the sum of two or more others in every month they have, within rounding: those that stand right after or right before
 * it, or some of `likely`. A sum is set aside before the next is looked for, so that sums of sums are found. Two months at least, as one
 * may agree by chance.
 */
export function findSums(accounts: readonly GatheredAccount[], likely: ReadonlySet<string>): Sums {
  const sums = new Map<string, readonly string[]>();
  let left = accounts.filter(({ outturn, budget }) => outturn.size > 0 || budget.size > 0);
  for (let found = true; found;) {
    found = false;
    for (const account of left.filter(({ name }) => likely.has(name))) {
      const parts = partsOf(account, left, likely);
      if (parts === null) continue;
      sums.set(
        account.name,
        parts.map(({ name }) => name),
      );
      left = left.filter((other) => other !== account);
      found = true;
    }
  }
  return sums;
}

const MOST_PARTS = 60;
const MOST_LIKELY = 10;

function partsOf(
  account: GatheredAccount,
  among: readonly GatheredAccount[],
  likely: ReadonlySet<string>,
): readonly GatheredAccount[] | null {
  const at = among.indexOf(account);
  const after = among.slice(at + 1, at + 1 + MOST_PARTS);
  const before = among.slice(Math.max(0, at - MOST_PARTS), at).reverse();
  for (const neighbours of [after, before]) {
    for (let count = 2; count <= neighbours.length; count++) {
      const parts = neighbours.slice(0, count);
      if (isSumOf(account, parts)) return parts;
    }
  }
  const others = among.filter((other) => other !== account && likely.has(other.name)).slice(0, MOST_LIKELY);
  for (let set = 0; set < 2 ** others.length; set++) {
    const parts = others.filter((_, bit) => (set & (1 << bit)) !== 0);
    if (parts.length >= 2 && isSumOf(account, parts)) return parts;
  }
  return null;
}

function isSumOf(account: GatheredAccount, parts: readonly GatheredAccount[]): boolean {
  const kind = account.outturn.size > 0 ? 'outturn' : 'budget';
  const total = account[kind];
  const filled = parts.filter((part) => [...part[kind].values()].some(({ value }) => value !== 0));
  if (total.size < 2 || filled.length < 2 || [...total.values()].every(({ value }) => value === 0))
    return false;
  return [...total].every(([month, { value }]) => {
    const values = parts.flatMap((part) => part[kind].get(month)?.value ?? []);
    const decimals = Math.max(...[value, ...values].map(decimalsOf));
    const rounding = 0.5 * (values.length + 1) * 10 ** -decimals;
    return Math.abs(value - sumOf(values)) <= rounding + 1e-9 * Math.abs(value);
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function decimalsOf(value: Placed['value']): number {
  return String(value).split('.')[1]?.length ?? 0;
}
