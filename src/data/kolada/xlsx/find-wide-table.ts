import type { Gender } from '../../figures/figure-columns';
import { isBlank, type Row } from '../../workbook/grid';
import { describeHeading, type WideHeading, type WideRole } from './describe-heading';

/** A column of figures: of one year, of everybody where no gender is said there. */
export interface YearColumn {
  readonly column: number;
  readonly period: number;
  readonly gender: Gender | null;
}

/** A table with areas down and years across. */
export interface WideTable {
  /** The first row of its headings, and the first row after them. */
  readonly headingRow: number;
  readonly firstRow: number;
  readonly columns: ReadonlyMap<WideRole, number>;
  readonly years: readonly YearColumn[];
  /** Headings of columns that are not read. */
  readonly leftOut: readonly string[];
}

/** Whether the row at `at` is the headings of a wide table, and of which; the genders may stand in a row of their own, above or below. */
export function findWideTable(rows: readonly Row[], at: number): WideTable | null {
  const headings = describeRow(rows[at]);
  const above = at > 0 ? describeRow(rows[at - 1]) : [];
  const below = describeRow(rows[at + 1]);
  const periods = headings.filter(({ period }) => period !== null).length;
  if (periods === 0) return null;
  const [genders, turned] = isGenderRow(below, headings)
    ? [below.map(({ gender }) => gender), 'below' as const]
    : isGenderRow(above, headings)
      ? [fillRight(above.map(({ gender }) => gender)), 'above' as const]
      : [[], null];
  const years = yearsOf(headings, genders, turned);
  const named = [above, headings, below].slice(turned === 'above' ? 0 : 1, turned === 'below' ? 3 : 2);
  const columns = rolesOf(named);
  const isNamed = [...columns.keys()].some((role) => role !== 'gender');
  if (!isNamed && (periods < 2 || !isBlank(rows[at]?.[0]))) return null;
  if (new Set(years.map(({ period, gender }) => `${period} ${gender}`)).size < years.length) return null;
  if (!isNamed) columns.set('areaName', 0);
  const taken = new Set([...columns.values(), ...years.map(({ column }) => column)]);
  const leftOut = headings.flatMap(({ words }, column) => (words === '' || taken.has(column) ? [] : [words]));
  return {
    headingRow: turned === 'above' ? at - 1 : at,
    firstRow: turned === 'below' ? at + 2 : at + 1,
    columns,
    years,
    leftOut,
  };
}

function describeRow(row: Row | undefined): readonly WideHeading[] {
  return Array.from(row ?? [], describeHeading);
}

/** A row that says nothing but genders over or under the columns of years. */
function isGenderRow(row: readonly WideHeading[], headings: readonly WideHeading[]): boolean {
  const first = headings.findIndex(({ period }) => period !== null);
  const cells = row.slice(first).filter(({ words }) => words !== '');
  return cells.length > 0 && cells.every(({ gender }) => gender !== null);
}

function yearsOf(
  headings: readonly WideHeading[],
  genders: readonly (Gender | null)[],
  turned: 'above' | 'below' | null,
): readonly YearColumn[] {
  const periods = headings.map(({ period }) => period);
  const filled = turned === 'below' ? fillRight(periods, genders.length) : periods;
  return filled.flatMap((period, column) => {
    const gender = headings[column]?.gender ?? genders[column] ?? null;
    const isYear = headings[column]?.words === '' || headings[column] === undefined ? gender !== null : true;
    return period === null || !isYear || headings[column]?.role ? [] : [{ column, period, gender }];
  });
}

/** A merged cell stands in its first column, and holds for the empty ones after it. */
function fillRight<Value>(values: readonly (Value | null)[], length = values.length): (Value | null)[] {
  let before: Value | null = null;
  return Array.from({ length: Math.max(length, values.length) }, (_, at) => (before = values[at] ?? before));
}

function rolesOf(rows: readonly (readonly WideHeading[])[]): Map<WideRole, number> {
  const columns = new Map<WideRole, number>();
  for (const row of rows) {
    row.forEach(({ role }, column) => {
      if (role !== null && !columns.has(role)) columns.set(role, column);
    });
  }
  return columns;
}
