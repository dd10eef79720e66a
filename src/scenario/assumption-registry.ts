import type { Distribution } from '../model/random/sample-distribution';
import type { Evidence, Origin, Words } from './words';

/**
 * What a municipality does not decide, and what follows from what it decides: a distribution with unit, origin and
 * evidence. `local` holds figures of single municipalities, which go before the general distribution.
 */
export interface Assumption {
  readonly id: string;
  readonly name: Words;
  readonly help: Words;
  readonly unit: Words;
  readonly distribution: Distribution;
  /** Lowest and highest value a user may set. */
  readonly bounds: readonly [number, number];
  readonly evidence: Evidence;
  readonly origins: readonly Origin[];
  /** Drawn anew for each municipality (keyed by it), or shared by all. */
  readonly perMunicipality: boolean;
  readonly local: Readonly<Record<string, LocalAssumption>>;
}

export interface LocalAssumption {
  readonly distribution: Distribution;
  readonly evidence: Evidence;
  readonly origins: readonly Origin[];
}
