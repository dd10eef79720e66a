import type { ChartTable } from '../chart-table';
import type { RoleWords } from './area-role';
import { roleColumn } from './role-column';
import type { ScatterRow } from './scatter-size';
import { valueColumn } from './value-column';

interface ScatterTableOptions {
  readonly words: RoleWords & {
    /** Names of columns; those of the values are the key figures' titles. */
    readonly area: string;
    readonly x: string;
    readonly y: string;
    readonly role: string;
    /** In a cell without a value: "saknas". */
    readonly missing: string;
  };
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
}

/** Every area in the order given, those that lack a value too. */
export function scatterTable(
  rows: readonly ScatterRow[],
  { words, formatX, formatY }: ScatterTableOptions,
): ChartTable<ScatterRow> {
  const { missing } = words;
  return {
    rows,
    columns: [
      { id: 'area', name: words.area, value: ({ label }) => label },
      valueColumn({ id: 'x', name: words.x, missing, of: ({ x }) => x, format: formatX }),
      valueColumn({ id: 'y', name: words.y, missing, of: ({ y }) => y, format: formatY }),
      roleColumn(words.role, words),
    ],
  };
}
