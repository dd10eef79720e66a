import type { ModelInputs } from '../model/inputs';
import type { Problem, Result } from '../model/problem';
import { medianOf } from '../model/random/median-of';
import { HIGHEST_SEED } from '../scenario/parse-scenario';
import { ASSUMPTIONS } from '../scenario/shipped';
import { nationInSmall, type SetValues } from '../validation/duration-scenario';
import { FREE_NUMBERS } from '../validation/duration-targets';
import { fitDurations, LEAST_EVALUATIONS } from '../validation/fit-durations';
import { readOptions } from './read-options';
import { wholeNumber } from './whole-number';

const EVALUATIONS = 240;
const MOST_EVALUATIONS = 5000;

/**
 * `fit [--seed N] [--evaluations N]`: the length of spells tuned anew to the published figures, beside the shipped values
 * and what is not met; see `DurationFit`. Prints only: the shipped values are in `scenarios/assumptions.json`.
 */
export function fit(args: readonly string[], inputs: ModelInputs): Result<unknown> {
  const options = readOptions(args, ['seed', 'evaluations']);
  if (!options.ok) return options;
  const problems: Problem[] = [];
  const seed = wholeNumber(options.value, 'seed', 1, 0, HIGHEST_SEED, problems);
  const evaluations = wholeNumber(
    options.value,
    'evaluations',
    EVALUATIONS,
    LEAST_EVALUATIONS,
    MOST_EVALUATIONS,
    problems,
  );
  if (problems.length > 0) return { ok: false, problems };
  const scenario = nationInSmall(inputs);
  if (!scenario.ok) return scenario;
  return { ok: true, value: fitDurations(scenario.value, shippedValues(), seed, evaluations) };
}

function shippedValues(): SetValues {
  const ids = new Set<string>(FREE_NUMBERS.flatMap((free) => free.ids));
  const free = ASSUMPTIONS.filter(({ id }) => ids.has(id));
  return Object.fromEntries(free.map(({ id, distribution }) => [id, rounded(medianOf(distribution))]));
}

/** The median of a symmetric distribution, without what the last bit adds to it. */
function rounded(median: number): number {
  return Math.round(median * 1e6) / 1e6;
}
