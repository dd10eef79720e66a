import type { ModelInputs } from '../model/inputs';
import type { Result } from '../model/problem';
import { BANDS, type Facts, targetOf } from './bands';
import { bilaga2Targets } from './bilaga-2-targets';
import { initialMonths } from './initial-months';
import { intervalOf } from './interval';
import { nackaReplay } from './nacka-replay';
import { publishedArithmetic } from './published-arithmetic';
import { grantTargets, rentTargets } from './rent-targets';
import type { Measured } from './replay';
import { spellMeasures } from './spell-measures';
import { sundbybergReplay } from './sundbyberg-replay';
import { svedalaReplay } from './svedala-replay';
import type { Target } from './target';
import { type Tuned, tuned } from './tuned';
import { yearMeasures } from './year-measures';

/** Draws of each replay. The ends of a 5–95 per cent interval then move by about a twelfth of its width with the seed. */
export const REPLAY_DRAWS = 150;

/** The nation in small is larger than a municipality and lives longer: one draw of it for so many of a replay. */
const REPLAYS_PER_NATION = 3;

/** Every published figure beside what the model gives. */
export interface Validation {
  readonly targets: readonly Target[];
  readonly within: number;
  readonly total: number;
  readonly tuned: Tuned;
}

/** Problems: a municipality, a month or an amount that the inputs lack. A missing fact is no problem but never within. */
export function validateAll(facts: Facts, inputs: ModelInputs, draws = REPLAY_DRAWS): Result<Validation> {
  const exact = exactTargets(facts, inputs);
  if (!exact.ok) return exact;
  const replayed = replayTargets(facts, inputs, draws);
  if (!replayed.ok) return replayed;
  const targets = [...exact.value, ...replayed.value];
  return {
    ok: true,
    value: {
      targets,
      within: targets.filter((target) => target.within).length,
      total: targets.length,
      tuned: tuned(),
    },
  };
}

/** Figures that follow from arithmetic and from the rules of benefits: no draw enters them. */
export function exactTargets(facts: Facts, inputs: ModelInputs): Result<readonly Target[]> {
  const table = bilaga2Targets(inputs);
  if (!table.ok) return table;
  const grants = grantTargets(facts, inputs);
  if (!grants.ok) return grants;
  return {
    ok: true,
    value: [...publishedArithmetic(facts), ...rentTargets(facts), ...grants.value, ...table.value],
  };
}

/**
 * Figures that the model is fitted to or predicts, each over the draws of its replay. A replay that lacks a fact measures
 * nothing, and its figures are NaN.
 */
export function replayTargets(
  facts: Facts,
  inputs: ModelInputs,
  draws = REPLAY_DRAWS,
): Result<readonly Target[]> {
  const all: Measured = {};
  for (const replay of REPLAYS) {
    const measured = replay(facts, inputs, draws);
    if (!measured.ok) return measured;
    Object.assign(all, measured.value);
  }
  const replayed = BANDS.filter((band) => band.class === 'fitted' || band.class === 'predicted');
  return { ok: true, value: replayed.map(({ id }) => targetOf(id, facts, intervalOf(all[id] ?? []))) };
}

const REPLAYS: readonly ((facts: Facts, inputs: ModelInputs, draws: number) => Result<Measured>)[] = [
  nackaReplay,
  (_, inputs, draws) => initialMonths(inputs, draws),
  svedalaReplay,
  (_, inputs, draws) => sundbybergReplay(inputs, draws),
  (_, inputs, draws) => yearMeasures(inputs, draws),
  (_, inputs, draws) => spellMeasures(inputs, Math.ceil(draws / REPLAYS_PER_NATION)),
];
