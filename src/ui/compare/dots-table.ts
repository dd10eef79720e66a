import type { PairSummary } from '../../analysis/comparison';
import type { ChartTable } from '../../charts/chart-table';
import type { DotRow } from '../../charts/quantile-dots';
import { m } from '../../messages/messages';
import { formatTkr, moneyStep, spokenMoney } from '../format/money';

/** The fifty quantiles of a pair's difference, lowest first. */
export function dotsTable(pair: PairSummary, nameA: string, nameB: string): ChartTable<DotRow> {
  const step = moneyStep(pair.difference);
  return {
    rows: pair.dots.map((difference, i) => ({ rank: i + 1, difference })),
    columns: [
      { id: 'rank', name: m.dotsRank(), value: (row) => row.rank },
      {
        id: 'difference',
        name: m.dotsDifference({ a: nameA, b: nameB }),
        value: (row) => Math.round(row.difference) / 1000,
        text: (row) => formatTkr(row.difference, step),
        spoken: (row) => spokenMoney(row.difference, step),
      },
    ],
  };
}
