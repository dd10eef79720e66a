import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseCsv } from '../data/parse-csv';
import { verifyHash } from '../data/verify-dataset';
import type { Problem, Result } from '../model/problem';
import { HIGHEST_SEED } from '../scenario/parse-scenario';
import { describeBacktest } from '../validation/backtest/describe-backtest';
import { formatBacktest } from '../validation/backtest/format-backtest';
import { formatCases } from '../validation/backtest/format-cases';
import { DEFAULT_BACKTEST_OPTIONS, runBacktest } from '../validation/backtest/run-backtest';
import { MEASURES, type SeriesRow } from '../validation/backtest/series';
import { DATASETS, loadCatalogue, type LoadedInputs, loadText } from './load-inputs';
import { readOptions } from './read-options';
import { wholeNumber } from './whole-number';

/** The document that forecasts and the page take. */
const DOCUMENT = fileURLToPath(new URL('../../scenarios/backtest.json', import.meta.url));
const SERIES = 'bistand-socialstyrelsen.csv';
const FEWEST_DRAWS = 20;
const MOST_DRAWS = 2000;

/**
 * `backtest [--draws N] [--seed N] [--write] [--table] [--cases FILE.csv]`: forecasts of known years from earlier ones, by the model and by
 * naive methods, and how they turned out; see `runBacktest`. With `--table` as text to read; with `--write` it becomes the
 * document that forecasts rest on; with `--cases` every forecast goes to a file. Problems: a data file whose hash is wrong.
 */
export async function backtest(args: readonly string[], loaded: LoadedInputs): Promise<Result<unknown>> {
  const options = readOptions(args, ['draws', 'seed', 'cases'], ['write', 'table']);
  if (!options.ok) return options;
  const problems: Problem[] = [];
  const { draws: usual, seed: first } = DEFAULT_BACKTEST_OPTIONS;
  const draws = wholeNumber(options.value, 'draws', usual, FEWEST_DRAWS, MOST_DRAWS, problems);
  const seed = wholeNumber(options.value, 'seed', first, 0, HIGHEST_SEED, problems);
  const file = options.value.get('cases');
  if (file !== undefined && !file.endsWith('.csv'))
    problems.push({ where: '--cases', what: 'wrongShape', value: file });
  if (problems.length > 0) return { ok: false, problems };
  const series = await loadSeries();
  if (!series.ok) return series;
  const run = runBacktest({ ...loaded, ...series.value }, { ...DEFAULT_BACKTEST_OPTIONS, draws, seed });
  if (!run.ok) return run;
  const { backtest: document, cases } = run.value;
  if (options.value.has('write')) await writeFile(DOCUMENT, formatBacktest(document));
  if (file !== undefined) await writeFile(file, formatCases(cases));
  return { ok: true, value: options.value.has('table') ? describeBacktest(document) : document };
}

/** The series of the three measures as they are shipped, and the hash of their file. */
export async function loadSeries(): Promise<
  Result<{ readonly rows: readonly SeriesRow[]; readonly seriesHash: string }>
> {
  const [catalogue, text] = [await loadCatalogue(), await loadText(`${DATASETS}${SERIES}`)];
  if (!catalogue.ok) return catalogue;
  if (!text.ok) return text;
  const entry = catalogue.value.files.find(({ file }) => file === SERIES);
  const problems =
    entry === undefined
      ? [{ where: 'catalogue', what: 'fileNotFound', value: SERIES } as const]
      : verifyHash(entry, new TextEncoder().encode(text.value));
  if (entry === undefined || problems.length > 0) return { ok: false, problems };
  const { header, rows } = parseCsv(SERIES, text.value);
  const at = (name: string) => header.indexOf(name);
  const [kpi, municipality, period, value] = [at('kpi'), at('municipality'), at('period'), at('value')];
  return {
    ok: true,
    value: {
      seriesHash: entry.sha256,
      rows: rows.flatMap(({ cells }) => {
        const measure = MEASURES.find((known) => known === cells[kpi]);
        const text = cells[value] ?? '';
        if (measure === undefined || text === '') return [];
        return [
          {
            measure,
            municipality: cells[municipality] ?? '',
            year: Number(cells[period]),
            value: Number(text),
          },
        ];
      }),
    },
  };
}
