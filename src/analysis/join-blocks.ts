import { SERIES_IDS, type ScenarioColumns } from '../model/columns';

/** Columns of consecutive blocks of one scenario as one: draws in order of the blocks, sums added. */
export function joinBlocks(blocks: readonly ScenarioColumns[]): ScenarioColumns {
  const [first] = blocks;
  if (first === undefined) throw new Error('no blocks to join');
  const draws = blocks.reduce((sum, block) => sum + block.draws, 0);
  const { months } = first;
  const totals = mapColumns(first.totals, () => new Float64Array(draws));
  const monthly = mapColumns(first.monthly, () => new Float64Array(draws * months));
  const monthlySums = mapColumns(first.monthlySums, () => new Float64Array(months));
  const stockSums = mapColumns(first.stockSums, () => new Float64Array(months));
  let at = 0;
  for (const block of blocks) {
    for (const id of keysOf(totals)) totals[id].set(block.totals[id], at);
    addColumns(monthlySums, block.monthlySums);
    addColumns(stockSums, block.stockSums);
    for (const id of SERIES_IDS) {
      for (let month = 0; month < months; month += 1) {
        const part = block.monthly[id].subarray(month * block.draws, (month + 1) * block.draws);
        monthly[id].set(part, month * draws + at);
      }
    }
    at += block.draws;
  }
  return { draws, months, totals, monthly, monthlySums, stockSums };
}

type Column = Float64Array<ArrayBuffer>;

function addColumns<Id extends string>(
  sums: Readonly<Record<Id, Column>>,
  more: Readonly<Record<Id, Column>>,
): void {
  for (const id of keysOf(sums)) {
    const column = sums[id];
    more[id].forEach((sum, month) => (column[month] = (column[month] ?? 0) + sum));
  }
}

function mapColumns<Id extends string>(
  columns: Readonly<Record<Id, Column>>,
  make: () => Column,
): Record<Id, Column> {
  return Object.fromEntries(keysOf(columns).map((id) => [id, make()])) as Record<Id, Column>;
}

function keysOf<Id extends string>(record: Readonly<Record<Id, unknown>>): Id[] {
  return Object.keys(record) as Id[];
}
