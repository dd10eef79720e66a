import type { QueryMark } from '../../../charts/query-chart';
import type { Cell, TableRows } from '../../../data/table-rows';

/** Marks that a chart can hold and still be read, and drawn within a moment. */
export const MOST_BARS = 60;
export const MOST_MARKS = 2_000;
/** Series that can be told apart by colour. */
export const MOST_SERIES = 8;

/** The columns of an answer that a chart can be made of, by place. */
export interface ChartColumns {
  /** Those whose every value is a number or missing, and some are. */
  readonly numbers: readonly number[];
  /** The others, with texts or anything. */
  readonly texts: readonly number[];
}

export function columnsForChart({ columns, rows }: TableRows): ChartColumns {
  const isNumeric = (at: number) =>
    rows.some((row) => typeof row[at] === 'number') &&
    rows.every((row) => row[at] === null || typeof row[at] === 'number');
  const all = columns.map((_, at) => at);
  return { numbers: all.filter(isNumeric), texts: all.filter((at) => !isNumeric(at)) };
}

/** Which columns are drawn, by place; `series` −1 is none. */
export interface ChartChoice {
  readonly x: number;
  readonly y: number;
  readonly series: number;
}

/**
 * What is drawn unless something else is chosen: the last column of numbers, along the first other column; of two columns of texts the
 * second parts the rows where it has few values. Undefined where there is nothing to draw.
 */
export function firstChoice(answer: TableRows): ChartChoice | undefined {
  const { numbers, texts } = columnsForChart(answer);
  const y = numbers.at(-1);
  const x = texts[0] ?? numbers[0];
  if (y === undefined || x === undefined || x === y) return undefined;
  const series = texts.find((at) => at !== x && valuesOf(answer, at).size <= MOST_SERIES);
  const isRepeated = valuesOf(answer, x).size < answer.rows.length;
  return { x, y, series: isRepeated && series !== undefined ? series : -1 };
}

/** Not what a division by zero gives. */
function isDrawable(cell: Cell | undefined): cell is number {
  return typeof cell === 'number' && Number.isFinite(cell);
}

/** The rows as marks, those without a number left out; `left` counts the rows that are not among them. */
export function marksOf(
  { rows }: TableRows,
  { x, y, series }: ChartChoice,
  most: number,
): { readonly marks: readonly QueryMark[]; readonly left: number } {
  const marks = rows.flatMap((row): QueryMark[] => {
    const [at, height] = [row[x] ?? null, row[y]];
    if (!isDrawable(height) || at === null) return [];
    if (typeof at === 'number' && !Number.isFinite(at)) return [];
    const where = typeof at === 'number' ? at : String(at);
    return [{ x: where, y: height, series: series < 0 ? '' : String(row[series] ?? '') }];
  });
  const shown = marks.slice(0, most);
  return { marks: shown, left: rows.length - shown.length };
}

function valuesOf({ rows }: TableRows, at: number): ReadonlySet<unknown> {
  return new Set(rows.map((row) => row[at]));
}
