/** One column of a chart's table: what it is called, its value as it is, and as it is written. */
export interface Column<Row> {
  readonly id: string;
  readonly name: string;
  /** The value for a file: a number stays a number. */
  readonly value: (row: Row) => string | number | null;
  /** The value as written on screen; without it the value stands as it is. */
  readonly text?: (row: Row) => string;
  /** The value as it is spoken, where the written one would be misread. */
  readonly spoken?: (row: Row) => string;
}

/** The numbers behind a chart: the chart, the table on screen and the file are all made from these rows. */
export interface ChartTable<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** Draws a chart at a width in CSS pixels. */
export type Draw = (width: number) => SVGSVGElement;
