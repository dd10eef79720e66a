import { expect, test } from 'vitest';
import { buildCalendar } from '../../../src/model/life/calendar';
import { ARRIVAL_MONTHS_BEFORE, HouseholdDays } from '../../../src/model/life/household-days';
import { priceArrivals } from '../../../src/model/money/price-arrivals';
import { buildDrawMoney } from '../../../src/model/money/price-draw';
import { buildPriceTable } from '../../../src/model/money/price-tables';
import { shippedModel } from '../../scenario/shipped-model';

const scenario = shippedModel('nacka');
const prices = buildPriceTable(scenario, 1, 25000);
const TYPE = 4;

/** Memo of the schablon where `households` of one type arrive in a month. */
function schablonOf(month: number, households: number): number {
  const days = new HouseholdDays(buildCalendar(scenario.months), scenario.householdTypes.length);
  const money = buildDrawMoney(scenario.months);
  days.arrivals = new Int32Array(2 * scenario.householdTypes.length * days.arrivalStride);
  days.arrivals[TYPE * days.arrivalStride + ARRIVAL_MONTHS_BEFORE + month] = households;
  priceArrivals(scenario, prices, days, money);
  return money.schablon;
}

test.each(
  Array.from({ length: scenario.months + ARRIVAL_MONTHS_BEFORE }, (_, i) => i - ARRIVAL_MONTHS_BEFORE),
)(
  'of the nine parts of a schablon for an arrival in month %i those within the horizon count, each in whole kronor',
  (month) => {
    const shares = [0.1, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1];
    const sek = 3 * (prices.schablon[TYPE * scenario.months + Math.max(0, month)] ?? NaN);
    const paid = shares.filter((_, part) => month + 3 * part >= 0 && month + 3 * part < scenario.months);
    const inPart = (share: number) => Math.round(share * sek);
    const expected =
      month + 3 >= 0 && month + 3 < scenario.months
        ? inPart(0.2) + (paid.length - 1) * inPart(0.1)
        : paid.length * inPart(0.1);
    expect(schablonOf(month, 3)).toBe(expected);
  },
);
