import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { KoladaChoices, KoladaReading } from '../data/kolada/kolada-reading';
import { noticeUnknownAreas } from '../data/kolada/notice-unknown-areas';
import { readKolada } from '../data/kolada/read-kolada';
import { codesByName } from '../data/kolada/xlsx/name-cells';
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
  const [areas, keyFigures] = await Promise.all([loadNames('areas.csv'), loadNames('key-figures.csv')]);
  const known = codesByName({ areas, keyFigures });
  const choices: KoladaChoices = decimal === undefined ? { known } : { known, decimal };
  const reading = await readKolada(new File([bytes], basename(path)), choices);
  if (!reading.ok) return reading;
  return { ok: true, value: printReading(noticeUnknownAreas(reading.value, areas)) };
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

/** Names by code that a shipped table lists. */
async function loadNames(file: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = parseCsv(file, await readFile(`${DATASETS}${file}`, 'utf8'));
  return new Map(rows.map(({ cells: [code = '', name = ''] }) => [code, name]));
}
