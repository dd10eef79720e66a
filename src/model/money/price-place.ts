import { kernel, kernelMemory } from '../life/kernel';
import type { PeriodPrices } from './price-tables';

const places = new Map<PeriodPrices, number>();
let placeBytes = 0;

/**
 * Where the kernel reads these prices: months after the last of each period, then bistånd, state benefits and what is lacked of the
 * rent, eight bytes each. Tables stay there until there is no room for another, so that a draw copies none.
 */
export function pricePlace(prices: PeriodPrices): number {
  const known = places.get(prices);
  if (known !== undefined) return known;
  const { ends, bistand, stateBenefits, unapproved } = prices;
  const { PRICES, PRICES_END } = kernel();
  const first = PRICES.value;
  const bytes = 8 * (ends.length + 3 * bistand.length);
  if (first + bytes > PRICES_END.value) throw new RangeError(`prices of ${bytes} bytes`);
  if (bytes > placeBytes || first + (places.size + 1) * placeBytes > PRICES_END.value) {
    places.clear();
    placeBytes = Math.max(bytes, placeBytes);
  }
  const place = first + places.size * placeBytes;
  const { i32, f64 } = kernelMemory();
  ends.forEach((end, period) => (i32[place / 4 + 2 * period] = end));
  let at = place / 8 + ends.length;
  for (const column of [bistand, stateBenefits, unapproved]) {
    f64.set(column, at);
    at += column.length;
  }
  places.set(prices, place);
  return place;
}
