import type { ChartTable, Column } from '../../charts/chart-table';
import { m } from '../../messages/messages';
import type { ShownCell } from '../../state/grid-row';
import { formatKr, moneyStep } from '../format/money';
import { formatNumber } from '../format/number';

/** One cell of the grid as it goes to a table or a file. */
export interface GridTableRow {
  readonly code: string;
  readonly municipality: string;
  readonly inhabitants: number | null;
  readonly package: string;
  readonly ownWay: boolean;
  readonly cell: ShownCell;
}

/** The cells of the grid, one row each: numbers as they are in files, rounded to their Monte Carlo error on screen. */
export function gridTable(rows: readonly GridTableRow[], year: string): ChartTable<GridTableRow> {
  const quantile = (q: 'p10' | 'p50' | 'p90'): Column<GridTableRow> => ({
    id: q,
    name: `${q.toUpperCase()}, ${m.unitKrInhabitant()}`,
    value: ({ cell }) => cell.difference[q],
    text: ({ cell }) => formatKr(cell.difference[q], moneyStep(cell.difference)),
  });
  return {
    rows,
    columns: [
      { id: 'code', name: m.gridByCode(), value: ({ code }) => code },
      { id: 'municipality', name: m.municipality(), value: ({ municipality }) => municipality },
      {
        id: 'inhabitants',
        name: m.columnPopulation({ year }),
        value: ({ inhabitants }) => inhabitants,
        text: ({ inhabitants }) => (inhabitants === null ? m.missing() : formatNumber(inhabitants)),
      },
      { id: 'package', name: m.columnPackage(), value: (row) => row.package },
      quantile('p10'),
      quantile('p50'),
      quantile('p90'),
      {
        id: 'outcome',
        name: m.gridJudged(),
        value: ({ cell, ownWay }) =>
          [
            cell.same ? m.gridSame() : cell.tie ? m.gridTie() : m.gridCertain(),
            ...(ownWay ? [m.gridOwnWay()] : []),
          ].join(', '),
      },
      {
        id: 'draws',
        name: m.gridDraws(),
        value: ({ cell }) => cell.draws,
        text: ({ cell }) => formatNumber(cell.draws),
      },
    ],
  };
}
