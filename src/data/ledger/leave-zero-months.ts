import type { Problem } from '../../model/problem';
import type { Gathered, Placed } from './gather-accounts';
import { placeOf } from '../workbook/grid';

/**
 * Takes out, in place, the last months of outturn if no account has any other amount than 0 in them: months to come, filled in by a
 * formula. The notice stands where the first of them does, with the months; households of 0 in them go too.
 */
export function leaveZeroMonths({
  accounts,
  households,
}: Pick<Gathered, 'accounts' | 'households'>): Problem[] {
  const months = [...new Set(accounts.flatMap(({ outturn }) => [...outturn.keys()]))].sort();
  const isZero = (month: string) => accounts.every(({ outturn }) => (outturn.get(month)?.value ?? 0) === 0);
  const first = months.findLastIndex((month) => !isZero(month)) + 1;
  const zero = months.slice(first);
  if (first === 0 || zero.length === 0) return [];
  const cells = accounts.flatMap(({ outturn }) => outturn.get(zero[0] ?? '') ?? []);
  for (const month of zero) {
    for (const { outturn } of accounts) outturn.delete(month);
    if (households.get(month)?.value === 0) households.delete(month);
  }
  return [{ where: firstPlace(cells), what: 'ledgerZeroMonths', value: zero.join(', ') }];
}

function firstPlace([first]: readonly Placed[]): string {
  return first === undefined ? 'file' : placeOf(first.row, first.column);
}
