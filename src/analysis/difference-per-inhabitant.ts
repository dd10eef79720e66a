import type { Summary } from './comparison';
import { summarise } from './summarise';
import { isWithinError } from './within-error';

/** What a municipality pays under one scenario beyond another, per inhabitant. */
export interface DifferencePerInhabitant {
  readonly draws: number;
  /** SEK per inhabitant and year. */
  readonly difference: Summary;
  /** The mean difference cannot be told from 0: see `isWithinError`. */
  readonly tie: boolean;
  /** Both cost exactly the same in every draw. */
  readonly same: boolean;
}

/**
 * Net cost of a less that of b, draw by draw, over inhabitants and years: SEK per inhabitant and year. `a` and `b` are net cost
 * by draw, SEK over `years`, both from the first draw of the same seed; where one has more draws than the other, the draws
 * that both have are taken. At least one draw, and inhabitants and years above 0. Inhabitants are held over the years.
 */
export function differencePerInhabitant(
  a: Float64Array,
  b: Float64Array,
  inhabitants: number,
  years: number,
): DifferencePerInhabitant {
  const draws = Math.min(a.length, b.length);
  const differences = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    differences[draw] = ((a[draw] as number) - (b[draw] as number)) / (inhabitants * years);
  }
  const difference = summarise(differences);
  return {
    draws,
    difference,
    tie: isWithinError(difference, draws),
    same: differences.every((value) => value === 0),
  };
}
