import { summarise } from './summarise';
import { isWithinError } from './within-error';

/** Which assumption is moved is known to `evaluate` alone; its values are in its own unit. */
export interface FlipSearch {
  /** Bounds of the assumption, and where the search starts; low ≤ start ≤ high. */
  readonly low: number;
  readonly high: number;
  readonly start: number;
  /**
   * The difference between two scenarios in every draw, SEK over the horizon, with the assumption fixed at each value. The
   * draws are the same for every value, so that the mean is a function of the value without noise.
   */
  readonly evaluate: (values: readonly number[]) => Promise<readonly Float64Array[]>;
  /** Asked before every evaluation; an `AbortSignal`. */
  readonly signal?: { throwIfAborted(): void };
}

/** The mean difference with the assumption fixed at `at`, SEK over the horizon. */
export interface DifferenceAt {
  readonly at: number;
  readonly mean: number;
  readonly mcse: number;
  /** Within its Monte Carlo error of 0: no ranking is printed. */
  readonly isTie: boolean;
}

/**
 * `tie`: there is no ranking at the start that could turn. `none`: no value that was tried turns it;
 * `nearestTie` is the nearest of them where no ranking is left, or null. `flip`: the ranking turns between `before` and `after`, the nearest such place that
 * was found: at `before` the mean difference does not have the other sign, at `after` it has. So close to the turn it is mostly a
 * tie: `clear` is the nearest value tried on that side, from `after` on, where the other sign is beyond the error, or
 * null if none is.
 */
export type Flip =
  | { readonly kind: 'tie'; readonly start: DifferenceAt }
  | {
      readonly kind: 'none';
      readonly start: DifferenceAt;
      readonly low: DifferenceAt;
      readonly high: DifferenceAt;
      readonly nearestTie: DifferenceAt | null;
    }
  | {
      readonly kind: 'flip';
      readonly start: DifferenceAt;
      readonly before: DifferenceAt;
      readonly after: DifferenceAt;
      readonly clear: DifferenceAt | null;
    };

/** Values tried on each side of the start, equally far apart, the bound the last. */
const STEPS = 9;
/** A flip is narrowed down to this share of the distance between the bounds. */
const TOLERANCE = 0.01;
/** Enough for the widest step: 1/9 halved four times is 1/144. */
const MOST_HALVINGS = 4;

/**
 * The smallest change of one assumption that turns a ranking: the sign of the mean paired difference. Nine values on each side of
 * the start are tried in one evaluation; on each side, the step nearest to the start that ends in the other sign is halved
 * until it is no wider than 1/100 of the bounds (the half nearer to the start wherever that has the other sign); the nearer of
 * the two is given, the lower if they are as near. At most 27 values are evaluated, in at most five calls. A turn and
 * turn back within one step are not seen. Rejects with the signal's reason when it is aborted; throws when the start is not
 * within the bounds.
 */
export async function findFlip({ low, high, start, evaluate, signal }: FlipSearch): Promise<Flip> {
  if (!(low <= start && start <= high)) throw new RangeError(`not in [${low}, ${high}]: ${start}`);

  async function differencesAt(values: readonly number[]): Promise<readonly DifferenceAt[]> {
    signal?.throwIfAborted();
    const differences = await evaluate(values);
    return values.map((at, index) => differenceAt(at, differences[index] as Float64Array));
  }

  const [down, up] = [stepsTo(start, low), stepsTo(start, high)];
  const differences = await differencesAt([start, ...down, ...up]);
  const [first, ...tried] = differences as [DifferenceAt, ...DifferenceAt[]];
  if (first.isTie) return { kind: 'tie', start: first };
  const hasTurned = ({ mean }: DifferenceAt) => (first.mean < 0 ? mean > 0 : mean < 0);
  const sides = [tried.slice(0, down.length), tried.slice(down.length)].map((side) => [first, ...side]);
  let turns = sides.flatMap((side) => {
    const place = side.findIndex(hasTurned);
    const [before, after] = [side[place - 1], side[place]];
    return before === undefined || after === undefined ? [] : [{ before, after, beyond: side.slice(place) }];
  });

  const isWide = ({ before, after }: (typeof turns)[number]) =>
    Math.abs(after.at - before.at) > TOLERANCE * (high - low);
  for (let halving = 0; halving < MOST_HALVINGS && turns.some(isWide); halving += 1) {
    const wide = turns.filter(isWide);
    const middles = await differencesAt(wide.map(({ before, after }) => (before.at + after.at) / 2));
    turns = turns.map((turn) => {
      const middle = middles[wide.indexOf(turn)];
      if (middle === undefined) return turn;
      return hasTurned(middle)
        ? { ...turn, after: middle, beyond: [middle, ...turn.beyond] }
        : { ...turn, before: middle };
    });
  }

  const distance = ({ at }: DifferenceAt) => Math.abs(at - start);
  const [nearest] = turns.sort((a, b) => distance(a.after) - distance(b.after));
  if (nearest === undefined) {
    const [nearestTie = null] = tried.filter(({ isTie }) => isTie).sort((a, b) => distance(a) - distance(b));
    const [atLow = first, atHigh = first] = sides.map((side) => side.at(-1));
    return { kind: 'none', start: first, low: atLow, high: atHigh, nearestTie };
  }
  const { before, after, beyond } = nearest;
  const clear = beyond.find((difference) => hasTurned(difference) && !difference.isTie);
  return { kind: 'flip', start: first, before, after, clear: clear ?? null };
}

/** From the start to a bound, the start left out and the bound exact; none where they are the same. */
function stepsTo(start: number, bound: number): readonly number[] {
  if (start === bound) return [];
  return Array.from({ length: STEPS }, (_, step) =>
    step + 1 === STEPS ? bound : start + ((bound - start) * (step + 1)) / STEPS,
  );
}

function differenceAt(at: number, byDraw: Float64Array): DifferenceAt {
  const { mean, mcse } = summarise(byDraw);
  return { at, mean, mcse, isTie: isWithinError({ mean, mcse }, byDraw.length) };
}
