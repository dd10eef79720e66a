import type { DrawnValues } from '../draw-assumptions';
import type { HouseholdType, ModelScenario } from '../model-scenario';
import { ordinaryShares } from './arrivals';
import { DAYS_PER_MONTH } from './calendar';
import type { TypeFacts } from './life-plan';
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
  scenario: ModelScenario,
  tables: LifeTables,
  values: DrawnValues,
  facts: TypeFacts,
  hazardPerDay: number,
  longStayInflowShare: number,
): number {
  const shares = ordinaryShares(scenario.householdTypes, values.ordinaryFamilyShare);
  const mix = needMix(scenario, shares, facts.needsTwoOrdinary);
  let scale = 1;
  for (let round = 0; round < 3; round += 1) {
    const [short, long] = ordinaryGroups(values, hazardPerDay * scale);
    const parts = [
      { group: short, share: 1 - longStayInflowShare, ratio: values.shortWorkExitRatio },
      { group: long, share: longStayInflowShare, ratio: values.longWorkExitRatio },
    ].map(({ group, share, ratio }) => {
      const hazard = group.otherPerDay + group.lastingPerDay;
      return {
        on: share * mixedDays(mix, entrantDays(group, tables, values)).on,
        mean: ratio / (hazard * tables.meanSpell.at(hazard)),
      };
    });
    const on = parts.reduce((sum, part) => sum + part.on, 0);
    scale = on / parts.reduce((sum, part) => sum + part.on * part.mean, 0);
  }
  return scale;
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

/** What ends a household's need: one adult's exit, the work of one of two adults, or the exits of both. */
type NeedKind = 'one' | 'oneOfTwo' | 'both';

/** Shares of households by what ends their need. */
export type NeedMix = Readonly<Record<NeedKind, number>>;

/** What ends the need of a household type, given which couples one wage is not enough for. */
function needKind({ adults }: HouseholdType, needsTwo: boolean | undefined): NeedKind {
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
export type DaysByKind = Readonly<Record<NeedKind, EntrantDays>>;

/**
 * Days on bistånd, and in breaks that end in a return, of an entrant of a group. A household has 1/(1 − R) spells, R being
 * the share of its spells that end in a return within a year. Those in work who will return are not counted as away.
 */
export function entrantDays(group: Group, tables: LifeTables, values: DrawnValues): DaysByKind {
  const { otherPerDay: o, lastingPerDay: a } = group;
  const ofKind = (kind: NeedKind): EntrantDays => {
    const of = (quantity: (hazard: number) => number) =>
      untilMet(kind, a, values.workShareOfExits, (hazard) => quantity(o + hazard));
    const endsInOther = o * of((hazard) => 1 / hazard);
    const returnAfterOther = endsInOther * group.returnShare;
    const spells = 1 / (1 - returnAfterOther - (1 - endsInOther) * values.returnAfterWorkPerYear);
    return {
      on: spells * of((hazard) => tables.meanSpell.at(hazard)),
      off: spells * returnAfterOther * MEAN_BREAK_DAYS,
    };
  };
  return { one: ofKind('one'), oneOfTwo: ofKind('oneOfTwo'), both: ofKind('both') };
}

/** The same, mixed over households. */
export function mixedDays(mix: NeedMix, days: DaysByKind): EntrantDays {
  const of = (part: keyof EntrantDays) =>
    mix.one * days.one[part] + mix.oneOfTwo * days.oneOfTwo[part] + mix.both * days.both[part];
  return { on: of('on'), off: of('off') };
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

/** `untilMet`, mixed over households. */
export function untilMetMixed(
  mix: NeedMix,
  perAdult: number,
  workShare: number,
  of: (hazard: number) => number,
): number {
  const kind = (name: NeedKind) => mix[name] * untilMet(name, perAdult, workShare, of);
  return kind('one') + kind('oneOfTwo') + kind('both');
}

/**
 * A quantity of the time until the need is met by work or study, given what it is for a constant hazard. With λ an adult's
 * hazard, w the share to work and S(h) = e^−ht, the need lasts past t with S(λ) for one adult, 2S(λ) − S(2λ) where both must
 * leave, and 2S((1 + w)λ) − S(2λ) where one in work is enough.
 */
function untilMet(
  kind: NeedKind,
  perAdult: number,
  workShare: number,
  of: (hazard: number) => number,
): number {
  switch (kind) {
    case 'one':
      return of(perAdult);
    case 'oneOfTwo':
      return 2 * of((1 + workShare) * perAdult) - of(2 * perAdult);
    case 'both':
      return 2 * of(perAdult) - of(2 * perAdult);
  }
}
