import { availableParallelism } from 'node:os';
import { ENGINE_VERSION } from '../../model/engine-version';
import { monthAfter } from '../../model/life/calendar';
import type { ModelScenario } from '../../model/model-scenario';
import type { Problem, Result } from '../../model/problem';
import { HIGHEST_DRAWS, HIGHEST_SEED } from '../../scenario/parse-scenario';
import { resolveScenario, scenarioIn } from '../../scenario/resolve-scenario';
import { type LoadedInputs, loadScenario } from '../load-inputs';
import { SCHEMA } from '../printed-shapes';
import { wholeNumber } from '../whole-number';
import type { Shard } from './work-list';

/** A figure without which a municipality is not run. */
export interface Skipped extends Problem {
  readonly municipality: string;
}

/** One scenario in one municipality or in all, and what is asked for. */
export interface Batch {
  readonly scenario: string;
  readonly all: boolean;
  /** By municipality, in the order of their codes. */
  readonly models: readonly ModelScenario[];
  readonly skipped: readonly Skipped[];
  readonly dataHash: string;
  readonly seed: number;
  readonly draws: number;
  readonly workers: number;
  readonly shard: Shard | null;
  readonly out: string | null;
  readonly join: readonly string[] | null;
}

export const HIGHEST_WORKERS = 64;

/**
 * What `simulate` is asked for with --all, --shard, --out or --join. Workers are as many as the cores with --all, else
 * one. Problems: an option that cannot be read or stands beside one that rules it out; what is wrong with the scenario.
 */
export async function loadBatch(
  path: string,
  options: ReadonlyMap<string, string>,
  { inputs, dataHash }: LoadedInputs,
): Promise<Result<Batch>> {
  const scenario = await loadScenario(path);
  if (!scenario.ok) return scenario;
  const problems: Problem[] = [];
  const all = options.has('all');
  const { municipality, draws, seed } = scenario.value;
  const codes = all ? inputs.municipalities.code : [municipality];
  const { models, skipped, ...resolved } = resolveIn(codes, (code) =>
    resolveScenario(scenarioIn(scenario.value, code), inputs),
  );
  problems.push(...resolved.problems);
  if (!all) problems.push(...skipped);
  const cores = Math.min(availableParallelism(), HIGHEST_WORKERS);
  const batch: Batch = {
    scenario: scenario.value.id,
    all,
    models,
    skipped,
    dataHash,
    draws: wholeNumber(options, 'draws', draws, 1, HIGHEST_DRAWS, problems),
    seed: wholeNumber(options, 'seed', seed, 0, HIGHEST_SEED, problems),
    workers: wholeNumber(options, 'workers', all ? cores : 1, 1, HIGHEST_WORKERS, problems),
    shard: parseShard(options.get('shard'), problems),
    out: options.get('out') ?? null,
    join: options.get('join')?.split(',') ?? null,
  };
  if (batch.join !== null) {
    for (const name of ['shard', 'out', 'workers']) {
      const value = options.get(name);
      if (value !== undefined)
        problems.push({ where: `--${name} beside --join`, what: 'unknownOption', value });
    }
  } else if (options.has('shard') && batch.out === null) {
    problems.push({ where: '--out, which --shard needs', what: 'missingOption', value: '' });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: batch };
}

/** What everything that is printed of more than one municipality begins with. */
export function printBatchHeader({ scenario, models, dataHash, seed, draws }: Batch) {
  const [first] = models;
  const { start, months } = first ?? { start: '', months: 0 };
  return {
    schema: SCHEMA,
    engine: ENGINE_VERSION,
    dataHash,
    scenario,
    seed,
    draws,
    months: Array.from({ length: months }, (_, month) => monthAfter(start, month)),
  };
}

/** Models of the municipalities that have their figures; those that lack one; and every other problem. */
function resolveIn(codes: readonly string[], resolve: (code: string) => ReturnType<typeof resolveScenario>) {
  const models: ModelScenario[] = [];
  const skipped: Skipped[] = [];
  const problems: Problem[] = [];
  for (const municipality of codes) {
    const resolved = resolve(municipality);
    if (resolved.ok) models.push(resolved.value.model);
    else {
      const [absent, other] = partition(resolved.problems, ({ what }) => what === 'missingFigure');
      skipped.push(...absent.map((problem) => ({ municipality, ...problem })));
      problems.push(...other);
    }
  }
  return { models, skipped, problems };
}

function partition<T>(items: readonly T[], holds: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

/** "i/n", 0 ≤ i < n. */
function parseShard(text: string | undefined, problems: Problem[]): Shard | null {
  if (text === undefined) return null;
  const [, index, count] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (index === undefined)
    problems.push({ where: '--shard, which is as 0/4', what: 'wrongShape', value: text });
  else if (shard.index >= shard.count) problems.push({ where: '--shard', what: 'outOfRange', value: text });
  return shard;
}
