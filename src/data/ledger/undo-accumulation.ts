import type { Problem } from '../../model/problem';
import { placeOf } from '../workbook/grid';
import { monthKey } from './parse-month';
import type { Gathered, GatheredAccount, Placed } from './gather-accounts';

/**
 * Turns sums from January on into months, in place; a month whose month before is missing is a problem. Households that grow as sums do
 * are taken out where sums are what the user says that the file holds: how many they are in a month cannot be told.
 */
export function undoAccumulation(
  { accounts, households }: Pick<Gathered, 'accounts' | 'households'>,
  choice: boolean | undefined,
): Undone {
  const undone: Undone = { accumulated: false, notices: [], problems: [] };
  if (choice === undefined && !accounts.some(isMarked)) {
    for (const kind of ['outturn', 'budget'] as const) {
      undone.problems.push(
        ...suspect(accounts[0]?.name ?? '', summed(accounts.map((account) => account[kind])), 3),
      );
    }
  }
  const [counted] = choice === false ? [] : suspect(HOUSEHOLDS, households, 3);
  if (counted !== undefined && choice === undefined) undone.problems.push(counted);
  if (counted !== undefined && choice === true) {
    households.clear();
    undone.notices.push({ ...counted, what: 'ledgerColumnLeftOut' });
  }
  for (const { name, outturn, budget } of accounts) {
    for (const figures of [outturn, budget]) {
      const [first] = figures.values();
      if (first === undefined) continue;
      if (choice ?? first.accumulated) undoOne(undone, name, figures, first);
      else if (choice === undefined && undone.problems.length === 0)
        undone.problems.push(...suspect(name, figures, 4));
    }
  }
  return undone;
}

const HOUSEHOLDS = 'Antal hushåll';

function isMarked({ outturn, budget }: GatheredAccount): boolean {
  return [...outturn.values(), ...budget.values()].some(({ accumulated }) => accumulated);
}

/** All accounts as one, where all have a figure. */
function summed(accounts: readonly ReadonlyMap<string, Placed>[]): Map<string, Placed> {
  const filled = accounts.filter(({ size }) => size > 0);
  const months = [...(filled[0] ?? [])].filter(([month]) => filled.every((figures) => figures.has(month)));
  return new Map(
    months.map(([month, placed]) => [
      month,
      { ...placed, value: filled.reduce((sum, figures) => sum + (figures.get(month)?.value ?? 0), 0) },
    ]),
  );
}

interface Undone {
  accumulated: boolean;
  readonly notices: Problem[];
  readonly problems: Problem[];
}

function undoOne(undone: Undone, name: string, figures: Map<string, Placed>, first: Placed): void {
  undone.accumulated = true;
  undone.notices.push({
    where: placeOf(first.row, first.column),
    what: 'ledgerFromAccumulated',
    value: name,
  });
  for (const [key, placed] of [...figures].sort(([a], [b]) => (a < b ? 1 : -1))) {
    const [year, month] = [Number(key.slice(0, 4)), Number(key.slice(5))];
    if (month === 1) continue;
    const before = figures.get(monthKey(year, month - 1));
    if (before === undefined) {
      const where = placeOf(placed.row, placed.column);
      undone.problems.push({ where, what: 'ledgerAccumulatedHole', value: `${name} ${key}` });
    } else figures.set(key, { ...placed, value: placed.value - before.value });
  }
}

/**
 * Amounts that grow in every month of a year from January on, or from five months in all but one, as after a correction, to more than
 * 0.6 times as many Januaries as there are months, may be accumulated though nothing says so. Judgement: 0.6, which a year of ordinary
 * months does not reach; four months of one account, three of all.
 */
function suspect(name: string, figures: ReadonlyMap<string, Placed>, months: number): Problem[] {
  const years = new Set([...figures.keys()].map((key) => Number(key.slice(0, 4))));
  for (const year of years) {
    const run: Placed[] = [];
    for (let month = 1; month <= 12; month++) {
      const placed = figures.get(monthKey(year, month));
      if (placed === undefined) break;
      run.push(placed);
    }
    const sizes = run.map(({ value }) => Math.abs(value));
    const [january = 0, last = 0] = [sizes[0], sizes.at(-1)];
    const falls = sizes.filter((size, at) => at > 0 && size <= (sizes[at - 1] ?? 0)).length;
    const grows = falls === 0 || (falls === 1 && run.length >= 5);
    if (run.length >= months && grows && january > 0 && last >= 0.6 * run.length * january) {
      const [first] = run;
      const where = first === undefined ? 'file' : placeOf(first.row, first.column);
      return [{ where, what: 'ledgerAccumulated', value: name }];
    }
  }
  return [];
}
