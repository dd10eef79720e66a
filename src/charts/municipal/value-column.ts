import type { Column } from '../chart-table';

/** A column of values that may be missing: the number as it is in a file, and on screen written, or the word for missing. */
export function valueColumn<Row>({
  missing,
  of,
  format,
  ...column
}: {
  readonly id: string;
  readonly name: string;
  readonly missing: string;
  readonly of: (row: Row) => number | null;
  readonly format: (value: number) => string;
}): Column<Row> {
  return {
    ...column,
    value: of,
    text: (row) => {
      const value = of(row);
      return value === null ? missing : format(value);
    },
  };
}
