import { ARRIVAL_MONTHS_BEFORE, type HouseholdDays } from '../life/household-days';
import type { ModelScenario } from '../model-scenario';
import type { DrawMoney } from './price-draw';
import type { PriceTable } from './price-tables';

/** Months after arrival in which the state's schablon is paid, and the shares of it. Source: forordning-2010-1122. */
const SCHABLON_MONTHS = [0, 3, 6, 9, 12, 15, 18, 21, 24] as const;
const SCHABLON_SHARES = [0.1, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1] as const;

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
  const types = householdTypes.length;
  for (let stream = 0; stream < 2; stream += 1) {
    const grants = prices.grants[stream] as Float64Array;
    for (let type = 0; type < types; type += 1) {
      const base = (stream * types + type) * days.arrivalStride + ARRIVAL_MONTHS_BEFORE;
      for (let month = -ARRIVAL_MONTHS_BEFORE; month < months; month += 1) {
        const households = days.arrivals[base + month] as number;
        if (households === 0) continue;
        const cell = type * months + Math.max(0, month);
        if (month >= 0)
          oneOffGrants[month] = (oneOffGrants[month] as number) + households * (grants[cell] as number);
        const schablon = households * (prices.schablon[cell] as number);
        for (let part = 0; part < SCHABLON_MONTHS.length; part += 1) {
          const paid = month + (SCHABLON_MONTHS[part] as number);
          if (paid >= 0 && paid < months)
            money.schablon += Math.round(schablon * (SCHABLON_SHARES[part] as number));
        }
      }
    }
  }
}
