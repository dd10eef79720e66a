import { isHouseholds, isTotalLabel, kindOfCell, kindOfLabel, type Kind } from './describe-heading';
import type { Layout } from './find-layout';
import { wordsOf, type Row } from '../workbook/grid';

export interface NamedRow {
  /** Code and name as one; empty where the row names no account. */
  readonly account: string;
  readonly kind: Kind | 'other' | null;
  readonly total: boolean;
  readonly households: boolean;
}

/**
 * What the columns of accounts, and of kinds, say about a row. Where neither the headings nor a column say what amounts are, the label may:
 * "Försörjningsstöd, budget", or "Budget" under a row with the account alone.
 */
export function nameRow(layout: Layout, cells: Row, { group }: { readonly group: string }): NamedRow {
  const names = layout.accountColumns
    .map((column) => wordsOf(cells[column]))
    .filter((name, at, all) => name !== '' && name !== all[at - 1]);
  const whole = names.join(' ').slice(0, 200);
  const households = [whole, ...names].some((name) => isHouseholds(name.toLowerCase()));
  const total = !households && names.some(isTotalLabel);
  if (layout.kindColumn !== null) {
    return { account: whole, kind: kindOfCell(wordsOf(cells[layout.kindColumn])), total, households };
  }
  const kindIsOpen = layout.amounts.some((amount) => amount.kind === null && !amount.households);
  const label = kindIsOpen ? kindOfLabel(whole) : null;
  if (label === null) return { account: whole, kind: null, total, households };
  return {
    account: label.name === '' ? group : label.name,
    kind: label.kind,
    total: total || isTotalLabel(label.name),
    households,
  };
}
