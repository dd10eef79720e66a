import ln from '@stdlib/math-base-special-ln';
import type { DrawnValues } from '../draw-assumptions';
import { exitHazardPerMonth } from '../exit-hazard';
import { ARRIVAL_YEARS_BEFORE, type ModelScenario, type WayEffect } from '../model-scenario';
import { countUniform, STREAMS } from '../random/keys';
import { poissonQuantile } from '../random/poisson-quantile';
import { DAYS_PER_MONTH, daysOfMonths } from './calendar';
import { LONGEST_RETURN_DAYS, MEAN_BREAK_DAYS, SHORTEST_BREAK_DAYS, type LifeTables } from './life-tables';

/** Days of etablering with full-time measures: 24 months. Source: nacka-2017. */
export const ETABLERING_DAYS = daysOfMonths(24);

/** Mean days until an exit of each kind at the first day's hazard (Infinity: none). The divisor θ of a spell. */
export interface ExitDays {
  readonly work: number;
  readonly study: number;
  readonly other: number;
}

/** All that one draw decides before the first household: how many there are and how fast they leave and return. */
export interface LifePlan {
  /** Short-stayers and long-stayers, by ordinary household's latent group. */
  readonly ordinaryExitDays: readonly [ExitDays, ExitDays];
  readonly newcomerExitDays: ExitDays;
  /** Before the scenario starts: the municipality's own way of working. */
  readonly newcomerExitDaysBefore: ExitDays;
  /** Share of the other exits that are followed by a return, by group. */
  readonly returnShare: readonly [number, number];
  readonly returnAfterWorkDays: number;
  readonly openingCount: number;
  /** Chances in the opening stock: on bistånd as short-stayer, as long-stayer, in a break as short-, as long-stayer. */
  readonly openingShares: readonly [number, number, number, number];
  readonly inflowCount: number;
  readonly longStayInflowShare: number;
  readonly arrivedBeforeCount: number;
  readonly arrivingCount: number;
  readonly newcomerFamilyShare: number;
}

/**
 * The plan of a draw. Inflow keeps the opening stock level at the municipality's own exits (times `inflowFactor`);
 * counts are Poisson by their own uniform, so a higher expected number only adds households.
 */
export function buildLifePlan(
  scenario: ModelScenario,
  tables: LifeTables,
  values: DrawnValues,
  seed: number,
  draw: number,
): LifePlan {
  const ownHazard = exitHazardPerMonth(values.exitShare, values.stockShare) / DAYS_PER_MONTH;
  const factor = wayFactor(scenario.wayEffect, values, ownHazard * DAYS_PER_MONTH);
  const groups = [
    {
      other: values.shortOtherExitsPerMonth,
      work: values.shortWorkExitRatio,
      returns: values.shortReturnShare,
    },
    { other: values.longOtherExitsPerMonth, work: values.longWorkExitRatio, returns: values.longReturnShare },
  ] as const;
  const exitDays = (group: (typeof groups)[number], change: number) =>
    splitExits(ownHazard * group.work * change, values.workShareOfExits, group.other / DAYS_PER_MONTH);
  const stock = openingStock(scenario, tables, values, [
    { ...groups[0], lasting: ownHazard * groups[0].work },
    { ...groups[1], lasting: ownHazard * groups[1].work },
  ]);
  const newcomerHazard = -ln(1 - values.newcomerExitShare) / ETABLERING_DAYS;
  const horizonDays = scenario.months * DAYS_PER_MONTH;
  const households = (persons: number) => persons / personsPerNewcomerHousehold(scenario, values);
  const count = (stream: number, mean: number) =>
    poissonQuantile(countUniform(seed, draw, scenario.municipality, stream), mean);
  return {
    ordinaryExitDays: [exitDays(groups[0], factor), exitDays(groups[1], factor)],
    newcomerExitDays: splitExits(newcomerHazard * factor, values.workShareOfExits, 0),
    newcomerExitDaysBefore: splitExits(newcomerHazard, values.workShareOfExits, 0),
    returnShare: [values.shortReturnShare, values.longReturnShare],
    returnAfterWorkDays: -(LONGEST_RETURN_DAYS - SHORTEST_BREAK_DAYS) / ln(1 - values.returnAfterWorkPerYear),
    openingCount: count(STREAMS.openingOrdinary, stock.households),
    openingShares: stock.shares,
    inflowCount: count(STREAMS.inflowOrdinary, stock.inflowPerDay * horizonDays * values.inflowFactor),
    longStayInflowShare: values.longStayInflowShare,
    arrivedBeforeCount: count(
      STREAMS.arrivedBefore,
      households(personsBefore(scenario)) * values.arrivalsFactor,
    ),
    arrivingCount: count(STREAMS.arriving, households(personsArriving(scenario)) * values.arrivalsFactor),
    newcomerFamilyShare: values.newcomerFamilyShare,
  };
}

