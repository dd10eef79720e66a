import { ARRIVAL_MONTHS_BEFORE, type HouseholdDays } from '../life/household-days';
import type { ModelScenario } from '../model-scenario';
import type { DrawMoney } from './price-draw';
import type { PriceTable } from './price-tables';

/**
 * The state's schablon is paid in nine parts, every third month from arrival on: the second a fifth of it, the others a
 * tenth each. Source: forordning-2010-1122.
 */
const SCHABLON_PARTS = 9;
const SCHABLON_STEP_MONTHS = 3;
const PART_SHARE = 0.1;
/** Number of the large part, from 0. */
const LARGE_PART = 1;
const LARGE_PART_SHARE = 0.2;

/**
 * What the state pays for households that arrive: one-off grants in the month of arrival, and as a memo the schablon over
 * two years at the amount of the year of arrival (the first month's for those who came before it).
 * Judgement: the schablon is counted for every person as for one of working age, and none of it moves with who moves.
 */
export function priceArrivals(
  { months, householdTypes }: ModelScenario,
  prices: PriceTable,
  days: HouseholdDays,
  money: DrawMoney,
): void {
  const { oneOffGrants } = money.flows;
  const { arrivals } = days;
  const types = householdTypes.length;
  for (let stream = 0; stream < 2; stream += 1) {
    const grants = prices.grants[stream] as Float64Array;
    for (let type = 0; type < types; type += 1) {
      const base = (stream * types + type) * days.arrivalStride + ARRIVAL_MONTHS_BEFORE;
      for (let month = -ARRIVAL_MONTHS_BEFORE; month < months; month += 1) {
        const households = arrivals[base + month] as number;
        if (households === 0) continue;
        const cell = type * months + Math.max(0, month);
        if (month >= 0)
          oneOffGrants[month] = (oneOffGrants[month] as number) + households * (grants[cell] as number);
        money.schablon += schablonWithin(months, month, households * (prices.schablon[cell] as number));
      }
    }
  }
}

/** Of a schablon for an arrival in `month`, the parts that are paid in the horizon, each a whole krona. */
function schablonWithin(months: number, month: number, schablon: number): number {
  const first = month >= 0 ? 0 : Math.ceil(-month / SCHABLON_STEP_MONTHS);
  const last = Math.min(SCHABLON_PARTS - 1, Math.floor((months - 1 - month) / SCHABLON_STEP_MONTHS));
  const parts = Math.max(0, last - first + 1);
  const large = first <= LARGE_PART && LARGE_PART <= last ? 1 : 0;
  return (
    large * Math.round(schablon * LARGE_PART_SHARE) + (parts - large) * Math.round(schablon * PART_SHARE)
  );
}
