import { vi } from 'vitest';
import type { Comparison } from '../../src/analysis/comparison';
import type { RunOptions, RunRequest, Runner } from '../../src/engine/runner';
import type { Result } from '../../src/model/problem';
import { type RunOrder, type RunProgress, RunSchedule } from '../../src/state/run-schedule';

/** A runner that takes as many milliseconds as draws, less the draws it has had of that seed, and keeps a record. */
export class SlowRunner implements Pick<Runner, 'run'> {
  readonly started: { readonly seed: number; readonly draws: number; readonly withinMs?: number }[] = [];
  aborted = 0;

  /** Gives no more draws than `affordable` when time is short. */
  constructor(readonly affordable = Infinity) {}

  run(request: RunRequest, { signal, withinMs, onProgress }: RunOptions = {}): Promise<Result<Comparison>> {
    const { seed } = request;
    this.started.push({ seed, draws: request.draws, ...(withinMs === undefined ? {} : { withinMs }) });
    const draws = withinMs === undefined ? request.draws : Math.min(request.draws, this.affordable);
    return new Promise((resolve, reject) => {
      onProgress?.(0, draws);
      let isOver = false;
      const done = setTimeout(() => {
        isOver = true;
        resolve({ ok: true, value: comparisonOf({ ...request, draws }) });
      }, draws);
      signal?.addEventListener('abort', () => {
        if (isOver) return;
        this.aborted += 1;
        clearTimeout(done);
        reject(new Error('aborted'));
      });
    });
  }
}

export function comparisonOf({ draws, seed, dataHash }: RunRequest): Comparison {
  return { draws, seed, digest: null, dataHash, months: [], scenarios: [], pairs: [] };
}

export const order = (seed: number): RunOrder => ({ scenarios: [], seed, dataHash: '' });

/** A schedule on a runner, and all that it tells of. */
export function watch(runner: Pick<Runner, 'run'>) {
  const results: [number, number][] = [];
  const latest: boolean[] = [];
  const phases: string[] = [];
  const problems: string[] = [];
  const progress: RunProgress[] = [];
  const onReplaced = vi.fn();
  const schedule = new RunSchedule(runner, {
    onProgress: (each) => {
      progress.push(each);
      if (phases.at(-1) !== each.phase) phases.push(each.phase);
    },
    onResult: ({ seed, draws }, isLatest) => {
      results.push([seed, draws]);
      latest.push(isLatest);
    },
    onProblems: (found) => problems.push(...found.map(({ what }) => what)),
    onReplaced,
  });
  return { schedule, results, latest, phases, problems, progress, onReplaced };
}
