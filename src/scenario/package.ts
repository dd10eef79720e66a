import type { Origin, Words } from './words';

/** A ready-made package: the reforms it holds. Levers that none of them sets stay as they are. */
export interface Package {
  readonly id: string;
  readonly title: Words;
  /** Ids of the catalogue, in any order. */
  readonly reforms: readonly string[];
}

/** What a ready-made package is, where that stands, and what no source carries. */
export interface PackageText {
  readonly id: string;
  readonly description: Words;
  readonly unknown: Words;
  readonly origins: readonly Origin[];
}
