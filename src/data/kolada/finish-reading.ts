import type { Problem, Result } from '../../model/problem';
import type { NamedArea, NamedKeyFigure } from '../figures/figure-columns';
import { findReplaced } from './find-replaced';
import { compactColumns, type TypedColumns } from './growing-columns';
import type { KoladaReading, RowAccount } from './kolada-reading';

/** Columns as they grew, with what was counted beside them. */
interface GrownRows {
  readonly columns: TypedColumns;
  readonly rows: number;
  readonly dictionaries: Readonly<Record<'kpis' | 'areas' | 'statuses', readonly string[]>>;
  readonly deleted: number;
  readonly units: number;
  readonly bad: number;
  /** Rows whose code of an area was padded with zeros. */
  readonly padded: number;
}

interface Described {
  readonly areas: readonly NamedArea[];
  readonly keyFigures: readonly NamedKeyFigure[];
  readonly notices: readonly Problem[];
  readonly problems: readonly Problem[];
}

/** The reading of grown rows: later rows replace earlier ones of the same figure. Refused where nothing is left and nothing is described. */
export function finishReading(
  grown: GrownRows,
  { areas, keyFigures, notices, problems }: Described,
): Result<Omit<KoladaReading, 'name' | 'format'>> {
  const { isReplaced, duplicates, contradictions } = findReplaced(grown.columns, grown.rows);
  const columns = compactColumns(grown.columns, grown.rows, isReplaced, duplicates);
  const kept = columns.kpi.length;
  const figures = {
    ...columns,
    kpis: keepUsed(grown.dictionaries.kpis, columns.kpi),
    areas: keepUsed(grown.dictionaries.areas, columns.area),
    statuses: keepUsed(grown.dictionaries.statuses, columns.status),
  };
  const { deleted, units, bad } = grown;
  const account: RowAccount = {
    rowsInFile: grown.rows + deleted + units + bad,
    kept,
    missing: countRows(kept, (row) => Number.isNaN(columns.value[row])),
    groups: countTexts(figures.areas, columns.area, (area) => area.startsWith('G')),
    duplicates,
    contradictions,
    deleted,
    units,
    bad,
  };
  const counted: [Problem['what'], number][] = [
    ['koladaDuplicates', duplicates],
    ['koladaContradictions', contradictions],
    ['koladaDeleted', deleted],
    ['koladaUnits', units],
    ['koladaGroups', account.groups],
    ['koladaStatus', countTexts(figures.statuses, columns.status, (status) => status !== '')],
    ['koladaPadded', grown.padded],
  ];
  const allNotices = [
    ...notices,
    ...counted.flatMap(([what, number]) =>
      number > 0 ? [{ where: 'file', what, value: String(number) }] : [],
    ),
  ];
  if (kept + areas.length + keyFigures.length === 0) {
    const noRows: Problem = { where: 'file', what: 'koladaNoRows', value: String(account.rowsInFile) };
    return { ok: false, problems: [noRows, ...allNotices, ...problems] };
  }
  return { ok: true, value: { figures, areas, keyFigures, account, notices: allNotices, problems } };
}

/** The texts that the column names, in their order; the column is numbered anew. */
function keepUsed(texts: readonly string[], column: Int32Array): readonly string[] {
  const number = new Int32Array(texts.length);
  for (const index of column) number[index] = 1;
  const used = texts.filter((_, index) => number[index] === 1);
  if (used.length === texts.length) return texts;
  let next = 0;
  number.forEach((isUsed, index) => (number[index] = isUsed === 1 ? next++ : -1));
  column.forEach((index, row) => (column[row] = number[index] ?? -1));
  return used;
}

function countRows(rows: number, isCounted: (row: number) => boolean): number {
  let counted = 0;
  for (let row = 0; row < rows; row++) if (isCounted(row)) counted++;
  return counted;
}

function countTexts(
  texts: readonly string[],
  column: Int32Array,
  isCounted: (text: string) => boolean,
): number {
  const counts = Uint8Array.from(texts, (text) => Number(isCounted(text)));
  return countRows(column.length, (row) => counts[column[row] ?? -1] === 1);
}
