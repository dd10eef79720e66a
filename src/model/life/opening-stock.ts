import exp from '@stdlib/math-base-special-exp';
import type { DrawnValues } from '../draw-assumptions';
import { ARRIVAL_YEARS_BEFORE, type ModelScenario } from '../model-scenario';
import { ordinaryShares, type Arrivals } from './arrivals';
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
 * newly arrived. The inflow of long-stayers is less by what former newcomers, who are such, will bring beyond those
 * followed from the start, counted by their days on bistånd.
 */
export function buildOpeningStock(
  scenario: ModelScenario,
  tables: LifeTables,
  values: DrawnValues,
  facts: TypeFacts,
  { short, long, newcomer, longStayInflowShare }: Groups,
  arrivals: Arrivals,
): OpeningStock {
  const types = ordinaryShares(scenario.householdTypes, values.ordinaryFamilyShare);
  const mix = needMix(scenario, types, facts.needsTwoOrdinary);
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
  const perDay = (years: readonly number[]) =>
    years.reduce((sum, year) => sum + year, 0) / (Math.max(1, years.length) * DAYS_PER_YEAR);
  const recent = perDay(householdsPerYear.slice(ARRIVAL_YEARS_BEFORE - 2, ARRIVAL_YEARS_BEFORE));
  const earlier = perDay(householdsPerYear.slice(0, ARRIVAL_YEARS_BEFORE - 2));
  const horizonYears = Math.max(1, Math.round(months / 12));
  const leaving = perDay(
    householdsPerYear.slice(ARRIVAL_YEARS_BEFORE - 2, ARRIVAL_YEARS_BEFORE - 2 + horizonYears),
  );
  const ofExits = (of: (hazard: number) => number) =>
    untilMetMixed(mix, lastingPerDay * ETABLERING_DAYS, values.workShareOfExits, of);
  const stayed = ofExits((hazard) => exp(-hazard));
  const meanStayed = ofExits((hazard) => (1 - exp(-hazard)) / hazard);
  const claiming = shares.reduce(
    (sum, share, index) => sum + (facts.claimsInEtablering[index] === true ? share : 0),
    0,
  );
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
    inEtablering: perDay(householdsPerYear.slice(ARRIVAL_YEARS_BEFORE - 1)) * ETABLERING_DAYS * meanStayed,
  };
}
