import type { Comparison, ScenarioSummary } from '../analysis/comparison';
import { ENGINE_VERSION } from '../model/engine-version';
import { ACCOUNT_IDS } from '../model/flows';
import type { Problem, Result } from '../model/problem';
import type { Scenario } from '../scenario/scenario';
import { resolveScenario, scenarioIn } from '../scenario/resolve-scenario';
import { HIGHEST_DRAWS, HIGHEST_SEED } from '../scenario/parse-scenario';
import { type LoadedInputs, loadScenario } from './load-inputs';
import { readOptions } from './read-options';
import { createThreadRunner } from './thread-runner';

/** Version of the printed shapes. */
const SCHEMA = 1;
const HIGHEST_WORKERS = 64;

/** `simulate --scenario FILE [--draws N] [--seed N] [--workers N]`: one scenario, with its months. */
export async function simulate(args: readonly string[], loaded: LoadedInputs): Promise<Result<unknown>> {
  const options = readOptions(args, ['scenario', 'draws', 'seed', 'workers']);
  if (!options.ok) return options;
  const path = options.value.get('scenario');
  if (path === undefined) return missing('--scenario');
  const run = await runScenarios([path], undefined, options.value, loaded);
  if (!run.ok) return run;
  const { comparison } = run.value;
  const [summary] = comparison.scenarios;
  if (summary === undefined) return missing('--scenario');
  const series = Object.entries(summary.series).map(([id, { mean, p10, p50, p90 }]) => [
    id,
    { mean, p10, p50, p90 },
  ]);
  return {
    ok: true,
    value: {
      ...header(comparison),
      ...printed(summary),
      months: comparison.months,
      series: Object.fromEntries(series) as unknown,
      stocks: summary.stocks,
      totals: totalsOf(summary),
    },
  };
}

/** `compare --scenarios a.json,b.json [--in 1263] [--draws N] [--seed N] [--workers N]`: scenarios on the same draws. */
export async function compare(args: readonly string[], loaded: LoadedInputs): Promise<Result<unknown>> {
  const options = readOptions(args, ['scenarios', 'in', 'draws', 'seed', 'workers']);
  if (!options.ok) return options;
  const paths = options.value.get('scenarios');
  if (paths === undefined) return missing('--scenarios');
  const run = await runScenarios(paths.split(','), options.value.get('in'), options.value, loaded);
  if (!run.ok) return run;
  const { comparison } = run.value;
  return {
    ok: true,
    value: {
      ...header(comparison),
      scenarios: comparison.scenarios.map((summary) => ({ ...printed(summary), totals: totalsOf(summary) })),
      pairs: pairsInOnePlace(comparison).map(({ a, b, probabilityACheaper, tie, difference }) => ({
        a,
        b,
        probabilityACheaper,
        tie,
        difference,
      })),
    },
  };
}

/** Municipalities at home are not ranked against each other: only scenarios in one municipality make a pair. */
function pairsInOnePlace({ scenarios, pairs }: Comparison): Comparison['pairs'] {
  const place = (id: string) => scenarios.find((scenario) => scenario.id === id)?.municipality;
  return pairs.filter(({ a, b }) => place(a) === place(b));
}

async function runScenarios(
  paths: readonly string[],
  municipality: string | undefined,
  options: ReadonlyMap<string, string>,
  { inputs, dataHash }: LoadedInputs,
): Promise<Result<{ readonly comparison: Comparison }>> {
  const problems: Problem[] = [];
  const scenarios: Scenario[] = [];
  for (const path of paths) {
    const scenario = await loadScenario(path);
    if (scenario.ok)
      scenarios.push(municipality === undefined ? scenario.value : scenarioIn(scenario.value, municipality));
    else problems.push(...scenario.problems);
  }
  const horizons = new Set(scenarios.map(({ start, months }) => `${start} ${months}`));
  if (horizons.size > 1)
    problems.push({ where: '--scenarios horizon', what: 'wrongShape', value: [...horizons].join(', ') });
  const ids = scenarios.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) problems.push({ where: '--scenarios id', what: 'wrongShape', value: twice });
  const draws = whole(options, 'draws', scenarios[0]?.draws ?? 1, 1, HIGHEST_DRAWS, problems);
  const seed = whole(options, 'seed', scenarios[0]?.seed ?? 1, 0, HIGHEST_SEED, problems);
  const workers = whole(options, 'workers', 1, 1, HIGHEST_WORKERS, problems);
  const models = scenarios.flatMap((scenario) => {
    const resolved = resolveScenario(scenario, inputs);
    if (resolved.ok) return [resolved.value.model];
    problems.push(...resolved.problems);
    return [];
  });
  if (problems.length > 0) return { ok: false, problems };
  const runner = createThreadRunner(workers);
  try {
    const run = await runner.run({ scenarios: models, seed, draws, dataHash, digest: true });
    return run.ok ? { ok: true, value: { comparison: run.value } } : run;
  } finally {
    runner.close();
  }
}

function header({ seed, draws, digest, dataHash }: Comparison) {
  return { schema: SCHEMA, engine: ENGINE_VERSION, dataHash, seed, draws, digest };
}

function printed({ id, municipality }: ScenarioSummary) {
  return { scenario: id, municipality };
}

function totalsOf({ totals }: ScenarioSummary) {
  const accounts = ACCOUNT_IDS.map((id) => [id, totals[id]]);
  const { netCost, bistand, householdMonths, needMonths, exits, schablon, netCostAfterSchablon, taxDue } =
    totals;
  return {
    netCost,
    bistand,
    ...(Object.fromEntries(accounts) as object),
    householdMonths,
    needMonths,
    exits,
    schablon,
    netCostAfterSchablon,
    taxDue,
  };
}

function missing(where: string): Result<never> {
  return { ok: false, problems: [{ where, what: 'missingOption', value: '' }] };
}

function whole(
  options: ReadonlyMap<string, string>,
  name: string,
  absent: number,
  low: number,
  high: number,
  problems: Problem[],
): number {
  const text = options.get(name);
  if (text === undefined) return absent;
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value))
    problems.push({ where: `--${name}`, what: 'notANumber', value: text });
  else if (!Number.isInteger(value) || value < low || value > high) {
    problems.push({ where: `--${name}`, what: 'outOfRange', value: text });
  }
  return value;
}
