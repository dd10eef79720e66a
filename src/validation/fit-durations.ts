import type { ModelScenario } from '../model/model-scenario';
import { type DurationMeasures, durationMeasures } from './duration-measures';
import { recordNation, type SetValues } from './duration-scenario';
import { FIT_MONTH_RULE, FIT_TARGETS, FREE_NUMBERS, lossOf, PREDICTED, STARTS } from './duration-targets';
import type { MonthRule } from './monthly-records';
import { patternSearch } from './pattern-search';

/** A figure beside what the model gives at the values found and at the shipped ones, which the program has. */
export interface FittedFigure {
  readonly id: string;
  readonly source: string;
  readonly published: number;
  readonly band: readonly [number, number];
  readonly fittedAt: number;
  readonly shippedAt: number;
  /** Whether the shipped values give it within the band. */
  readonly met: boolean;
}

type Published = Pick<(typeof FIT_TARGETS)[number], 'id' | 'source' | 'published' | 'band'>;

export interface DurationFit {
  readonly tuned: SetValues;
  readonly shipped: SetValues;
  /** As many numbers as targets: their agreement is no validation. */
  readonly freeNumbers: number;
  readonly targets: readonly (FittedFigure & { readonly aim: number; readonly weight: number })[];
  readonly predicted: readonly (FittedFigure & {
    readonly class: 'fitted' | 'predicted';
    readonly note: string;
  })[];
  readonly monthRule: MonthRule;
  /** The same measures at the shipped values when the other rule makes a month one with bistånd. */
  readonly underOtherMonthRule: { readonly monthRule: MonthRule } & DurationMeasures;
  readonly evaluations: number;
  readonly loss: number;
  readonly shippedLoss: number;
}

/** Each start and the search that goes on need one. */
export const LEAST_EVALUATIONS = STARTS.length + 2;

/** Draws of the nation in small while searching, and for the figures that are told. */
const SEARCH_DRAWS = 2;
const TOLD_DRAWS = 8;

/**
 * Tunes the four free numbers to the four targets on the nation in small, with the same luck at every point. Three
 * starts share three fifths of the `evaluations`; the best goes on with the rest. As many numbers as targets: that they
 * agree is no validation, and they are hardly told apart (far-off values cost little more). `evaluations` at least
 * `LEAST_EVALUATIONS`.
 */
export function fitDurations(
  scenario: ModelScenario,
  shipped: SetValues,
  seed: number,
  evaluations: number,
): DurationFit {
  const lossAt = (point: readonly number[]) => lossOf(measure(scenario, valuesAt(point), seed, SEARCH_DRAWS));
  const perStart = Math.floor(evaluations / LEAST_EVALUATIONS);
  const first = STARTS.map((start) => patternSearch(axesFrom(start, 1), lossAt, perStart));
  const used = first.reduce((sum, found) => sum + found.evaluations, 0);
  const best = first.reduce((low, found) => (found.value < low.value ? found : low));
  const last = patternSearch(axesFrom(best.point, 0.5), lossAt, evaluations - used);
  const point = (last.value < best.value ? last : best).point;

  const tuned = valuesAt(point.map((value) => Math.round(value * 1e4) / 1e4));
  const atTuned = measure(scenario, tuned, seed, TOLD_DRAWS);
  const atShipped = measure(scenario, shipped, seed, TOLD_DRAWS);
  const figure = ({ id, source, published, band }: Published): FittedFigure => ({
    id,
    source,
    published,
    band,
    fittedAt: rounded(atTuned[id]),
    shippedAt: rounded(atShipped[id]),
    met: atShipped[id] >= band[0] && atShipped[id] <= band[1],
  });
  const otherRule: MonthRule = FIT_MONTH_RULE === 'anyDay' ? 'halfMonth' : 'anyDay';
  const under = measure(scenario, shipped, seed, TOLD_DRAWS, otherRule);
  return {
    tuned,
    shipped,
    freeNumbers: FREE_NUMBERS.length,
    targets: FIT_TARGETS.map((target) => ({
      ...figure(target),
      aim: target.aim,
      weight: rounded(1 / (target.miss * target.miss)),
    })),
    predicted: PREDICTED.map((known) => ({ ...figure(known), class: known.class, note: known.note })),
    monthRule: FIT_MONTH_RULE,
    underOtherMonthRule: { monthRule: otherRule, ...under },
    evaluations: used + last.evaluations,
    loss: rounded(lossOf(atTuned)),
    shippedLoss: rounded(lossOf(atShipped)),
  };
}

/** Measures of the nation in small under values that are set, over all households of `draws` draws. */
export function measure(
  scenario: ModelScenario,
  values: SetValues,
  seed: number,
  draws: number,
  rule: MonthRule = FIT_MONTH_RULE,
): DurationMeasures {
  return durationMeasures(recordNation(scenario, values, seed, draws, rule));
}

function valuesAt(point: readonly number[]): SetValues {
  return Object.fromEntries(
    FREE_NUMBERS.flatMap(({ ids }, index) => ids.map((id) => [id, point[index] ?? 0] as const)),
  );
}

function axesFrom(point: readonly number[], scale: number) {
  return FREE_NUMBERS.map(({ step, bounds }, index) => ({
    start: point[index] ?? 0,
    step: step * scale,
    bounds,
  }));
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
