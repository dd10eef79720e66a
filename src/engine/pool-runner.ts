import type { Comparison } from '../analysis/comparison';
import type { ScenarioColumns } from '../model/columns';
import type { Result } from '../model/problem';
import type { SpreadOrigins } from '../analysis/spread-origins';
import type { Block, MixedDraw } from '../model/simulate-block';
import { joinDesigns, mixedDraws } from './mixed-draws';
import type { RunOptions, Runner, RunRequest } from './runner';
import type { RunIdentity } from './simulation-functions';
import type { ModelScenario } from '../model/model-scenario';

/** A place where draws are simulated: a worker, a thread or this one. A call rejects when the place dies. */
export interface SimulationPlace {
  prepare(run: number, scenarios: readonly ModelScenario[]): Promise<void>;
  simulate(run: number, seed: number, block: Block): Promise<readonly ScenarioColumns[]>;
  mixedCosts(run: number, seed: number, mixes: readonly MixedDraw[]): Promise<readonly Float64Array[]>;
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

  function run(request: RunRequest, options: RunOptions = {}): Promise<Result<Comparison>> {
    const job: Job<readonly ScenarioColumns[], Comparison> = {
      draws: request.draws,
      takeTurns: !request.digest,
      simulate: (place, run, block) => place.simulate(run, request.seed, block),
      finish: (place, run, parts) => place.finish(run, request, parts),
    };
    return spread(job, request, options);
  }

  function explain(request: RunRequest, options: RunOptions = {}): Promise<Result<SpreadOrigins>> {
    const mixes = mixedDraws(request.draws);
    const job: Job<readonly Float64Array[], SpreadOrigins> = {
      draws: mixes.length,
      takeTurns: false,
      simulate: (place, run, { first, count }) =>
        place.mixedCosts(run, request.seed, mixes.slice(first, first + count)),
      finish: (_place, _run, parts) => Promise.resolve(joinDesigns(request, parts)),
    };
    return spread(job, request, options);
  }

  /** Spreads a job's draws over the places and joins what they give, in the order of the draws. */
  async function spread<Part, Value>(
    job: Job<Part, Value>,
    request: RunRequest,
    { signal, onProgress }: RunOptions,
  ): Promise<Result<Value>> {
    const cancelled = () => signal?.aborted === true;
    signal?.throwIfAborted();
    const wanted = request.digest ? fullPlaces : quickPlaces;
    while (places.length < wanted) places.push(start());
    const used = places.slice(0, wanted);
    lastRun += 1;
    const number = lastRun;
    const blocks = cut(job.draws);
    const parts: Part[] = new Array<Part>(blocks.length);
    let next = 0;
    let done = 0;
    const work = async (place: SimulationPlace, turn: number) => {
      await place.prepare(number, request.scenarios);
      const take = job.takeTurns ? everyNth(turn, used.length) : () => next++;
      for (let index = take(); index < blocks.length && !cancelled(); index = take()) {
        const block = blocks[index] as Block;
        parts[index] = await job.simulate(place, number, block);
        done += block.count;
        if (!cancelled()) onProgress?.(done, job.draws);
      }
    };
    try {
      await untilAborted(Promise.all(used.map(work)), signal);
      const [first] = used;
      if (first === undefined) throw new Error('no place to run in');
      return { ok: true, value: await untilAborted(job.finish(first, number, parts), signal) };
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

  return { run, explain, close };
}

/** Draws to be spread over places. */
interface Job<Part, Value> {
  readonly draws: number;
  /** A place always gets the same draws, so that it may remember what did not change. */
  readonly takeTurns: boolean;
  readonly simulate: (place: SimulationPlace, run: number, block: Block) => Promise<Part>;
  readonly finish: (place: SimulationPlace, run: number, parts: readonly Part[]) => Promise<Value>;
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
