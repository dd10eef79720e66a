import type { Comparison } from '../analysis/comparison';
import type { HouseholdChanges } from '../analysis/household-changes';
import type { SpreadOrigins } from '../analysis/spread-origins';
import type { AccountMonths } from '../model/account-months';
import { blocksOf } from '../model/block';
import type { ModelScenario } from '../model/model-scenario';
import type { Result } from '../model/problem';
import { affordableDraws } from './affordable-draws';
import { compareAtDesk } from './compare-at-desk';
import type { KeptScenario } from './kept-scenario';
import { KeptScenarios } from './kept-scenarios';
import type { SimulationPlace } from './place';
import type { CostsRequest, HouseholdsRequest, RunOptions, Runner, RunRequest } from './runner';
import { askPlace, replacePlace, type Seat, takeSeat } from './seats';
import { simulateMissing } from './simulate-missing';
import { untilAborted } from './until-aborted';
import type { Work } from './work';

export interface PoolOptions {
  /** Starts one place. */
  readonly start: () => SimulationPlace;
  /** Places for a quick pass, and for a full one; at least one. */
  readonly quickPlaces: number;
  readonly fullPlaces: number;
}

/** Places that may die one after the other in the same seat before a run is given up. */
const MOST_DEATHS = 3;

/**
 * A runner over places that are started when first needed. The first is also the desk: it keeps all draws by scenario, and
 * compares. A run hands out only draws that the desk does not have, in pieces that are soon done with, so a run goes on
 * where another stopped and one that is broken off leaves nothing to wait for. Draws are joined by their numbers: neither
 * the number of places, nor how draws are cut, nor who came first shows in the results. A place that dies is replaced and
 * its piece simulated again; with the desk goes what it kept.
 */
