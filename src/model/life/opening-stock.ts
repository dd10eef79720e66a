import exp from '@stdlib/math-base-special-exp';
import type { DrawnValues } from '../draw-assumptions';
import { ARRIVAL_YEARS_BEFORE, type ModelScenario } from '../model-scenario';
import type { Arrivals } from './arrivals';
import { DAYS_PER_YEAR } from './calendar';
import {
  type EntrantDays,
  entrantDays,
  type Group,
  mixedDays,
  needMix,
  type NeedMix,
  stockShares,
  untilMetMixed,
} from './entrant-days';
import { ETABLERING_DAYS, type TypeFacts } from './life-plan';
import type { LifeTables } from './life-tables';

export interface OpeningStock {
  readonly households: number;
  readonly shares: readonly [number, number, number, number];
  /** Share of each household type among short- and long-stayers. */
  readonly typeShares: readonly [readonly number[], readonly number[]];
  readonly inflowPerDay: number;
  /** Share of long-stayers in that inflow. */
  readonly longStayInflowShare: number;
  /** Expected newly arrived households in etablering on an average day of the horizon. */
  readonly inEtablering: number;
}

interface Groups {
  readonly short: Group;
  readonly long: Group;
  readonly newcomer: Group;
  readonly longStayInflowShare: number;
}

/** Least part of the steady inflow and stock that is left to ordinary households where the newly arrived fill it. */
const LEAST_ORDINARY = 0.1;

/**
 * A steady flow of ordinary households of both groups, scaled so that those on bistånd are the opening stock less the
 * newly arrived. `types` are the shares of household types among ordinary households, `mix` what ends their need. The inflow of long-stayers is less by what former newcomers, who are such, will bring beyond those
 * followed from the start, counted by their days on bistånd.
 */
export function buildOpeningStock(
  scenario: ModelScenario,
  tables: LifeTables,
  values: DrawnValues,
  facts: TypeFacts,
  { short, long, newcomer, longStayInflowShare }: Groups,
  arrivals: Arrivals,
  types: readonly number[],
  mix: NeedMix,
): OpeningStock {
  const newcomerMix = needMix(scenario, arrivals.shares, facts.needsTwoNewcomer);
  const shortDays = entrantDays(short, tables, values);
  const longDays = entrantDays(long, tables, values);
  const perShort = mixedDays(mix, shortDays);
  const perLong = mixedDays(mix, longDays);
  const ofNewcomer = mixedDays(newcomerMix, entrantDays(newcomer, tables, values));
  const shortShare = 1 - longStayInflowShare;
  const newcomers = newcomersAtStart(scenario, values, facts, newcomer, newcomerMix, ofNewcomer, arrivals);
  const on = shortShare * perShort.on + longStayInflowShare * perLong.on;
  const all = on + shortShare * perShort.off + longStayInflowShare * perLong.off;
  const published =
    (scenario.openingHouseholds ?? (scenario.householdsPerYear * values.monthsOnBistandPerYear) / 12) *
    values.openingHouseholdsFactor;
  const ordinary = Math.max(LEAST_ORDINARY * published, published - newcomers.onBistand);
  const steady = ordinary / on;
  const steadyLong = steady * longStayInflowShare;
  const longPerDay = Math.max(
    LEAST_ORDINARY * steadyLong,
    steadyLong - newcomers.laterOnBistand / perLong.on,
  );
  const inflowPerDay = steady - steadyLong + longPerDay;
  return {
    households: steady * all,
    shares: [
      (shortShare * perShort.on) / all,
      (longStayInflowShare * perLong.on) / all,
      (shortShare * perShort.off) / all,
      (longStayInflowShare * perLong.off) / all,
    ],
    typeShares: [
      stockShares(scenario, types, facts.needsTwoOrdinary, shortDays),
      stockShares(scenario, types, facts.needsTwoOrdinary, longDays),
    ],
    inflowPerDay,
    longStayInflowShare: longPerDay / inflowPerDay,
    inEtablering: newcomers.inEtablering,
  };
}

interface NewcomersAtStart {
  /** Expected households on bistånd at the start, of those who came in the years that are followed. */
  readonly onBistand: number;
  /** Expected households on bistånd later, on an average day, of those who came longer ago than that. */
  readonly laterOnBistand: number;
  readonly inEtablering: number;
}

/**
 * Newly arrived households by phase in a steady flow. In etablering a mean share (1 − e^−ht)/(ht) has not left for work or
 * study, of whom those claim whose need is not met, and all before every benefit has begun; after it, on + off days remain
 * on average, of which `on` on bistånd, running out exponentially.
 */
function newcomersAtStart(
  { months, glappDaysBefore }: ModelScenario,
  values: DrawnValues,
  facts: TypeFacts,
  { lastingPerDay }: Group,
  mix: NeedMix,
  { on, off }: EntrantDays,
  { householdsPerYear, shares }: Arrivals,
): NewcomersAtStart {
  const recent = perDay(householdsPerYear, ARRIVAL_YEARS_BEFORE - 2, ARRIVAL_YEARS_BEFORE);
  const earlier = perDay(householdsPerYear, 0, ARRIVAL_YEARS_BEFORE - 2);
  const horizonYears = Math.max(1, Math.round(months / 12));
  const leaving = perDay(
    householdsPerYear,
    ARRIVAL_YEARS_BEFORE - 2,
    ARRIVAL_YEARS_BEFORE - 2 + horizonYears,
  );
  const one = lastingPerDay * ETABLERING_DAYS;
  const either = (1 + values.workShareOfExits) * one;
  const two = 2 * one;
  const stayOne = exp(-one);
  const stayEither = exp(-either);
  const stayTwo = exp(-two);
  const stayed = untilMetMixed(mix, stayOne, stayEither, stayTwo);
  const meanStayed = untilMetMixed(mix, (1 - stayOne) / one, (1 - stayEither) / either, (1 - stayTwo) / two);
  let claiming = 0;
  for (let type = 0; type < shares.length; type += 1)
    if (facts.claimsInEtablering[type] === true) claiming += shares[type] as number;
  const startUp = Math.max(values.kartlaggningDays, values.familyBenefitsLagDays);
  const followed = ARRIVAL_YEARS_BEFORE * DAYS_PER_YEAR;
  const glapp = Math.min(followed, glappDaysBefore);
  const afterEtablering = Math.max(0, followed - glapp - ETABLERING_DAYS);
  const runOut = exp(-afterEtablering / (on + off));
  const staying = stayed * (1 - values.movesOutShare) * on;
  return {
    onBistand:
      recent * (glapp + startUp * (1 - claiming) + ETABLERING_DAYS * meanStayed * claiming) +
      earlier * staying * (1 - runOut),
    laterOnBistand: leaving * staying * runOut,
    inEtablering:
      perDay(householdsPerYear, ARRIVAL_YEARS_BEFORE - 1, householdsPerYear.length) *
      ETABLERING_DAYS *
      meanStayed,
  };
}

/** Households a day over the years from `first` up to but not including `end`, as far as they are known. */
function perDay(householdsPerYear: readonly number[], first: number, end: number): number {
  const last = Math.min(end, householdsPerYear.length);
  let sum = 0;
  for (let year = first; year < last; year += 1) sum += householdsPerYear[year] as number;
  return sum / (Math.max(1, last - first) * DAYS_PER_YEAR);
}
