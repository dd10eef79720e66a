/**
 * The assumptions that the model takes, by name. Each is described, with unit, distribution, origin and evidence, in
 * `scenarios/assumptions.json`; here is only what the model needs to know of it. A name is part of the random key and
 * is never given to another assumption.
 */
export const DRAWN_ASSUMPTIONS = [
  'transport',
  'selectionShrink',
  'stockShare',
  'exitShare',
  'workShareOfExits',
  'returnAfterWorkPerYear',
  'openingHouseholdsFactor',
  'monthsOnBistandPerYear',
  'inflowFactor',
  'longStayInflowShare',
  'shortOtherExitsPerMonth',
  'longOtherExitsPerMonth',
  'shortReturnShare',
  'longReturnShare',
  'shortWorkExitRatio',
  'longWorkExitRatio',
  'ownIncomeShare',
  'arrivalsFactor',
  'newcomerFamilyShare',
  'newcomerExitShare',
  'rentLevel',
  'wageSekPerMonth',
  'equalisationShare',
  'enrolledPerHousehold',
  'postsMeasuresPer100Enrolled',
  'postsHandlingPer100Enrolled',
  'costPerPostSek',
  'carriedPostsFactor',
  'avoidableShare',
  'variableCostPerEnrolledSek',
] as const;

/** These enter tables that are built once for all draws: their median is used. */
export const TABLE_ASSUMPTIONS = [
  'hazardLater',
  'glappVariation',
  'areaSqmPerPerson',
  'dwellingSekPerSqmMonth',
  'rentGrowthPercentPerYear',
  'wageGrowthPercentPerYear',
  'staffCostGrowthPercentPerYear',
  'netWageShare',
  'grundavdragSekPerMonth',
  'regionTaxPercent',
  'aktivitetsstodNetShare',
  'smallestClaimSek',
] as const;

export type DrawnAssumptionId = (typeof DRAWN_ASSUMPTIONS)[number];
export type TableAssumptionId = (typeof TABLE_ASSUMPTIONS)[number];
export type AssumptionId = DrawnAssumptionId | TableAssumptionId;
