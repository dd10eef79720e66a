import { DWELLING_ROWS, PRICED_STATES, STATE_COUNT } from '../life/states';
import type { PriceTable } from '../money/price-tables';

/**
 * What a household has and is charged in a month by rule, whole SEK, by household type and state: index
 * (type × STATE_COUNT + state) × months + month.
 */
export interface HouseholdMoney {
  /** State benefits and wages after tax, what jobbstimulans disregards included; 0 where the model knows of none. */
  readonly income: Float64Array;
  readonly bistand: Float64Array;
  /** Rent charged, approved or not. */
  readonly rent: Float64Array;
}

/**
 * The money of every household-month under a price table. What is left after the rent is income + bistånd − rent. Who lives in a
 * dwelling of the municipality's without need or wage stands in the rows of dwellings (as in `readDaysByState`), with nothing but the rent.
 * Judgement: the bistånd is that of a household without other incomes; where one has such, they replace as much of it,
 * and what is left is the same.
 */
export function householdMoneyOf(prices: PriceTable, types: number, months: number): HouseholdMoney {
  const cells = () => new Float64Array(types * STATE_COUNT * months);
  const money = { income: cells(), bistand: cells(), rent: cells() };
  const { periods } = prices;
  for (let type = 0; type < types; type += 1) {
    for (let month = 0; month < months; month += 1) {
      const period = periods.ends.findIndex((end) => month < end);
      const wage = (prices.grossWage[month] as number) - (prices.incomeTax[month] as number);
      const charged = prices.rentPaid[type * months + month] as number;
      const supportingItself = charged + (prices.rentPaidMore[type * months + month] as number);
      const ordinary = prices.ordinaryRent[type * months + month] as number;
      PRICED_STATES.forEach(({ dwelling, wages, stock }, state) => {
        const row = type * STATE_COUNT + state;
        const at = row * months + month;
        const inDwelling = stock === 'work' ? supportingItself : charged;
        const benefits = periods.stateBenefits[row * periods.ends.length + period] as number;
        money.income[at] = benefits + wages * wage;
        money.bistand[at] = prices.bistand[at] as number;
        money.rent[at] = dwelling === 'municipal' ? inDwelling : ordinary;
      });
      const rows = type * STATE_COUNT;
      money.rent[(rows + DWELLING_ROWS.municipal) * months + month] = charged;
      money.rent[(rows + DWELLING_ROWS.selfSupporting) * months + month] = supportingItself;
    }
  }
  return money;
}
