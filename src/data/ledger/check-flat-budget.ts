import type { Problem } from '../../model/problem';
import type { GatheredAccount, Placed } from './gather-accounts';
import { placeOf } from '../workbook/grid';

/**
 * A budget that is the same in every month and many times the outturn may be the whole year's on each row: it is refused, as twelve of
 * them would be twelve years'. Judgement: between 6 and 24 times the outturn, over all accounts that have both.
 */
export function checkFlatBudget(accounts: readonly GatheredAccount[]): Problem[] {
  const both = accounts.filter(({ outturn, budget }) => outturn.size > 0 && budget.size > 0);
  const [first] = both;
  const flat = both.every(({ budget }) => budget.size >= 2 && isFlat([...budget.values()]));
  const [cell] = first?.budget.values() ?? [];
  if (first === undefined || cell === undefined || !flat) return [];
  const sum = (means: readonly number[]) => means.reduce((total, mean) => total + mean, 0);
  const outturn = Math.abs(sum(both.map((account) => meanOf(account.outturn))));
  const budget = Math.abs(sum(both.map((account) => meanOf(account.budget))));
  return budget >= 6 * outturn && budget <= 24 * outturn && outturn > 0
    ? [
        {
          where: placeOf(cell.row, cell.column),
          what: 'ledgerYearBudget',
          value: `${first.name} ${cell.value}`,
        },
      ]
    : [];
}

/** The same in all months of a year. */
function isFlat(cells: readonly Placed[]): boolean {
  return cells.every(({ value }) => value === cells[0]?.value);
}

function meanOf(figures: ReadonlyMap<string, Placed>): number {
  return [...figures.values()].reduce((total, { value }) => total + value, 0) / figures.size;
}
