import type { DrawnValues } from '../draw-assumptions';
import type { HouseholdType, ModelScenario } from '../model-scenario';
import { DAYS_PER_MONTH } from './calendar';
import { MEAN_BREAK_DAYS, type LifeTables } from './life-tables';

/** Hazards of one kind of household under the municipality's own way of working. */
export interface Group {
  readonly otherPerDay: number;
  /** Of one adult to work or study. */
  readonly lastingPerDay: number;
  /** Share of the other exits that are followed by a return. */
  readonly returnShare: number;
}

/**
 * What the hazards of both groups must be multiplied by so that the mean over those on bistånd is the municipality's own.
 * The mean of a group over its days is 1 / (θ × mean spell) of its first day's hazard θ; both the mean and the stock hang on
 * the factor, which three rounds settle. `hazardPerDay` is an adult's to work or study.
 */
export function exitScale(
  tables: LifeTables,
  values: DrawnValues,
  mix: NeedMix,
  hazardPerDay: number,
  longStayInflowShare: number,
): number {
  let scale = 1;
  for (let round = 0; round < 3; round += 1) {
    const [short, long] = ordinaryGroups(values, hazardPerDay * scale);
    const shortOn = (1 - longStayInflowShare) * mixedDays(mix, entrantDays(short, tables, values)).on;
    const longOn = longStayInflowShare * mixedDays(mix, entrantDays(long, tables, values)).on;
    const shortMean = values.shortWorkExitRatio / spellHazard(short, tables);
    const longMean = values.longWorkExitRatio / spellHazard(long, tables);
    scale = (shortOn + longOn) / (shortOn * shortMean + longOn * longMean);
  }
  return scale;
}

/** Hazard of one adult's first day × mean spell. */
function spellHazard({ otherPerDay, lastingPerDay }: Group, tables: LifeTables): number {
  const hazard = otherPerDay + lastingPerDay;
  return hazard * tables.meanSpell.at(hazard);
}

/** Short- and long-stayers, given an adult's hazard to work and study per day before their ratios to it. */
export function ordinaryGroups(values: DrawnValues, hazardPerDay: number): readonly [Group, Group] {
  return [
    {
      otherPerDay: values.shortOtherExitsPerMonth / DAYS_PER_MONTH,
      lastingPerDay: hazardPerDay * values.shortWorkExitRatio,
      returnShare: values.shortReturnShare,
    },
    {
      otherPerDay: values.longOtherExitsPerMonth / DAYS_PER_MONTH,
      lastingPerDay: hazardPerDay * values.longWorkExitRatio,
      returnShare: values.longReturnShare,
    },
  ];
}

/** A quantity by what ends a household's need: one adult's exit, the work of one of two adults, or the exits of both. */
export interface ByNeed<T> {
  readonly one: T;
  readonly oneOfTwo: T;
  readonly both: T;
}

/** Shares of households by what ends their need. */
export type NeedMix = ByNeed<number>;

/** What ends the need of a household type, given which couples one wage is not enough for. */
function needKind({ adults }: HouseholdType, needsTwo: boolean | undefined): keyof NeedMix {
  if (adults === 1) return 'one';
  return needsTwo === true ? 'both' : 'oneOfTwo';
}

export function needMix(
  { householdTypes }: Pick<ModelScenario, 'householdTypes'>,
  shares: readonly number[],
  needsTwo: readonly boolean[],
): NeedMix {
  const mix = { one: 0, oneOfTwo: 0, both: 0 };
  householdTypes.forEach((type, index) => {
    mix[needKind(type, needsTwo[index])] += shares[index] ?? 0;
  });
  return mix;
}

export interface EntrantDays {
  readonly on: number;
  readonly off: number;
}

/** Days of an entrant by what ends its need. */
export type DaysByKind = ByNeed<EntrantDays>;

/** Days on bistånd, and in breaks that end in a return, of an entrant of a group: see `daysOfEntrant`. */
export function entrantDays(group: Group, tables: LifeTables, values: DrawnValues): DaysByKind {
  const { otherPerDay: o, lastingPerDay: a } = group;
  const { meanSpell } = tables;
  const one = o + a;
  const either = o + (1 + values.workShareOfExits) * a;
  const two = o + 2 * a;
  const days = untilMet(1 / one, 1 / either, 1 / two);
  const spells = untilMet(meanSpell.at(one), meanSpell.at(either), meanSpell.at(two));
  return {
    one: daysOfEntrant(group, values, days.one, spells.one),
    oneOfTwo: daysOfEntrant(group, values, days.oneOfTwo, spells.oneOfTwo),
    both: daysOfEntrant(group, values, days.both, spells.both),
  };
}

/**
 * Days of an entrant whose need is met after `meanDays` at constant hazards and whose mean spell is `meanSpell`. A household
 * has 1/(1 − R) spells, R being the share of its spells that end in a return within a year. Those in work who will return
 * are not counted as away.
 */
function daysOfEntrant(
  { otherPerDay, returnShare }: Group,
  { returnAfterWorkPerYear }: DrawnValues,
  meanDays: number,
  meanSpell: number,
): EntrantDays {
  const endsInOther = otherPerDay * meanDays;
  const returnAfterOther = endsInOther * returnShare;
  const spells = 1 / (1 - returnAfterOther - (1 - endsInOther) * returnAfterWorkPerYear);
  return { on: spells * meanSpell, off: spells * returnAfterOther * MEAN_BREAK_DAYS };
}

/** The same, mixed over households. */
export function mixedDays(mix: NeedMix, { one, oneOfTwo, both }: DaysByKind): EntrantDays {
  return {
    on: mix.one * one.on + mix.oneOfTwo * oneOfTwo.on + mix.both * both.on,
    off: mix.one * one.off + mix.oneOfTwo * oneOfTwo.off + mix.both * both.off,
  };
}

/** Share of each household type among those on bistånd in a steady flow: its share of entrants times its days. */
export function stockShares(
  { householdTypes }: ModelScenario,
  shares: readonly number[],
  needsTwo: readonly boolean[],
  days: DaysByKind,
): readonly number[] {
  const weights = householdTypes.map(
    (type, index) => (shares[index] ?? 0) * days[needKind(type, needsTwo[index])].on,
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}

/**
 * A quantity of the time until the need is met by work or study, given what it is for a constant hazard: `atOne` at an
 * adult's hazard λ, `atEither` at (1 + w)λ and `atTwo` at 2λ, w being the share to work. With S(h) = e^−ht the need lasts
 * past t with S(λ) for one adult, 2S(λ) − S(2λ) where both must leave, and 2S((1 + w)λ) − S(2λ) where one in work is enough.
 */
export function untilMet(atOne: number, atEither: number, atTwo: number): ByNeed<number> {
  return { one: atOne, oneOfTwo: 2 * atEither - atTwo, both: 2 * atOne - atTwo };
}

/** `untilMet`, mixed over households. */
export function untilMetMixed(mix: NeedMix, atOne: number, atEither: number, atTwo: number): number {
  const { one, oneOfTwo, both } = untilMet(atOne, atEither, atTwo);
  return mix.one * one + mix.oneOfTwo * oneOfTwo + mix.both * both;
}
