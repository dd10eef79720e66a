import type { Problem, Result } from '../../model/problem';
import type { FigureField } from './figure-builder';

/** Which column holds each field; a field without a column is not there. */
export interface FigureTable {
  readonly columnOf: Readonly<Partial<Record<FigureField, number>>>;
  /** Column of ids of schools and other units: a row with a text there is a unit's. */
  readonly unitColumn: number | null;
  /** Headings of columns that are not read. */
  readonly leftOut: readonly string[];
}

/** Headings of each field as Kolada, rKolada, Swedish workbooks and our own tables write them; an earlier one goes before a later. */
const HEADINGS: Readonly<Record<FigureField, readonly string[]>> = {
  kpi: ['kpi', 'kpi_id', 'kpi_equivalent', 'nyckeltalsid', 'nyckeltals-id', 'nyckeltal'],
  area: [
    'municipality_id',
    'kommunkod',
    'kommun-id',
    'kommunid',
    'områdeskod',
    'area',
    'municipality',
    'kommun',
    'region',
    'område',
  ],
  period: ['period', 'year', 'år'],
  gender: ['gender', 'kön'],
  value: ['value', 'värde'],
  status: ['status'],
  count: ['count', 'antal'],
  deleted: ['isdeleted', 'is_deleted'],
};
const UNIT_HEADINGS = ['ou', 'ou_id', 'enhet', 'enhetsid'];
const REQUIRED = ['kpi', 'area', 'period', 'gender', 'value'] as const;
const FIELDS = Object.keys(HEADINGS) as FigureField[];

/** Finds the fields among the headings of a table, in any case and order. The problem names
 * fields without a heading and headings that stand more than once (how many times). */
export function findColumns(headings: readonly unknown[]): Result<FigureTable> {
  const columnsOf = new Map<string, number[]>();
  headings.forEach((heading, column) => {
    const plain = plainHeading(heading);
    const columns = columnsOf.get(plain);
    if (columns === undefined) columnsOf.set(plain, [column]);
    else columns.push(column);
  });
  const unitColumn = firstOf(UNIT_HEADINGS, columnsOf)?.[0] ?? null;
  const columnOf: Partial<Record<FigureField, number>> = {};
  const twice: string[] = [];
  for (const field of FIELDS) {
    const columns = firstOf(HEADINGS[field], columnsOf) ?? [];
    const [column] = columns;
    if (columns.length > 1) twice.push(`${String(headings[column ?? 0])} (${columns.length})`);
    if (column !== undefined) columnOf[field] = column;
  }
  const absent = REQUIRED.filter(
    (field) => columnOf[field] === undefined && !(field === 'area' && unitColumn !== null),
  );
  if (absent.length + twice.length > 0) {
    const isNone = absent.length === REQUIRED.length;
    const problem: Problem = isNone
      ? { where: 'file', what: 'koladaNoShape', value: listHeadings(headings.map(String)) }
      : { where: 'file', what: 'koladaColumns', value: [...absent, ...twice].join(', ') };
    return { ok: false, problems: [problem] };
  }
  const used = new Set<number | null>([...Object.values(columnOf), unitColumn]);
  const leftOut = headings.flatMap((heading, column) =>
    used.has(column) || plainHeading(heading) === '' ? [] : [String(heading).trim()],
  );
  return { ok: true, value: { columnOf, unitColumn, leftOut } };
}

/** The value of a notice of headings: the first of them, and how many more. */
export function listHeadings(headings: readonly string[], most = 10): string {
  const shown = headings
    .slice(0, most)
    .map((heading) => (heading.length > 40 ? `${heading.slice(0, 40)}…` : heading));
  const more = headings.length - shown.length;
  return shown.join(', ') + (more > 0 ? `, … (+${more})` : '');
}

function plainHeading(heading: unknown): string {
  if (typeof heading !== 'string') return '';
  return heading.slice(0, 100).trim().normalize('NFC').toLowerCase().replace(/\s+/g, '_');
}

function firstOf(
  names: readonly string[],
  columnsOf: ReadonlyMap<string, number[]>,
): readonly number[] | undefined {
  const name = names.find((heading) => columnsOf.has(heading));
  return name === undefined ? undefined : columnsOf.get(name);
}
