import type { DrawnValues } from '../draw-assumptions';
import type { ModelScenario } from '../model-scenario';
import { grown } from './price-tables';

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
  const measuresPerYear =
    kept * quarterPosts(enrolled, own.measuresPer100Enrolled * carried) * own.measuresCostPerPostSek;
  const handlingPerYear =
    kept * quarterPosts(enrolled, own.handlingPer100Enrolled * carried) * own.handlingCostPerPostSek;
  const terms = scenario.postsFixed;
  const paidPerYear =
    terms === null
      ? 0
      : quarterPosts(enrolled, terms.postsPer100Enrolled) * terms.costPerPostSek +
        enrolled * values.variableCostPerEnrolledSek;
  const growth = scenario.tableAssumptions.staffCostGrowthPercentPerYear;
  const perMonth = (perYear: number, priceYear: number, year: number) =>
    Math.round(grown(perYear, growth, year - priceYear) / 12);
  let cost: StaffCost = { wayOfWorking: 0, handling: 0, intermunicipal: 0 };
  return years.map((year, month) => {
    if (year === years[month - 1]) return cost;
    cost = {
      wayOfWorking: perMonth(measuresPerYear, POSTS_YEAR, year),
      handling: perMonth(handlingPerYear, POSTS_YEAR, year),
      intermunicipal: perMonth(paidPerYear, PROPOSAL_YEAR, year),
    };
    return cost;
  });
}

/** Posts for a number enrolled, in whole quarters upwards. A quarter is not added for a rounding error in the last digit. */
export function quarterPosts(enrolled: number, per100Enrolled: number): number {
  return Math.ceil((enrolled * per100Enrolled) / 25 - 1e-9) / 4;
}