/**
 * Exit hazard under the chosen way of working over the municipality's own. Carried over from another municipality:
 * 1 + transport × (its hazard / own − 1); bounded by a before-and-after figure: 1 + transport × shrink × bound.
 * At least 0.2. Judgement: the effect is the same for short- and long-stayers and newly arrived.
 */
export function wayFactor(effect: WayEffect, values: DrawnValues, ownHazardPerMonth: number): number {
  switch (effect.kind) {
    case 'none':
      return 1;
    case 'bounded':
      return Math.max(0.2, 1 + values.transport * values.selectionShrink * effect.upperBound);
    case 'published': {
      const theirs = exitHazardPerMonth(effect.exitShare, values.wayStockShare);
      return Math.max(0.2, 1 + values.transport * (theirs / ownHazardPerMonth - 1));
    }
  }
}

/** Persons assigned in the two years before the start, and over the horizon, at the municipality's share by population. */
export function personsBefore(scenario: ModelScenario): number {
  return scenario.assignedPersonsPerYear.slice(0, ARRIVAL_YEARS_BEFORE).reduce((sum, year) => sum + year, 0);
}

export function personsArriving(scenario: ModelScenario): number {
  const years = scenario.assignedPersonsPerYear.slice(ARRIVAL_YEARS_BEFORE);
  return years.reduce(
    (sum, persons, year) => sum + persons * Math.min(1, Math.max(0, scenario.months / 12 - year)),
    0,
  );
}

function splitExits(lastingPerDay: number, workShare: number, otherPerDay: number): ExitDays {
  return {
    work: 1 / (lastingPerDay * workShare),
    study: 1 / (lastingPerDay * (1 - workShare)),
    other: 1 / otherPerDay,
  };
}

interface OpeningStock {
  readonly households: number;
  readonly shares: readonly [number, number, number, number];
  readonly inflowPerDay: number;
}

/**
 * A steady flow of households of both groups, scaled so that those on bistånd are the opening stock. A household of a
 * group has 1/(1 − R) spells, R being the share of its spells that end in an early return.
 */
function openingStock(
  scenario: ModelScenario,
  tables: LifeTables,
  values: DrawnValues,
  groups: readonly { readonly other: number; readonly lasting: number; readonly returns: number }[],
): OpeningStock {
  const inflowShares = [1 - values.longStayInflowShare, values.longStayInflowShare];
  const perEntrant = groups.map(({ other, lasting, returns }, index) => {
    const perDay = other / DAYS_PER_MONTH;
    const returning = (perDay * returns + lasting * values.returnAfterWorkPerYear) / (perDay + lasting);
    const spells = (inflowShares[index] ?? 0) / (1 - returning);
    return {
      on: spells * tables.meanSpell.at(perDay + lasting),
      off: spells * returning * MEAN_BREAK_DAYS,
    };
  });
  const [short, long] = perEntrant as [{ on: number; off: number }, { on: number; off: number }];
  const onAll = short.on + long.on;
  const all = onAll + short.off + long.off;
  const onBistand =
    scenario.openingHouseholds ?? (scenario.householdsPerYear * values.monthsOnBistandPerYear) / 12;
  const inflowPerDay = (onBistand * values.openingHouseholdsFactor) / onAll;
  return {
    households: inflowPerDay * all,
    shares: [short.on / all, long.on / all, short.off / all, long.off / all],
    inflowPerDay,
  };
}

function personsPerNewcomerHousehold(scenario: ModelScenario, values: DrawnValues): number {
  return scenario.householdTypes.reduce(
    (sum, type) =>
      sum +
      (type.adults + type.childAges.length) *
        ((1 - values.newcomerFamilyShare) * type.shareNewcomerNoChildren +
          values.newcomerFamilyShare * type.shareNewcomerFamilies),
    0,
  );
}
