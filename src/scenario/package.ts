import type { Levers } from './scenario';
import type { Origin, Words } from './words';

/** A package of reforms: what it sets, where that stands, and what it leaves as it is (levers not named). */
export interface Package {
  readonly id: string;
  readonly title: Words;
  readonly description: Words;
  readonly levers: Partial<Levers>;
  readonly origins: readonly Origin[];
  /** What no source carries: said beside the package. */
  readonly unknown: Words;
}
