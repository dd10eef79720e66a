import type { Comparison } from '../analysis/comparison';
import type { Problem, Result } from '../model/problem';
import type { Scenario } from '../scenario/scenario';
import { resolveScenario, scenarioIn } from '../scenario/resolve-scenario';
import { HIGHEST_DRAWS, HIGHEST_SEED } from '../scenario/parse-scenario';
import { HIGHEST_WORKERS } from './batch/load-batch';
import { runBatch } from './batch/batch';
import { type LoadedInputs, loadScenarios } from './load-inputs';
import { pickTotals, printHeader, printRun } from './printed-shapes';
import { readOptions } from './read-options';
import { createThreadRunner } from './thread-runner';
import { wholeNumber } from './whole-number';

/**
 * `simulate --scenario FILE [--draws N] [--seed N] [--workers N] [--all] [--shard I/N] [--out FILE.parquet|.csv]
 * [--join FILE,FILE]`: one scenario, with its months; for the last four see `runBatch`.
 */
export async function simulate(args: readonly string[], loaded: LoadedInputs): Promise<Result<unknown>> {
  const names = ['scenario', 'draws', 'seed', 'workers'];
  const options = readOptions(args, [...names, 'shard', 'out', 'join'], ['all']);
  if (!options.ok) return options;
  const path = options.value.get('scenario');
  if (path === undefined) return missing('--scenario');
  if ([...options.value.keys()].some((name) => !names.includes(name)))
    return runBatch(path, options.value, loaded);
  const run = await runScenarios([path], undefined, options.value, loaded);
  return run.ok ? { ok: true, value: printRun(run.value.comparison) } : run;
}

/** `compare --scenarios a.json,b.json [--in 1263] [--draws N] [--seed N] [--workers N]`: scenarios, or sets of them, on the same draws. */
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
      ...printHeader(comparison),
      scenarios: comparison.scenarios.map(({ id, municipality, totals }) => ({
        scenario: id,
        municipality,
        totals: pickTotals(totals),
      })),
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
    const read = await loadScenarios(path);
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    for (const scenario of read.value)
      scenarios.push(municipality === undefined ? scenario : scenarioIn(scenario, municipality));
  }
  const horizons = new Set(scenarios.map(({ start, months }) => `${start} ${months}`));
  if (horizons.size > 1)
    problems.push({ where: '--scenarios horizon', what: 'wrongShape', value: [...horizons].join(', ') });
  const ids = scenarios.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) problems.push({ where: '--scenarios id', what: 'wrongShape', value: twice });
  const draws = wholeNumber(options, 'draws', scenarios[0]?.draws ?? 1, 1, HIGHEST_DRAWS, problems);
  const seed = wholeNumber(options, 'seed', scenarios[0]?.seed ?? 1, 0, HIGHEST_SEED, problems);
  const workers = wholeNumber(options, 'workers', 1, 1, HIGHEST_WORKERS, problems);
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

function missing(where: string): Result<never> {
  return { ok: false, problems: [{ where, what: 'missingOption', value: '' }] };
}