export function createPoolRunner({ start, quickPlaces, fullPlaces }: PoolOptions): Runner {
  let seats: Seat[] = [];
  let lastRun = 0;
  const kept = new KeptScenarios();
  /** Milliseconds that the latest comparison took, per draw and scenario. */
  let comparing = 0;
  const quickRuns = new Set<Promise<unknown>>();

  function run(request: RunRequest, options: RunOptions = {}): Promise<Result<Comparison>> {
    const result = supervise(request, placesFor(request), options, async (work) => {
      const { scenarios, used, isOver } = work;
      const draws = affordableDraws(scenarios, request.draws, options.withinMs, used.length, comparing);
      while (!isOver()) {
        await simulateMissing(work, blocksOf(draws), request.digest);
        const began = performance.now();
        const comparison = isOver() ? undefined : await compareAtDesk(work, { ...request, draws });
        if (comparison === undefined) continue;
        if (request.digest) comparing = (performance.now() - began) / (draws * scenarios.length);
        return comparison;
      }
      return undefined;
    });
    if (!request.digest) {
      quickRuns.add(result);
      const leave = () => quickRuns.delete(result);
      result.then(leave, leave);
    }
    return result;
  }

  async function afterQuickRuns(): Promise<void> {
    while (quickRuns.size > 0) await Promise.allSettled(quickRuns);
  }

  async function explain(request: RunRequest, options: RunOptions = {}): Promise<Result<SpreadOrigins>> {
    const { explainSpread } = await import('./explain-spread');
    return supervise(request, placesFor(request), options, (work) => explainSpread(work, request));
  }

  async function costs(
    { scenarios: models, seed, draws }: CostsRequest,
    options: RunOptions = {},
  ): Promise<Result<readonly Float64Array[]>> {
    const { drawsAsDrawn, simulateMixes } = await import('./simulate-mixes');
    const passing = models.map((model) => ({ number: kept.number(), model, seed }));
    return supervise({ scenarios: [], seed }, fullPlaces, options, (work) =>
      simulateMixes(work, passing, drawsAsDrawn(draws), true),
    );
  }

  async function accountMonths(
    { scenarios: models, seed, draws }: CostsRequest,
    options: RunOptions = {},
  ): Promise<Result<readonly AccountMonths[]>> {
    const { gatherAccountMonths } = await import('./gather-account-months');
    const passing = models.map((model) => ({ number: kept.number(), model, seed }));
    return supervise({ scenarios: [], seed }, fullPlaces, options, (work) =>
      gatherAccountMonths(work, passing, draws),
    );
  }

  async function households(
    { a, b, seed, draws }: HouseholdsRequest,
    options: RunOptions = {},
  ): Promise<Result<HouseholdChanges>> {
    const { gatherHouseholds, pairProblems } = await import('./gather-households');
    const problems = pairProblems(a, b);
    if (problems.length > 0) return { ok: false, problems };
    const passing = (model: ModelScenario) => ({ number: kept.number(), model, seed });
    return supervise({ scenarios: [], seed }, fullPlaces, options, (work) =>
      gatherHouseholds(work, passing(a), passing(b), draws),
    );
  }

  function placesFor({ digest }: RunRequest): number {
    return digest ? fullPlaces : quickPlaces;
  }

  /**
   * Does a run's work on its places until it is done, broken off, or given up because places keep dying. Its scenarios are
   * kept for later runs.
   */
  async function supervise<Value>(
    { scenarios: models, seed }: Pick<RunRequest, 'scenarios' | 'seed'>,
    wanted: number,
    options: RunOptions,
    doWork: (work: Work) => Promise<Value | undefined>,
  ): Promise<Result<Value>> {
    const { signal, onReplaced } = options;
    signal?.throwIfAborted();
    while (seats.length < wanted) seats.push(takeSeat(start));
    const all = seats;
    const desk = all[0] as Seat;
    const deaths = new Map<Seat, Set<SimulationPlace>>();
    let over = false;
    let giveUp: (error: unknown) => void = () => undefined;
    const givenUp = new Promise<never>((_, reject) => (giveUp = reject));

    async function attempt<T>(
      seat: Seat,
      ask: (place: SimulationPlace) => Promise<T>,
    ): Promise<{ readonly value: T } | undefined> {
      const { place } = seat;
      try {
        return { value: await askPlace(seat, ask) };
      } catch (error) {
        const dead = deaths.get(seat) ?? new Set();
        deaths.set(seat, dead);
        const isNews = !dead.has(place);
        dead.add(place);
        if (seats !== all || dead.size >= MOST_DEATHS) {
          giveUp(error);
          return undefined;
        }
        if (seat.place === place) replace(seat);
        if (isNews && !over) onReplaced?.();
        return undefined;
      }
    }

    const scenarios = models.map((model) => kept.use(model, seed));
    lastRun += 1;
    const work: Work = {
      run: lastRun,
      scenarios,
      used: all.slice(0, wanted),
      desk,
      options,
      attempt,
      isOver: () => over,
      afterQuickRuns,
    };
    try {
      const value = await untilAborted(Promise.race([doWork(work), givenUp]), signal);
      if (value === undefined) throw new Error('the run is over');
      return { ok: true, value };
    } catch (error) {
      if (signal?.aborted === true) throw error;
      if (seats === all) close();
      const value = error instanceof Error ? error.message : String(error);
      return { ok: false, problems: [{ where: 'simulation', what: 'runFailed', value }] };
    } finally {
      over = true;
      forget(kept.leave(scenarios));
    }
  }

  /** Another place for the seat; with the desk's goes what was kept. */
  function replace(seat: Seat): void {
    replacePlace(seat, start);
    if (seat === seats[0]) kept.forgetKept();
  }

  function forget(scenarios: readonly KeptScenario[]): void {
    for (const { number } of scenarios) {
      for (const seat of seats) {
        seat.prepared.delete(number);
        seat.place.forget(number).catch(() => undefined);
      }
    }
  }

  function close(): void {
    const closing = seats;
    seats = [];
    kept.forgetKept();
    for (const { place } of closing) place.close();
  }

  return { run, explain, costs, accountMonths, households, close };
}
