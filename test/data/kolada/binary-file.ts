import { createFigureBuilder } from '../../../src/data/kolada/figure-builder';
import type { KoladaChoices, KoladaReading } from '../../../src/data/kolada/kolada-reading';
import type { Reader } from '../../../src/data/kolada/reader';
import { GENDERS } from '../../../src/data/figures/figure-columns';
import type { Problem, Result } from '../../../src/model/problem';
import type { MadeRow } from '../../fixtures/kolada/made-files';

export type Read = Result<Omit<KoladaReading, 'name' | 'format'>>;

/** What one format's reader makes of bytes. */
export async function readBy(reader: Reader, bytes: Uint8Array, choices: KoladaChoices = {}): Promise<Read> {
  const builder = createFigureBuilder(choices);
  const read = await reader(new Blob([new Uint8Array(bytes)]), builder, () => undefined);
  return read.ok ? builder.finish() : read;
}

/** The reading, if the file was not refused and had no problem. */
export function clean(read: Read): Omit<KoladaReading, 'name' | 'format'> {
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.problems)}`);
  if (read.value.problems.length > 0)
    throw new Error(`problems: ${JSON.stringify(read.value.problems.slice(0, 5))}`);
  return read.value;
}

/** "R3C2 koladaArea Nacka": what is wrong and where, of a refused file or of rows that could not be read. */
export function wrong(read: Read): readonly string[] {
  return (read.ok ? read.value.problems : read.problems).map(sayProblem);
}

export function notices(read: Read): readonly string[] {
  return read.ok ? read.value.notices.map(sayProblem) : [];
}

function sayProblem({ where, what, value }: Problem): string {
  return `${where} ${what} ${value}`.trim();
}

/** The figures as rows, in the order that they are held in. */
export function rowsOf(read: Read): readonly MadeRow[] {
  const { figures } = clean(read);
  return Array.from(figures.value, (value, at) => ({
    kpi: figures.kpis[figures.kpi[at] ?? -1] ?? '',
    municipality: figures.areas[figures.area[at] ?? -1] ?? '',
    period: figures.period[at] ?? NaN,
    gender: GENDERS[figures.gender[at] ?? -1] ?? '',
    value: Number.isNaN(value) ? null : value,
  }));
}

/** "N31807 0182 2023 T 1.08", a line for each figure. */
export function figuresOf(read: Read): readonly string[] {
  return rowsOf(read).map(
    ({ kpi, municipality, period, gender, value }) =>
      `${kpi} ${municipality} ${period} ${gender} ${value ?? 'missing'}`,
  );
}
