import type { Problem } from '../../model/problem';
import { placeOf } from './grid';
import { monthKey } from './parse-month';
import type { GatheredAccount, Placed } from './gather-accounts';

/** Turns sums from January on into months, in place; a month whose month before is missing is a problem. */
export function undoAccumulation(accounts: readonly GatheredAccount[], choice: boolean | undefined): Undone {
  const undone: Undone = { accumulated: false, notices: [], problems: [] };
  for (const { name, outturn, budget } of accounts) {
    for (const figures of [outturn, budget]) {
      const [first] = figures.values();
      if (first === undefined) continue;
      if (choice ?? first.accumulated) undoOne(undone, name, figures, first);
      else if (choice === undefined) undone.problems.push(...suspect(name, figures));
    }
  }
  return undone;
}

export interface Undone {
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
 * Amounts that grow in every month of a year from January on, to more than 0.6 times as many Januaries as there are months, may be
 * accumulated though nothing says so. Judgement: four months and 0.6, which a year of ordinary months does not reach.
 */
function suspect(name: string, figures: ReadonlyMap<string, Placed>): Problem[] {
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
    const grows = sizes.every((size, at) => at === 0 || size > (sizes[at - 1] ?? 0));
    if (run.length >= 4 && grows && january > 0 && last >= 0.6 * run.length * january) {
      const [first] = run;
      const where = first === undefined ? 'file' : placeOf(first.row, first.column);
      return [{ where, what: 'ledgerAccumulated', value: name }];
    }
  }
  return [];
}
