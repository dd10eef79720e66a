import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bridgeForecasts } from '../analysis/forecast/bridge';
import type { SavedForecast } from '../analysis/forecast/saved-forecast';
import { parseSources } from '../data/catalogue';
import { type ForecastAnswer, type ForecastOrder, runForecast } from '../engine/run-forecast';
import { formatForecast } from '../exports/forecast/forecast-csv';
import type { ForecastDocument } from '../exports/forecast/forecast-document';
import { formatSavedForecast, keepForecast, parseSavedForecast } from '../exports/forecast/saved-forecast';
import type { Problem, Result } from '../model/problem';
import type { MeasuresPlan } from '../scenario/forecast-models';
import { registerRow } from '../scenario/municipal-figures';
import type { Reform } from '../scenario/reform';
import type { Scenario } from '../scenario/scenario';
import type { Backtest } from '../validation/backtest/backtest';
import { type ForecastOptions, parseForecastOptions } from './forecast/forecast-options';
import { loadOutturn } from './forecast/load-outturn';
import { printForecast } from './forecast/printed-forecast';
import { DATASETS, type LoadedInputs, loadScenarios, loadText } from './load-inputs';
import { createThreadRunner } from './thread-runner';

const SCENARIOS = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/**
 * `forecast --ledger FILE --municipality CODE [--year 2026] [--through 2026-08|none] [--budget SEK] [--norm-growth PERCENT]
 * [--unit kr|tkr|mnkr] [--decimal ,|.] [--amounts outturn|budget] [--accumulated yes|no] [--accept-problems]
 * [--count "NAME=ACCOUNT;…"] [--package FILE --adopted 2026-09] [--previous FILE] [--save FILE [--title T]] [--out FILE.csv|.xlsx]
 * [--draws N] [--seed N] [--workers N]`: the year's forecast and those after it, out of a municipality's own books. The package is that of a
 * scenario document, whose assumptions hold for the whole forecast. Problems: an option or a file that cannot be read; books that were
 * read in part, without `--accept-problems`; a file that cannot be written.
 */
export async function forecast(args: readonly string[], loaded: LoadedInputs): Promise<Result<unknown>> {
  const options = parseForecastOptions(args);
  if (!options.ok) return options;
  const asked = options.value;
  const [books, scenario, previous, text, sources] = await Promise.all([
    loadOutturn(asked),
    asked.measures === null ? null : loadPackage(asked.measures.path),
    asked.previous === null ? null : loadPrevious(asked.previous),
    loadText(`${SCENARIOS}backtest.json`),
    loadSources(),
  ]);
  const problems = [books, scenario, previous, text, sources].flatMap((read) =>
    read === null || read.ok ? [] : read.problems,
  );
  if (!books.ok || scenario?.ok === false || previous?.ok === false || !text.ok || !sources.ok)
    return { ok: false, problems };
  const backtest = JSON.parse(text.value) as Backtest;
  const measures =
    asked.measures === null || scenario === null ? null : planOf(scenario.value, asked.measures.adopted);
  const order: ForecastOrder = {
    municipality: asked.municipality,
    outturn: books.value.outturn,
    departure: backtest.departure,
    assumptions: scenario?.value.assumptions ?? {},
    taxCounting: scenario?.value.taxCounting,
    seed: asked.seed,
    draws: asked.draws,
    normGrowthPercentPerYear: asked.normGrowthPercentPerYear,
    measures: measures ?? undefined,
  };
  const answer = await run(asked, loaded, order);
  if (!answer.ok) return { ok: false, problems: answer.problems.map(asOption) };

  const shown = answer.value.withMeasures?.forecast ?? answer.value.forecast;
  const bridge = previous === null ? null : bridgeForecasts(previous.value, shown);
  if (bridge?.ok === false)
    return {
      ok: false,
      problems: bridge.problems.map((problem) => ({ ...problem, where: `--previous ${problem.where}` })),
    };
  const { isSample, notices } = books.value;
  const basis = {
    dataHash: loaded.dataHash,
    isSample,
    normGrowthPercentPerYear: asked.normGrowthPercentPerYear,
    measures,
    bridge: bridge?.value ?? null,
    backtest,
  };
  const written = await writeFiles(asked, answer.value, {
    ...basis,
    ...answer.value,
    language: 'sv',
    municipalityName: nameOf(asked.municipality, loaded),
    reformNames: await loadReformNames(measures?.package ?? []),
    sentences: [],
    assumptions: order.assumptions,
    departure: order.departure,
    sources: sources.value,
  });
  if (!written.ok) return written;
  for (const notice of [...notices, ...levelNotice(answer.value)]) process.stderr.write(`${notice}\n`);
  return { ok: true, value: printForecast(answer.value, basis) };
}

