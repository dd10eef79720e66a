import type { Problem } from '../../model/problem';
import type { Kind } from './describe-heading';
import { placeOf } from '../workbook/grid';
import { monthKey } from './parse-month';
import { amountUnder, type Decimal } from './parse-amount';
import type { FigureRow, RawFigure } from './rows-so-far';

/** A figure and the cell it first stood in. */
export interface Placed {
  readonly value: number;
  readonly row: number;
  readonly column: number;
  readonly accumulated: boolean;
}

/** One account's figures in the file's unit, by month, and by year where they are of a whole year. */
export interface GatheredAccount {
  readonly name: string;
  readonly outturn: Map<string, Placed>;
  readonly budget: Map<string, Placed>;
  readonly yearBudget: Map<string, Placed>;
}

export interface Gathered {
  readonly accounts: readonly GatheredAccount[];
  readonly households: Map<string, Placed>;
  readonly notices: readonly Problem[];
  readonly problems: readonly Problem[];
}

/**
 * Figures by account, kind and month. Rows dated by a day are summed where some day is neither the first nor the last of a month, as it
 * is of a voucher; else a month that stands twice is a problem. Households may stand twice with the same number.
 */
export function gatherAccounts(rows: readonly FigureRow[], decimal: Decimal | null): Gathered {
  const accounts = new Map<string, GatheredAccount>();
  const households = new Map<string, Placed>();
  const problems: Problem[] = [];
  const byDay = rows.some(({ figures }) => figures.some(({ dated }) => dated === 'withinMonth'));
  let summed = 0;
  for (const figure of rows.flatMap(({ figures }) => figures)) {
    const value = amountUnder(figure.cell, decimal) ?? NaN;
    const { target, key } = figure.households
      ? { target: households, key: monthKey(figure.year, figure.month) }
      : targetOf(accountNamed(accounts, figure.account), figure);
    const before = target.get(key);
    const mayRepeat = figure.households || figure.month === 0;
    if (before === undefined) target.set(key, { value, ...placeIn(figure) });
    else if (byDay && figure.dated !== 'month' && !mayRepeat) {
      target.set(key, { ...before, value: before.value + value });
      summed++;
    } else if (!mayRepeat || before.value !== value) {
      problems.push({
        where: placeOf(figure.row, figure.column),
        what: 'ledgerDuplicate',
        value: `${figure.account} ${key}`,
      });
    }
  }
  const notices: Problem[] =
    summed === 0 ? [] : [{ where: 'file', what: 'ledgerRowsSummed', value: String(summed + 1) }];
  return { accounts: [...accounts.values()], households, notices, problems };
}

function accountNamed(accounts: Map<string, GatheredAccount>, name: string): GatheredAccount {
  const known = accounts.get(name);
  if (known !== undefined) return known;
  const account = { name, outturn: new Map(), budget: new Map(), yearBudget: new Map() };
  accounts.set(name, account);
  return account;
}

function targetOf(account: GatheredAccount, figure: RawFigure): { target: Map<string, Placed>; key: string } {
  if (figure.month === 0) return { target: account.yearBudget, key: String(figure.year) };
  return { target: account[figure.kind satisfies Kind], key: monthKey(figure.year, figure.month) };
}

function placeIn({ row, column, accumulated }: RawFigure): Omit<Placed, 'value'> {
  return { row, column, accumulated };
}
