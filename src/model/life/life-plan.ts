import ln from '@stdlib/math-base-special-ln';
import type { DrawnValues } from '../draw-assumptions';
import { exitHazardPerMonth } from '../exit-hazard';
import type { ModelScenario } from '../model-scenario';
import { STREAMS } from '../random/keys';
import { buildArrivals, countOf, ordinaryShares, type Arrivals } from './arrivals';
import { DAYS_PER_MONTH, DAYS_PER_YEAR, daysOfMonths } from './calendar';
import { deterredShare, exitFactor } from './exit-factor';
import { LONGEST_RETURN_DAYS, SHORTEST_BREAK_DAYS, type LifeTables } from './life-tables';
import { exitScale, type Group, needMix, ordinaryGroups } from './entrant-days';
import { buildOpeningStock } from './opening-stock';

/** Days of etablering with full-time measures: 24 months. Source: nacka-2017. */
export const ETABLERING_DAYS = daysOfMonths(24);

/** Mean days until an exit of each kind at the first day's hazard (Infinity: none). The divisor θ of a spell. */
export interface ExitDays {
  readonly work: number;
  readonly study: number;
  readonly other: number;
}

/** What the prices of a draw say about each household type, which decides when its need is met. */
export interface TypeFacts {
  /** One of two adults at work does not meet the need: of ordinary households, of newly arrived in a home of their own. */
  readonly needsTwoOrdinary: readonly boolean[];
  readonly needsTwoNewcomer: readonly boolean[];
  /** Gets bistånd in etablering in the first month. */
  readonly claimsInEtablering: readonly boolean[];
  /** Mean share of the use-value rent that newly arrived are not charged. */
  readonly rentSubsidyShare: number;
}

/** All that one draw decides before the first household: how many there are and how fast they leave and return. */
export interface LifePlan {
  /** Short-stayers and long-stayers, by ordinary household's latent group. */
  readonly ordinaryExitDays: readonly [ExitDays, ExitDays];
  readonly ordinaryExitDaysBefore: readonly [ExitDays, ExitDays];
  readonly newcomerExitDays: ExitDays;
  /** In etablering, of the assigned and the self-settled. */
  readonly etableringExitDays: readonly [ExitDays, ExitDays];
  /** Until a change has taken effect: the municipality's own way of working. */
  readonly newcomerExitDaysBefore: ExitDays;
  /** Day on which it has. */
  readonly effectDay: number;
  /** Share of the other exits that are followed by a return, by group. */
  readonly returnShare: readonly [number, number];
  readonly returnAfterWorkDays: number;
  readonly openingCount: number;
  /** Chances in the opening stock: on bistånd as short-stayer, as long-stayer, in a break as short-, as long-stayer. */
  readonly openingShares: readonly [number, number, number, number];
  /** Share of each household type in the opening stock, among short- and long-stayers. */
  readonly openingTypeShares: readonly [readonly number[], readonly number[]];
  readonly inflowCount: number;
  readonly longStayInflowShare: number;
  /** Share of those who would come that do not apply, that are rejected after a home visit, and of them that come again. */
  readonly deterredShare: number;
  readonly rejectedShare: number;
  readonly reapplyShare: number;
  readonly arrivals: Arrivals;
  readonly newcomerFamilyShare: number;
  readonly ordinaryFamilyShare: number;
  readonly kartlaggningDays: number;
  readonly familyBenefitsLagDays: number;
  readonly movesOutShare: number;
  readonly temporaryShare: number;
  readonly temporaryMeanDays: number;
  /** Mean days until a move to job and home elsewhere, of one in etablering; until state insurance, of a long-stayer. */
  readonly jobMoveMeanDays: number;
  readonly insuredMeanDays: number;
  readonly needsTwoOrdinary: readonly boolean[];
  readonly needsTwoNewcomer: readonly boolean[];
}

/**
 * The plan of a draw, given what prices say under the scenario and (`factsBefore`) under what holds today. The opening
 * stock, newly arrived included, is what is published or worked out (more only where the newly arrived alone are more);
 * inflow keeps it level at the municipality's own exits, times `inflowFactor`, beside those who come out of etablering. The
 * published hazard of exits is the mean over ordinary households' days on bistånd. Counts are Poisson by their own uniform,
 * so a higher expected number only adds households.
 * Judgement: a change that is phased in over some months has its whole effect from their middle on. Among those who come,
 * long-stayers are the more common the higher the municipality's level of bistånd is.
 */
