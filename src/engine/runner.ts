import type { Comparison } from '../analysis/comparison';
import type { HouseholdChanges } from '../analysis/household-changes';
import type { SpreadOrigins } from '../analysis/spread-origins';
import type { AccountMonths } from '../model/account-months';
import type { Result } from '../model/problem';
import type { ModelScenario } from '../model/model-scenario';

/** Scenarios to be run on the same draws. The first `draws` draws of `seed` are taken; blocks are of 250. */
export interface RunRequest {
  readonly scenarios: readonly ModelScenario[];
  readonly seed: number;
  readonly draws: number;
  readonly dataHash: string;
  /** A quick pass has no digest. */
  readonly digest: boolean;
}

/** Scenarios, however many, of which nothing is compared. The first `draws` draws of `seed` are taken. */
export type CostsRequest = Pick<RunRequest, 'scenarios' | 'seed' | 'draws'>;

/** Two scenarios whose households are compared. The first `draws` draws of `seed` are taken. */
export interface HouseholdsRequest {
  readonly a: ModelScenario;
  readonly b: ModelScenario;
  readonly seed: number;
  readonly draws: number;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Draws done so far, those of earlier runs included, of all; where nothing is compared, of all scenarios together. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Draws give way to time: as many whole thousands are taken as are expected to be had in so long, at least one. */
  readonly withinMs?: number;
  /** A part of the machinery died and was replaced; what it was doing is done again. */
  readonly onReplaced?: () => void;
}

/**
 * Runs scenarios and compares them. Nobody who holds one can tell whether it uses workers. A cancelled run rejects with the
 * signal's reason; draws that were simulated are kept, so the same run asked for again goes on where it stopped.
 */
export interface Runner {
  run(request: RunRequest, options?: RunOptions): Promise<Result<Comparison>>;
  /**
   * Where the spread of net cost comes from, for each scenario and each pair of them: see `varianceShares`. Takes four
   * times the draws asked for; its draws are its own and it has no digest.
   */
  explain(request: RunRequest, options?: RunOptions): Promise<Result<SpreadOrigins>>;
  /**
   * Net cost of each scenario in each draw, SEK over the horizon: one array per scenario in their order, its element d the
   * net cost that an ordinary run of the same seed has in draw d, to the last bit. Draws are neither kept nor taken
   * from earlier runs, and a place knows few of the scenarios at a time, so there may be thousands of them. Quick runs go
   * first; others share the places with it.
   */
  costs(
    request: CostsRequest,
    options?: Omit<RunOptions, 'withinMs'>,
  ): Promise<Result<readonly Float64Array[]>>;
  /**
   * Every account by month in each draw, for each scenario in their order: what an ordinary run of the same seed has, to
   * the last bit. Draws are neither kept nor taken from earlier runs. A thousand draws of 60 months are 8 MB, so who
   * wants many asks for one scenario at a time. Quick runs go first; others share the places with it.
   */
  accountMonths(
    request: CostsRequest,
    options?: Omit<RunOptions, 'withinMs'>,
  ): Promise<Result<readonly AccountMonths[]>>;
  /**
   * Which households, and how many children, gain or lose under a against b: see `HouseholdChanges`. Not of one municipality, horizon
   * or list of household types: `wrongShape`. Draws are neither kept nor taken from earlier runs. Quick runs go first; others
   * share the places with it.
   */
  households(
    request: HouseholdsRequest,
    options?: Omit<RunOptions, 'withinMs'>,
  ): Promise<Result<HouseholdChanges>>;
  close(): void;
}
