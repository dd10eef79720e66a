import type { Problem } from '../../model/problem';
import { listHeadings } from './find-columns';
import type { KoladaReading } from './kolada-reading';

/** Codes that a notice shows. */
const MOST_SHOWN = 6;

interface Known {
  readonly has: (code: string) => boolean;
}

/**
 * Codes of areas that figures are of and nothing says what they are: no known area, none that the file describes, no group of Kolada's.
 * @param known codes of municipalities, regions and the nation
 */
export function findUnknownAreas({ figures, areas }: KoladaReading, known: Known): ReadonlySet<string> {
  const described = new Set(areas.map(({ id }) => id));
  return new Set(
    figures.areas.filter((code) => !code.startsWith('G') && !known.has(code) && !described.has(code)),
  );
}

/**
 * The reading with a notice of such codes, if it has any: rows in all, and of each ("15 (9999: 12, 0114: 3)"). The rows are kept, and are no
 * municipality's.
 */
export function noticeUnknownAreas(reading: KoladaReading, known: Known): KoladaReading {
  const unknown = findUnknownAreas(reading, known);
  if (unknown.size === 0) return reading;
  const { areas, area } = reading.figures;
  const rows = new Int32Array(areas.length);
  for (const index of area) rows[index] = (rows[index] ?? 0) + 1;
  const found = areas.flatMap((code, at) => (unknown.has(code) ? [{ code, rows: rows[at] ?? 0 }] : []));
  const all = found.reduce((sum, of) => sum + of.rows, 0);
  const each = found.map((of) => `${of.code}: ${of.rows}`);
  const notice: Problem = {
    where: 'file',
    what: 'koladaUnknownArea',
    value: `${all} (${listHeadings(each, MOST_SHOWN)})`,
  };
  return { ...reading, notices: [...reading.notices, notice] };
}
