import type { ChartTable } from '../chart-table';
import type { RoleWords } from './area-role';
import type { MapRow } from './map-size';
import { roleColumn } from './role-column';
import { valueColumn } from './value-column';

interface MapTableOptions {
  /** What the classes are called, as in the map. */
  readonly classes: readonly string[];
  readonly words: RoleWords & {
    /** Names of columns. */
    readonly area: string;
    readonly value: string;
    readonly valueClass: string;
    readonly role: string;
    /** In a cell without a value: "saknas". */
    readonly missing: string;
  };
  readonly formatValue: (value: number) => string;
}

/** Every municipality in the order given, its value and the class it is coloured by. */
export function mapTable(
  rows: readonly MapRow[],
  { classes, words, formatValue }: MapTableOptions,
): ChartTable<MapRow> {
  const { missing } = words;
  return {
    rows,
    columns: [
      { id: 'area', name: words.area, value: ({ label }) => label },
      valueColumn({
        id: 'value',
        name: words.value,
        missing,
        of: ({ value }) => value,
        format: formatValue,
      }),
      {
        id: 'class',
        name: words.valueClass,
        value: ({ valueClass }) => (valueClass === null ? missing : (classes[valueClass] ?? '')),
      },
      roleColumn(words.role, words),
    ],
  };
}
