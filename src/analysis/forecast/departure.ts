/**
 * How a municipality's books depart from the model, on the log scale: a level that is the municipality's own, a walk month by
 * month as the world around it changes, and what booking adds to a single month. Households, and bistånd per household-month,
 * depart each for themselves. Every number is a standard deviation unless it says otherwise; what several weights are given to is a mixture.
 *
 * Source: socialstyrelsen-regionfakta for levels and walks, by the backtest. Judgement: the months' noise.
 */
export interface Departure {
  readonly levelHouseholds: number;
  readonly levelCost: number;
  /** Change of the year's mean from one year to the next; the weights sum to 1. */
  readonly walkHouseholdsPerYear: readonly WeightedScale[];
  readonly walkCostPerYear: number;
  /**
   * What the walk of households has more in a small municipality: the variance of the change from one year to the next, times the number
   * of households in a year.
   */
  readonly walkVarianceTimesHouseholds: number;
  /**
   * A calendar year's households have a departure of their own beside the walk: its variance times the number of households
   * in a year. 1 gives the change from one year to the next a variance of 2 / households.
   */
  readonly yearVarianceTimesHouseholds: number;
  /** Of bistånd in a month; of households it is the share `householdNoiseShare`. The weights sum to 1. */
  readonly monthNoise: readonly WeightedScale[];
  readonly householdNoiseShare: number;
}

export interface WeightedScale {
  readonly scale: number;
  readonly weight: number;
}
