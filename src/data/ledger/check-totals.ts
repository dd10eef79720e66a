import type { Problem } from '../../model/problem';
import type { Layout } from './find-layout';
import { placeOf } from '../workbook/grid';
import { amountUnder, type Decimal } from './parse-amount';
import type { FigureRow } from './rows-so-far';

/** Holds total rows and total columns against what they are totals of; one that agrees with none of it, beyond rounding, is a problem. */
export function checkTotals(
  rows: readonly FigureRow[],
  totals: readonly FigureRow[],
  layout: Layout,
  decimal: Decimal | null,
): readonly Problem[] {
  const money = rows.filter(({ households }) => !households);
  const across = money.flatMap((row) => checkAcross(row, layout, decimal));
  const stated = totals.filter(({ households }) => !households);
  const wanting = failing(money, stated, layout, decimal);
  if (wanting.length === 0) return across;
  const withoutParts = money.filter(({ label }) => !/(?<!\p{L})varav(?!\p{L})/iu.test(label));
  const still = new Set(failing(withoutParts, stated, layout, decimal).map(({ where }) => where));
  return [...across, ...wanting.filter(({ where }) => still.has(where))];
}

interface Sum {
  sum: number;
  count: number;
  decimals: number;
}
/** Sums by column. */
type Sums = Map<number, Sum>;

function checkAcross(row: FigureRow, layout: Layout, decimal: Decimal | null): Problem[] {
  return layout.totals.flatMap(({ column, of }) => {
    const stated = valueIn(row, column, decimal);
    const sets = of.filter((columns) => columns.length > 0);
    if (stated === null || sets.length === 0) return [];
    const sums = sets.map((columns) => {
      const parts = columns.flatMap((part) => valueIn(row, part, decimal) ?? []);
      const accumulated = layout.amounts.some(
        (amount) => columns.includes(amount.column) && amount.accumulated,
      );
      return sumOf(accumulated ? parts.slice(-1) : parts);
    });
    const [first] = sums;
    return first === undefined || sums.some((sum) => agrees(stated, sum))
      ? []
      : [disagreement(row.row, column, stated, first)];
  });
}

/** Total rows that agree neither with the rows since the total before, nor with all rows before, all rows, or all of the same month. */
function failing(
  rows: readonly FigureRow[],
  totals: readonly FigureRow[],
  layout: Layout,
  decimal: Decimal | null,
): Problem[] {
  if (totals.length === 0) return [];
  const columns = layout.amounts.filter(({ households }) => !households).map(({ column }) => column);
  const whole = new Map<string, Sums>();
  const running = new Map<string, Sums>();
  for (const row of rows) {
    for (const key of keysOf('all', row)) addRow(whole, key, row, columns, decimal);
    for (const key of keysOf(`month ${row.month}`, row)) addRow(whole, key, row, columns, decimal);
  }
  const problems: Problem[] = [];
  let next = 0;
  for (const total of totals) {
    for (let row = rows[next]; row !== undefined && row.row < total.row; row = rows[++next]) {
      for (const set of ['before', 'since']) {
        for (const key of keysOf(set, row)) addRow(running, key, row, columns, decimal);
      }
    }
    const kind = total.kind ?? 'any';
    const candidates = [
      running.get(`before ${kind}`),
      running.get(`since ${kind}`),
      whole.get(`all ${kind}`),
      total.month === null ? undefined : whole.get(`month ${total.month} ${kind}`),
    ];
    const wrong = candidates.map((sums) =>
      wrongColumn(total, sums ?? new Map<number, Sum>(), columns, decimal),
    );
    const [first] = wrong;
    if (first && wrong.every((column) => column !== null)) problems.push(first);
    for (const key of [...running.keys()]) if (key.startsWith('since')) running.delete(key);
  }
  return problems;
}

function keysOf(set: string, { kind }: FigureRow): string[] {
  return kind === null ? [`${set} any`] : [`${set} any`, `${set} ${kind}`];
}

function addRow(
  sets: Map<string, Sums>,
  key: string,
  row: FigureRow,
  columns: readonly number[],
  decimal: Decimal | null,
): void {
  const sums = sets.get(key) ?? new Map<number, Sum>();
  sets.set(key, sums);
  for (const column of columns) {
    const value = valueIn(row, column, decimal);
    if (value === null) continue;
    const sum = sums.get(column) ?? { sum: 0, count: 0, decimals: 0 };
    sums.set(column, {
      sum: sum.sum + value,
      count: sum.count + 1,
      decimals: Math.max(sum.decimals, decimalsOf(value)),
    });
  }
}

function wrongColumn(
  total: FigureRow,
  sums: Sums,
  columns: readonly number[],
  decimal: Decimal | null,
): Problem | null {
  for (const column of columns) {
    const stated = valueIn(total, column, decimal);
    const sum = sums.get(column) ?? { sum: 0, count: 0, decimals: 0 };
    if (stated !== null && !agrees(stated, sum)) return disagreement(total.row, column, stated, sum);
  }
  return null;
}

function valueIn(row: FigureRow, column: number, decimal: Decimal | null): number | null {
  const cell = row.cells.get(column);
  return cell === undefined ? null : amountUnder(cell, decimal);
}

function sumOf(values: readonly number[]): Sum {
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    sum,
    count: values.length,
    decimals: values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0),
  };
}

/** Each part, and the total, may be rounded in its last decimal. */
function agrees(stated: number, { sum, count, decimals }: Sum): boolean {
  const rounding = 0.5 * (count * 10 ** -decimals + 10 ** -decimalsOf(stated));
  return Math.abs(stated - sum) <= rounding + 1e-9 * Math.abs(sum);
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

function disagreement(row: number, column: number, stated: number, { sum }: Sum): Problem {
  return { where: placeOf(row, column), what: 'ledgerTotal', value: `${stated} ≠ ${Number(sum.toFixed(6))}` };
}
