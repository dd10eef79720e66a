import type { Comparison } from '../analysis/comparison';
import type { SpreadOrigins } from '../analysis/spread-origins';
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

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Draws done so far, those of earlier runs included, of all. */
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
  close(): void;
}
