import { readFile } from 'node:fs/promises';
import { GENDERS } from '../../../src/data/figures/figure-columns';
import type { KoladaChoices, KoladaReading } from '../../../src/data/kolada/kolada-reading';
import { readKolada } from '../../../src/data/kolada/read-kolada';
import type { Result } from '../../../src/model/problem';

/** A figure of a reading; null is a missing one. */
export interface Figure {
  readonly kpi: string;
  readonly area: string;
  readonly period: number;
  readonly gender: string;
  readonly value: number | null;
  readonly status: string;
  readonly count: number;
}

export function read(
  content: string | Uint8Array,
  choices: KoladaChoices = {},
): Promise<Result<KoladaReading>> {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  return readKolada(new File([part], 'figures'), choices);
}

export async function readFixture(name: string): Promise<Result<KoladaReading>> {
  return read(await readFile(`test/fixtures/kolada/${name}`));
}

/** The file read in pieces that are as long, one after the other and from the start again. */
export function readInPieces(
  content: string | Uint8Array,
  lengths: readonly number[],
  choices: KoladaChoices = {},
): Promise<Result<KoladaReading>> {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const file = new File([part], 'figures');
  const slice = file.slice.bind(file);
  let piece = 0;
  file.slice = (start = 0, end = file.size) => {
    const length = start === 0 && end === 4096 ? end : (lengths[piece++ % lengths.length] ?? 1);
    return slice(start, Math.min(end, start + length));
  };
  return readKolada(file, choices);
}

/** The figures of a file that was not refused. */
export function figuresOf(answer: Result<KoladaReading>): readonly Figure[] {
  const { figures } = readingOf(answer);
  return Array.from(figures.kpi, (kpi, row) => {
    const value = figures.value[row] ?? NaN;
    return {
      kpi: figures.kpis[kpi] ?? '',
      area: figures.areas[figures.area[row] ?? -1] ?? '',
      period: figures.period[row] ?? 0,
      gender: GENDERS[figures.gender[row] ?? -1] ?? '',
      value: Number.isNaN(value) ? null : value,
      status: figures.statuses[figures.status[row] ?? -1] ?? '?',
      count: figures.count[row] ?? 0,
    };
  });
}

/** "N31807 0182 2024 T 1.9" of each figure. */
export function linesOf(answer: Result<KoladaReading>): readonly string[] {
  return figuresOf(answer).map(({ kpi, area, period, gender, value }) =>
    [kpi, area, period, gender, value ?? 'missing'].join(' '),
  );
}

export function readingOf(answer: Result<KoladaReading>): KoladaReading {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.problems)}`);
  return answer.value;
}
