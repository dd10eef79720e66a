import ln from '@stdlib/math-base-special-ln';
import type { DrawnValues } from '../draw-assumptions';
import { exitHazardPerMonth } from '../exit-hazard';
import {
  ARRIVAL_YEARS_BEFORE,
  type HouseholdType,
  type ModelScenario,
  type WayEffect,
} from '../model-scenario';
import { countUniform, STREAMS } from '../random/keys';
import { poissonQuantile } from '../random/poisson-quantile';
import { DAYS_PER_MONTH, DAYS_PER_YEAR, daysOfMonths } from './calendar';
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
 * The plan of a draw. The opening stock, newly arrived included, is what is published or worked out; inflow keeps it
 * level at the municipality's own exits (times `inflowFactor`), beside those who come out of etablering. Counts are Poisson
 * by their own uniform, so a higher expected number only adds households. `claimsInEtablering` says for each household
 * type whether it got bistånd in etablering when the scenario starts.
 */
export function buildLifePlan(
  scenario: ModelScenario,
  tables: LifeTables,
  claimsInEtablering: readonly boolean[],
  values: DrawnValues,
  seed: number,
  draw: number,
): LifePlan {
  const ownHazard = exitHazardPerMonth(values.exitShare, values.stockShare) / DAYS_PER_MONTH;
  const factor = wayFactor(scenario.wayEffect, values, ownHazard * DAYS_PER_MONTH);
  const short: Group = {
    otherPerDay: values.shortOtherExitsPerMonth / DAYS_PER_MONTH,
    lastingPerDay: ownHazard * values.shortWorkExitRatio,
    returnShare: values.shortReturnShare,
  };
  const long: Group = {
    otherPerDay: values.longOtherExitsPerMonth / DAYS_PER_MONTH,
    lastingPerDay: ownHazard * values.longWorkExitRatio,
    returnShare: values.longReturnShare,
  };
  const newcomer: Group = {
    ...long,
    lastingPerDay: -ln(1 - values.newcomerExitShare) / ETABLERING_DAYS,
  };
  const exitDays = (group: Group, change: number): ExitDays => ({
    work: 1 / (group.lastingPerDay * change * values.workShareOfExits),
    study: 1 / (group.lastingPerDay * change * (1 - values.workShareOfExits)),
    other: 1 / group.otherPerDay,
  });
  const arrivals = buildArrivals(scenario, values, claimsInEtablering);
  const stock = buildOpeningStock(scenario, tables, values, short, long, newcomer, arrivals);
  const count = (stream: number, mean: number) =>
    poissonQuantile(countUniform(seed, draw, scenario.municipality, stream), mean);
  return {
    ordinaryExitDays: [exitDays(short, factor), exitDays(long, factor)],
    newcomerExitDays: exitDays(newcomer, factor),
    newcomerExitDaysBefore: exitDays(newcomer, 1),
    returnShare: [values.shortReturnShare, values.longReturnShare],
    returnAfterWorkDays: -(LONGEST_RETURN_DAYS - SHORTEST_BREAK_DAYS) / ln(1 - values.returnAfterWorkPerYear),
    openingCount: count(STREAMS.openingOrdinary, stock.households),
    openingShares: stock.shares,
    inflowCount: count(
      STREAMS.inflowOrdinary,
      stock.inflowPerDay * scenario.months * DAYS_PER_MONTH * values.inflowFactor,
    ),
    longStayInflowShare: values.longStayInflowShare,
    arrivedBeforeCount: count(STREAMS.arrivedBefore, arrivals.before),
    arrivingCount: count(STREAMS.arriving, arrivals.during),
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

/** Hazards of one kind of household under the municipality's own way of working. */
interface Group {
  readonly otherPerDay: number;
  readonly lastingPerDay: number;
  /** Share of the other exits that are followed by a return. */
  readonly returnShare: number;
}

interface Arrivals {
  /** Expected households: before the start, during the horizon, and a day on average out of etablering. */
  readonly before: number;
  readonly during: number;
  readonly leavingEtableringPerDay: number;
  /** Expected newly arrived households on bistånd when the scenario starts. */
  readonly onBistandAtStart: number;
}

/** Expected newly arrived households, from the persons assigned and the mean size of a household. */
function buildArrivals(
  { householdTypes, assignedPersonsPerYear, months, glappDaysBefore }: ModelScenario,
  values: DrawnValues,
  claimsInEtablering: readonly boolean[],
): Arrivals {
  const shares = householdTypes.map(
    (type) =>
      (1 - values.newcomerFamilyShare) * type.shareNewcomerNoChildren +
      values.newcomerFamilyShare * type.shareNewcomerFamilies,
  );
  const mean = (of: (index: number) => number) =>
    shares.reduce((sum, share, index) => sum + share * of(index), 0);
  const persons = mean((index) => {
    const type = householdTypes[index] as HouseholdType;
    return type.adults + type.childAges.length;
  });
  const perYear = assignedPersonsPerYear.map((year) => (year / persons) * values.arrivalsFactor);
  const before = perYear.slice(0, ARRIVAL_YEARS_BEFORE).reduce((sum, year) => sum + year, 0);
  const during = perYear
    .slice(ARRIVAL_YEARS_BEFORE)
    .reduce((sum, year, index) => sum + year * Math.min(1, Math.max(0, months / 12 - index)), 0);
  // Those who arrive in the two years before the start and later, but for the last two years, leave etablering in time.
  const years = Math.max(1, Math.round(months / 12));
  const leaving = perYear.slice(0, years).reduce((sum, year) => sum + year, 0) / years;
  const stayed = 1 - values.newcomerExitShare;
  const inGlapp = Math.min(1, glappDaysBefore / (ARRIVAL_YEARS_BEFORE * DAYS_PER_YEAR));
  const claiming = mean((index) => (claimsInEtablering[index] === true ? 1 : 0));
  // Mean share not yet in work or study over etablering: (1 − e^−ht)/(ht) with e^−ht the share who stayed.
  const meanStayed = values.newcomerExitShare / -ln(stayed);
  return {
    before,
    during,
    leavingEtableringPerDay: (leaving * stayed) / DAYS_PER_YEAR,
    onBistandAtStart: before * (inGlapp + (1 - inGlapp) * meanStayed * claiming),
  };
}

interface OpeningStock {
  readonly households: number;
  readonly shares: readonly [number, number, number, number];
  readonly inflowPerDay: number;
}

/** Least part of the steady inflow and stock that is left to ordinary households where the newly arrived fill it. */
const LEAST_ORDINARY = 0.1;

/**
 * A steady flow of ordinary households of both groups, scaled so that those on bistånd are the opening stock less the
 * newly arrived. The inflow is less by what former newcomers bring, counted by the days they will be on bistånd.
 */
function buildOpeningStock(
  scenario: ModelScenario,
  tables: LifeTables,
  values: DrawnValues,
  short: Group,
  long: Group,
  newcomer: Group,
  arrivals: Arrivals,
): OpeningStock {
  const meanSpell = (group: Group) => tables.meanSpell.at(group.otherPerDay + group.lastingPerDay);
  const ofShort = daysPerEntrant(short, meanSpell(short), values, 1 - values.longStayInflowShare);
  const ofLong = daysPerEntrant(long, meanSpell(long), values, values.longStayInflowShare);
  const ofNewcomer = daysPerEntrant(newcomer, 1 / (newcomer.otherPerDay + newcomer.lastingPerDay), values, 1);
  const on = ofShort.on + ofLong.on;
  const all = on + ofShort.off + ofLong.off;
  const published =
    (scenario.openingHouseholds ?? (scenario.householdsPerYear * values.monthsOnBistandPerYear) / 12) *
    values.openingHouseholdsFactor;
  const ordinary = Math.max(LEAST_ORDINARY * published, published - arrivals.onBistandAtStart);
  const steady = ordinary / on;
  const fromNewcomers = (arrivals.leavingEtableringPerDay * ofNewcomer.on) / on;
  return {
    households: steady * all,
    shares: [ofShort.on / all, ofLong.on / all, ofShort.off / all, ofLong.off / all],
    inflowPerDay: Math.max(LEAST_ORDINARY * steady, steady - fromNewcomers),
  };
}

/**
 * Days on bistånd, and in breaks that end in a return, of `share` of an entrant. A household has 1/(1 − R) spells, R
 * being the share of its spells that end in a return within a year. Those in work who will return are not counted as away.
 */
function daysPerEntrant(group: Group, meanSpellDays: number, values: DrawnValues, share: number) {
  const all = group.otherPerDay + group.lastingPerDay;
  const returnAfterOther = (group.otherPerDay * group.returnShare) / all;
  const returnAfterWork = (group.lastingPerDay * values.returnAfterWorkPerYear) / all;
  const spells = share / (1 - returnAfterOther - returnAfterWork);
  return { on: spells * meanSpellDays, off: spells * returnAfterOther * MEAN_BREAK_DAYS };
}
