import type { ChartTable } from '../chart-table';
import type { RoleWords } from './area-role';
import type { DistributionRow } from './distribution-size';
import { roleColumn } from './role-column';
import { valueColumn } from './value-column';

interface DistributionTableOptions {
  readonly words: RoleWords & {
    /** Names of columns. */
    readonly area: string;
    readonly value: string;
    readonly role: string;
    /** In a cell without a value: "saknas". */
    readonly missing: string;
  };
  readonly formatValue: (value: number) => string;
}

/** Every area, the highest value first and those without one last. */
export function distributionTable(
  rows: readonly DistributionRow[],
  { words, formatValue }: DistributionTableOptions,
): ChartTable<DistributionRow> {
  return {
    rows: [...rows].sort((a, b) => compareValues(a.value, b.value)),
    columns: [
      { id: 'area', name: words.area, value: ({ label }) => label },
      valueColumn({
        id: 'value',
        name: words.value,
        missing: words.missing,
        of: ({ value }) => value,
        format: formatValue,
      }),
      roleColumn(words.role, words),
    ],
  };
}

function compareValues(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}