export function buildLifePlan(
  scenario: ModelScenario,
  tables: LifeTables,
  facts: TypeFacts,
  factsBefore: TypeFacts,
  values: DrawnValues,
  seed: number,
  draw: number,
): LifePlan {
  const { reforms, months } = scenario;
  const ownHazard = exitHazardPerMonth(values.exitShare, values.stockShare);
  const factor = exitFactor(scenario, values, ownHazard);
  const longStayInflowShare = longStayShare(scenario.bistandLevelRatio, values);
  const hazardPerDay = ownHazard / DAYS_PER_MONTH;
  const types = ordinaryShares(scenario.householdTypes, values.ordinaryFamilyShare);
  const mix = needMix(scenario, types, factsBefore.needsTwoOrdinary);
  const scale = exitScale(tables, values, mix, hazardPerDay, longStayInflowShare);
  const [short, long] = ordinaryGroups(values, hazardPerDay * scale);
  const newcomer: Group = {
    ...long,
    lastingPerDay: -ln(1 - values.newcomerExitShare) / ETABLERING_DAYS,
  };
  const { workShareOfExits: toWork } = values;
  const subsidy = scenario.housing.subsidyEndsWithSelfSupport ? facts.rentSubsidyShare : 0;
  const lockIn = Math.max(0.2, 1 - values.lockInElasticity * subsidy);
  const inEtablering = 1 + (factor - 1) * values.wayShareInEtablering;
  const arrivals = buildArrivals(scenario, values, seed, draw);
  const stock = buildOpeningStock(
    scenario,
    tables,
    values,
    factsBefore,
    { short, long, newcomer, longStayInflowShare },
    arrivals,
    types,
    mix,
  );
  const inflow = stock.inflowPerDay * months * DAYS_PER_MONTH * values.inflowFactor;
  const visited = inflow > 0 ? Math.min(1, (reforms.homeVisitsPerYear * months) / 12 / inflow) : 0;
  const insuredPerYear = reforms.medicalAdviser ? values.medicalAdviserExitShare : 0;
  const movesPerDay = reforms.jobAndHomeMovesPerYear / DAYS_PER_YEAR;
  return {
    ordinaryExitDays: [exitDays(short, toWork, factor), exitDays(long, toWork, factor)],
    ordinaryExitDaysBefore: [exitDays(short, toWork, 1), exitDays(long, toWork, 1)],
    newcomerExitDays: exitDays(newcomer, toWork, factor),
    etableringExitDays: [
      exitDays(newcomer, toWork, inEtablering * lockIn),
      exitDays(newcomer, toWork, inEtablering),
    ],
    newcomerExitDaysBefore: exitDays(newcomer, toWork, 1),
    effectDay: factor === 1 ? 0 : Math.round((values.phaseInMonths / 2) * DAYS_PER_MONTH),
    returnShare: [values.shortReturnShare, values.longReturnShare],
    returnAfterWorkDays:
      -(LONGEST_RETURN_DAYS - SHORTEST_BREAK_DAYS) / ln(1 - Math.max(1e-9, values.returnAfterWorkPerYear)),
    openingCount: countOf(scenario, seed, draw, STREAMS.openingOrdinary, stock.households),
    openingShares: stock.shares,
    openingTypeShares: stock.typeShares,
    inflowCount: countOf(scenario, seed, draw, STREAMS.inflowOrdinary, inflow),
    longStayInflowShare: stock.longStayInflowShare,
    deterredShare: deterredShare(scenario, values),
    rejectedShare: visited * values.homeVisitRejectionShare,
    reapplyShare: values.homeVisitReapplyShare,
    arrivals,
    newcomerFamilyShare: values.newcomerFamilyShare,
    ordinaryFamilyShare: values.ordinaryFamilyShare,
    kartlaggningDays: Math.round(values.kartlaggningDays),
    familyBenefitsLagDays: Math.round(values.familyBenefitsLagDays),
    movesOutShare: values.movesOutShare,
    temporaryShare: values.temporaryHousingShare,
    temporaryMeanDays: values.temporaryHousingMonths * DAYS_PER_MONTH,
    jobMoveMeanDays: movesPerDay > 0 ? Math.max(1, stock.inEtablering) / movesPerDay : Infinity,
    insuredMeanDays: insuredPerYear > 0 ? -DAYS_PER_YEAR / ln(1 - insuredPerYear) : Infinity,
    needsTwoOrdinary: facts.needsTwoOrdinary,
    needsTwoNewcomer: facts.needsTwoNewcomer,
  };
}

/** Days until the exits of a group, whose hazard to work and study is changed by a factor. */
function exitDays({ lastingPerDay, otherPerDay }: Group, toWork: number, change: number): ExitDays {
  return {
    work: 1 / (lastingPerDay * change * toWork),
    study: 1 / (lastingPerDay * change * (1 - toWork)),
    other: 1 / otherPerDay,
  };
}

/** Share of long-stayers among those who come: the nation's × (1 + elasticity × ln of the level over the nation's), 0.03–0.8. */
export function longStayShare(
  levelRatio: number,
  {
    longStayInflowShare,
    longStayLevelElasticity,
  }: Pick<DrawnValues, 'longStayInflowShare' | 'longStayLevelElasticity'>,
): number {
  const share = longStayInflowShare * (1 + longStayLevelElasticity * ln(levelRatio));
  return Math.min(0.8, Math.max(0.03, share));
}
