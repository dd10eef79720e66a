import type { Comparison } from '../analysis/comparison';
import type { ScenarioColumns } from '../model/columns';
import type { Result } from '../model/problem';
import type { Block } from '../model/simulate-block';
import type { RunOptions, Runner, RunRequest } from './runner';
import type { RunIdentity } from './simulation-functions';
import type { ModelScenario } from '../model/model-scenario';

/** A place where draws are simulated: a worker, a thread or this one. A call rejects when the place dies. */
export interface SimulationPlace {
  prepare(run: number, scenarios: readonly ModelScenario[]): Promise<void>;
  simulate(run: number, seed: number, block: Block): Promise<readonly ScenarioColumns[]>;
  finish(
    run: number,
    identity: RunIdentity,
    parts: readonly (readonly ScenarioColumns[])[],
  ): Promise<Comparison>;
  release(run: number): Promise<void>;
  close(): void;
}

export interface PoolOptions {
  /** Starts one place. */
  readonly start: () => SimulationPlace;
  /** Places for a quick pass, and for a full one. */
  readonly quickPlaces: number;
  readonly fullPlaces: number;
}

/** Draws that a place takes at a time: short enough that a cancelled run is gone before anyone notices. */
export const DRAWS_AT_A_TIME = 50;

/**
 * A runner over places that are started when first needed. Results are joined by the number of their first draw, so
 * neither the number of places nor who came first shows in them. A place that fails ends the run with a problem; the
 * next run starts new ones.
 */
export function createPoolRunner({ start, quickPlaces, fullPlaces }: PoolOptions): Runner {
  let places: SimulationPlace[] = [];
  let lastRun = 0;

  async function run(request: RunRequest, options: RunOptions = {}): Promise<Result<Comparison>> {
    const { signal, onProgress } = options;
    const cancelled = () => signal?.aborted === true;
    signal?.throwIfAborted();
    const wanted = request.digest ? fullPlaces : quickPlaces;
    while (places.length < wanted) places.push(start());
    const used = places.slice(0, wanted);
    lastRun += 1;
    const number = lastRun;
    const blocks = cut(request.draws);
    const parts: (readonly ScenarioColumns[])[] = new Array<readonly ScenarioColumns[]>(blocks.length);
    let next = 0;
    let done = 0;
    const work = async (place: SimulationPlace, turn: number) => {
      await place.prepare(number, request.scenarios);
      const take = request.digest ? () => next++ : everyNth(turn, used.length);
      for (let index = take(); index < blocks.length && !cancelled(); index = take()) {
        const block = blocks[index] as Block;
        parts[index] = await place.simulate(number, request.seed, block);
        done += block.count;
        if (!cancelled()) onProgress?.(done, request.draws);
      }
    };
    try {
      await untilAborted(Promise.all(used.map(work)), signal);
      const [first] = used;
      if (first === undefined) throw new Error('no place to run in');
      return { ok: true, value: await untilAborted(first.finish(number, request, parts), signal) };
    } catch (error) {
      if (cancelled()) throw error;
      close();
      const value = error instanceof Error ? error.message : String(error);
      return { ok: false, problems: [{ where: 'simulation', what: 'runFailed', value }] };
    } finally {
      for (const place of used) place.release(number).catch(() => undefined);
    }
  }

  function close(): void {
    for (const place of places) place.close();
    places = [];
  }

  return { run, close };
}

/** turn, turn + step, …: in a quick pass a place always gets the same draws, so it may remember what did not change. */
function everyNth(turn: number, step: number): () => number {
  let next = turn - step;
  return () => (next += step);
}

function cut(draws: number): readonly Block[] {
  return Array.from({ length: Math.ceil(draws / DRAWS_AT_A_TIME) }, (_, index) => ({
    first: index * DRAWS_AT_A_TIME,
    count: Math.min(DRAWS_AT_A_TIME, draws - index * DRAWS_AT_A_TIME),
  }));
}

/** The promise's value, or the signal's reason as soon as it is given. */
async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
    promise.catch(() => undefined);
  }
}
