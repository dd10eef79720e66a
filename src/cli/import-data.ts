import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { KoladaChoices, KoladaReading } from '../data/kolada/kolada-reading';
import { readKolada } from '../data/kolada/read-kolada';
import type { KnownNames } from '../data/kolada/xlsx/name-cells';
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
  const known = await loadKnownNames();
  const choices: KoladaChoices = decimal === undefined ? { known } : { known, decimal };
  const reading = await readKolada(new File([bytes], basename(path)), choices);
  return reading.ok ? { ok: true, value: printReading(reading.value) } : reading;
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

/** Names of the shipped areas and key figures; a title that two key figures have is none. */
async function loadKnownNames(): Promise<KnownNames> {
  const [areas, keyFigures] = await Promise.all(['areas.csv', 'key-figures.csv'].map(loadNames));
  return { areas: areas ?? new Map(), keyFigures: keyFigures ?? new Map() };
}

async function loadNames(file: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = parseCsv(file, await readFile(`${DATASETS}${file}`, 'utf8'));
  const codes = new Map<string, string | null>();
  for (const { cells } of rows) {
    const [code = '', name = ''] = cells;
    const lower = name.trim().normalize('NFC').toLowerCase();
    codes.set(lower, codes.has(lower) ? null : code);
  }
  return new Map([...codes].flatMap(([name, code]) => (code === null ? [] : [[name, code] as const])));
}
