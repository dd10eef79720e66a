import type { DrawnValues } from '../draw-assumptions';
import type { ModelScenario, OtherReforms } from '../model-scenario';
import { grown } from './growth';

/** Cost of the work with bistånd and labour-market measures in one month of one draw, whole SEK. */
export interface StaffCost {
  readonly wayOfWorking: number;
  readonly handling: number;
  readonly intermunicipal: number;
}

/** Years in which the published costs stand. */
const POSTS_YEAR = 2019;
const PROPOSAL_YEAR = 2020;

/**
 * Staff cost by month, given the calendar year of each. Posts follow the number enrolled in steps of a quarter post; cost per enrolled is a result.
 * Where another municipality does the work for a fixed sum, the share of the own cost that can be avoided falls away,
 * and the sum and variable costs are paid to it. Source: svedala-trelleborg-2020.
 * Single reforms add what the user prices them at; the prices' defaults are 0.
 * Judgement: posts are set by the expected number enrolled and do not follow each draw's caseload.
 */
export function staffCostByMonth(
  scenario: ModelScenario,
  years: readonly number[],
  values: DrawnValues,
): readonly StaffCost[] {
  const enrolled = scenario.enrolledPersons ?? scenario.householdsPerYear * values.enrolledPerHousehold;
  const own = scenario.wayPosts ?? {
    measuresPer100Enrolled: values.postsMeasuresPer100Enrolled,
    handlingPer100Enrolled: values.postsHandlingPer100Enrolled,
    measuresCostPerPostSek: values.costPerPostSek,
    handlingCostPerPostSek: values.costPerPostSek,
  };
  const carried = scenario.wayPostsCarried ? values.carriedPostsFactor : 1;
  const kept = scenario.postsFixed === null ? 1 : 1 - values.avoidableShare;
  const { reforms } = scenario;
  const carriedHandling = scenario.wayPostsCarried ? values.carriedHandlingFactor : 1;
  const measuresPosts = Math.max(
    0,
    kept * quarterPosts(enrolled, own.measuresPer100Enrolled * carried) + reforms.extraMeasuresPosts,
  );
  const handlingPosts = Math.max(
    0,
    kept * quarterPosts(enrolled, own.handlingPer100Enrolled * carriedHandling) + reforms.extraHandlingPosts,
  );
  const measuresPerYear =
    measuresPosts * own.measuresCostPerPostSek +
    (reforms.medicalAdviser ? values.medicalAdviserSekPerYear : 0) +
    reforms.jobAndHomeMovesPerYear * values.jobMoveSek;
  const handlingPerYear =
    handlingPosts * own.handlingCostPerPostSek * administrationFactor(reforms, values) +
    reforms.homeVisitsPerYear * values.homeVisitSek +
    (reforms.robot ? values.robotSekPerYear : 0);
  const terms = scenario.postsFixed;
  const paidPerYear =
    terms === null
      ? 0
      : quarterPosts(enrolled, terms.postsPer100Enrolled) * terms.costPerPostSek +
        enrolled * values.variableCostPerEnrolledSek;
  const growth = scenario.tableAssumptions.staffCostGrowthPercentPerYear;
  let cost: StaffCost = { wayOfWorking: 0, handling: 0, intermunicipal: 0 };
  return years.map((year, month) => {
    if (year === years[month - 1]) return cost;
    cost = {
      wayOfWorking: perMonth(measuresPerYear, growth, year - POSTS_YEAR),
      handling: perMonth(handlingPerYear, growth, year - POSTS_YEAR),
      intermunicipal: perMonth(paidPerYear, growth, year - PROPOSAL_YEAR),
    };
    return cost;
  });
}

/** A yearly cost after growth over some years, whole SEK per month. */
function perMonth(perYear: number, growthPercentPerYear: number, years: number): number {
  return Math.round(grown(perYear, growthPercentPerYear, years) / 12);
}

/** Handling cost over today's: decision time, digital applications and a robot, each by its own relative change, at least 0. */
function administrationFactor(reforms: OtherReforms, values: DrawnValues): number {
  const decision = 1 + reforms.decisionDaysLonger * values.decisionDayHandlingShare;
  const digital = 1 - reforms.digitalPointsMore * values.digitalHandlingShare;
  const robot = reforms.robot ? 1 - values.robotHandlingShare : 1;
  return Math.max(0, decision) * Math.max(0, digital) * robot;
}

/** Posts for a number enrolled, in whole quarters upwards. A quarter is not added for a rounding error in the last digit. */
export function quarterPosts(enrolled: number, per100Enrolled: number): number {
  return Math.ceil((enrolled * per100Enrolled) / 25 - 1e-9) / 4;
}
