import type { HousingTerms, OtherReforms, ReformsOnExits } from '../model/model-scenario';
import type { MunicipalBase, WayOfWorking } from './base';
import type { Levers } from './scenario';
import { BASES } from './shipped';

/**
 * What a municipality does today, lever by lever: what is published of it, and where nothing is, the common value. Levers
 * that say how much more than today are 0.
 */
export function leversToday(base: MunicipalBase): Levers {
  return {
    glappDays: (base.glappDays ?? BASES.defaultGlappDays).value,
    glappSupport: 'bistand',
    rentPolicy: 'bruksvarde',
    rentCapPercent: 100,
    subsidyEndsWithSelfSupport: 'no',
    areaSqmPerPerson: 21,
    housingForm: 'mix',
    contractMonths: 24,
    wayOfWorking: 'asIs',
    extraMeasuresPosts: 0,
    extraHandlingPosts: 0,
    daysToActivity: (base.daysToActivity ?? BASES.defaultDaysToActivity).value,
    activityDemandPercent: 0,
    outcomeBonusSek: 0,
    medicalAdviser: 'no',
    jobAndHomeMovesPerYear: 0,
    homeVisitsPerYear: 0,
    costsAboveNormSekPerMonth: 0,
    childNormRaisePercent: 0,
    decisionDays: (base.decisionDays ?? BASES.defaultDecisionDays).value,
    digitalPercent: (base.digitalPercent ?? BASES.defaultDigitalPercent).value,
    robot: 'no',
    sharing: 'alone',
  };
}

/** The dwellings of newly arrived under the levers; the mix of forms costs what the assumption says. */
export function housingTerms(levers: Levers, mixSekPerSqmMonth: number): HousingTerms {
  const { housingForm } = levers;
  return {
    rentPolicy: levers.rentPolicy,
    rentCapPercent: levers.rentCapPercent,
    subsidyEndsWithSelfSupport: levers.subsidyEndsWithSelfSupport === 'yes',
    areaSqmPerPerson: levers.areaSqmPerPerson,
    sekPerSqmMonth2017: housingForm === 'mix' ? mixSekPerSqmMonth : BASES.housingForms[housingForm].value,
    contractMonths: levers.contractMonths,
  };
}

/**
 * Reforms with an effect of their own on exits. What belongs to the way of working that applies is left out: its total
 * holds it. `postsToday` is the full-time posts in measures that the way of working takes.
 */
export function reformsOnExits(
  levers: Levers,
  today: Levers,
  ways: readonly (WayOfWorking | null)[],
  postsToday: number,
): ReformsOnExits {
  const apart = (lever: 'activityDemandPercent' | 'daysToActivity') =>
    !ways.some((way) => way?.holds?.includes(lever));
  return {
    activityDemandShare: apart('activityDemandPercent') ? levers.activityDemandPercent / 100 : 0,
    morePostsShare: postsToday > 0 ? levers.extraMeasuresPosts / postsToday : 0,
    daysSoonerToActivity: apart('daysToActivity') ? today.daysToActivity - levers.daysToActivity : 0,
  };
}

/** Reforms of control, guidelines and administration, as differences from today where that is what counts. */
export function otherReforms(levers: Levers, today: Levers): OtherReforms {
  return {
    extraMeasuresPosts: levers.extraMeasuresPosts,
    extraHandlingPosts: levers.extraHandlingPosts,
    outcomeBonusSek: levers.outcomeBonusSek,
    medicalAdviser: levers.medicalAdviser === 'yes',
    jobAndHomeMovesPerYear: levers.jobAndHomeMovesPerYear,
    homeVisitsPerYear: levers.homeVisitsPerYear,
    costsAboveNormSekPerMonth: levers.costsAboveNormSekPerMonth,
    childNormRaisePercent: levers.childNormRaisePercent,
    decisionDaysLonger: levers.decisionDays - today.decisionDays,
    digitalPointsMore: levers.digitalPercent - today.digitalPercent,
    robot: levers.robot === 'yes',
  };
}
