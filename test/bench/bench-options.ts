import { readOptions } from '../../src/cli/read-options';
import type { Result } from '../../src/model/problem';

export interface BenchOptions {
  readonly json: boolean;
  /** Measures to run, in the order of the registry. */
  readonly ids: readonly string[];
}

/** `[--json] [--only ID,ID]`: all measures unless some are named. Ids that are not known are a problem. */
export function readBenchOptions(args: readonly string[], known: readonly string[]): Result<BenchOptions> {
  const options = readOptions(args, ['only'], ['json']);
  if (!options.ok) return options;
  const wanted = options.value.get('only')?.split(',') ?? known;
  const unknown = wanted.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    const where = `--only (known are ${known.join(', ')})`;
    return { ok: false, problems: [{ where, what: 'unknownOption', value: unknown.join(', ') }] };
  }
  return {
    ok: true,
    value: { json: options.value.has('json'), ids: known.filter((id) => wanted.includes(id)) },
  };
}
