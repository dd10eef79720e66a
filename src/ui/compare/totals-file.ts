import type { Comparison, Summary } from '../../analysis/comparison';
import type { ChartTable } from '../../charts/chart-table';
import { m } from '../../messages/messages';
import type { TaxCounting } from '../../model/model-scenario';
import { totalRows, type TotalRow } from './account-names';

/** One total of one scenario, as it goes to a file: all quantiles with all digits. */
export interface TotalsFileRow {
  readonly row: TotalRow;
  readonly scenario: string;
  readonly summary: Summary;
}

const FIELDS = ['mean', 'mcse', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;

const FIELD_NAMES: Readonly<Record<string, () => string>> = { mean: m.statMean, mcse: m.statMcse };

/** The totals of a comparison, one row per scenario and account. */
export function totalsFile(
  comparison: Comparison,
  names: ReadonlyMap<string, string>,
  taxCounting: TaxCounting,
): ChartTable<TotalsFileRow> {
  return {
    rows: comparison.scenarios.flatMap(({ id, totals }) =>
      totalRows(taxCounting).map((row) => ({ row, scenario: id, summary: totals[row.id] })),
    ),
    columns: [
      { id: 'package', name: m.columnPackage(), value: ({ scenario }) => names.get(scenario) ?? scenario },
      { id: 'account', name: m.columnAccount(), value: ({ row }) => row.name() },
      {
        id: 'unit',
        name: m.columnUnit(),
        value: ({ row }) => (row.kind === 'count' ? m.unitCount() : 'kr'),
      },
      ...FIELDS.map((field) => ({
        id: field,
        name: FIELD_NAMES[field]?.() ?? field.toUpperCase(),
        value: ({ summary }: TotalsFileRow) => summary[field],
      })),
    ],
  };
}