/** Outturn so far from the model's level is more often a unit or a municipality that is wrong. Judgement: the factor. */
const FAR_OFF = 3;

function levelNotice({ forecast: { departed } }: ForecastAnswer): readonly string[] {
  const factor = departed === null ? 1 : departed.households.p50 * departed.cost.p50;
  if (factor <= FAR_OFF && factor >= 1 / FAR_OFF) return [];
  return [
    `the books are at ${factor.toPrecision(2)} times the model's level: are unit and municipality right?`,
  ];
}

async function run(
  { workers }: ForecastOptions,
  { inputs }: LoadedInputs,
  order: ForecastOrder,
): Promise<Result<ForecastAnswer>> {
  const runner = createThreadRunner(workers);
  try {
    return await runForecast(runner, inputs, order);
  } finally {
    runner.close();
  }
}

/** The file to compare with later, and the workbook or the table. Problems: a place where no file can be written. */
async function writeFiles(
  { save, out }: ForecastOptions,
  { forecast, withMeasures }: ForecastAnswer,
  document: ForecastDocument,
): Promise<Result<null>> {
  const shown = withMeasures?.forecast ?? forecast;
  const today = new Date().toLocaleDateString('sv-SE');
  const title = save?.title ?? `${forecast.year}, ${forecast.outturnThrough ?? '–'}`;
  const files: (readonly [string, string, () => Promise<string | Uint8Array> | string])[] = [];
  if (save !== null)
    files.push(['--save', save.path, () => formatSavedForecast(keepForecast(shown, today, title))]);
  if (out !== null)
    files.push([
      '--out',
      out,
      () => (out.endsWith('.csv') ? formatForecast(forecast, withMeasures) : workbookOf(document)),
    ]);
  const problems: Problem[] = [];
  for (const [option, path, make] of files) {
    const content = await make();
    await writeFile(path, content).catch((error: unknown) =>
      problems.push({ where: `${option} ${path}`, what: 'runFailed', value: String(error) }),
    );
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: null };
}

/** The makers of workbooks are fetched by who asks for one. */
async function workbookOf(document: ForecastDocument): Promise<Uint8Array> {
  const { buildForecastWorkbook } = await import('../exports/forecast/forecast-workbook');
  const { writeWorkbook } = await import('../exports/write-workbook');
  const workbook = await writeWorkbook(buildForecastWorkbook(document));
  return new Uint8Array(await workbook.arrayBuffer());
}

/** The scenario of a file that holds one; of a set, the first. */
async function loadPackage(path: string): Promise<Result<Scenario>> {
  const read = await loadScenarios(path);
  if (!read.ok) return read;
  const [scenario] = read.value;
  return scenario === undefined
    ? { ok: false, problems: [{ where: '--package', what: 'notAScenario', value: path }] }
    : { ok: true, value: scenario };
}

function planOf({ package: reforms, levers }: Scenario, adopted: string): MeasuresPlan {
  return { package: reforms, levers, adopted };
}

async function loadPrevious(path: string): Promise<Result<SavedForecast>> {
  const text = await loadText(path);
  return text.ok ? parseSavedForecast(text.value, `--previous ${path}`) : text;
}

/** What reforms are called, by id; a reform's file goes by it. */
async function loadReformNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const folder = `${SCENARIOS}reforms/`;
  const files = ids.length === 0 ? [] : await readdir(folder, { recursive: true });
  const named = files.filter((file) => ids.includes(basename(file, '.json')));
  const reforms = await Promise.all(
    named.map(async (file) => JSON.parse(await readFile(folder + file, 'utf8')) as Reform),
  );
  return new Map(reforms.map(({ id, name }) => [id, name.sv]));
}

async function loadSources(): Promise<Result<ForecastDocument['sources']>> {
  const text = await loadText(`${DATASETS}sources.json`);
  return text.ok ? parseSources(text.value) : text;
}

function nameOf(municipality: string, { inputs }: LoadedInputs): string {
  return registerRow(inputs, municipality)?.name ?? municipality;
}

/** Fields of the order that the user knows by their options. */
function asOption(problem: Problem): Problem {
  return ['municipality', 'adopted', 'draws'].includes(problem.where)
    ? { ...problem, where: `--${problem.where}` }
    : problem;
}
