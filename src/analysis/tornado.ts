import { summarise } from './summarise';
import { isWithinError } from './within-error';

/**
 * The difference between two scenarios in every draw, SEK over the horizon, with one assumption fixed at its 10th and at its
 * 90th percentile and all others drawn as ever.
 */
export interface AssumptionEnds {
  readonly id: string;
  readonly atP10: Float64Array;
  readonly atP90: Float64Array;
}

/** What one assumption does to the mean difference, SEK over the horizon. */
export interface TornadoBar {
  readonly id: string;
  /** Mean difference with the assumption at its 10th and at its 90th percentile. */
  readonly atP10: number;
  readonly atP90: number;
  /** Second less first, and its Monte Carlo standard error, taken draw by draw. */
  readonly swing: number;
  readonly mcse: number;
  /** The swing cannot be told from 0. */
  readonly isWithinError: boolean;
  /** Which of this bar and the next is the longer cannot be told: the error of their difference is taken draw by draw too. */
  readonly tiesWithNext: boolean;
}

/**
 * Assumptions by the size of what they do to a difference, the largest first, those of equal size by id: one at a time from
 * low to high, the others drawn. All arrays have the same draws in the same order. Without assumptions there are no bars.
 * What assumptions do only together is seen in none of them.
 */
export function buildTornado(assumptions: readonly AssumptionEnds[]): readonly TornadoBar[] {
  const swings = assumptions
    .map(({ id, atP10, atP90 }) => {
      const byDraw = subtract(atP90, atP10);
      const { mean: swing, mcse } = summarise(byDraw);
      return { id, atP10: summarise(atP10).mean, atP90: summarise(atP90).mean, swing, mcse, byDraw };
    })
    .sort((a, b) => Math.abs(b.swing) - Math.abs(a.swing) || (a.id < b.id ? -1 : 1));
  return swings.map(({ byDraw, ...bar }, place) => {
    const next = swings[place + 1];
    const draws = byDraw.length;
    return {
      ...bar,
      isWithinError: isWithinError({ mean: bar.swing, mcse: bar.mcse }, draws),
      tiesWithNext:
        next !== undefined &&
        isWithinError(
          summarise(subtract(turnedUp(bar.swing, byDraw), turnedUp(next.swing, next.byDraw))),
          draws,
        ),
    };
  });
}

/** The swing of each draw, with the sign that makes their mean positive. */
function turnedUp(mean: number, byDraw: Float64Array): Float64Array {
  return mean < 0 ? byDraw.map((value) => -value) : byDraw;
}

function subtract(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, draw) => value - (b[draw] as number));
}
