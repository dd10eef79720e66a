import { summarise } from './summarise';
import { isWithinError } from './within-error';

/**
 * A group's part of a difference, split over the levers in it in proportion to what each changes alone:
 * part of lever l = group's value × mean change by l / sum of the levers' mean changes. Parts sum to the group's value but
 * for rounding. What levers do only together is thereby split as what they do alone.
 *
 * Changes of both signs keep them: a part may then be larger than the whole, and others work against it. The only lever of a
 * group has all of it. No split is defined, and null is given, where there are no levers, where the sum of the changes is
 * within its Monte Carlo error of 0 (the proportions would be luck), and where the group's value has the other sign than the
 * sum (every lever would be said to do the opposite of what it does alone).
 *
 * @param groupValue Shapley value of the group, SEK over the horizon
 * @param oneAtATime for each lever, in each draw: what it changes by itself on the way from B to A, SEK
 * Judgement: the rule, and where it ends. It is not the Owen value, which would take every set of levers to be simulated.
 */
export function shareWithin(
  groupValue: number,
  oneAtATime: readonly Float64Array[],
): readonly number[] | null {
  const [first] = oneAtATime;
  if (first === undefined) return null;
  if (oneAtATime.length === 1) return [groupValue];
  const together = first.map((_, draw) =>
    oneAtATime.reduce((sum, changes) => sum + (changes[draw] as number), 0),
  );
  const sum = summarise(together);
  if (isWithinError(sum, together.length) || groupValue * sum.mean < 0) return null;
  return oneAtATime.map((changes) => (groupValue * summarise(changes).mean) / sum.mean);
}
