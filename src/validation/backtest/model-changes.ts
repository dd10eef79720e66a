import ln from '@stdlib/math-base-special-ln';
import type { ModelInputs } from '../../model/inputs';
import type { Problem, Result } from '../../model/problem';
import type { BacktestMeasure } from './backtest';
import { inputsKnownAt, nationInputs } from './known-inputs';
import { modelYears, type ModelYears } from './model-years';
import { MEASURES, NATION, type Pair } from './series';

/** Log changes from the origin to a later year, one per draw, ascending; null for a year that was not run. */
export type ModelChanges = (pair: Pair) => Float64Array | null;

/**
 * The model's log changes for each pair, run once per municipality and origin from what was known at the origin: of
 * household-months, of bistånd, and of bistånd per household-month. Problems: a municipality that the model cannot run.
 */
export function modelChanges(
  pairs: readonly Pair[],
  inputs: ModelInputs,
  draws: number,
  seed: number,
): Result<ModelChanges> {
  const horizons = new Map<string, Pair>();
  for (const pair of pairs) {
    const known = horizons.get(runKey(pair));
    if (known === undefined || known.horizonYears < pair.horizonYears) horizons.set(runKey(pair), pair);
  }
  const inputsAt = knownInputs(inputs);
  const problems: Problem[] = [];
  const found = new Map<string, Float64Array>();
  for (const [key, { municipality, origin, horizonYears }] of horizons) {
    const known = inputsAt(municipality === NATION, origin, horizonYears);
    const years = modelYears(known, municipality, origin, horizonYears + 1, draws, seed);
    if (!years.ok) {
      problems.push(...years.problems);
      continue;
    }
    for (const measure of MEASURES)
      for (let year = 1; year <= horizonYears; year += 1)
        found.set(`${key} ${measure} ${year}`, changesTo(years.value, measure, year));
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: (pair) => found.get(`${runKey(pair)} ${pair.measure} ${pair.horizonYears}`) ?? null,
  };
}

function runKey({ municipality, origin }: Pair): string {
  return `${municipality} ${origin}`;
}

/** Inputs of one origin and horizon are one object, so that what the model keeps of them is found again. */
function knownInputs(
  inputs: ModelInputs,
): (nation: boolean, origin: number, horizonYears: number) => ModelInputs {
  const nation = nationInputs(inputs);
  const kept = new Map<string, ModelInputs>();
  return (ofNation, origin, horizonYears) => {
    const key = `${ofNation} ${origin} ${horizonYears}`;
    const known = kept.get(key) ?? inputsKnownAt(ofNation ? nation : inputs, origin, horizonYears);
    kept.set(key, known);
    return known;
  };
}

function changesTo(
  { householdMonths, bistand }: ModelYears,
  measure: BacktestMeasure,
  year: number,
): Float64Array {
  const amounts = (at: number) => {
    const [households, paid] = [householdMonths[at], bistand[at]] as [Float64Array, Float64Array];
    if (measure === 'N31910') return households;
    return measure === 'N31857' ? paid : paid.map((sek, draw) => sek / (households[draw] as number));
  };
  const before = amounts(0);
  return amounts(year)
    .map((amount, draw) => ln(amount / (before[draw] as number)))
    .sort();
}
