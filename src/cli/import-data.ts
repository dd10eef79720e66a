import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { KoladaChoices, KoladaReading } from '../data/kolada/kolada-reading';
import { noticeUnknownAreas } from '../data/kolada/notice-unknown-areas';
import { readKolada } from '../data/kolada/read-kolada';
import { parseCsv } from '../data/parse-csv';
import type { Result } from '../model/problem';
import { DATASETS } from './load-inputs';
import { readOptions } from './read-options';

/**
 * `data import FILE [--decimal ,|.]`: what a file of Kolada's figures holds: rows that are kept, how many of them are missing, where every row
 * of the file went, and each row that cannot be read. Problems: a file that is not there, or is refused.
 */
export async function importData([path, ...args]: readonly string[]): Promise<Result<unknown>> {
  if (path === undefined || path.startsWith('--'))
    return { ok: false, problems: [{ where: 'data import FILE', what: 'missingOption', value: path ?? '' }] };
  const options = readOptions(args, ['decimal']);
  if (!options.ok) return options;
  const decimal = options.value.get('decimal');
  if (decimal !== undefined && decimal !== ',' && decimal !== '.')
    return { ok: false, problems: [{ where: '--decimal', what: 'wrongShape', value: decimal }] };
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return { ok: false, problems: [{ where: 'FILE', what: 'fileNotFound', value: path }] };
  const [areas, keyFigures] = await Promise.all(['areas.csv', 'key-figures.csv'].map(loadNamed));
  const known = { areas: codesByName(areas ?? []), keyFigures: codesByName(keyFigures ?? []) };
  const choices: KoladaChoices = decimal === undefined ? { known } : { known, decimal };
  const reading = await readKolada(new File([bytes], basename(path)), choices);
  if (!reading.ok) return reading;
  const codes = new Set(areas?.map(([code]) => code));
  return { ok: true, value: printReading(noticeUnknownAreas(reading.value, codes)) };
}

function printReading({ format, figures, account, areas, keyFigures, notices, problems }: KoladaReading) {
  return {
    format,
    rows: account.kept,
    missing: account.missing,
    account,
    keyFigures: figures.kpis.length,
    areas: figures.areas.length,
    periods: [...new Set(figures.period)].sort((a, b) => a - b),
    described: { keyFigures: keyFigures.length, areas: areas.length },
    notices,
    problems,
  };
}

type Named = readonly [code: string, name: string];

/** What a shipped table lists. */
async function loadNamed(file: string): Promise<readonly Named[]> {
  const { rows } = parseCsv(file, await readFile(`${DATASETS}${file}`, 'utf8'));
  return rows.map(({ cells: [code = '', name = ''] }) => [code, name]);
}

/** A name that two have is none. */
function codesByName(named: readonly Named[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string | null>();
  for (const [code, name] of named) {
    const lower = name.trim().normalize('NFC').toLowerCase();
    codes.set(lower, codes.has(lower) ? null : code);
  }
  return new Map([...codes].flatMap(([name, code]) => (code === null ? [] : [[name, code] as const])));
}
