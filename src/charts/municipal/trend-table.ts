import type { ChartTable } from '../chart-table';
import type { TrendOptions, TrendRow } from './trend-size';
import { valueColumn } from './value-column';

interface TrendTableOptions extends Pick<TrendOptions, 'lines' | 'formatValue'> {
  readonly words: {
    /** Names of columns. */
    readonly year: string;
    readonly p25: string;
    readonly p50: string;
    readonly p75: string;
    /** How many peers have a value that year. */
    readonly peersKnown: string;
    /** In a cell without a value: "saknas". */
    readonly missing: string;
  };
}

/** One row a year: a column per line, and the peers' quartiles where there are peers. */
export function trendTable(
  rows: readonly TrendRow[],
  { lines, words, formatValue }: TrendTableOptions,
): ChartTable<TrendRow> {
  const column = (id: string, name: string, of: (row: TrendRow) => number | null) =>
    valueColumn({ id, name, missing: words.missing, of, format: formatValue });
  const hasPeers = rows.some(({ peers }) => peers > 0);
  return {
    rows,
    columns: [
      { id: 'year', name: words.year, value: ({ period }) => String(period) },
      ...lines.map(({ area, label }) => column(area, label, ({ values }) => values[area] ?? null)),
      ...(hasPeers
        ? [
            column('p25', words.p25, ({ p25 }) => p25),
            column('p50', words.p50, ({ p50 }) => p50),
            column('p75', words.p75, ({ p75 }) => p75),
            { id: 'peers', name: words.peersKnown, value: ({ peersKnown }: TrendRow) => peersKnown },
          ]
        : []),
    ],
  };
}
